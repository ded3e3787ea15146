package dev.fusabi.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import dev.fusabi.engine.HostFunctionDeclaration;
import dev.fusabi.engine.Values;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;

/** {@code fusabi builtins}. */
@Command(name = "builtins", description = "Lists the functions that the host gives to scripts.")
final class BuiltinsCommand extends ConsoleCommand {
    @Mixin private HostOptions host = new HostOptions();

    @Option(names = "--json", description = "Writes the list as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        List<HostFunctionDeclaration> functions = host.host().functions();
        if (json) {
            out().println(asJson(functions));
        } else {
            functions.forEach(function -> {
                out().println(function.scriptName() + " : " + signature(function));
                if (function.doc() != null) {
                    out().println("    " + function.doc());
                }
            });
        }
        return ExitCode.OK;
    }

    private static String signature(HostFunctionDeclaration function) {
        List<Class<?>> parameters = function.parameters();
        if (parameters == null) {
            return "… -> dyn";
        }
        String taken =
                parameters.isEmpty()
                        ? "unit"
                        : parameters.stream()
                                .map(p -> Values.scriptType(p).toString())
                                .collect(Collectors.joining(" -> "));
        return taken + " -> " + Values.scriptType(function.result());
    }

    private static String asJson(List<HostFunctionDeclaration> functions) throws IOException {
        var text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
            out.writeStartArray();
            for (HostFunctionDeclaration function : functions) {
                out.writeStartObject();
                out.writeStringField("name", function.scriptName());
                out.writeStringField("type", signature(function));
                writeIfThere(out, "doc", function.doc());
                writeIfThere(out, "capability", function.capability());
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
