package dev.fusabi.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Duration;

final class HostileClientTest {
    private static final String SCRIPT =
            """
            [<Post("/")>]
            let post (name: string option) = name

            [<Get("/second")>]
            let second () = "smuggled"
            """;

    @TempDir private Path folder;

    private Running running;

    @BeforeEach
    void serve() throws Exception {
        running =
                Running.script(
                        folder,
                        SCRIPT,
                        options ->
                                options.headerTimeout(Duration.ofMillis(300))
                                        .timeout(Duration.ofMillis(400))
                                        .maxHeader(2_000));
    }

    @AfterEach
    void stop() {
        running.close();
    }

    private String answer(String request) throws Exception {
        try (var socket = new RawSocket(running.port())) {
            socket.send(request);
            return socket.readAll(5_000);
        }
    }

    // Vert.x 5.1.6 takes such a header for Content-Length (CVE-2026-102479).
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Xength: 34",
                "content-xength: 34",
                "Content-Length: 0\r\nContent-Xength: 34",
                "Content-Xype: a"
            })
    void aHeaderThatLooksLikeAnotherCannotHideARequest(String header) throws Exception {
        String answer =
                answer(
                        "POST / HTTP/1.1\r\nHost: x\r\n"
                                + header
                                + "\r\n\r\nGET /second HTTP/1.1\r\nHost: x\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 400 ")
                .endsWith("<closed>")
                .doesNotContain("smuggled");
        assertThat(answer.split("HTTP/1.1 ", -1)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 3\r\nContent-Length: 4",
                "Content-Length: 3\r\nTransfer-Encoding: chunked",
                "Content-Length: -1",
                "Content-Length: 0x3",
                "Transfer-Encoding: chunked, identity",
                "Transfer-Encoding : chunked",
                "Content-Length : 3",
                " Content-Length: 3"
            })
    void contradictoryLengthsAreRefused(String header) throws Exception {
        String answer =
                answer(
                        "POST / HTTP/1.1\r\nHost: x\r\n"
                                + header
                                + "\r\n\r\n0\r\n\r\nGET /second HTTP/1.1\r\nHost: x\r\n\r\n");

        assertThat(answer).endsWith("<closed>").doesNotContain("smuggled");
    }

    @Test
    void honestHeadersStillWork() throws Exception {
        assertThat(
                        answer(
                                "POST / HTTP/1.1\r\nhost: x\r\nCONTENT-LENGTH: 13\r\nContent-Type: application/json\r\n"
                                        + "Accept: */*\r\nConnection: close\r\n\r\n{\"name\":\"abc\"}"
                                                .replace(":\"abc\"", ":\"ab\"")))
                .startsWith("HTTP/1.1 200 OK")
                .endsWith("\"ab\"<closed>");
    }

    @Test
    void aHeaderThatIsSentSlowlyIsNotWaitedFor() throws Exception {
        try (var socket = new RawSocket(running.port())) {
            socket.send("GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ");
            assertThat(socket.readAll(5_000)).isEqualTo("<closed>");
        }
    }

    @Test
    void aConnectionThatSendsNothingIsClosed() throws Exception {
        try (var socket = new RawSocket(running.port())) {
            assertThat(socket.readAll(5_000)).isEqualTo("<closed>");
        }
    }

    @Test
    void aSecondRequestIsTimedToo() throws Exception {
        try (var socket = new RawSocket(running.port())) {
            socket.send("GET /second HTTP/1.1\r\nHost: x\r\n\r\nGET /second HT");
            String answer = socket.readAll(5_000);
            assertThat(answer).startsWith("HTTP/1.1 200 OK").endsWith("<closed>");
            assertThat(answer.split("HTTP/1.1 ", -1)).hasSize(2);
        }
    }

    @Test
    void aBodyThatIsSentSlowlyIsNotWaitedFor() throws Exception {
        try (var socket = new RawSocket(running.port())) {
            socket.send(
                    "POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 20\r\n\r\n{");
            assertThat(socket.readAll(5_000)).isEqualTo("<closed>");
        }
    }

    @Test
    void largeHeadersAndLinesAreRefused() throws Exception {
        assertThat(answer("GET /second HTTP/1.1\r\nX: " + "x".repeat(5_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431 ")
                .contains("application/problem+json")
                .endsWith("<closed>");
        assertThat(answer("GET /" + "x".repeat(10_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"))
                .contains(" 414 ")
                .endsWith("<closed>");
    }

    @Test
    void whatIsNoHttpIsRefused() throws Exception {
        assertThat(answer("\u0016\u0003\u0001 hello\r\n\r\n"))
                .contains(" 400 ")
                .endsWith("<closed>");
    }
}
