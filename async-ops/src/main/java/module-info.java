/** Asynchronous operations for scripts, with Reactor and JSON. */
@SuppressWarnings("requires-transitive-automatic") // Reactor has no descriptors yet.
module dev.fusabi.async {
    // exports dev.fusabi.async;

    requires transitive dev.fusabi.runtime;
    requires transitive reactor.core;
    requires transitive org.reactivestreams;
    requires transitive com.fasterxml.jackson.databind;
    requires static transitive org.jspecify;
}
