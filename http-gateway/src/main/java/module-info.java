/** Scripts as HTTP endpoints, and the command line. */
module dev.fusabi.gateway {
    exports dev.fusabi.gateway;

    // picocli reads the annotations of the commands.
    opens dev.fusabi.cli to
            info.picocli;

    requires transitive dev.fusabi.vertx;
    requires info.picocli;
    requires io.netty.buffer;
    requires io.netty.codec;
    requires io.netty.codec.http;
    requires io.netty.common;
    requires io.netty.transport;
    requires java.xml;
    requires micrometer.core;
    requires micrometer.registry.prometheus;
    requires org.jline;
    requires static transitive org.jspecify;
}
