/** Scripts as verticles and event-bus handlers. */
module dev.fusabi.vertx {
    exports dev.fusabi.vertx;

    requires transitive dev.fusabi.async;
    requires transitive io.vertx.core;
    requires io.netty.buffer;
    requires io.netty.common;
    requires io.netty.transport;
    requires static transitive org.jspecify;

    provides io.vertx.core.spi.VerticleFactory with
            dev.fusabi.vertx.FusabiVerticleFactory,
            dev.fusabi.vertx.FusabiBytecodeVerticleFactory;
}
