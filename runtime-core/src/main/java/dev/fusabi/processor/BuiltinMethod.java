package dev.fusabi.processor;

import dev.fusabi.builtin.Arg;
import dev.fusabi.builtin.Builtin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * A method as its registration needs it.
 *
 * @param name the function's, without namespace
 * @param result the type of the result
 * @param takesCall whether its first parameter is the call
 */
record BuiltinMethod(
        String method,
        String name,
        String doc,
        String requires,
        List<Parameter> parameters,
        JavaType result,
        boolean isVoid,
        boolean isStatic,
        boolean takesCall) {
    private static final String CALL = "dev.fusabi.engine.HostCall";
    private static final String GENERIC = "dev.fusabi.engine.GenericType";
    private static final Set<String> COLLECTIONS =
            Set.of(
                    "java.util.List",
                    "java.util.Collection",
                    "java.util.Set",
                    "java.util.Map",
                    "java.util.Optional",
                    "java.lang.Iterable");
    private static final String STAGE = "java.util.concurrent.CompletionStage";

    record Parameter(String name, String doc, JavaType type) {}

    /**
     * A type in Java code.
     *
     * @param name as it is written, boxed
     * @param value an expression for it as a {@code java.lang.reflect.Type}
     */
    record JavaType(String name, String value, boolean isGeneric) {
        static JavaType ofClass(String name) {
            return new JavaType(name, name + ".class", false);
        }
    }

    /** Empty after a problem was told. */
    static Optional<BuiltinMethod> of(
            ExecutableElement method, ProcessingEnvironment tools, Consumer<String> problems) {
        return new Reader(method, tools, problems).read();
    }

    private static final class Reader {
        private final ExecutableElement method;
        private final ProcessingEnvironment tools;
        private final Consumer<String> problems;
        private boolean isSound = true;

        Reader(ExecutableElement method, ProcessingEnvironment tools, Consumer<String> problems) {
            this.method = method;
            this.tools = tools;
            this.problems = problems;
        }

        Optional<BuiltinMethod> read() {
            Builtin said = method.getAnnotation(Builtin.class);
            String name = said.name().isEmpty() ? method.getSimpleName().toString() : said.name();
            require(name.matches("[A-Za-z_]\\w*"), "'" + name + "' is no name of a function");
            require(!said.doc().isBlank(), "doc must say what the function does");
            require(
                    !method.getModifiers().contains(Modifier.PRIVATE),
                    "a @Builtin method must not be private");
            require(
                    method.getTypeParameters().isEmpty(),
                    "a @Builtin method must not have type parameters");
            require(!method.isVarArgs(), "a @Builtin method must not take a varying number");
            List<Parameter> parameters = new ArrayList<>();
            boolean takesCall = false;
            for (VariableElement parameter : method.getParameters()) {
                if (parameters.isEmpty() && !takesCall && is(parameter.asType(), CALL)) {
                    takesCall = true;
                } else {
                    Arg meaning = parameter.getAnnotation(Arg.class);
                    parameters.add(
                            new Parameter(
                                    parameter.getSimpleName().toString(),
                                    meaning == null ? "" : meaning.value(),
                                    typeOf(parameter.asType())));
                }
            }
            TypeMirror result = method.getReturnType();
            BuiltinMethod read =
                    new BuiltinMethod(
                            method.getSimpleName().toString(),
                            name,
                            said.doc(),
                            said.requires(),
                            parameters,
                            typeOf(awaited(result)),
                            result.getKind() == TypeKind.VOID,
                            method.getModifiers().contains(Modifier.STATIC),
                            takesCall);
            return isSound ? Optional.of(read) : Optional.empty();
        }

        private void require(boolean condition, String problem) {
            if (!condition) {
                problems.accept(problem);
                isSound = false;
            }
        }

        private boolean is(TypeMirror type, String name) {
            return type instanceof DeclaredType declared
                    && declared.asElement() instanceof TypeElement element
                    && element.getQualifiedName().contentEquals(name);
        }

        /** What a stage gives; the type itself when it is none. */
        private TypeMirror awaited(TypeMirror type) {
            Types types = tools.getTypeUtils();
            TypeElement stage = tools.getElementUtils().getTypeElement(STAGE);
            if (type.getKind() != TypeKind.DECLARED
                    || !types.isAssignable(types.erasure(type), types.erasure(stage.asType()))) {
                return type;
            }
            List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
            return arguments.size() == 1
                    ? arguments.getFirst()
                    : tools.getElementUtils().getTypeElement("java.lang.Object").asType();
        }

        /** Collections keep what they hold; of other types the class counts. */
        private JavaType typeOf(TypeMirror type) {
            String name = classOf(type);
            if (!COLLECTIONS.contains(name)
                    || !(type instanceof DeclaredType declared)
                    || declared.getTypeArguments().isEmpty()
                    || !declared.getTypeArguments().stream()
                            .allMatch(argument -> argument.getKind() == TypeKind.DECLARED)) {
                return JavaType.ofClass(name);
            }
            List<JavaType> arguments =
                    declared.getTypeArguments().stream().map(this::typeOf).toList();
            return new JavaType(
                    arguments.stream()
                            .map(JavaType::name)
                            .collect(Collectors.joining(", ", name + "<", ">")),
                    arguments.stream()
                            .map(JavaType::value)
                            .collect(
                                    Collectors.joining(
                                            ", ", GENERIC + ".of(" + name + ".class, ", ")")),
                    true);
        }

        private String classOf(TypeMirror type) {
            Types types = tools.getTypeUtils();
            return switch (type.getKind()) {
                case VOID -> "java.lang.Void";
                case BOOLEAN, BYTE, SHORT, INT, LONG, CHAR, FLOAT, DOUBLE ->
                        types.boxedClass(types.getPrimitiveType(type.getKind()))
                                .getQualifiedName()
                                .toString();
                case ARRAY -> {
                    TypeMirror element = ((ArrayType) type).getComponentType();
                    yield (element.getKind().isPrimitive()
                                    ? element.getKind().name().toLowerCase(java.util.Locale.ROOT)
                                    : classOf(element))
                            + "[]";
                }
                case DECLARED -> {
                    TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
                    require(
                            !element.getModifiers().contains(Modifier.PRIVATE),
                            element.getQualifiedName() + " must not be private");
                    require(
                            !is(type, "java.util.Iterator") && !is(type, "java.util.stream.Stream"),
                            "scripts have nothing like "
                                    + element.getSimpleName()
                                    + "; use a List or an Iterable");
                    yield element.getQualifiedName().toString();
                }
                case WILDCARD, TYPEVAR -> types.erasure(type).toString();
                default -> {
                    require(false, "scripts have nothing like " + type);
                    yield "java.lang.Object";
                }
            };
        }
    }
}
