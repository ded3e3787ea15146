package dev.fusabi.vertx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fusabi.engine.Script;
import dev.fusabi.engine.ScriptException;
import dev.fusabi.source.Source;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

@Tag("K7")
@ExtendWith(VertxExtension.class)
final class FusabiVerticleFactoryTest {
    private static final String TRIPLE = "[<EventBus(\"triple\")>]\nlet triple (n: int) = n * 3\n";

    @TempDir private Path folder;

    private static void answers(Vertx vertx, int body, long expected) throws Exception {
        assertThat(Waiting.result(vertx.eventBus().request("triple", body)).body())
                .isEqualTo(expected);
    }

    @Test
    void vertxFindsTheFactoryByItself(Vertx vertx) throws Exception {
        Path file = Files.writeString(folder.resolve("triple.fsx"), TRIPLE);
        Waiting.result(vertx.deployVerticle(file.toString()));
        answers(vertx, 7, 21);
    }

    @Test
    void bytecodeFilesAreDeployedToo(Vertx vertx) throws Exception {
        Script script = Script.compile(new Source("triple.fsx", TRIPLE), VertxHost.host());
        Path file = Files.write(folder.resolve("triple.fzb"), script.toBytes());
        Waiting.result(vertx.deployVerticle(file.toString()));
        answers(vertx, 7, 21);
    }

    @ParameterizedTest
    @EnumSource(names = {"EVENT_LOOP", "WORKER", "VIRTUAL_THREAD"})
    void compiledScriptsAreDeployedOnContextsOfAllKinds(ThreadingModel model) throws Exception {
        Vertx vertx = Vertx.vertx();
        Script script = Script.compile(new Source("triple.fsx", TRIPLE), VertxHost.host());
        DeploymentOptions options =
                new DeploymentOptions().setInstances(2).setThreadingModel(model);
        Waiting.result(
                vertx.deployVerticle(() -> new FusabiVerticle(script, VertxHost.host()), options));
        answers(vertx, 5, 15);
        Waiting.result(vertx.close());
    }

    @Test
    void aScriptThatDoesNotCompileIsNotDeployedAndSaysWhy(Vertx vertx) throws Exception {
        Throwable failure = Waiting.failure(vertx.deployVerticle("broken.fsx"));

        assertThat(failure)
                .isInstanceOf(ScriptDeploymentException.class)
                .hasMessageContaining("broken.fsx:3:14: error FSB")
                .hasMessageContaining("broken.fsx:4:9: error FSB")
                .hasMessageContaining("undefinedName");
        assertThat(((ScriptDeploymentException) failure).reason())
                .isInstanceOf(ScriptException.Type.class);
        assertThat(vertx.deploymentIDs()).isEmpty();
    }

    @Test
    void aTopLevelThatFailsIsNotDeployed(Vertx vertx) throws Exception {
        Path file =
                Files.writeString(folder.resolve("bad.fsx"), "let x: int = failwith \"no luck\"\n");
        Throwable failure = Waiting.failure(vertx.deployVerticle(file.toString()));
        assertThat(failure)
                .isInstanceOf(ScriptDeploymentException.class)
                .hasMessageContaining("no luck");
        assertThat(vertx.deploymentIDs()).isEmpty();
    }

    @Test
    void aHandlerThatIsDeclaredWronglyIsNotDeployed(Vertx vertx) throws Exception {
        String text = TRIPLE + "\n[<EventBus(\"sum\")>]\nlet sum (a: int) (b: int) = a + b\n";
        Path file = Files.writeString(folder.resolve("sum.fsx"), text);
        assertThat(Waiting.failure(vertx.deployVerticle(file.toString())))
                .hasMessageContaining("sum.fsx:5:5: the event-bus handler '");
        assertThat(Waiting.failure(vertx.eventBus().request("triple", 1)))
                .as("its other handlers")
                .hasMessageContaining("No handlers");
    }

    @Test
    void aMissingFileIsNamed(Vertx vertx) throws Exception {
        assertThat(Waiting.failure(vertx.deployVerticle("nowhere.fsx")))
                .hasMessageContaining("there is no script 'nowhere.fsx'");
    }

    @Test
    void startFunctionsGetTheConfiguration(Vertx vertx) throws Exception {
        List<Object> log = new CopyOnWriteArrayList<>();
        vertx.eventBus().consumer("test.log", message -> log.add(message.body()));
        DeploymentOptions options =
                new DeploymentOptions().setConfig(new JsonObject().put("address", "db7"));
        String deployment = Waiting.result(vertx.deployVerticle("configured.fsx", options));
        Waiting.result(vertx.undeploy(deployment));
        assertThat(log).containsExactly("db7 3", "stopped");

        assertThat(Waiting.failure(vertx.deployVerticle("configured.fsx")))
                .hasMessageContaining("/address: expected string, got missing");
    }
}
