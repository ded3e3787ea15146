package dev.fusabi.vertx;

import dev.fusabi.engine.Host;

/** Lets Vert.x deploy compiled scripts, {@code .fzb}; otherwise as {@link FusabiVerticleFactory}. */
public final class FusabiBytecodeVerticleFactory extends FusabiVerticleFactory {
    /** Called by Vert.x. */
    public FusabiBytecodeVerticleFactory() {
        this(VertxHost.host());
    }

    FusabiBytecodeVerticleFactory(Host host) {
        super(ScriptFiles.BYTECODE_SUFFIX, host);
    }
}
