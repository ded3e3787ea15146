package dev.fusabi.load.compute.peers;

import dev.fusabi.load.compute.Peer;
import dev.fusabi.load.compute.Program;
import dev.fusabi.load.compute.Workload;

import org.codehaus.commons.compiler.CompileException;
import org.codehaus.janino.SimpleCompiler;
import org.jspecify.annotations.Nullable;

import java.lang.reflect.Method;
import java.util.EnumSet;
import java.util.Set;

/** Janino with the very sources of the handwritten Java, where they stay within the Java that it knows. */
public final class JaninoPeer implements Peer {
    private static final String HANDWRITTEN = "dev.fusabi.load.compute.handwritten";
    private static final Set<Workload> KNOWN =
            EnumSet.of(
                    Workload.FIB,
                    Workload.NBODY,
                    Workload.SPECTRAL,
                    Workload.TREES,
                    Workload.SIEVE,
                    Workload.MANDELBROT,
                    Workload.STRINGS);

    @Override
    public String name() {
        return "Janino";
    }

    @Override
    public String extension() {
        return "java";
    }

    @Override
    public @Nullable String source(Workload workload) {
        return KNOWN.contains(workload)
                ? Peer.resource(
                        "/" + HANDWRITTEN.replace('.', '/') + "/" + className(workload) + ".java")
                : null;
    }

    private static String className(Workload workload) {
        return workload.name().charAt(0) + workload.file().substring(1);
    }

    @Override
    public Program load(String source, Workload workload)
            throws CompileException, ReflectiveOperationException {
        var compiler = new SimpleCompiler();
        // In another package, lest the class of the same name that javac compiled is found first.
        compiler.cook(source.replace("package " + HANDWRITTEN + ";", "package janino;"));
        Method run =
                compiler.getClassLoader()
                        .loadClass("janino." + className(workload))
                        .getMethod("run", long.class);
        return argument -> run.invoke(null, argument);
    }
}
