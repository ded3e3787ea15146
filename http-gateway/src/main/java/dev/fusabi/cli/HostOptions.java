package dev.fusabi.cli;

import dev.fusabi.engine.Host;
import dev.fusabi.engine.ScriptLoader;
import dev.fusabi.gateway.ResponseModule;
import dev.fusabi.gateway.StoreModule;
import dev.fusabi.vertx.VertxHost;

import picocli.CommandLine.Option;

import java.util.List;

/** The options that say what scripts may do. */
final class HostOptions {
    @Option(
            names = "--allow",
            split = ",",
            paramLabel = "CAPABILITY",
            description =
                    "Grants capabilities to scripts, such as time or random; nothing is granted by default.")
    private List<String> allowed = List.of();

    /** What is granted alone, for a host that adds functions of its own. Scripts may load the user's files. */
    Host capabilities() {
        return Host.builder().allow(allowed).loader(ScriptLoader.files()).build();
    }

    /** What scripts see that are checked and run without a server. */
    Host host() {
        return Host.builder()
                .include(capabilities())
                // Plugins of editors, as in the examples, can be checked too.
                .attributes("PluginMetadata")
                .include(ResponseModule.host())
                .include(StoreModule.host())
                .include(VertxHost.host(new VertxOnDemand()))
                .build();
    }
}
