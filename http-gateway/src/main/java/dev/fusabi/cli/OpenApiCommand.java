package dev.fusabi.cli;

import dev.fusabi.gateway.Gateway;
import dev.fusabi.gateway.GatewayException;
import dev.fusabi.gateway.GatewayOptions;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;

/** {@code fusabi openapi}. */
@Command(
        name = "openapi",
        description =
                "Writes the OpenAPI document of what 'serve' would serve, from the types of the functions.")
final class OpenApiCommand extends ConsoleCommand {
    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR",
            description = "Scripts, and folders of scripts.")
    private List<Path> targets = List.of();

    @Mixin private DescriptionOptions description = new DescriptionOptions();

    @Mixin private HostOptions host = new HostOptions();

    @Override
    public Integer call() {
        var options = new GatewayOptions();
        description.apply(options);
        try {
            console.print(Gateway.openApi(targets, host.capabilities(), options) + "\n");
            return ExitCode.OK;
        } catch (GatewayException e) {
            console.printError(e.getMessage() + (e.getMessage().endsWith("\n") ? "" : "\n"));
            return ExitCode.SCRIPT_ERROR;
        }
    }
}
