package dev.fusabi.engine;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Functions of a native library as functions of scripts, with signatures that the host declares. Scripts need the
 * capability {@value #CAPABILITY}, which is granted by name like all others. A wrong signature cannot be noticed and may
 * end the process, so declare what the library's header says. The JVM must allow native access to this module ({@code
 * --enable-native-access}).
 */
public final class NativeLibrary implements Plugin {
    public static final String CAPABILITY = "native";

    /** A type of C as far as scripts have one. */
    public enum Type {
        /** Of results: unit. */
        VOID(Void.class, ValueLayout.JAVA_LONG),
        /** {@code int}; a script's int that does not fit is refused. */
        INT32(Integer.class, ValueLayout.JAVA_INT),
        /** {@code long long}, {@code size_t}: a script's int. */
        INT64(Long.class, ValueLayout.JAVA_LONG),
        /** {@code double}: a script's float. */
        DOUBLE(Double.class, ValueLayout.JAVA_DOUBLE),
        /** {@code const char *} in UTF-8, valid during the call. Only of parameters. */
        TEXT(String.class, ValueLayout.ADDRESS);

        private final Class<?> javaType;
        private final MemoryLayout layout;

        Type(Class<?> javaType, MemoryLayout layout) {
            this.javaType = javaType;
            this.layout = layout;
        }
    }

    private record Declared(
            String symbol, String doc, Type result, List<Type> parameters, MethodHandle function) {}

    private final String namespace;
    private final SymbolLookup symbols;
    private final List<Declared> functions = new ArrayList<>();

    private NativeLibrary(String namespace, SymbolLookup symbols) {
        this.namespace = namespace;
        this.symbols = symbols;
    }

    /**
     * Loads a library, which stays loaded for the life of the process.
     *
     * @param namespace of its functions, such as {@code sqlite}
     * @throws IllegalArgumentException when the file is no library
     */
    public static NativeLibrary load(String namespace, Path library) {
        return new NativeLibrary(namespace, SymbolLookup.libraryLookup(library, Arena.global()));
    }

    /** What the C library of the system has. */
    public static NativeLibrary system(String namespace) {
        return new NativeLibrary(namespace, Linker.nativeLinker().defaultLookup());
    }

    /**
     * Declares a function.
     *
     * @param symbol its name in the library, and after the namespace in scripts
     * @param doc what it does
     * @throws IllegalArgumentException when the library has no such function, or the signature is not possible
     */
    public NativeLibrary function(String symbol, String doc, Type result, Type... parameters) {
        if (result == Type.TEXT || List.of(parameters).contains(Type.VOID)) {
            throw new IllegalArgumentException(
                    "'" + symbol + "': a result must not be TEXT, a parameter not VOID");
        }
        MemorySegment address =
                symbols.find(symbol)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "the library has no function '" + symbol + "'"));
        MemoryLayout[] layouts =
                List.of(parameters).stream().map(type -> type.layout).toArray(MemoryLayout[]::new);
        FunctionDescriptor descriptor =
                result == Type.VOID
                        ? FunctionDescriptor.ofVoid(layouts)
                        : FunctionDescriptor.of(result.layout, layouts);
        functions.add(
                new Declared(
                        symbol,
                        doc,
                        result,
                        List.of(parameters),
                        Linker.nativeLinker().downcallHandle(address, descriptor)));
        return this;
    }

    @Override
    public String name() {
        return namespace;
    }

    @Override
    public void register(Host.Builder host) {
        for (Declared function : functions) {
            List<Class<?>> types = new ArrayList<>();
            function.parameters().forEach(type -> types.add(type.javaType));
            host.requires(CAPABILITY)
                    .doc(function.doc())
                    .add(
                            namespace + "::" + function.symbol(),
                            types,
                            function.result().javaType,
                            call -> call(function, call));
        }
    }

    // NullAway: a function without result gives null, which is unit.
    @SuppressWarnings("NullAway")
    private static Object call(Declared function, HostCall call) throws Exception {
        try (Arena arena = Arena.ofConfined()) {
            List<Object> arguments = new ArrayList<>();
            for (int i = 0; i < function.parameters().size(); i++) {
                Object argument = call.argument(i, function.parameters().get(i).javaType);
                arguments.add(
                        argument instanceof String text ? arena.allocateFrom(text) : argument);
            }
            return function.function().invokeWithArguments(arguments);
        } catch (Exception | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
