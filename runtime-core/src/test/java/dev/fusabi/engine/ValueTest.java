package dev.fusabi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fusabi.source.Source;
import dev.fusabi.value.Unsigned;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Values on their way between Java and scripts, and what Java sees of them. */
class ValueTest {
    private final Engine engine = Engine.builder().build();

    private Value value(String expression) {
        return engine.eval(expression, Value.class);
    }

    private void load(String text) {
        engine.load(new Source("test.fsx", text));
    }

    @Test
    @Tag("C1")
    void simpleValuesAreMatchedByKind() {
        assertThat(value("()")).isEqualTo(new Value.Unit());
        assertThat(value("true")).isEqualTo(new Value.Bool(true));
        assertThat(value("9223372036854775807")).isEqualTo(new Value.Int(Long.MAX_VALUE));
        assertThat(value("1.5")).isEqualTo(new Value.Float(1.5));
        assertThat(value("'c'")).isEqualTo(new Value.Char('c'));
        assertThat(value("\"text\"")).isEqualTo(new Value.Text("text"));
    }

    @Test
    @Tag("C2")
    @Tag("C12")
    void listsArraysSetsAndTuplesAreRead() {
        List<Value> expected = List.of(new Value.Int(1), new Value.Int(2), new Value.Int(3));
        for (String expression :
                List.of("[1; 2; 3]", "[| 1; 2; 3 |]", "set [3; 1; 2]", "(1, 2, 3)")) {
            List<Value> items = value(expression).asList().orElseThrow();
            assertThat(items).as(expression).isEqualTo(expected).hasSize(3);
            assertThat(items.get(1)).as(expression).isEqualTo(new Value.Int(2));
        }
        assertThat(value("[| 200uy |]").asList().orElseThrow())
                .containsExactly(new Value.Other(Unsigned.ofByte(200)));
        assertThat(value("([] : int list)").asList()).contains(List.of());
    }

    @Test
    @Tag("C2")
    void aListIsReadInBothDirections() {
        var items = value("[1; 2; 3]").asList().orElseThrow().listIterator(3);
        List<Long> backwards = new ArrayList<>();
        while (items.hasPrevious()) {
            assertThat(items.previousIndex()).isEqualTo(2 - backwards.size());
            backwards.add(items.previous().asInt().orElseThrow());
        }
        assertThat(backwards).containsExactly(3L, 2L, 1L);
    }

    @Test
    @Tag("C2")
    void mapsAreAskedByKey() {
        Value.Mapping map = value("Map [\"a\", 1; \"b\", 2]").asMap().orElseThrow();
        assertThat(map.size()).isEqualTo(2);
        assertThat(map.get("b")).contains(new Value.Int(2));
        assertThat(map.get("c")).isEmpty();
        assertThat(map.keys()).containsExactly(new Value.Text("a"), new Value.Text("b"));
    }

    @Test
    @Tag("C3")
    void functionsOfScriptsAndOfTheHostAreValues() {
        Host host =
                Host.builder().function("shout", String.class, String.class, s -> s + "!").build();
        Engine hosted = Engine.builder().host(host).build();
        hosted.load(new Source("f.fsx", "let own () = fun x -> x + 1\nlet hosts () = shout"));
        Value own = hosted.call("own", Value.class);
        Value hosts = hosted.call("hosts", Value.class);
        assertThat(hosted.call(((Value.Function) own).raw(), long.class, 1)).isEqualTo(2);
        assertThat(hosted.call(((Value.Function) hosts).raw(), String.class, "hi"))
                .isEqualTo("hi!");
        assertThat(hosts.typeName()).isEqualTo("function");
    }

    @Test
    @Tag("C4")
    @Tag("C11")
    @Tag("C14")
    void aRecordIsMatchedByHandWithADefault() {
        load(
                "type Config = { theme: string; size: int }\nlet config = { theme = \"dark\"; size = 1 }");
        Value config = engine.global("config", Value.class);
        assertThat(config.typeName()).isEqualTo("Config");
        assertThat(theme(config)).isEqualTo("dark");
        assertThat(theme(value("{ size = 1 }"))).isEqualTo("light");
        assertThat(config.asRecord().orElseThrow().names()).containsExactly("theme", "size");
        assertThatThrownBy(() -> theme(value("[1]")))
                .isInstanceOf(ScriptException.Conversion.class)
                .hasMessage("expected Config, got list");
    }

    private static String theme(Value config) {
        return switch (config) {
            case Value.Fields record ->
                    record.field("theme").flatMap(Value::asString).orElse("light");
            default -> throw ScriptException.typeError("Config", config.typeName());
        };
    }

    @Test
    @Tag("C5")
    void tuplesAndUnionsAreRead() {
        load(
                """
                type Shape = Circle of radius: float | Rectangle of float * float | Dot
                let shapes = [Circle 1.5; Rectangle (2.0, 3.0); Dot]
                """);
        List<Value> shapes = engine.global("shapes", Value.class).asList().orElseThrow();
        assertThat(shapes).allMatch(shape -> shape.typeName().equals("Shape"));
        List<String> shown = new ArrayList<>();
        for (Value shape : shapes) {
            Value.Case unionCase = shape.asUnion().orElseThrow();
            shown.add(
                    unionCase.tag()
                            + unionCase.data().stream().map(v -> v.as(double.class)).toList());
        }
        assertThat(shown).containsExactly("Circle[1.5]", "Rectangle[2.0, 3.0]", "Dot[]");
        assertThat(value("Some 4").asOption()).contains(new Value.Int(4));
        assertThat(value("(None : int option)").asOption()).isEmpty();
        assertThat(value("(1, \"a\")")).isInstanceOf(Value.Elements.class);
    }

    @Test
    @Tag("C6")
    @Tag("C13")
    void aReferenceIsReadAndSet() {
        load("let items = ref [1]\nlet total () = List.sum items.Value");
        Value.Reference items = engine.global("items", Value.class).asReference().orElseThrow();
        assertThat(items.get().as(List.class)).isEqualTo(List.of(1L));
        items.set(List.of(20, 22));
        assertThat(engine.call("total", long.class)).isEqualTo(42);
        assertThatThrownBy(() -> items.set("text"))
                .isInstanceOf(ScriptException.Conversion.class)
                .hasMessage("expected list, got string");
    }

    @Test
    @Tag("C12")
    void askingForTheWrongKindGivesNothing() {
        Value text = value("\"text\"");
        assertThat(text.asString()).contains("text");
        assertThat(text.asBool()).isEmpty();
        assertThat(text.asInt()).isEmpty();
        assertThat(text.asFloat()).isEmpty();
        assertThat(text.asList()).isEmpty();
        assertThat(text.asMap()).isEmpty();
        assertThat(text.asRecord()).isEmpty();
        assertThat(text.asUnion()).isEmpty();
        assertThat(text.asReference()).isEmpty();
        assertThat(value("2.5").asFloat()).hasValue(2.5);
        assertThat(value("true").asBool()).contains(true);
    }

    @Test
    @Tag("C14")
    void everyValueSaysItsType() {
        assertThat(
                        List.of(
                                        "1",
                                        "1.0",
                                        "'c'",
                                        "[1]",
                                        "[| 1 |]",
                                        "Map [1, 2]",
                                        "Some 1",
                                        "5m",
                                        "ref 1")
                                .stream()
                                .map(expression -> value(expression).typeName()))
                .containsExactly(
                        "int", "float", "char", "list", "int[]", "Map", "option", "decimal", "ref");
    }

    @Test
    @Tag("C12")
    void aValueGoesBackToScriptsAsItIs() {
        load("let items = [1; 2]\nlet same (other: int list) = obj.ReferenceEquals(items, other)");
        Value items = engine.global("items", Value.class);
        assertThat(engine.call("same", boolean.class, items)).isTrue();
    }

    @Test
    @Tag("C7")
    @Tag("C9")
    @Tag("B10")
    void simpleJavaValuesAndCollectionsCrossBothWays() {
        load("let same x = x");
        assertThat(engine.call("same", long.class, 42)).isEqualTo(42);
        assertThat(engine.call("same", double.class, 1.5f)).isEqualTo(1.5);
        assertThat(engine.call("same", char.class, 'c')).isEqualTo('c');
        assertThat(engine.call("same", boolean.class, true)).isTrue();
        assertThat(engine.call("same", List.class, List.of("a", "b"))).isEqualTo(List.of("a", "b"));
        assertThat(engine.call("same", Set.class, Set.of(1L))).isEqualTo(Set.of(1L));
        assertThat(engine.call("same", Map.class, Map.of("k", true))).isEqualTo(Map.of("k", true));
        assertThat(engine.call("same", Optional.class, Optional.of(1L))).contains(1L);
        assertThat(engine.call("same", long[].class, new long[] {1, 2})).containsExactly(1, 2);
        assertThat(engine.call("same", Object.class, (Object) null)).isNull();
    }

    enum Level {
        LOW,
        HIGH
    }

    @Test
    @Tag("C7")
    @Tag("C9")
    void enumConstantsAreStringsOrCasesWithoutFields() {
        load(
                """
                type Level = LOW | HIGH
                let other level = if level = LOW then HIGH else LOW
                let shout (level: string) = level + "!"
                """);
        assertThat(engine.call("other", Level.class, Level.LOW)).isEqualTo(Level.HIGH);
        assertThat(engine.call("shout", String.class, Level.LOW)).isEqualTo("LOW!");
    }

    @Test
    @Tag("C7")
    @Tag("A4")
    void valuesOfEnumsAreNumbersNamesAndConstants() {
        load(
                """
                type Level = LOW = 1 | HIGH = 2
                let other level = if level = Level.LOW then Level.HIGH else Level.LOW
                let both () = [ Level.LOW; Level.HIGH ]
                """);
        assertThat(engine.call("other", Level.class, Level.LOW)).isEqualTo(Level.HIGH);
        assertThat(engine.call("other", String.class, 1)).isEqualTo("HIGH");
        assertThat(engine.call("other", Integer.class, "HIGH")).isEqualTo(1);
        assertThat(engine.call("other", Object.class, 1)).isEqualTo(2L);
        assertThat(engine.call("both", List.class)).isEqualTo(List.of(1L, 2L));
        assertThatThrownBy(() -> engine.call("other", Object.class, "MIDDLE"))
                .isInstanceOf(ScriptException.Conversion.class);
    }

    sealed interface Shape {}

    record Circle(double radius) implements Shape {}

    record Rectangle(double height, double width) implements Shape {}

    enum Simple implements Shape {
        Dot
    }

    record Drawing(String name, List<Shape> shapes) {}

    @Test
    @Tag("C8")
    @Tag("C10")
    void sealedHierarchiesAreUnions() {
        load(
                """
                type Shape =
                    | Circle of float
                    | Rectangle of width: float * height: float
                    | Dot
                let grow shape =
                    match shape with
                    | Circle r -> Circle (r * 2.0)
                    | Rectangle (w, h) -> Rectangle (w + 1.0, h)
                    | Dot -> Dot
                let draw (shapes: Shape list) = { name = "all"; shapes = List.map grow shapes }
                """);
        assertThat(engine.call("grow", Shape.class, new Circle(1.5))).isEqualTo(new Circle(3));
        assertThat(engine.call("grow", Shape.class, new Rectangle(2, 3)))
                .isEqualTo(new Rectangle(2, 4));
        assertThat(engine.call("draw", Drawing.class, List.of(new Circle(1), Simple.Dot)))
                .isEqualTo(new Drawing("all", List.of(new Circle(2), Simple.Dot)));
    }

    @Test
    @Tag("C10")
    void aCaseThatTheSealedTypeDoesNotHaveIsSaid() {
        load("type Shape = Circle of float | Star of int\nlet star () = Star 5");
        assertThatThrownBy(() -> engine.call("star", Shape.class))
                .isInstanceOf(ScriptException.Conversion.class)
                .hasMessage("expected a case of Shape, got Star");
    }

    @Test
    @Tag("C7")
    @Tag("C9")
    void timesAndBigNumbersHaveTypesOfTheirOwnOnBothSides() {
        Instant when = Instant.parse("2026-11-30T08:00:00.123456700Z");
        Host host =
                Host.builder()
                        .function(
                                "next_day",
                                Instant.class,
                                Instant.class,
                                t -> t.plusSeconds(86_400))
                        .function("half", Duration.class, Duration.class, d -> d.dividedBy(2))
                        .function(
                                "cents",
                                BigDecimal.class,
                                BigInteger.class,
                                d -> d.movePointRight(2).toBigIntegerExact())
                        .build();
        Engine hosted = Engine.builder().host(host).build();
        hosted.load(
                new Source(
                        "times.fsx",
                        """
                        open System
                        let later (t: DateTimeOffset) = (next_day t).AddHours 1.0
                        let quarter (span: TimeSpan) = half (half span)
                        let bill (amount: decimal) = cents (amount * 2m) + 1I
                        """));
        assertThat(hosted.call("later", Instant.class, when)).isEqualTo(when.plusSeconds(90_000));
        assertThat(hosted.call("quarter", Duration.class, Duration.ofMinutes(2)))
                .isEqualTo(Duration.ofSeconds(30));
        assertThat(hosted.call("bill", BigInteger.class, new BigDecimal("1.25")))
                .isEqualTo(BigInteger.valueOf(251));
        assertThat(hosted.call("later", Object.class, when)).isEqualTo(when.plusSeconds(90_000));
    }

    @Test
    @Tag("J5")
    void bytesCrossWithoutACopy() {
        load("let same (bytes: byte[]) = bytes\nlet first (bytes: byte[]) = int bytes.[0]");
        byte[] bytes = {(byte) 200, 1};
        assertThat(engine.call("same", byte[].class, bytes)).isSameAs(bytes);
        assertThat(engine.call("first", long.class, bytes)).isEqualTo(200);
    }
}
