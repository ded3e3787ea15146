package dev.fusabi.load.compute.peers;

import dev.fusabi.load.compute.Peer;
import dev.fusabi.load.compute.Program;
import dev.fusabi.load.compute.Workload;

import groovy.lang.GroovyClassLoader;
import groovy.transform.CompileStatic;

import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.customizers.ASTTransformationCustomizer;

import java.lang.reflect.Method;
import java.util.function.LongUnaryOperator;

/** The same sources compiled as usual, and by {@code @CompileStatic}. */
public class GroovyPeer implements Peer {
    @Override
    public String name() {
        return "Groovy";
    }

    @Override
    public String extension() {
        return "groovy";
    }

    CompilerConfiguration configuration() {
        return new CompilerConfiguration();
    }

    @Override
    public Program load(String source, Workload workload) throws ReflectiveOperationException {
        var loader = new GroovyClassLoader(getClass().getClassLoader(), configuration());
        loader.parseClass(source, workload.file() + ".groovy");
        Class<?> type = loader.loadClass("Workload");
        if (workload == Workload.CALL) {
            return new Increment((LongUnaryOperator) type.getDeclaredConstructor().newInstance());
        }
        if (workload == Workload.CALLBACK) {
            type.getMethod("setIncrement", LongUnaryOperator.class).invoke(null, INCREMENT);
        }
        Class<?> parameter = workload.argument() instanceof Long ? long.class : String.class;
        Method run = type.getMethod("run", parameter);
        return argument -> run.invoke(null, argument);
    }

    /** With static types. */
    public static final class Static extends GroovyPeer {
        @Override
        public String name() {
            return "Groovy @CompileStatic";
        }

        @Override
        CompilerConfiguration configuration() {
            var configuration = new CompilerConfiguration();
            configuration.addCompilationCustomizers(
                    new ASTTransformationCustomizer(CompileStatic.class));
            return configuration;
        }
    }
}
