package dev.fusabi.cli;

import dev.fusabi.engine.ScriptException;
import dev.fusabi.gateway.Gateway;
import dev.fusabi.gateway.GatewayException;
import dev.fusabi.gateway.GatewayOptions;

import io.vertx.core.Vertx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Runs a gateway until the process is told to end. */
final class Server {
    private final ServeCommand command;
    private final Console console;

    Server(ServeCommand command, Console console) {
        this.command = command;
        this.console = console;
    }

    int run() throws InterruptedException {
        GatewayOptions options = options();
        for (Path target : command.targets) {
            if (!Files.exists(target)) {
                throw new UsageException("there is no file or folder " + target);
            }
        }
        Vertx vertx = new VertxOnDemand().get();
        Gateway gateway;
        try {
            gateway =
                    Gateway.start(vertx, command.targets, command.host.capabilities(), options)
                            .await();
        } catch (GatewayException e) {
            console.printError(e.getMessage() + (e.getMessage().endsWith("\n") ? "" : "\n"));
            vertx.close().await();
            return ExitCode.SCRIPT_ERROR;
        } catch (ScriptException e) {
            console.printError(e.report());
            vertx.close().await();
            return ExitCode.SCRIPT_ERROR;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(gateway, vertx)));
        console.print(gateway.describe());
        if (gateway.adminPort() >= 0) {
            console.print(
                    "For operators: port "
                            + gateway.adminPort()
                            + " with /health, /ready and /metrics\n");
        }
        console.flush();
        new CountDownLatch(1).await();
        return ExitCode.OK;
    }

    private GatewayOptions options() {
        var options =
                new GatewayOptions()
                        .watch(command.watch)
                        .docs(!command.noDocs)
                        .output(this::printAtOnce)
                        .errorOutput(console::printError);
        command.description.apply(options);
        try {
            if (command.port != null) {
                options.port(command.port);
            }
            if (command.adminPort != null) {
                options.adminPort(command.adminPort);
            }
            if (command.adminAddress != null) {
                options.adminHost(command.adminAddress);
            }
            if (command.address != null) {
                options.host(command.address);
            }
            if (command.instances != null) {
                options.instances(command.instances);
            }
            if (command.timeout != null) {
                options.timeout(command.timeout);
            }
            if (command.maxBody != null) {
                options.maxBody(Math.toIntExact(command.maxBody));
            }
            if (command.memory != null) {
                options.memory(command.memory);
            }
            return options;
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private void printAtOnce(String text) {
        console.print(text);
        console.flush();
    }

    private void stop(Gateway gateway, Vertx vertx) {
        console.printError("fusabi: stopping; requests in flight may finish\n");
        gateway.close().await();
        vertx.close().await();
        console.flush();
    }
}
