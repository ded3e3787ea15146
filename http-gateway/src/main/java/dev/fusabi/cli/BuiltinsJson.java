package dev.fusabi.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import dev.fusabi.engine.BuiltinInfo;
import dev.fusabi.engine.Script;
import dev.fusabi.engine.Values;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Type;
import java.util.List;

/** The functions of a host as JSON, in the form of {@code docs/builtins.schema.json}, for tools. */
final class BuiltinsJson {
    private static final String SCHEMA = "https://fusabi.dev/builtins.schema.json";

    private final JsonGenerator out;

    private BuiltinsJson(JsonGenerator out) {
        this.out = out;
    }

    static String of(List<BuiltinInfo> functions) throws IOException {
        var text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
            new BuiltinsJson(out).write(functions);
        }
        return text.toString();
    }

    private void write(List<BuiltinInfo> functions) throws IOException {
        out.writeStartObject();
        out.writeStringField("$schema", SCHEMA);
        out.writeObjectFieldStart("abi");
        out.writeStringField("version", Version.text());
        out.writeNumberField("bytecode", Script.BYTECODE_VERSION);
        out.writeNumberField("intBits", Long.SIZE);
        out.writeNumberField("floatBits", Double.SIZE);
        out.writeNumberField("pointerBits", Long.SIZE);
        out.writeEndObject();
        out.writeArrayFieldStart("builtins");
        for (BuiltinInfo function : functions) {
            write(function);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void write(BuiltinInfo function) throws IOException {
        out.writeStartObject();
        out.writeStringField("name", function.scriptName());
        out.writeStringField("registeredAs", function.name());
        out.writeStringField("type", function.signature());
        if (function.arity().isPresent()) {
            out.writeNumberField("arity", function.arity().getAsInt());
        }
        out.writeArrayFieldStart("args");
        for (int i = 0; i < count(function); i++) {
            writeArg(function, i);
        }
        out.writeEndArray();
        out.writeStringField("result", typeOf(function.result()));
        writeIfThere("doc", function.doc());
        writeIfThere("capability", function.capability());
        writeIfThere("owner", function.owner());
        out.writeEndObject();
    }

    private static int count(BuiltinInfo function) {
        return Math.max(function.args().size(), function.arity().orElse(0));
    }

    private void writeArg(BuiltinInfo function, int index) throws IOException {
        List<Type> types = function.parameters();
        BuiltinInfo.Arg said = index < function.args().size() ? function.args().get(index) : null;
        out.writeStartObject();
        out.writeStringField("name", said == null ? "arg" + (index + 1) : said.name());
        out.writeStringField("type", types == null ? "dyn" : typeOf(types.get(index)));
        if (said != null && !said.doc().isEmpty()) {
            out.writeStringField("doc", said.doc());
        }
        out.writeEndObject();
    }

    private static String typeOf(Type type) {
        return Values.scriptType(type).toString();
    }

    private void writeIfThere(String name, @Nullable String value) throws IOException {
        if (value != null) {
            out.writeStringField(name, value);
        }
    }
}
