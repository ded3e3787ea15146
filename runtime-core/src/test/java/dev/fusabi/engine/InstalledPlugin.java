package dev.fusabi.engine;

/** A plugin as a library would bring it: named by a file of {@code META-INF/services}. */
public final class InstalledPlugin implements Plugin {
    @Override
    public String name() {
        return "installed";
    }

    @Override
    public void register(Host.Builder host) {
        host.function("installed::answer", Long.class, () -> 42L);
    }
}
