package dev.fusabi.value;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;

/** What {@code ToString} gives: strings without quotes, at most three elements of a list, map or set. */
final class PlainText {
    private static final int MAX_ELEMENTS = 3;

    /** In levels; what is deeper shows as dots. */
    private static final int MAX_DEPTH = 100;

    /** In characters; shared parts could otherwise be multiplied without bound. */
    private static final int MAX_TEXT = 16_000_000;

    private final StringBuilder out = new StringBuilder();

    private PlainText() {}

    static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> text;
            case Long number -> number.toString();
            case Double number -> NumberText.shortest(number);
            case Float number -> NumberText.shortest(number);
            case Boolean b -> b ? "True" : "False";
            case Character c -> c.toString();
            case Unit unit -> "";
            default -> {
                PlainText text = new PlainText();
                text.write(value, "", MAX_DEPTH);
                yield text.out.toString();
            }
        };
    }

    /** @param none how {@code None} and unit show here */
    private void write(@Nullable Object value, String none, int depth) {
        if (depth == 0) {
            out.append("...");
            return;
        }
        if (out.length() > MAX_TEXT) {
            throw BuiltinExceptions.memoryLimit("The text of the value is too long.");
        }
        switch (value) {
            case null -> out.append(none);
            case Unit unit -> out.append(none);
            case ScriptObject object -> writeObject(object, none, depth - 1);
            case ScriptList list -> writeElements("[", list.iterator(), depth - 1);
            case Tuple tuple -> writeTuple(tuple, depth - 1);
            case ScriptMap map -> writeElements("map [", map.pairs(), depth - 1);
            case ScriptSet set -> writeElements("set [", set.iterator(), depth - 1);
            case Enumerable sequence -> out.append(StructuredText.structured(sequence));
            case long[] array -> out.append("System.Int64[]");
            case double[] array -> out.append("System.Double[]");
            case boolean[] array -> out.append("System.Boolean[]");
            case char[] array -> out.append("System.Char[]");
            case byte[] array -> out.append("System.Byte[]");
            case short[] array -> out.append("System.Int16[]");
            case int[] array -> out.append("System.Int32[]");
            case float[] array -> out.append("System.Single[]");
            case Object[] array -> out.append("System.Object[]");
            case MultiArray array -> writeMultiArray(array, depth);
            case FunctionValue function -> out.append("<fun:").append(function.name()).append('>');
            case java.math.BigDecimal number -> out.append(number.toPlainString());
            case Long number -> out.append(number.longValue());
            case String text -> out.append(text);
            case Double number -> out.append(NumberText.shortest(number));
            case Float number -> out.append(NumberText.shortest(number));
            case Integer number -> out.append(number.intValue());
            case Short number -> out.append(number);
            case Byte number -> out.append(number);
            case Unsigned number -> out.append(number);
            case Boolean b -> out.append(b ? "True" : "False");
            case Character c -> out.append(c.charValue());
            case java.math.BigInteger number -> out.append(number);
            case TypeNames.Named named -> out.append(named);
            // The text of a host's object could show what scripts must not see.
            default -> out.append('<').append(TypeNames.of(value)).append('>');
        }
    }

    private void writeObject(ScriptObject object, String none, int depth) {
        Layout layout = object.layout();
        if (ScriptMethods.has(object, ScriptMethods.TEXT)) {
            out.append(ScriptMethods.text(object));
        } else if (layout.form() == Layout.Form.CLASS || layout.form() == Layout.Form.STRUCT) {
            out.append(layout.name());
        } else if (layout == WellKnown.NONE_CASE) {
            out.append(none);
        } else if (layout == WellKnown.SOME_CASE) {
            out.append("Some(");
            write(object.reference(0), "null", depth);
            out.append(')');
        } else if (object instanceof ExceptionValue exception
                && (BuiltinExceptions.isBuiltin(layout) || layout.isExceptionClass())) {
            out.append(exception(exception));
        } else {
            out.append(StructuredText.structured(object));
        }
    }

    /** {@code System.Int64[,]}: an array's text with the brackets of more dimensions. */
    private void writeMultiArray(MultiArray array, int depth) {
        write(array.items(), "", depth);
        out.setLength(out.length() - 2);
        out.append(array.brackets());
    }

    static String exception(ExceptionValue exception) {
        return BuiltinExceptions.displayName(exception.layout()) + ": " + exception.message();
    }

    private void writeTuple(Tuple tuple, int depth) {
        out.append(tuple.isEntry() ? '[' : '(');
        for (int i = 0; i < tuple.size(); i++) {
            if (i > 0) {
                out.append(", ");
            }
            write(tuple.get(i), "", depth);
        }
        out.append(tuple.isEntry() ? ']' : ')');
    }

    private void writeElements(String opening, Iterator<Object> elements, int depth) {
        out.append(opening);
        for (int i = 0; elements.hasNext(); i++) {
            if (i > 0) {
                out.append("; ");
            }
            if (i == MAX_ELEMENTS) {
                out.append("... ");
                break;
            }
            write(elements.next(), "null", depth);
        }
        out.append(']');
    }
}
