package dev.fusabi.vm;

import dev.fusabi.bytecode.Program;
import dev.fusabi.bytecode.Program.BuiltinRef;
import dev.fusabi.diagnostic.Diagnostic;
import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Source;
import dev.fusabi.source.Span;
import dev.fusabi.value.Kind;
import dev.fusabi.vm.CodeGenerator.BuiltinMethod;

import org.jspecify.annotations.Nullable;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;

/**
 * Finds the Java methods behind a program's builtins: {@code String.length} is the public static method {@code length}
 * of {@code StringLibrary}, chosen among methods of that name by its parameters.
 */
final class BuiltinLinker {
    static final ClassDesc CONTEXT = BuiltinContext.class.describeConstable().orElseThrow();
    private static final ClassDesc KIND = Kind.class.describeConstable().orElseThrow();

    /** A method that fits a builtin. */
    record Target(LibraryClass.Method method, BuiltinRef builtin) {}

    private BuiltinLinker() {}

    static BuiltinInvoker[] link(Program program) throws LinkException {
        List<Target> targets = new ArrayList<>();
        List<Diagnostic> missing = new ArrayList<>();
        for (BuiltinRef builtin : program.builtins()) {
            LibraryClass.Method method = find(builtin);
            if (method == null) {
                missing.add(
                        Diagnostic.error(
                                ErrorCode.FSB0600,
                                new Source(program.name(), ""),
                                Span.NONE,
                                "the library has no function '"
                                        + builtin.name()
                                        + "' of kind "
                                        + builtin.signature()));
            } else {
                targets.add(new Target(method, builtin));
            }
        }
        if (!missing.isEmpty()) {
            throw new LinkException(missing);
        }
        return InvokerGenerator.generate(targets);
    }

    /** The methods behind a linked program's builtins. */
    static IntFunction<BuiltinMethod> methods(Program program) {
        return index -> {
            LibraryClass.Method method =
                    Objects.requireNonNull(find(program.builtins().get(index)));
            MethodTypeDesc type = method.descriptor();
            return new BuiltinMethod(method.owner(), method.name(), type, supplied(type));
        };
    }

    private static LibraryClass.@Nullable Method find(BuiltinRef builtin) {
        LibraryClass library = LibraryClass.of(builtin.name());
        if (library == null) {
            return null;
        }
        String name = builtin.name().substring(builtin.name().lastIndexOf('.') + 1);
        LibraryClass.Method best = null;
        int least = Integer.MAX_VALUE;
        for (LibraryClass.Method method : library.methods()) {
            if (method.name().equals(name) || method.name().equals(name + "_")) {
                int conversions = conversions(method.descriptor(), builtin);
                if (conversions >= 0 && conversions < least) {
                    best = method;
                    least = conversions;
                }
            }
        }
        return best;
    }

    /** How many values have to be boxed or unboxed for the method; negative when it does not fit. */
    private static int conversions(MethodTypeDesc method, BuiltinRef builtin) {
        int first = supplied(method);
        List<Kind> parameters = builtin.signature().parameters();
        if (method.parameterCount() - first != parameters.size()
                || kinds(method) > builtin.typeArguments().size()) {
            return -1;
        }
        int total = 0;
        for (int i = 0; i < parameters.size(); i++) {
            int cost = conversion(parameters.get(i), method.parameterType(first + i));
            if (cost < 0) {
                return -1;
            }
            total += cost;
        }
        int cost =
                method.returnType().equals(InvokerGenerator.OPERATION)
                        ? 0
                        : conversion(builtin.signature().result(), method.returnType());
        return cost < 0 ? -1 : total + cost;
    }

    private static int conversion(Kind kind, ClassDesc type) {
        ClassDesc exact = JvmKinds.primitive(kind);
        if (type.equals(exact)) {
            return 0;
        }
        if (!kind.isPrimitive()) {
            // Void is unit; int is no type of the runtime's.
            return type.isPrimitive() ? (isRegister(type) ? 1 : -1) : 0;
        }
        return type.equals(ConstantDescs.CD_Object) || type.equals(JvmKinds.box(kind)) ? 1 : -1;
    }

    private static boolean isRegister(ClassDesc type) {
        return type.equals(ConstantDescs.CD_void)
                || java.util.Arrays.stream(Kind.values())
                        .anyMatch(kind -> type.equals(JvmKinds.primitive(kind)));
    }

    /** How many leading parameters the machine supplies. */
    static int supplied(MethodTypeDesc method) {
        int count = 0;
        while (count < method.parameterCount()
                && (method.parameterType(count).equals(CONTEXT)
                        || method.parameterType(count).equals(KIND))) {
            count++;
        }
        return count;
    }

    private static int kinds(MethodTypeDesc method) {
        int count = 0;
        for (int i = 0; i < supplied(method); i++) {
            count += method.parameterType(i).equals(KIND) ? 1 : 0;
        }
        return count;
    }
}
