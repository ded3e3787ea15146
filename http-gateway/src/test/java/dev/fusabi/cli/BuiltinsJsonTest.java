package dev.fusabi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fusabi.engine.Host;
import dev.fusabi.engine.SegmentFunctions;

import io.vertx.core.json.JsonObject;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

@Tag("A29")
final class BuiltinsJsonTest {
    private static List<String> defects(JsonObject export) throws IOException {
        String schema = Files.readString(Path.of("../docs/builtins.schema.json"));
        return new SchemaCheck(new JsonObject(schema)).defects(export);
    }

    @Test
    void theCommandWritesWhatTheSchemaSays() throws IOException {
        JsonObject export = new JsonObject(Command.run("builtins", "--json").out());
        assertThat(defects(export)).isEmpty();
        assertThat(export.getJsonArray("builtins").size()).isGreaterThan(5);
    }

    @Test
    void everyKindOfFunctionHasItsPlace() throws IOException {
        Host host =
                Host.builder()
                        .plugin(new SegmentFunctions())
                        .doc("The sum.")
                        .arg("first", "to begin with")
                        .function("sum", call -> 0L)
                        .function("now", Long.class, () -> 0L)
                        .build();
        JsonObject export = new JsonObject(BuiltinsJson.of(host.functions()));
        assertThat(defects(export)).isEmpty();
        assertThat(export.getJsonArray("builtins").stream().map(JsonObject.class::cast))
                .contains(
                        new JsonObject(
                                """
                                {"name": "Memory.alloc", "registeredAs": "memory::alloc",
                                 "type": "int -> Ptr", "arity": 1,
                                 "args": [{"name": "bytes", "type": "int", "doc": "its size"}],
                                 "result": "Ptr", "doc": "A new segment of this many zero bytes.",
                                 "capability": "memory.native", "owner": "memory"}
                                """),
                        new JsonObject(
                                """
                                {"name": "sum", "registeredAs": "sum", "type": "… -> dyn",
                                 "args": [{"name": "first", "type": "dyn", "doc": "to begin with"}],
                                 "result": "dyn", "doc": "The sum."}
                                """));
    }

    @Test
    void theSchemaRefusesOtherThings() throws IOException {
        JsonObject export = new JsonObject(Command.run("builtins", "--json").out());
        export.getJsonArray("builtins").getJsonObject(0).put("arity", -1);
        assertThat(defects(export)).isNotEmpty();
        assertThat(defects(new JsonObject())).isNotEmpty();
    }
}
