package dev.fusabi.fuzz;

import dev.fusabi.fuzz.FuzzType.Function;
import dev.fusabi.fuzz.FuzzType.Of;
import dev.fusabi.fuzz.FuzzType.Pair;
import dev.fusabi.fuzz.FuzzType.Simple;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes well-typed programs that end and print what they compute: functions over all types of {@link FuzzType}, with
 * recursion whose argument falls, and statements that change variables, loop, throw and catch.
 */
final class ProgramGenerator {
    private static final int DEPTH = 4;

    private static final String TYPES =
            """
            type Point = { X: int; Y: float; Name: string }
            type Shape =
                | Dot
                | Line of int
                | Both of Shape * Shape
            exception Odd of int
            type Counter(start: int) =
                let mutable n = start
                member _.Count = n
                member _.Add(by: int) =
                    n <- n + by
                    n
            let rec size shape =
                match shape with
                | Dot -> 0
                | Line n -> n % 1000
                | Both(a, b) -> 1 + size a + size b
            """;

    private static final List<String> OPERATORS =
            List.of(
                    " + ",
                    " - ",
                    " * ",
                    " &&& ",
                    " >>> 1 + ",
                    " ||| ",
                    " + 7 * ",
                    " - 3 * ",
                    " / 3 - ",
                    " % 5 + ",
                    " / ",
                    " % ");

    private record Variable(String name, FuzzType type, boolean isMutable) {}

    private record Signature(String name, List<FuzzType> parameters, FuzzType result) {}

    private final Random random;
    private final List<Variable> scope = new ArrayList<>();
    private final List<Signature> functions = new ArrayList<>();
    private int names;

    ProgramGenerator(long seed) {
        random = new Random(seed);
    }

    String program() {
        var text = new StringBuilder(TYPES);
        int count = 2 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            function(text);
        }
        statements(text, "", 3 + random.nextInt(5));
        for (Signature function : functions) {
            text.append("printfn \"%A\" (").append(call(function, 2, "3")).append(")\n");
        }
        return text.toString();
    }

    private void function(StringBuilder text) {
        var parameters = new ArrayList<FuzzType>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            parameters.add(FuzzType.value(random, 2));
        }
        var signature = new Signature(fresh("f"), parameters, FuzzType.value(random, 2));
        text.append("let rec ").append(signature.name()).append(" (n: int)");
        int mark = scope.size();
        scope.add(new Variable("n", Simple.INT, false));
        for (FuzzType parameter : parameters) {
            Variable variable = new Variable(fresh("p"), parameter, false);
            scope.add(variable);
            text.append(" (")
                    .append(variable.name())
                    .append(": ")
                    .append(parameter.text())
                    .append(')');
        }
        text.append(" : ").append(signature.result().text()).append(" =\n");
        text.append("    if n <= 0 then ")
                .append(expression(signature.result(), 2))
                .append("\n    else\n");
        statements(text, "        ", 1 + random.nextInt(3));
        String again = call(signature, 1, "(n - 1)");
        Variable before = new Variable(fresh("r"), signature.result(), false);
        text.append("        let ").append(before.name()).append(" = ").append(again).append('\n');
        scope.add(before);
        text.append("        ").append(expression(signature.result(), DEPTH)).append('\n');
        leave(mark);
        functions.add(signature);
    }

    private void leave(int mark) {
        scope.subList(mark, scope.size()).clear();
    }

    private String fresh(String prefix) {
        return prefix + names++;
    }

    private void statements(StringBuilder text, String indent, int count) {
        for (int i = 0; i < count; i++) {
            statement(text, indent);
        }
    }

    private void statement(StringBuilder text, String indent) {
        switch (random.nextInt(7)) {
            case 0, 1 -> define(text, indent, false);
            case 2 -> define(text, indent, true);
            case 3 -> {
                Variable loop = new Variable(fresh("i"), Simple.INT, false);
                Variable sum = new Variable(fresh("s"), Simple.INT, true);
                text.append(indent).append("let mutable ").append(sum.name()).append(" = 0\n");
                text.append(indent).append("for ").append(loop.name()).append(" in 0 .. ");
                text.append(random.nextInt(6)).append(" do\n");
                int mark = scope.size();
                scope.add(loop);
                scope.add(sum);
                text.append(indent).append("    ").append(sum.name()).append(" <- ");
                text.append(sum.name())
                        .append(" + ")
                        .append(expression(Simple.INT, 3))
                        .append('\n');
                leave(mark);
                scope.add(sum);
            }
            case 4 -> {
                Variable left = new Variable(fresh("w"), Simple.INT, true);
                text.append(indent).append("let mutable ").append(left.name()).append(" = ");
                text.append(random.nextInt(8)).append('\n');
                text.append(indent).append("while ").append(left.name()).append(" > 0 && ");
                text.append(expression(Simple.BOOL, 2)).append(" do\n");
                text.append(indent).append("    ").append(left.name()).append(" <- ");
                text.append(left.name()).append(" - 1\n");
                scope.add(left);
            }
            case 5 -> {
                Variable counter = new Variable(fresh("c"), Simple.INT, false);
                text.append(indent).append("let ").append(counter.name()).append(" =\n");
                text.append(indent)
                        .append("    let counter = Counter(")
                        .append(expression(Simple.INT, 1))
                        .append(")\n");
                text.append(indent)
                        .append("    counter.Add(")
                        .append(expression(Simple.INT, 2))
                        .append(") |> ignore\n");
                text.append(indent).append("    counter.Count\n");
                scope.add(counter);
            }
            default ->
                    text.append(indent)
                            .append("printfn \"%A\" (")
                            .append(expression(FuzzType.value(random, 2), 3))
                            .append(")\n");
        }
    }

    private void define(StringBuilder text, String indent, boolean isMutable) {
        FuzzType type =
                !isMutable && random.nextInt(4) == 0
                        ? new Function(FuzzType.value(random, 1), FuzzType.value(random, 1))
                        : FuzzType.value(random, 2);
        Variable variable = new Variable(fresh("v"), type, isMutable);
        text.append(indent).append(isMutable ? "let mutable " : "let ").append(variable.name());
        text.append(": ")
                .append(type.text())
                .append(" = ")
                .append(expression(type, DEPTH))
                .append('\n');
        if (isMutable) {
            text.append(indent).append("if ").append(expression(Simple.BOOL, 2)).append(" then ");
            text.append(variable.name()).append(" <- ").append(expression(type, 2)).append('\n');
        }
        scope.add(variable);
    }

    private String call(Signature function, int depth, String n) {
        var text = new StringBuilder(function.name()).append(' ').append(n);
        for (FuzzType parameter : function.parameters()) {
            text.append(" (").append(expression(parameter, depth)).append(')');
        }
        return text.toString();
    }

    /** An expression in brackets, so that it may stand anywhere on a line. */
    private String expression(FuzzType type, int depth) {
        if (depth <= 0) {
            return leaf(type);
        }
        int below = depth - 1;
        return switch (random.nextInt(12)) {
            case 0, 1 -> variable(type);
            case 2 ->
                    "(if "
                            + expression(Simple.BOOL, below)
                            + " then "
                            + expression(type, below)
                            + " else "
                            + expression(type, below)
                            + ")";
            case 3 -> bound(type, below);
            case 4 -> matched(type, below);
            case 5 ->
                    "(try "
                            + expression(type, below)
                            + " with Odd k -> "
                            + expression(type, 0)
                            + " | _ -> "
                            + expression(type, below)
                            + ")";
            case 6 ->
                    random.nextInt(16) == 0
                            ? "(if "
                                    + expression(Simple.BOOL, below)
                                    + " then raise (Odd "
                                    + expression(Simple.INT, 0)
                                    + ") else "
                                    + expression(type, below)
                                    + ")"
                            : "((fun x -> x) " + expression(type, below) + ")";
            case 7 -> called(type, below);
            default -> made(type, below);
        };
    }

    private String leaf(FuzzType type) {
        return random.nextBoolean() ? variable(type) : made(type, 0);
    }

    private String variable(FuzzType type) {
        List<Variable> fitting =
                scope.stream()
                        .filter(variable -> variable.type().equals(type) && !variable.isMutable())
                        .toList();
        return fitting.isEmpty()
                ? made(type, 0)
                : fitting.get(random.nextInt(fitting.size())).name();
    }

    private String called(FuzzType type, int depth) {
        for (Variable variable : scope) {
            if (variable.type() instanceof Function(FuzzType from, FuzzType to)
                    && to.equals(type)
                    && random.nextBoolean()) {
                return "(" + variable.name() + " " + expression(from, depth) + ")";
            }
        }
        List<Signature> fitting =
                functions.stream().filter(function -> function.result().equals(type)).toList();
        if (fitting.isEmpty()) {
            return made(type, depth);
        }
        Signature function = fitting.get(random.nextInt(fitting.size()));
        return "(" + call(function, Math.min(depth, 1), Integer.toString(random.nextInt(3))) + ")";
    }

    private String bound(FuzzType type, int depth) {
        FuzzType other = FuzzType.value(random, 1);
        Variable variable = new Variable(fresh("b"), other, false);
        String value = expression(other, depth);
        scope.add(variable);
        String body = expression(type, depth);
        leave(scope.size() - 1);
        return "(let " + variable.name() + " = " + value + " in " + body + ")";
    }

    private String matched(FuzzType type, int depth) {
        Variable a = new Variable(fresh("m"), Simple.INT, false);
        int mark = scope.size();
        String subject;
        String filled;
        String empty;
        switch (random.nextInt(3)) {
            case 0 -> {
                subject = expression(new Of("list", Simple.INT), depth);
                filled = a.name() + " :: _";
                empty = "[]";
            }
            case 1 -> {
                subject = expression(new Of("option", Simple.INT), depth);
                filled = "Some " + a.name();
                empty = "None";
            }
            default -> {
                subject = expression(Simple.SHAPE, depth);
                filled = "Line " + a.name() + " | Both(Line " + a.name() + ", _)";
                empty = "_";
            }
        }
        scope.add(a);
        String some = expression(type, depth);
        leave(mark);
        return "(match "
                + subject
                + " with | "
                + filled
                + " -> "
                + some
                + " | "
                + empty
                + " -> "
                + expression(type, depth)
                + ")";
    }

    private String made(FuzzType type, int depth) {
        return switch (type) {
            case Simple simple -> madeSimple(simple, depth);
            case Pair(FuzzType first, FuzzType second) ->
                    "(" + expression(first, depth - 1) + ", " + expression(second, depth - 1) + ")";
            case Function(FuzzType from, FuzzType to) -> {
                Variable x = new Variable(fresh("x"), from, false);
                scope.add(x);
                String body = expression(to, depth - 1);
                leave(scope.size() - 1);
                yield "(fun (" + x.name() + ": " + from.text() + ") -> " + body + ")";
            }
            case Of(String form, FuzzType element) ->
                    switch (form) {
                        case "option" ->
                                random.nextInt(3) == 0
                                        ? "(None: " + type.text() + ")"
                                        : "(Some " + expression(element, depth - 1) + ")";
                        case "list" -> collection("List", "[", "]", type, element, depth);
                        default -> collection("Array", "[|", "|]", type, element, depth);
                    };
        };
    }

    private String collection(
            String module, String open, String close, FuzzType type, FuzzType element, int depth) {
        if (depth > 0) {
            Variable x = new Variable(fresh("e"), element, false);
            switch (random.nextInt(4)) {
                case 0 -> {
                    FuzzType from = FuzzType.value(random, 1);
                    Variable y = new Variable(x.name(), from, false);
                    String source =
                            expression(
                                    new Of(module.toLowerCase(java.util.Locale.ROOT), from),
                                    depth - 1);
                    scope.add(y);
                    String body = expression(element, depth - 1);
                    leave(scope.size() - 1);
                    return "("
                            + source
                            + " |> "
                            + module
                            + ".map (fun "
                            + y.name()
                            + " -> "
                            + body
                            + "))";
                }
                case 1 -> {
                    String source = expression(type, depth - 1);
                    scope.add(x);
                    String body = expression(Simple.BOOL, depth - 1);
                    leave(scope.size() - 1);
                    return "("
                            + source
                            + " |> "
                            + module
                            + ".filter (fun "
                            + x.name()
                            + " -> "
                            + body
                            + "))";
                }
                case 2 -> {
                    return "(" + module + ".rev " + expression(type, depth - 1) + ")";
                }
                default -> {}
            }
        }
        var text = new StringBuilder("(").append(open);
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? " " : "; ").append(expression(element, depth - 1));
        }
        return text.append(' ')
                .append(close)
                .append(": ")
                .append(type.text())
                .append(')')
                .toString();
    }

    private String madeSimple(Simple type, int depth) {
        int below = depth - 1;
        boolean isLeaf = depth <= 0;
        return switch (type) {
            case INT ->
                    isLeaf
                            ? "(" + (random.nextInt(41) - 20) + ")"
                            : switch (random.nextInt(6)) {
                                case 0 -> "(size " + expression(Simple.SHAPE, below) + ")";
                                case 1 ->
                                        "(List.length "
                                                + expression(new Of("list", Simple.INT), below)
                                                + ")";
                                case 2 ->
                                        "(Array.sum "
                                                + expression(new Of("array", Simple.INT), below)
                                                + ")";
                                case 3 -> "(" + expression(Simple.POINT, below) + ").X";
                                default ->
                                        "("
                                                + expression(type, below)
                                                + OPERATORS.get(random.nextInt(OPERATORS.size()))
                                                + expression(type, below)
                                                + ")";
                            };
            case FLOAT ->
                    isLeaf
                            ? "(" + (random.nextInt(81) - 40) / 4.0 + ")"
                            : random.nextInt(3) == 0
                                    ? "(float " + expression(Simple.INT, below) + ")"
                                    : "("
                                            + expression(type, below)
                                            + List.of(" + ", " - ", " * ").get(random.nextInt(3))
                                            + expression(type, below)
                                            + ")";
            case BOOL ->
                    isLeaf
                            ? String.valueOf(random.nextBoolean())
                            : switch (random.nextInt(4)) {
                                case 0 -> "(not " + expression(type, below) + ")";
                                case 1 ->
                                        "("
                                                + expression(type, below)
                                                + (random.nextBoolean() ? " && " : " || ")
                                                + expression(type, below)
                                                + ")";
                                default -> {
                                    FuzzType compared = FuzzType.value(random, 1);
                                    yield "("
                                            + expression(compared, below)
                                            + List.of(" = ", " <> ", " < ", " >= ")
                                                    .get(random.nextInt(4))
                                            + expression(compared, below)
                                            + ")";
                                }
                            };
            case STRING ->
                    isLeaf
                            ? "\"" + "abcxyz".substring(random.nextInt(6)) + "\""
                            : random.nextInt(3) == 0
                                    ? "(string " + expression(Simple.INT, below) + ")"
                                    : "("
                                            + expression(type, below)
                                            + " + "
                                            + expression(type, below)
                                            + ")";
            case POINT ->
                    "{ X = "
                            + expression(Simple.INT, below)
                            + "; Y = "
                            + expression(Simple.FLOAT, below)
                            + "; Name = "
                            + expression(Simple.STRING, below)
                            + " }";
            case SHAPE ->
                    isLeaf
                            ? "Dot"
                            : random.nextBoolean()
                                    ? "(Line " + expression(Simple.INT, below) + ")"
                                    : "(Both("
                                            + expression(type, below)
                                            + ", "
                                            + expression(type, below)
                                            + "))";
        };
    }
}
