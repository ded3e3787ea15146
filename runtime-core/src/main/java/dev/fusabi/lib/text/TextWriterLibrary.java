package dev.fusabi.lib.text;

import dev.fusabi.lib.base.Costs;
import dev.fusabi.value.TypeNames;
import dev.fusabi.vm.BuiltinContext;

import org.jspecify.annotations.Nullable;

/** .NET's TextWriter: what text is written to. */
public final class TextWriterLibrary {
    private enum Sink {
        OUT,
        ERROR,
        TEXT
    }

    private TextWriterLibrary() {}

    /** A writer as a value; equal only to itself. */
    public static final class Writer implements TypeNames.Named {
        private final Sink sink;
        private final StringBuilder text = new StringBuilder();

        private Writer(Sink sink) {
            this.sink = sink;
        }

        @Override
        public String typeName() {
            return "TextWriter";
        }

        @Override
        public String toString() {
            return sink == Sink.TEXT ? text.toString() : "System.IO.TextWriter";
        }
    }

    public static Writer create() {
        return new Writer(Sink.TEXT);
    }

    public static Writer out() {
        return new Writer(Sink.OUT);
    }

    public static Writer error() {
        return new Writer(Sink.ERROR);
    }

    public static String text(Writer writer) {
        return writer.toString();
    }

    public static void write(BuiltinContext context, Writer writer, @Nullable Object value) {
        put(context, writer, LocalText.of(context, value));
    }

    public static void writeLine(BuiltinContext context, Writer writer, @Nullable Object value) {
        put(context, writer, LocalText.of(context, value) + "\n");
    }

    public static void writeFormat(
            BuiltinContext context, Writer writer, String format, Object[] arguments) {
        put(context, writer, CompositeFormat.format(context, format, arguments));
    }

    public static void writeLineFormat(
            BuiltinContext context, Writer writer, String format, Object[] arguments) {
        put(context, writer, CompositeFormat.format(context, format, arguments) + "\n");
    }

    private static void put(BuiltinContext context, Writer writer, String text) {
        Costs.text(context, text.length());
        switch (writer.sink) {
            case OUT -> context.print(text);
            case ERROR -> context.printError(text);
            case TEXT -> writer.text.append(text);
        }
    }
}
