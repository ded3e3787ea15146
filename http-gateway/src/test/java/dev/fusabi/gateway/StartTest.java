package dev.fusabi.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fusabi.engine.Host;
import dev.fusabi.engine.ScriptException;

import io.vertx.core.Vertx;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

final class StartTest {
    @TempDir private Path folder;

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void stop() {
        Running.get(vertx.close());
    }

    private Gateway start(GatewayOptions options, Path... targets) {
        return Running.get(Gateway.start(vertx, List.of(targets), Host.none(), options));
    }

    private Gateway start(Path... targets) {
        return start(new GatewayOptions().port(0).instances(1), targets);
    }

    private Path write(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return file;
    }

    @Test
    void tellsTheAddressAndTheRoutes() throws Exception {
        Gateway gateway =
                start(write("a.fsx", "[<Get(\"/users/{id}\")>]\nlet user (id: int) = id\n"));

        assertThat(gateway.port()).isPositive();
        assertThat(gateway.describe())
                .startsWith("Serving http://127.0.0.1:" + gateway.port() + "\n")
                .contains("GET  /users/{id}  ")
                .contains("user (" + folder.resolve("a.fsx") + ":2:5)");
    }

    @Test
    void servesAllScriptsOfAFolder() throws Exception {
        write("api/a.fsx", "[<Get(\"/a\")>]\nlet f () = 1\n");
        write("api/deeper/b.fsx", "[<Get(\"/b\")>]\nlet f () = 2\n");
        write("api/b.host.fsx", "this is no script");
        write("api/.hidden/c.fsx", "this is no script");
        write("api/notes.txt", "this is no script");

        assertThat(start(folder.resolve("api")).describe()).contains("/a", "/b");
    }

    @Test
    void twoFunctionsForTheSameRequestsAreAnError() throws Exception {
        Path first = write("a.fsx", "[<Get(\"/x/{a}\")>]\nlet f (a: int) = a\n");
        Path second = write("b.fsx", "let unused = 1\n\n[<Get(\"/x/{b}\")>]\nlet g (b: int) = b\n");

        assertThatThrownBy(() -> start(first, second))
                .isInstanceOf(GatewayException.class)
                .hasMessageContaining(
                        second + ":4:5: error FSB0313: GET /x/{b} is already served by")
                .hasMessageContaining(first + ":2:5")
                .hasMessageContaining("^");
    }

    @Test
    void allWrongRoutesAreToldAtOnce() throws Exception {
        Path file =
                write(
                        "a.fsx",
                        """
                        [<Get("users")>]
                        let a () = 1

                        [<Get("/b/{id}")>]
                        let b () = 1

                        [<Get("/c")>]
                        let c (f: int -> int) = f 1

                        [<Get>]
                        let d () = 1
                        """);

        assertThatThrownBy(() -> start(file))
                .isInstanceOf(GatewayException.class)
                .hasMessageContaining("a.fsx:2:5: error FSB0313: the path \"users\" is wrong")
                .hasMessageContaining("a.fsx:5:5: error FSB0313: the path has {id}")
                .hasMessageContaining("a.fsx:8:5: error FSB0313: a value of type")
                .hasMessageContaining("a.fsx:11:5: error FSB0313: [<Get>] takes one path");
    }

    @Test
    void allScriptsThatDoNotCompileAreTold() throws Exception {
        Path first = write("a.fsx", "let x = 1 + \"a\"\n");
        Path second = write("b.fsx", "let y = \n");

        assertThatThrownBy(() -> start(first, second))
                .isInstanceOf(GatewayException.class)
                .hasMessageContaining("a.fsx:1:")
                .hasMessageContaining("b.fsx:");
    }

    @Test
    void aTopLevelThatFailsIsTold() throws Exception {
        Path file = write("a.fsx", "failwith \"no\"\n");

        assertThatThrownBy(() -> start(file))
                .isInstanceOf(ScriptException.Runtime.class)
                .hasMessageContaining("no");
    }

    @Test
    void aTakenPortIsTold() throws Exception {
        Path file = write("a.fsx", "[<Get(\"/\")>]\nlet f () = 1\n");
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> start(new GatewayOptions().port(taken.getLocalPort()), file))
                    .isInstanceOf(GatewayException.class)
                    .hasMessageContaining("127.0.0.1:" + taken.getLocalPort())
                    .hasMessageContaining("--port");
        }
    }

    @Test
    void missingFilesAreTold() {
        assertThatThrownBy(() -> start(folder.resolve("none.fsx")))
                .isInstanceOf(GatewayException.class)
                .hasMessageContaining("none.fsx");
        assertThatThrownBy(() -> start(folder))
                .isInstanceOf(GatewayException.class)
                .hasMessageContaining("no scripts");
    }

    @Test
    void eventBusFunctionsOfServedScriptsAreRegistered() throws Exception {
        start(write("a.fsx", "[<EventBus(\"double\")>]\nlet double (n: int) = n * 2\n"));

        assertThat(Running.get(vertx.eventBus().request("double", 21)).body()).hasToString("42");
    }
}
