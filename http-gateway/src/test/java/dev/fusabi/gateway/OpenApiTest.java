package dev.fusabi.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.json.pointer.JsonPointer;
import io.vertx.ext.web.client.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** The description of endpoints, read by an independent parser. */
final class OpenApiTest {
    private static final String SCRIPT =
            """
            module Shop

            type Size =
                | Small
                | Large

            type Shape =
                | Circle of radius: float
                | Square of side: float
                | Point

            type Item =
                { id: int
                  name: string
                  size: Size
                  shape: Shape
                  parts: Item list
                  note: string option }

            type Page<'T> = { items: 'T list; next: int option }

            /// Finds one item.
            ///
            /// Answers 404 when there is none.
            [<Get("/items/{id}")>]
            let find (id: int) : Item option = None

            [<Get("/items")>]
            let list (size: Size option) (tags: string list) (limit: int) : Page<Item> =
                { items = []; next = Some limit }

            [<Post("/items")>]
            let add (name: string) (size: Size) (note: string option) =
                Response.created "/items/1" name

            [<Put("/items/{id}")>]
            let replace (id: int) (body: Item) : unit = ()

            [<Get("/pairs")>]
            let pairs () : (int * string) list = []

            [<Get("/counts")>]
            let counts (headers: Map<string, string>) : Map<string, int> = Map.empty
            """;

    @TempDir private Path folder;

    @Test
    void theDocumentIsValidAndCompleteForAnIndependentParser() throws Exception {
        try (var running =
                Running.script(folder, SCRIPT, options -> options.title("Shop").version("2.1"))) {
            HttpResponse<Buffer> response = running.get("/openapi.json");
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.getHeader("Content-Type")).isEqualTo("application/json");

            SwaggerParseResult parsed =
                    new OpenAPIV3Parser().readContents(response.bodyAsString(), null, null);

            assertThat(parsed.getMessages()).isEmpty();
            OpenAPI document = parsed.getOpenAPI();
            assertThat(document.getInfo().getTitle()).isEqualTo("Shop");
            assertThat(document.getInfo().getVersion()).isEqualTo("2.1");
            assertThat(document.getPaths())
                    .containsOnlyKeys("/items", "/items/{id}", "/pairs", "/counts");
            assertThat(document.getPaths().get("/items").getPost()).isNotNull();
            assertThat(document.getComponents().getSchemas())
                    .containsOnlyKeys("Item", "Page_Item", "Problem", "Shape", "Size");
        }
    }

    @Test
    void typesBecomeSchemasWithRequiredFields() throws Exception {
        JsonObject document = document();

        assertThat(at(document, "/components/schemas/Item/required"))
                .isEqualTo(
                        new JsonArray()
                                .add("id")
                                .add("name")
                                .add("size")
                                .add("shape")
                                .add("parts"));
        assertThat(at(document, "/components/schemas/Item/properties/parts/items/$ref"))
                .isEqualTo("#/components/schemas/Item");
        assertThat(at(document, "/components/schemas/Item/properties/note/type"))
                .isEqualTo(new JsonArray().add("string").add("null"));
        assertThat(at(document, "/components/schemas/Size/enum"))
                .isEqualTo(new JsonArray().add("Small").add("Large"));
        assertThat(at(document, "/components/schemas/Shape/oneOf/0/enum"))
                .isEqualTo(new JsonArray().add("Point"));
        assertThat(at(document, "/components/schemas/Shape/oneOf/1/properties/case/const"))
                .isEqualTo("Circle");
        assertThat(at(document, "/components/schemas/Shape/oneOf/1/required"))
                .isEqualTo(new JsonArray().add("case").add("radius"));
        assertThat(at(document, "/components/schemas/Page_Item/properties/items/items/$ref"))
                .isEqualTo("#/components/schemas/Item");
    }

    @Test
    void parametersBodiesAndResultsComeFromTheFunctions() throws Exception {
        JsonObject document = document();

        JsonObject find = (JsonObject) at(document, "/paths/~1items~1{id}/get");
        assertThat(find.getString("operationId")).isEqualTo("Shop.find");
        assertThat(find.getString("summary")).isEqualTo("Finds one item.");
        assertThat(find.getString("description")).contains("Answers 404");
        assertThat(at(find, "/parameters/0"))
                .isEqualTo(
                        new JsonObject()
                                .put("name", "id")
                                .put("in", "path")
                                .put("required", true)
                                .put(
                                        "schema",
                                        new JsonObject()
                                                .put("type", "integer")
                                                .put("format", "int64")));
        assertThat(find.getJsonObject("responses").fieldNames())
                .containsExactlyInAnyOrder("200", "400", "404", "default");
        assertThat(at(document, "/paths/~1items/get/parameters/0/required")).isEqualTo(false);
        assertThat(at(document, "/paths/~1items/get/parameters/1/required")).isEqualTo(false);
        assertThat(at(document, "/paths/~1items/get/parameters/2/required")).isEqualTo(true);
        assertThat(
                        at(
                                document,
                                "/paths/~1items/post/requestBody/content/application~1json/schema/required"))
                .isEqualTo(new JsonArray().add("name").add("size"));
        assertThat(
                        at(
                                document,
                                "/paths/~1items~1{id}/put/requestBody/content/application~1json/schema/$ref"))
                .isEqualTo("#/components/schemas/Item");
        assertThat(at(document, "/paths/~1items~1{id}/put/responses/204")).isNotNull();
        assertThat(at(document, "/paths/~1items/post/responses/2XX")).isNotNull();
    }

    @Test
    void aPageShowsTheDocumentWithoutAnythingFromElsewhere() throws Exception {
        try (var running = Running.script(folder, SCRIPT)) {
            HttpResponse<Buffer> page = running.get("/docs");

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.getHeader("Content-Type")).startsWith("text/html");
            assertThat(page.getHeader("Content-Security-Policy")).contains("default-src 'self'");
            assertThat(page.bodyAsString()).contains("docs/viewer.js").doesNotContain("http");
            assertThat(running.get("/docs/viewer.js").bodyAsString()).contains("SwaggerUIBundle");
            assertThat(running.get("/docs/viewer.css").statusCode()).isEqualTo(200);
            assertThat(running.get("/docs/start.js").bodyAsString()).contains("openapi.json");
            assertThat(running.get("/docs/other.js").statusCode()).isEqualTo(404);
            assertThat(running.send("POST", "/docs").statusCode()).isEqualTo(405);
            assertThat(running.gateway.describe()).contains("/openapi.json", "/docs");
        }
    }

    @Test
    void scriptsMayServeTheirOwnPagesThere() throws Exception {
        String own = "[<Get(\"/docs\")>]\nlet docs () = 7\n";
        try (var running = Running.script(folder, own)) {
            assertThat(running.get("/docs").bodyAsString()).isEqualTo("7");
        }
    }

    @Test
    void nothingIsDescribedWhenTheHostSaysSo() throws Exception {
        try (var running = Running.script(folder, SCRIPT, options -> options.docs(false))) {
            assertThat(running.get("/docs").statusCode()).isEqualTo(404);
            assertThat(running.get("/openapi.json").statusCode()).isEqualTo(404);
            assertThat(running.gateway.describe()).doesNotContain("/docs");
        }
    }

    private JsonObject document() throws Exception {
        try (var running = Running.script(folder, SCRIPT)) {
            return running.get("/openapi.json").bodyAsJsonObject();
        }
    }

    private static Object at(JsonObject document, String pointer) {
        return JsonPointer.from(pointer).queryJson(document);
    }
}
