package dev.fusabi.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fusabi.engine.Host;
import dev.fusabi.engine.ScriptLoader;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

final class ReloadTest {
    @TempDir private Path folder;

    private static String script(String answer) {
        return """
        let mutable calls = 0

        [<Get("/")>]
        let f () =
            calls <- calls + 1
            sprintf "ANSWER %d" calls

        let later () = "ANSWER"

        [<Get("/slow")>]
        let slow () =
            Async.sleep 500
            later ()
        """
                .replace("ANSWER", answer);
    }

    private Running serve() throws Exception {
        return Running.script(folder, script("one"), options -> options.watch(true).instances(2));
    }

    private static boolean answers(Running running, String uri, String text) {
        HttpResponse<Buffer> response = running.get(uri);
        return response.bodyAsString().contains(text);
    }

    @Test
    void aSavedFileIsSwappedInWhileRequestsFinishOnTheOldCode() throws Exception {
        try (var running = serve()) {
            assertThat(running.get("/").bodyAsString()).contains("one");
            Future<HttpResponse<Buffer>> inFlight = running.request("GET", "/slow").send();
            Running.eventually(() -> answers(running, "/", "one 2"));

            Files.writeString(running.file, script("two"));
            Running.eventually(() -> running.output.toString().contains("Reloaded"));

            assertThat(Running.get(inFlight).bodyAsString()).isEqualTo("\"one\"");
            for (int i = 0; i < 10; i++) {
                assertThat(running.get("/").bodyAsString()).contains("two");
            }
            assertThat(running.output.toString())
                    .containsPattern("Reloaded service\\.fsx in \\d+ ms\n");
        }
    }

    @Test
    void aBrokenFileKeepsTheOldVersionAndTellsWhatIsWrong() throws Exception {
        try (var running = serve()) {
            Files.writeString(running.file, script("two") + "\nlet broken = 1 + \"a\"\n");
            Running.eventually(() -> running.errors.toString().contains("keeps serving"));

            assertThat(running.errors.toString()).contains("service.fsx:15:", "error FSB03");
            assertThat(running.get("/").bodyAsString()).contains("one");

            Files.writeString(running.file, script("three"));
            Running.eventually(() -> answers(running, "/", "three"));
        }
    }

    @Test
    void aFileThatIsLoadedIsFollowed() throws Exception {
        Path library = Files.createTempDirectory("library").resolve("util.fsx");
        Files.writeString(library, "let answer = \"first\"");
        String text =
                """
                #load "%s"

                [<Get("/")>]
                let f () = Util.answer
                """
                        .formatted(library.toString().replace("\\", "/"));
        Host host = Host.builder().loader(ScriptLoader.files()).build();
        try (var running = Running.script(folder, text, host, options -> options.watch(true))) {
            assertThat(running.get("/").bodyAsString()).contains("first");

            Files.writeString(library, "let answer = \"second\"");
            Running.eventually(() -> answers(running, "/", "second"));
        } finally {
            Files.delete(library);
            Files.delete(library.getParent());
        }
    }

    @Test
    void aFileWhoseTopLevelFailsIsNotServed() throws Exception {
        try (var running = serve()) {
            Files.writeString(running.file, script("two") + "\nfailwith \"not today\"\n");
            Running.eventually(() -> running.errors.toString().contains("keeps serving"));

            assertThat(running.errors.toString()).contains("not today");
            assertThat(running.get("/").bodyAsString()).contains("one");
        }
    }

    @Test
    void editorsThatRenameAreFollowed() throws Exception {
        try (var running = serve()) {
            replace(running.file, script("two"));

            Running.eventually(() -> answers(running, "/", "two"));
        }
    }

    @Test
    void touchingAFileWithoutAChangeKeepsItsState() throws Exception {
        try (var running = Running.script(folder, script("one"), options -> options.watch(true))) {
            assertThat(running.get("/").bodyAsString()).contains("one 1");
            replace(running.file, script("one"));
            Files.writeString(folder.resolve("other.txt"), "x");
            replace(running.file, script("two"));
            Running.eventually(() -> answers(running, "/", "two"));
            assertThat(running.output.toString().split("Reloaded", -1)).hasSize(2);
        }
    }

    /** At once, so that nobody sees a part of the text. */
    private void replace(Path file, String text) throws IOException {
        Path fresh = folder.resolve("service.fsx.tmp");
        Files.writeString(fresh, text);
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
