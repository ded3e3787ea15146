package dev.fusabi.vertx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fusabi.async.json.JsonMalformed;
import dev.fusabi.async.json.JsonMismatch;
import dev.fusabi.async.json.JsonUnsupported;
import dev.fusabi.value.HostRecord;
import dev.fusabi.value.Layout;
import dev.fusabi.value.ScriptList;
import dev.fusabi.value.ScriptMap;
import dev.fusabi.value.ScriptType.ListOf;
import dev.fusabi.value.ScriptType.MapOf;
import dev.fusabi.value.ScriptType.OptionOf;
import dev.fusabi.value.ScriptType.Simple;
import dev.fusabi.value.Tuple;
import dev.fusabi.value.Unit;
import dev.fusabi.value.WellKnown;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

final class MessageBodyTest {
    @Test
    void scalarsStayThemselves() {
        assertThat(MessageBody.encode("text")).isEqualTo("text");
        assertThat(MessageBody.encode(7L)).isEqualTo(7L);
        assertThat(MessageBody.encode(1.5)).isEqualTo(1.5);
        assertThat(MessageBody.encode(true)).isEqualTo(true);
        assertThat(MessageBody.encode(Unit.UNIT)).isNull();
        assertThat(MessageBody.encode(WellKnown.NONE)).isNull();
        assertThat(MessageBody.encode(WellKnown.some(3L))).isEqualTo(3L);
    }

    @Test
    void recordsMapsAndCollectionsBecomeJson() {
        Layout point = HostRecord.layout("Point", List.of("x", "tags"));
        Object record = new HostRecord(point, new Object[] {1L, ScriptList.of("a", Unit.UNIT)});

        assertThat(MessageBody.encode(record))
                .isEqualTo(
                        new JsonObject()
                                .put("x", 1)
                                .put("tags", new JsonArray().add("a").addNull()));
        assertThat(MessageBody.encode(ScriptMap.EMPTY.add("k", Tuple.of(1L, true))))
                .isEqualTo(new JsonObject().put("k", new JsonArray().add(1).add(true)));
        assertThat(MessageBody.encode(new double[] {0.5})).isEqualTo(new JsonArray().add(0.5));
    }

    @Test
    void bodiesOfAllKindsConvertToTheType() {
        assertThat(MessageBody.decode(3, Simple.INT)).isEqualTo(3L);
        assertThat(MessageBody.decode((short) 3, Simple.FLOAT)).isEqualTo(3.0);
        assertThat(MessageBody.decode(1.5f, Simple.FLOAT)).isEqualTo(1.5);
        assertThat(MessageBody.decode('c', Simple.CHAR)).isEqualTo('c');
        assertThat(MessageBody.decode(null, Simple.UNIT)).isEqualTo(Unit.UNIT);
        assertThat(MessageBody.decode(null, new OptionOf(Simple.INT))).isEqualTo(WellKnown.NONE);
        assertThat(MessageBody.decode(new JsonArray().add(1).add(2L), new ListOf(Simple.INT)))
                .isEqualTo(ScriptList.of(1L, 2L));
        MapOf scores = new MapOf(Simple.STRING, Simple.INT);
        ScriptMap expected = ScriptMap.EMPTY.add("a", 1L);
        assertThat(MessageBody.decode(new JsonObject().put("a", 1), scores)).isEqualTo(expected);
        assertThat(MessageBody.decode(Map.of("a", 1), scores)).isEqualTo(expected);
        assertThat(MessageBody.decode(Buffer.buffer("{\"a\":1}"), scores)).isEqualTo(expected);
        assertThat(MessageBody.decode("{\"a\":1}", Simple.STRING))
                .as("a string is not parsed")
                .isEqualTo("{\"a\":1}");
        assertThat(
                        MessageBody.decode(
                                new JsonObject()
                                        .put("n", new JsonObject().put("l", List.of(1, "x"))),
                                Simple.DYN))
                .isEqualTo(
                        ScriptMap.EMPTY.add("n", ScriptMap.EMPTY.add("l", ScriptList.of(1L, "x"))));
    }

    @Test
    void whatDoesNotFitSaysWhere() {
        JsonObject body = new JsonObject().put("a", new JsonArray().add("x"));
        assertThatThrownBy(() ->
                        MessageBody.decode(body, new MapOf(Simple.STRING, new ListOf(Simple.INT))))
                .isInstanceOf(JsonMismatch.class)
                .hasMessage("/a/0: expected int, got string \"x\"");
        assertThatThrownBy(() -> MessageBody.decode(Buffer.buffer("{"), Simple.DYN))
                .isInstanceOf(JsonMalformed.class);
    }

    @Test
    void valuesThatContainThemselvesAreRefused() {
        Layout layout = HostRecord.layout("Node", List.of("next"));
        HostRecord node = new HostRecord(layout, new Object[] {Unit.UNIT});
        node.setReference(0, node);
        assertThatThrownBy(() -> MessageBody.encode(node)).isInstanceOf(JsonUnsupported.class);
    }
}
