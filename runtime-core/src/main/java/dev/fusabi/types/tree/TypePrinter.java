package dev.fusabi.types.tree;

import dev.fusabi.types.tree.Type.Function;
import dev.fusabi.types.tree.Type.Named;
import dev.fusabi.types.tree.Type.Tuple;
import dev.fusabi.types.tree.TypeConstructor.Definition;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Types as F# writes them: {@code 'a list -> int}. One printer names variables consistently over all the types that it
 * prints; types beyond a size are cut with an ellipsis.
 */
public final class TypePrinter {
    private static final int LIMIT = 400;
    private static final int FUNCTION = 0;
    private static final int TUPLE = 1;
    private static final int ATOM = 2;

    private final Map<TypeVariable, String> names = new IdentityHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<TypeVariable> open =
            java.util.Collections.newSetFromMap(new IdentityHashMap<>());
    private int next;

    public static String print(Type type) {
        return new TypePrinter().text(type);
    }

    public String text(Type type) {
        var out = new StringBuilder();
        write(type, FUNCTION, out, 0);
        return out.toString();
    }

    private void write(Type type, int precedence, StringBuilder out, int depth) {
        if (out.length() > LIMIT || depth > 100) {
            out.append('…');
            return;
        }
        switch (type.resolved()) {
            case Function function -> {
                boolean bracket = precedence > FUNCTION;
                out.append(bracket ? "(" : "");
                Type rest = function;
                while (rest.resolved() instanceof Function part && out.length() <= LIMIT) {
                    write(part.from(), TUPLE, out, depth + 1);
                    out.append(" -> ");
                    rest = part.to();
                }
                write(rest, TUPLE, out, depth + 1);
                out.append(bracket ? ")" : "");
            }
            case Tuple tuple -> {
                boolean bracket = precedence > FUNCTION && precedence != TUPLE;
                out.append(bracket ? "(" : "");
                String separator = "";
                for (Type element : tuple.elements()) {
                    out.append(separator);
                    write(element, ATOM, out, depth + 1);
                    separator = " * ";
                }
                out.append(bracket ? ")" : "");
            }
            case Named named -> writeNamed(named, out, depth);
            case TypeVariable variable -> writeVariable(variable, out, depth);
        }
    }

    private void writeNamed(Named named, StringBuilder out, int depth) {
        TypeConstructor constructor = named.constructor();
        List<Type> arguments = named.arguments();
        if (Measures.isMeasured(named) && Measures.factors(arguments.getFirst()).isEmpty()) {
            out.append(constructor.name());
        } else if (constructor.powers != null) {
            out.append(Measures.text(named, this::text));
        } else if (constructor.definition()
                        instanceof Definition.Record(var fields, boolean structural)
                && structural) {
            out.append("{ ");
            String separator = "";
            for (int i = 0; i < fields.size(); i++) {
                out.append(separator).append(fields.get(i).name()).append(": ");
                write(arguments.get(i), TUPLE, out, depth + 1);
                separator = "; ";
            }
            out.append(" }");
        } else if (BuiltinTypes.rank(constructor) > 0) {
            write(arguments.getFirst(), ATOM, out, depth + 1);
            out.append(constructor == BuiltinTypes.ARRAY ? "[]" : constructor.name());
        } else if (arguments.size() == 1 && isPostfix(constructor)) {
            write(arguments.getFirst(), ATOM, out, depth + 1);
            out.append(' ').append(constructor.name());
        } else {
            out.append(constructor.name());
            String separator = "<";
            for (Type argument : arguments) {
                out.append(separator);
                write(argument, TUPLE, out, depth + 1);
                separator = ", ";
            }
            out.append(arguments.isEmpty() ? "" : ">");
        }
    }

    private static boolean isPostfix(TypeConstructor constructor) {
        return constructor == BuiltinTypes.LIST
                || constructor == BuiltinTypes.OPTION
                || constructor == BuiltinTypes.VALUE_OPTION
                || constructor == BuiltinTypes.REF;
    }

    private void writeVariable(TypeVariable variable, StringBuilder out, int depth) {
        // A field may mention its own record again; then the variable's name stands for it.
        if (variable.requiredFields().isEmpty() || !open.add(variable)) {
            out.append('\'').append(nameOf(variable));
            return;
        }
        out.append("{ ");
        variable.requiredFields()
                .forEach((name, type) -> {
                    out.append(name).append(": ");
                    write(type, TUPLE, out, depth + 1);
                    out.append("; ");
                });
        out.append(".. }");
        open.remove(variable);
    }

    private String nameOf(TypeVariable variable) {
        String known = names.get(variable);
        if (known != null) {
            return known;
        }
        String name = variable.name();
        if (name == null || !taken.add(name)) {
            do {
                name = letters(next++);
            } while (!taken.add(name));
        }
        names.put(variable, name);
        return name;
    }

    private static String letters(int index) {
        String letter = Character.toString((char) ('a' + index % 26));
        return index < 26 ? letter : letter + index / 26;
    }
}
