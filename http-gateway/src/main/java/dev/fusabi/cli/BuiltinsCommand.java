package dev.fusabi.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import dev.fusabi.engine.BuiltinInfo;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/** {@code fusabi builtins}. */
@Command(name = "builtins", description = "Lists the functions that the host gives to scripts.")
final class BuiltinsCommand extends ConsoleCommand {
    @Mixin private HostOptions host = new HostOptions();

    @Option(names = "--json", description = "Writes the list as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        List<BuiltinInfo> functions = host.host().functions();
        if (json) {
            out().println(asJson(functions));
        } else {
            functions.forEach(function -> {
                out().println(function.scriptName() + " : " + function.signature());
                if (function.doc() != null) {
                    out().println("    " + function.doc());
                }
            });
        }
        return ExitCode.OK;
    }

    private static String asJson(List<BuiltinInfo> functions) throws IOException {
        var text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
            out.writeStartArray();
            for (BuiltinInfo function : functions) {
                out.writeStartObject();
                out.writeStringField("name", function.scriptName());
                out.writeStringField("type", function.signature());
                out.writeArrayFieldStart("args");
                for (BuiltinInfo.Arg arg : function.args()) {
                    out.writeStartObject();
                    out.writeStringField("name", arg.name());
                    out.writeStringField("doc", arg.doc());
                    out.writeEndObject();
                }
                out.writeEndArray();
                writeIfThere(out, "doc", function.doc());
                writeIfThere(out, "capability", function.capability());
                writeIfThere(out, "owner", function.owner());
                out.writeEndObject();
            }
            out.writeEndArray();
        }
        return text.toString();
    }

    private static void writeIfThere(JsonGenerator out, String name, @Nullable String value)
            throws IOException {
        if (value != null) {
            out.writeStringField(name, value);
        }
    }
}
