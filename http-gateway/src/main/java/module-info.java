/** Scripts as HTTP endpoints, and the command line. */
module dev.fusabi.gateway {
    // exports dev.fusabi.gateway;

    // picocli reads the annotations of the commands.
    opens dev.fusabi.cli to
            info.picocli;

    requires transitive dev.fusabi.vertx;
    requires transitive io.vertx.web;
    requires info.picocli;
    requires org.jline.reader;
    requires org.jline.terminal;
    requires static transitive org.jspecify;
}
