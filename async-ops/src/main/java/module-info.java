/** Asynchronous operations for scripts, with Reactor and JSON. */
module dev.fusabi.async {
    exports dev.fusabi.async;
    exports dev.fusabi.async.json;

    requires transitive dev.fusabi.runtime;
    requires transitive reactor.core;
    requires transitive org.reactivestreams;
    requires transitive com.fasterxml.jackson.databind;
    requires static transitive org.jspecify;
}
