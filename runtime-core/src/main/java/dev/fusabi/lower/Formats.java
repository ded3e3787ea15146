package dev.fusabi.lower;

import dev.fusabi.bytecode.Opcode;
import dev.fusabi.source.Span;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypedExpr;
import dev.fusabi.types.tree.TypedExpr.*;
import dev.fusabi.value.Kind;
import dev.fusabi.value.Unit;

import java.util.ArrayList;
import java.util.List;

/** {@code sprintf} and its relatives: each hole becomes a call that gives its text, and the texts are joined. */
final class Formats {
    private static final String INTEGER_LETTERS = "diuxXoB";
    private static final String FLOAT_LETTERS = "eEfFgGM";

    private final FunctionLowering function;
    private final Frame frame;

    Formats(FunctionLowering function) {
        this.function = function;
        frame = function.frame;
    }

    /** The number of arguments that a format takes. */
    int arity(Format format) {
        int count = 0;
        for (FormatPart part : format.parts()) {
            count += part instanceof FormatPart.Hole hole ? hole.arguments().size() : 0;
        }
        return count;
    }

    /** Formats all its arguments; without them a format is a function value. */
    void lower(Format format, List<TypedExpr> arguments, Target target) {
        int arity = arity(format);
        if (arguments.size() < arity) {
            function.calls()
                    .closure(
                            function.program.expanded(
                                    format, format, "<format>", arity, function.instance),
                            target);
            return;
        }
        int p = frame.primitiveTop();
        int r = frame.referenceTop();
        // All arguments are evaluated before the first is formatted.
        List<Integer> registers = new ArrayList<>();
        for (TypedExpr argument : arguments) {
            registers.add(function.push(argument, function.kind(argument.type())));
        }
        int text = text(format, registers);
        int result = r;
        if (format.sink() == FormatSink.STRING) {
            frame.release(p, r);
            frame.finish(target, Kind.REF, text);
            return;
        }
        frame.move(Kind.REF, result, text);
        frame.release(p, r);
        function.calls().builtin(sink(format.sink()), List.of(), 1, result, format.span());
        if (format.sink() == FormatSink.FAIL) {
            // It does not come back; whatever is expected here is never there.
            frame.emitLast(Opcode.RAISE, result, 0, 0);
        } else {
            frame.finish(target, Kind.REF, result);
        }
    }

    private static String sink(FormatSink sink) {
        return switch (sink) {
            case STRING -> throw new IllegalArgumentException("a string goes nowhere");
            case OUT -> "Printf.print";
            case OUT_LINE -> "Printf.printLine";
            case ERR -> "Printf.printError";
            case ERR_LINE -> "Printf.printErrorLine";
            case FAIL -> "Printf.fail";
        };
    }

    /** The register of the whole text. */
    private int text(Format format, List<Integer> registers) {
        int text = frame.reserve(Kind.REF);
        int next = 0;
        boolean isFirst = true;
        for (FormatPart part : format.parts()) {
            int into = isFirst ? text : frame.top(Kind.REF);
            switch (part) {
                case FormatPart.Text(String constant) -> frame.loadConstant(into, constant);
                case FormatPart.Hole hole -> {
                    int count = hole.arguments().size();
                    hole(hole, registers.subList(next, next + count), into, format.span());
                    next += count;
                }
            }
            if (!isFirst) {
                frame.emit(Opcode.CONCAT, text, text, into);
            }
            isFirst = false;
        }
        if (isFirst) {
            frame.loadConstant(text, "");
        }
        return text;
    }

    private void hole(FormatPart.Hole hole, List<Integer> registers, int into, Span span) {
        String specifier = hole.specifier();
        Type type = function.types.apply(hole.arguments().getLast());
        int value = registers.getLast();
        Kind kind = function.kind(type);
        if (specifier.endsWith("a") || specifier.endsWith("t")) {
            byFunction(hole, registers, into, span);
        } else if (isPlainText(specifier, type)) {
            frame.move(Kind.REF, into, value);
        } else if (isPlainInt(specifier, kind)) {
            int p = frame.primitiveTop();
            int r = frame.referenceTop();
            frame.move(kind, p, value);
            int builtin =
                    function.tables()
                            .builtin("Operators.intToString", List.of(), List.of(kind), Kind.REF);
            frame.emit(Opcode.CALL_BUILTIN, builtin, p, r);
            frame.move(Kind.REF, into, r);
        } else {
            formatted(specifier, registers, type, into, span);
        }
    }

    private static boolean isPlainText(String specifier, Type type) {
        return (specifier.equals("%s") || specifier.equals("{}"))
                && type instanceof Type.Named named
                && named.constructor() == BuiltinTypes.STRING;
    }

    private static boolean isPlainInt(String specifier, Kind kind) {
        return kind == Kind.INT && (specifier.equals("%d") || specifier.equals("%i"));
    }

    private void formatted(
            String specifier, List<Integer> registers, Type type, int into, Span span) {
        Kind kind = function.kind(type);
        int p = frame.primitiveTop();
        int r = frame.referenceTop();
        int window = frame.reserve(Kind.REF);
        frame.loadConstant(window, specifier);
        frame.at(span);
        if (registers.size() > 1) {
            star(registers.subList(0, registers.size() - 1), p, window);
        }
        char letter = specifier.charAt(specifier.length() - 1);
        boolean isWritten = specifier.startsWith("%");
        String name;
        Kind formatted;
        if (isWritten && kind == Kind.INT && INTEGER_LETTERS.indexOf(letter) >= 0) {
            name = "Printf.formatInt";
            formatted = Kind.INT;
        } else if (isWritten && kind == Kind.FLOAT && FLOAT_LETTERS.indexOf(letter) >= 0) {
            name = "Printf.formatFloat";
            formatted = Kind.FLOAT;
        } else {
            name = "Printf.formatValue";
            formatted = Kind.REF;
        }
        int value = frame.top(formatted);
        frame.convert(kind, registers.getLast(), formatted, value);
        int builtin =
                function.tables().builtin(name, List.of(), List.of(Kind.REF, formatted), Kind.REF);
        frame.emit(Opcode.CALL_BUILTIN, builtin, p, window);
        frame.move(Kind.REF, into, window);
        frame.release(p, r);
    }

    /** Puts width and precision into the specifier at {@code window}. */
    private void star(List<Integer> numbers, int p, int window) {
        List<Kind> kinds = new ArrayList<>(List.of(Kind.REF));
        for (int i = 0; i < numbers.size(); i++) {
            frame.move(Kind.INT, p + i, numbers.get(i));
            kinds.add(Kind.INT);
        }
        String name = numbers.size() == 1 ? "Printf.star" : "Printf.starBoth";
        frame.emit(
                Opcode.CALL_BUILTIN,
                function.tables().builtin(name, List.of(), kinds, Kind.REF),
                p,
                window);
    }

    /** {@code %a} and {@code %t}: the argument is a function of unit (and of a value) that gives the text. */
    private void byFunction(FormatPart.Hole hole, List<Integer> registers, int into, Span span) {
        int p = frame.primitiveTop();
        int r = frame.referenceTop();
        frame.move(Kind.REF, frame.reserve(Kind.REF), registers.getFirst());
        frame.loadConstant(frame.reserve(Kind.REF), Unit.UNIT);
        List<Kind> kinds = new ArrayList<>(List.of(Kind.REF));
        if (registers.size() > 1) {
            Kind kind = function.kind(hole.arguments().get(1));
            kinds.add(kind);
            frame.move(kind, frame.reserve(kind), registers.get(1));
        }
        frame.at(span);
        frame.emit(Opcode.APPLY, function.tables().signature(kinds, Kind.REF), p, r);
        frame.move(Kind.REF, into, r);
        frame.release(p, r);
    }
}
