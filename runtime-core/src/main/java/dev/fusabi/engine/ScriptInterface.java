package dev.fusabi.engine;

import dev.fusabi.value.ScriptType;
import dev.fusabi.value.ScriptType.Simple;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A Java interface whose methods are functions of scripts; see {@link Engine#as}. */
final class ScriptInterface implements InvocationHandler {
    private final Engine engine;
    private final String module;

    private ScriptInterface(Engine engine, String module) {
        this.engine = engine;
        this.module = module;
    }

    static <T> T implement(Engine engine, String module, Class<T> type) {
        if (!type.isInterface()) {
            throw new IllegalArgumentException(type.getName() + " is no interface");
        }
        List<String> mismatches = new ArrayList<>();
        Stream.of(type.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .sorted(Comparator.comparing(Method::getName))
                .forEach(method -> check(engine, module, method, mismatches));
        if (!mismatches.isEmpty()) {
            throw new IllegalArgumentException(
                    "the scripts do not fit "
                            + type.getSimpleName()
                            + ":\n  "
                            + String.join("\n  ", mismatches));
        }
        Object made =
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        new ScriptInterface(engine, module));
        return type.cast(made);
    }

    private static void check(
            Engine engine, String module, Method method, List<String> mismatches) {
        checkFunction(engine, qualified(engine, module, method), method, mismatches);
    }

    /** Collects why a script's function cannot stand for a Java method. */
    static void checkFunction(Engine engine, String name, Method method, List<String> mismatches) {
        Optional<FunctionInfo> found = engine.function(name);
        if (found.isEmpty()) {
            mismatches.add(method.getName() + ": no function " + name);
            return;
        }
        List<FunctionInfo.Parameter> parameters = found.get().parameters();
        Type[] given = method.getGenericParameterTypes();
        if (given.length != parameters.size()) {
            mismatches.add(
                    "%s: %s takes %d arguments, not %d"
                            .formatted(method.getName(), name, parameters.size(), given.length));
            return;
        }
        for (int i = 0; i < given.length; i++) {
            ScriptType java = Values.scriptType(given[i]);
            ScriptType script = parameters.get(i).type();
            if (!converts(java, script)) {
                mismatches.add(
                        "%s: argument %d is %s, not %s"
                                .formatted(method.getName(), i + 1, script, java));
            }
        }
        ScriptType java = Values.scriptType(method.getGenericReturnType());
        ScriptType script = found.get().result();
        if (java != Simple.UNIT && !converts(script, java)) {
            mismatches.add(
                    "%s: the result is %s, not %s".formatted(method.getName(), script, java));
        }
    }

    /** Whether values of a type convert to another one, as far as types tell; where they do not, the values decide. */
    private static boolean converts(ScriptType from, ScriptType to) {
        if (from.equals(to) || isOpen(from) || isOpen(to)) {
            return true;
        }
        if (from instanceof Simple && to instanceof Simple) {
            return from == Simple.INT && to == Simple.FLOAT
                    || from.kind().isInteger() && to.kind().isInteger();
        }
        return switch (to) {
            case ScriptType.OptionOf(ScriptType target) ->
                    converts(
                            from instanceof ScriptType.OptionOf(ScriptType element)
                                    ? element
                                    : from,
                            target);
            case ScriptType.ListOf(ScriptType target)
                    when from instanceof ScriptType.ListOf(ScriptType element) ->
                    converts(element, target);
            // Constants of enums are strings in Java's types.
            case ScriptType.UnionOf _ -> from == Simple.STRING || !(from instanceof Simple);
            case Simple simple -> simple == Simple.STRING && from instanceof ScriptType.UnionOf;
            default -> !(from instanceof Simple);
        };
    }

    private static boolean isOpen(ScriptType type) {
        return type == Simple.DYN || type instanceof ScriptType.Parameter;
    }

    /** The function that a method means: {@code onClick} is {@code onClick} or else {@code on_click}. */
    private static String qualified(Engine engine, String module, Method method) {
        String exact = module + "." + method.getName();
        if (engine.function(exact).isPresent()) {
            return exact;
        }
        StringBuilder snake = new StringBuilder(module).append('.');
        for (char c : method.getName().toCharArray()) {
            snake.append(Character.isUpperCase(c) ? "_" + Character.toLowerCase(c) : "" + c);
        }
        return engine.function(snake.toString()).isPresent() ? snake.toString() : exact;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
                case "equals" -> arguments != null && proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> "functions of " + module;
            };
        }
        if (method.isDefault()) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        Value result =
                engine.call(
                        qualified(engine, module, method),
                        Value.class,
                        arguments == null
                                ? new Object[0]
                                : Arrays.copyOf(arguments, arguments.length));
        return Values.toJava(result.raw(), method.getGenericReturnType());
    }
}
