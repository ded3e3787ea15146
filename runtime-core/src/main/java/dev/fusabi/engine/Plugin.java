package dev.fusabi.engine;

/**
 * Host functions that come as one, in a library of their own: {@code game::spawn_entity} and its relatives. Found by
 * {@link java.util.ServiceLoader}, or given to {@link Host.Builder#plugin} by the application.
 */
public interface Plugin {
    /** Names the plugin in messages and listings. */
    String name();

    /** Registers the functions, namespaces and attributes. Capabilities are granted by the application alone. */
    void register(Host.Builder host);
}
