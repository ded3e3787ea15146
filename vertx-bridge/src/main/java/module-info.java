/** Scripts as verticles and event-bus handlers. */
module dev.fusabi.vertx {
    // exports dev.fusabi.vertx;

    requires transitive dev.fusabi.async;
    requires transitive io.vertx.core;
    requires static transitive org.jspecify;
}
