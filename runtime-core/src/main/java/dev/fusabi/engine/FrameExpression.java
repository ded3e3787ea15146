package dev.fusabi.engine;

import dev.fusabi.bytecode.Program;
import dev.fusabi.source.Source;
import dev.fusabi.value.TypeNames;
import dev.fusabi.vm.Debugging;
import dev.fusabi.vm.Instance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** An expression that is evaluated in a frame: compiled as a function whose parameters are what the frame has. */
final class FrameExpression {
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_']*");
    private static final String FUNCTION = "evaluated";

    private final Engine engine;
    private final Map<String, Object> values = new LinkedHashMap<>();

    FrameExpression(Engine engine, Debugging.ActiveFrame frame) {
        this.engine = engine;
        Instance program = frame.program();
        for (Program.Export export : program.program().program().exports()) {
            if (export.global() >= 0) {
                String name = export.name().substring(export.name().lastIndexOf('.') + 1);
                values.put(name, program.global(export.global()));
            }
        }
        frame.variables().forEach(variable -> values.put(variable.name(), variable.value()));
    }

    Object evaluate(String expression) {
        List<String> parameters = new ArrayList<>();
        List<Object> arguments = new ArrayList<>();
        Set<String> mentioned = new HashSet<>();
        NAME.matcher(expression).results().forEach(found -> mentioned.add(found.group()));
        values.forEach((name, value) -> {
            if (mentioned.contains(name)) {
                parameters.add("(" + name + ": " + type(value) + ")");
                arguments.add(value);
            }
        });
        String head =
                "let "
                        + FUNCTION
                        + " "
                        + (parameters.isEmpty() ? "()" : String.join(" ", parameters))
                        + " =\n";
        return engine.evaluate(
                new Source("expression.fsx", head + expression.indent(4)), FUNCTION, arguments);
    }

    /** Numbers and texts are typed; of other values the script's own types are not at hand. */
    private static String type(Object value) {
        return switch (value) {
            case Long _, Double _, Boolean _, Character _, String _ -> TypeNames.of(value);
            case Number _ when !TypeNames.of(value).equals("host object") -> TypeNames.of(value);
            default -> "dyn";
        };
    }
}
