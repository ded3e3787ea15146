package dev.fusabi.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** Results of scripts as responses, and requests as arguments. */
final class EndpointTest {
    @TempDir private Path folder;

    private HttpResponse<Buffer> result(String body) throws Exception {
        try (var running =
                Running.script(folder, "[<Get(\"/\")>]\nlet f () =\n    " + body + "\n")) {
            return running.get("/");
        }
    }

    @Test
    void aRecordIsJson() throws Exception {
        HttpResponse<Buffer> response =
                result("{ name = \"Ada\"; tags = [ \"a\"; \"b\" ]; age = Some 36 }");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.getHeader("Content-Type")).isEqualTo("application/json");
        assertThat(response.bodyAsJsonObject())
                .isEqualTo(
                        new JsonObject()
                                .put("name", "Ada")
                                .put("tags", JsonArray.of("a", "b"))
                                .put("age", 36));
        assertThat(response.getHeader("Server")).isNull();
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void aStringIsAJsonString() throws Exception {
        assertThat(result("\"a\\\"b\"").bodyAsString()).isEqualTo("\"a\\\"b\"");
    }

    @Test
    void unitHasNoBody() throws Exception {
        HttpResponse<Buffer> response = result("()");

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.body()).isNull();
    }

    @Test
    void noneIsNotFoundAndSomeIsItsValue() throws Exception {
        assertThat(result("(None: int option)").statusCode()).isEqualTo(404);
        assertThat(result("Some 7").bodyAsString()).isEqualTo("7");
    }

    @Test
    void responsesSayTheirStatusAndHeaders() throws Exception {
        HttpResponse<Buffer> response =
                result(
                        "Response.created \"/things/1\" { id = 1 } |> Response.withHeader \"X-A\" \"1\"");

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.getHeader("Location")).isEqualTo("/things/1");
        assertThat(response.getHeader("X-A")).isEqualTo("1");
        assertThat(response.bodyAsJsonObject()).isEqualTo(new JsonObject().put("id", 1));
    }

    @Test
    void responsesMayBeTextOrHtmlOrEmpty() throws Exception {
        HttpResponse<Buffer> text = result("Response.text \"hi\"");
        assertThat(text.bodyAsString()).isEqualTo("hi");
        assertThat(text.getHeader("Content-Type")).isEqualTo("text/plain; charset=utf-8");
        assertThat(result("Response.html \"<p>\"").getHeader("Content-Type"))
                .startsWith("text/html");
        assertThat(result("Response.noContent ()").statusCode()).isEqualTo(204);
        assertThat(result("Response.status 202 ()").statusCode()).isEqualTo(202);
        HttpResponse<Buffer> redirect = result("Response.redirect \"/a\"");
        assertThat(redirect.getHeader("Location")).isEqualTo("/a");
        HttpResponse<Buffer> teapot = result("Response.problem 418 \"short and stout\"");
        assertThat(teapot.statusCode()).isEqualTo(418);
        assertThat(teapot.bodyAsJsonObject().getString("detail")).isEqualTo("short and stout");
    }

    @Test
    void aHeaderMayReplaceTheMediaType() throws Exception {
        HttpResponse<Buffer> response =
                result(
                        "Response.text \"a,b\" |> Response.withHeader \"Content-Type\" \"text/csv\"");

        assertThat(response.headers().getAll("Content-Type")).containsExactly("text/csv");
    }

    @Test
    void argumentsComeFromPathQueryBodyAndHeaders() throws Exception {
        try (var running =
                Running.script(
                        folder,
                        """
                        type Color = Red | Green
                        type Part = { size: int; color: Color }

                        [<Post("/things/{kind}/{id}")>]
                        let f (kind: string) (id: int) (limit: int option) (tag: string list) (parts: Part list) (price: float) =
                            { kind = kind; id = id; limit = limit; tag = tag; sizes = parts |> List.map (fun p -> p.size); price = price }

                        [<Get("/echo/{rest}")>]
                        let echo (rest: string) (request: { method: string; path: string; query: Map<string, string list> }) (headers: Map<string, string>) =
                            { rest = rest; method = request.method; path = request.path; q = Map.find "q" request.query; x = Map.find "x-a" headers }

                        [<Put("/whole")>]
                        let whole (body: int list) = List.sum body
                        """)) {
            HttpResponse<Buffer> response =
                    running.send(
                            "POST",
                            "/things/a%20b/7?tag=x&tag=y",
                            "{\"parts\": [{\"size\": 3, \"color\": \"Red\"}, {\"color\": \"Green\", \"size\": 4}], \"price\": 2}");
            assertThat(response.bodyAsString())
                    .isEqualTo(
                            "{\"id\":7,\"kind\":\"a b\",\"limit\":null,\"price\":2.0,\"sizes\":[3,4],\"tag\":[\"x\",\"y\"]}");
            assertThat(running.send("PUT", "/whole", "[1, 2, 39]").bodyAsString()).isEqualTo("42");
            HttpResponse<Buffer> echo =
                    Running.get(
                            running.request("GET", "/echo/%C3%BC?q=1&q=2")
                                    .putHeader("X-A", "yes")
                                    .send());
            assertThat(echo.bodyAsJsonObject())
                    .isEqualTo(
                            new JsonObject()
                                    .put("rest", "ü")
                                    .put("method", "GET")
                                    .put("path", "/echo/%C3%BC")
                                    .put("q", JsonArray.of("1", "2"))
                                    .put("x", "yes"));
        }
    }

    @Test
    void typesAreInferredFromTheFunction() throws Exception {
        try (var running =
                Running.script(folder, "[<Get(\"/double/{n}\")>]\nlet double n = n * 2\n")) {
            assertThat(running.get("/double/21").bodyAsString()).isEqualTo("42");
            running.problem(running.get("/double/x"), 400);
        }
    }

    @Test
    void headHasTheHeadersOfGetAndNoBody() throws Exception {
        try (var running = Running.script(folder, "[<Get(\"/\")>]\nlet f () = \"abc\"\n")) {
            HttpResponse<Buffer> response = running.send("HEAD", "/");

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.getHeader("Content-Length")).isEqualTo("5");
            assertThat(response.body()).isNull();
        }
    }

    @Test
    void storeIsSharedByInstances() throws Exception {
        try (var running =
                Running.script(
                        folder,
                        """
                        let mutable mine = 0

                        [<Post("/count")>]
                        let count () =
                            mine <- mine + 1
                            Store.put "t" (Store.nextId "t") mine
                            Store.list "t" |> List.length
                        """
                                .replace("Store.list \"t\" |>", "(Store.list \"t\": int list) |>"),
                        options -> options.instances(3))) {
            int last = 0;
            for (int i = 0; i < 12; i++) {
                last = Integer.parseInt(running.send("POST", "/count").bodyAsString());
            }
            assertThat(last).isEqualTo(12);
        }
    }
}
