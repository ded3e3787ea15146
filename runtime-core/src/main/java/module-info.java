/** The language, its bytecode, its virtual machine and the host API. */
module dev.fusabi.runtime {
    // What hosts use.
    exports dev.fusabi.diagnostic;
    exports dev.fusabi.engine;
    exports dev.fusabi.format;
    exports dev.fusabi.memory;
    exports dev.fusabi.source;
    exports dev.fusabi.value;
    exports dev.fusabi.watch;

    requires jdk.management;
    requires static transitive org.jspecify;
}
