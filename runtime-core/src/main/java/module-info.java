/** The language, its bytecode, its virtual machine and the host API. */
module dev.fusabi.runtime {
    // What hosts use.
    exports dev.fusabi.builtin;
    exports dev.fusabi.debug;
    exports dev.fusabi.diagnostic;
    exports dev.fusabi.engine;
    exports dev.fusabi.format;
    exports dev.fusabi.memory;
    exports dev.fusabi.source;
    exports dev.fusabi.value;
    exports dev.fusabi.watch;

    // Runs inside of javac only.
    requires static java.compiler;
    requires jdk.management;
    requires static transitive org.jspecify;

    provides javax.annotation.processing.Processor with
            dev.fusabi.processor.BuiltinProcessor;
}
