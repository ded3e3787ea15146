package dev.fusabi.async.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import dev.fusabi.value.EnumValue;
import dev.fusabi.value.FunctionValue;
import dev.fusabi.value.Layout;
import dev.fusabi.value.ScriptList;
import dev.fusabi.value.ScriptMap;
import dev.fusabi.value.ScriptObject;
import dev.fusabi.value.ScriptSet;
import dev.fusabi.value.ScriptType;
import dev.fusabi.value.ScriptType.ArrayOf;
import dev.fusabi.value.ScriptType.ListOf;
import dev.fusabi.value.ScriptType.MapOf;
import dev.fusabi.value.ScriptType.NamedType;
import dev.fusabi.value.ScriptType.Opaque;
import dev.fusabi.value.ScriptType.OpenRecord;
import dev.fusabi.value.ScriptType.OptionOf;
import dev.fusabi.value.ScriptType.Parameter;
import dev.fusabi.value.ScriptType.RecordOf;
import dev.fusabi.value.ScriptType.SetOf;
import dev.fusabi.value.ScriptType.Simple;
import dev.fusabi.value.ScriptType.TupleOf;
import dev.fusabi.value.ScriptType.UnionOf;
import dev.fusabi.value.Tuple;
import dev.fusabi.value.Unit;
import dev.fusabi.value.WellKnown;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

final class JsonCodecTest {
    private final JsonCodec codec = JsonCodec.standard();

    private static final Layout POINT =
            Shapes.record("Point", fields("x", Simple.FLOAT, "y", Simple.FLOAT));
    private static final Layout USER =
            Shapes.record(
                    "User",
                    fields(
                            "id", Simple.INT,
                            "name", Simple.STRING,
                            "active", Simple.BOOL,
                            "grade", Simple.CHAR,
                            "email", new OptionOf(Simple.STRING),
                            "home", Shapes.type(POINT),
                            "tags", new ListOf(Simple.STRING)));
    private static final Layout CIRCLE =
            Shapes.unionCase("Shape", "Circle", 0, fields("radius", Simple.FLOAT));
    private static final Layout NOTHING = Shapes.unionCase("Shape", "Nothing", 1, Map.of());
    private static final Layout GROUP = new Layout(Layout.Form.UNION_CASE, "Shape", "Group", 2);
    private static final ScriptType SHAPE = Shapes.union("Shape", CIRCLE, NOTHING, GROUP);

    static {
        Shapes.define(GROUP, fields("inner", SHAPE, "title", Simple.STRING));
    }

    private static Map<String, ScriptType> fields(Object... namesAndTypes) {
        Map<String, ScriptType> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTypes.length; i += 2) {
            fields.put((String) namesAndTypes[i], (ScriptType) namesAndTypes[i + 1]);
        }
        return fields;
    }

    private void roundTrip(ScriptType type, Object value, String json) {
        assertThat(codec.encodeToString(value)).isEqualTo(json);
        assertThat(codec.encodeToString(codec.decode(json, type))).isEqualTo(json);
    }

    @Test
    void scalars() {
        roundTrip(Simple.INT, Long.MIN_VALUE, "-9223372036854775808");
        roundTrip(Simple.FLOAT, 0.1, "0.1");
        roundTrip(Simple.FLOAT, 1e300, "1.0E300");
        roundTrip(Simple.BOOL, true, "true");
        roundTrip(Simple.STRING, "a\"\n\u0000ä😀", "\"a\\\"\\n\\u0000ä😀\"");
        roundTrip(Simple.CHAR, 'x', "\"x\"");
        roundTrip(Simple.UNIT, Unit.UNIT, "null");
        roundTrip(
                new Opaque("bigint", List.of()),
                new java.math.BigInteger("9".repeat(40)),
                "9".repeat(40));
        assertThat(codec.decode("3", Simple.FLOAT)).isEqualTo(3.0);
    }

    @Test
    void valuesOfEnumsAreNumbersAndTakeNames() {
        var type =
                new ScriptType.EnumOf(
                        "Level",
                        Simple.INT,
                        false,
                        List.of(new ScriptType.EnumOf.Name("High", 2L)));
        roundTrip(type, EnumValue.of(type, 2), "2");
        assertThat(codec.decode("\"High\"", type)).isEqualTo(EnumValue.of(type, 2));
        assertThat(codec.decode("7", type)).isEqualTo(EnumValue.of(type, 7));
        assertThatThrownBy(() -> codec.decode("\"Low\"", type)).isInstanceOf(JsonMismatch.class);
    }

    @Test
    void halfASurrogatePairIsEscaped() {
        assertThat(codec.encodeToString("a\uD83D")).isEqualTo("\"a\\uD83D\"");
        assertThat(codec.encodeToString("\uDE00b")).isEqualTo("\"\\uDE00b\"");
        assertThat(codec.decode("\"\\uD83D\"", Simple.STRING)).isEqualTo("\uD83D");
    }

    @Test
    void collections() {
        roundTrip(new ListOf(Simple.INT), ScriptList.of(1L, 2L), "[1,2]");
        roundTrip(new ArrayOf(Simple.INT), new long[] {1, 2}, "[1,2]");
        roundTrip(new ArrayOf(Simple.FLOAT), new double[] {1.5}, "[1.5]");
        roundTrip(new ArrayOf(Simple.BOOL), new boolean[] {true, false}, "[true,false]");
        roundTrip(new ArrayOf(Simple.CHAR), new char[] {'a'}, "[\"a\"]");
        roundTrip(new ArrayOf(Simple.STRING), new Object[] {"a"}, "[\"a\"]");
        roundTrip(new SetOf(Simple.INT), ScriptSet.EMPTY.add(2L).add(1L), "[1,2]");
        roundTrip(new TupleOf(List.of(Simple.INT, Simple.STRING)), Tuple.of(1L, "b"), "[1,\"b\"]");
        assertThat(codec.decode("[1,2,3,4,5,6,7,8,9]", new ArrayOf(Simple.INT)))
                .isEqualTo(new long[] {1, 2, 3, 4, 5, 6, 7, 8, 9});
        assertThat(codec.decode("[3,1,3]", new SetOf(Simple.INT)))
                .isEqualTo(ScriptSet.EMPTY.add(1L).add(3L));
    }

    @Test
    void maps() {
        ScriptMap byName = ScriptMap.EMPTY.add("b", 2L).add("a", 1L);
        roundTrip(new MapOf(Simple.STRING, Simple.INT), byName, "{\"a\":1,\"b\":2}");
        ScriptMap byNumber = ScriptMap.EMPTY.add(7L, "x");
        roundTrip(new MapOf(Simple.INT, Simple.STRING), byNumber, "[[7,\"x\"]]");
        roundTrip(new MapOf(Simple.INT, Simple.STRING), ScriptMap.EMPTY, "{}");
    }

    @Test
    void recordsOfAllKindsOfFields() {
        ScriptObject user =
                Shapes.make(
                        USER,
                        7L,
                        "Ann",
                        true,
                        'b',
                        WellKnown.some("a@x.org"),
                        Shapes.make(POINT, 1.0, -2.5),
                        ScriptList.of("p", "q"));
        String json =
                "{\"id\":7,\"name\":\"Ann\",\"active\":true,\"grade\":\"b\",\"email\":\"a@x.org\","
                        + "\"home\":{\"x\":1.0,\"y\":-2.5},\"tags\":[\"p\",\"q\"]}";
        roundTrip(Shapes.type(USER), user, json);
    }

    @Test
    void missingAndNullOptionsAreNoneAndUnknownFieldsAreIgnored() {
        Layout layout = Shapes.record("R", fields("a", Simple.INT, "b", new OptionOf(Simple.INT)));
        String none = "{\"a\":1,\"b\":null}";
        for (String json : List.of(none, "{\"a\":1}", "{\"more\":{\"b\":[1]},\"a\":1}")) {
            assertThat(codec.encodeToString(codec.decode(json, Shapes.type(layout))))
                    .isEqualTo(none);
        }
    }

    @Test
    void unions() {
        roundTrip(SHAPE, Shapes.make(NOTHING), "\"Nothing\"");
        roundTrip(SHAPE, Shapes.make(CIRCLE, 1.0), "{\"case\":\"Circle\",\"radius\":1.0}");
        ScriptObject group =
                Shapes.make(GROUP, Shapes.make(GROUP, Shapes.make(CIRCLE, 2.0), "in"), "out");
        String json =
                "{\"case\":\"Group\",\"inner\":{\"case\":\"Group\",\"inner\":{\"case\":\"Circle\","
                        + "\"radius\":2.0},\"title\":\"in\"},\"title\":\"out\"}";
        roundTrip(SHAPE, group, json);
        roundTrip(
                new UnionOf(WellKnown.RESULT, List.of(Simple.INT, Simple.STRING)),
                WellKnown.error("no"),
                "{\"case\":\"Error\",\"ErrorValue\":\"no\"}");
        assertThat(codec.encodeToString(codec.decode("{\"case\":\"Nothing\"}", SHAPE)))
                .isEqualTo("\"Nothing\"");
    }

    @Test
    void theCaseMayStandBehindItsFieldsAtEveryLevel() {
        String json =
                "[{\"title\":\"out\",\"inner\":{\"inner\":{\"radius\":2.0,\"case\":\"Circle\"},\"title\":\"in\","
                        + "\"case\":\"Group\"},\"case\":\"Group\"},\"Nothing\"]";
        assertThat(codec.encodeToString(codec.decode(json, new ListOf(SHAPE))))
                .isEqualTo(
                        "[{\"case\":\"Group\",\"inner\":{\"case\":\"Group\",\"inner\":{\"case\":\"Circle\","
                                + "\"radius\":2.0},\"title\":\"in\"},\"title\":\"out\"},\"Nothing\"]");
    }

    @Test
    void aFieldNamedCaseDoesNotHideTheCase() {
        Layout file = Shapes.unionCase("Item", "File", 0, fields("case", Simple.STRING));
        Layout folder = Shapes.unionCase("Item", "Folder", 1, fields("size", Simple.INT));
        ScriptType item = Shapes.union("Item", file, folder);
        roundTrip(item, Shapes.make(file, "upper"), "{\"$case\":\"File\",\"case\":\"upper\"}");
        roundTrip(item, Shapes.make(folder, 3L), "{\"case\":\"Folder\",\"size\":3}");
        assertThat(
                        codec.encodeToString(
                                codec.decode("{\"case\":\"upper\",\"$case\":\"File\"}", item)))
                .isEqualTo("{\"$case\":\"File\",\"case\":\"upper\"}");
    }

    @Test
    void genericRecordsTakeTheirArguments() {
        Layout page = Shapes.record("Page", fields("items", new ListOf(new Parameter(0))));
        ScriptType pageOfInt = new RecordOf(page, List.of(Simple.INT));
        assertThat(codec.encodeToString(codec.decode("{\"items\":[1]}", pageOfInt)))
                .isEqualTo("{\"items\":[1]}");
        assertThatThrownBy(() -> codec.decode("{\"items\":[\"a\"]}", pageOfInt))
                .hasMessage("/items/0: expected int, got string \"a\"");
    }

    @Test
    void untypedValuesTakeTheirNaturalForm() {
        Object value = codec.decode("{\"a\":[1,2.5,\"x\",true,null],\"b\":{}}", Simple.DYN);
        assertThat(value)
                .isEqualTo(
                        ScriptMap.EMPTY
                                .add("a", ScriptList.of(1L, 2.5, "x", true, Unit.UNIT))
                                .add("b", ScriptMap.EMPTY));
        assertThat(codec.encodeToString(value))
                .isEqualTo("{\"a\":[1,2.5,\"x\",true,null],\"b\":{}}");
    }

    @Test
    void openRecordsAreCheckedAndKeepTheirOtherFields() {
        ScriptType open =
                new OpenRecord(
                        List.of(
                                new NamedType("x", Simple.FLOAT),
                                new NamedType("note", new OptionOf(Simple.STRING))));
        assertThat(codec.decode("{\"x\":1,\"more\":[2]}", open))
                .isEqualTo(
                        ScriptMap.EMPTY
                                .add("x", 1.0)
                                .add("more", ScriptList.of(2L))
                                .add("note", WellKnown.NONE));
        assertThatThrownBy(() -> codec.decode("{}", open))
                .hasMessage("/x: expected float, got missing");
    }

    @Test
    void allMismatchesAreReportedWithTheirPaths() {
        String json =
                "{\"id\":1.5,\"name\":null,\"active\":\"yes\",\"grade\":\"ab\",\"home\":{\"x\":\"1\"},"
                        + "\"tags\":[\"ok\",3,{}]}";
        JsonMismatch mismatch =
                catchThrowableOfType(
                        JsonMismatch.class, () -> codec.decode(json, Shapes.type(USER)));
        assertThat(mismatch.problems())
                .containsExactly(
                        new JsonProblem("/id", "int", "number 1.5"),
                        new JsonProblem("/name", "string", "null"),
                        new JsonProblem("/active", "bool", "string \"yes\""),
                        new JsonProblem(
                                "/grade", "char (a string of one character)", "string \"ab\""),
                        new JsonProblem("/home/x", "float", "string \"1\""),
                        new JsonProblem("/home/y", "float", "missing"),
                        new JsonProblem("/tags/1", "string", "number 3"),
                        new JsonProblem("/tags/2", "string", "an object"));
    }

    @Test
    void pathsAreJsonPointersFromTheGivenBase() {
        ScriptType map = new MapOf(Simple.STRING, Simple.INT);
        JsonMismatch mismatch =
                catchThrowableOfType(
                        JsonMismatch.class,
                        () -> codec.decode(codec.parse("{\"a/b~c\":true}"), map, "/body"));
        assertThat(mismatch.problems().getFirst().path()).isEqualTo("/body/a~1b~0c");
    }

    @Test
    void decodingGoesOnBehindAMismatch() {
        Layout layout = Shapes.record("R", fields("a", SHAPE, "b", SHAPE, "c", Simple.INT));
        String json =
                "{\"a\":{\"radius\":1,\"deep\":[{}]},\"b\":{\"case\":\"Cube\",\"size\":[1]},\"c\":\"x\"}";
        JsonMismatch mismatch =
                catchThrowableOfType(
                        JsonMismatch.class, () -> codec.decode(json, Shapes.type(layout)));
        assertThat(mismatch.problems())
                .containsExactly(
                        new JsonProblem(
                                "/a/case", "\"Circle\" or \"Nothing\" or \"Group\"", "missing"),
                        new JsonProblem(
                                "/b/case",
                                "\"Circle\" or \"Nothing\" or \"Group\"",
                                "string \"Cube\""),
                        new JsonProblem("/c", "int", "string \"x\""));
    }

    @Test
    void problemsAreLimited() {
        String json = "[" + "true,".repeat(1000) + "true]";
        JsonMismatch mismatch =
                catchThrowableOfType(
                        JsonMismatch.class, () -> codec.decode(json, new ListOf(Simple.INT)));
        assertThat(mismatch.problems()).hasSize(JsonLimits.STANDARD.problems());
    }

    @Test
    void mismatchesOfWholeValues() {
        assertThatThrownBy(
                        () -> codec.decode("[1,2,3]", new TupleOf(List.of(Simple.INT, Simple.INT))))
                .hasMessage("expected int * int (an array of 2), got an array of 3");
        assertThatThrownBy(() -> codec.decode("{\"k\":1}", new MapOf(Simple.INT, Simple.INT)))
                .hasMessageContaining("an array of [key, value]");
        assertThatThrownBy(() -> codec.decode("\"Circle\"", SHAPE))
                .hasMessageContaining("an object with \"case\" and the fields of Circle");
        assertThatThrownBy(() -> codec.decode("\"circle\"", SHAPE))
                .hasMessageContaining("\"Circle\" or \"Nothing\"");
        assertThatThrownBy(() -> codec.decode("9223372036854775808", Simple.INT))
                .hasMessage("expected int, got number 9223372036854775808");
        assertThatThrownBy(() -> codec.decode("1e999", Simple.FLOAT))
                .isInstanceOf(JsonMismatch.class);
        assertThatThrownBy(() -> codec.decode('"' + "x".repeat(1000) + '"', Simple.INT))
                .hasMessage("expected int, got string \"" + "x".repeat(40) + "…\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''        | 1 | 1",
                "'{\"a\":' | 1 | 6",
                "'[1,\n ?]' | 2 | 2",
                "'1 2'      | 1 | 3",
                "'nul'      | 1 | 1",
                "'[1}'      | 1 | 3",
            })
    void malformedDocumentsSayWhere(String json, int line, int column) {
        for (Runnable reading :
                List.<Runnable>of(() -> codec.decode(json, Simple.DYN), () -> codec.parse(json))) {
            JsonMalformed malformed = catchThrowableOfType(JsonMalformed.class, reading::run);
            assertThat(malformed.line()).isEqualTo(line);
            assertThat(malformed.column()).isBetween(column - 1, column + 1);
            assertThat(malformed.getMessage()).doesNotContain("jackson", "StreamRead", "Source:");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 100_000})
    void deepDocumentsAreRefused(int depth) {
        String json = "[".repeat(depth) + "]".repeat(depth);
        assertThatThrownBy(() -> codec.decode(json, Simple.DYN)).isInstanceOf(JsonMalformed.class);
        assertThatThrownBy(() -> codec.decode(json, Simple.INT)).isInstanceOf(JsonMalformed.class);
        assertThatThrownBy(() -> codec.parse(json)).isInstanceOf(JsonMalformed.class);
    }

    @Test
    void deepTreesAreRefused() {
        ArrayNode tree = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < 5000; i++) {
            tree = JsonNodeFactory.instance.arrayNode().add(tree);
        }
        ArrayNode deep = tree;
        assertThatThrownBy(() -> codec.decode(deep, Simple.DYN)).isInstanceOf(JsonMalformed.class);
    }

    @Test
    void longNumbersAreRefused() {
        assertThatThrownBy(() -> codec.decode("9".repeat(1_000_000), Simple.FLOAT))
                .isInstanceOf(JsonMalformed.class);
    }

    @Test
    void invalidUtf8IsRefused() {
        assertThatThrownBy(() -> codec.decode(new byte[] {'"', (byte) 0xC3, '"'}, Simple.STRING))
                .isInstanceOf(JsonMalformed.class);
    }

    @Test
    void valuesWithoutAJsonFormAreRefused() {
        FunctionValue function =
                new FunctionValue() {
                    @Override
                    public String name() {
                        return "f";
                    }

                    @Override
                    public int arity() {
                        return 1;
                    }
                };
        assertThatThrownBy(() -> codec.encode(ScriptList.of(function)))
                .isInstanceOf(JsonUnsupported.class)
                .hasMessageContaining("function");
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> codec.encode(value)).isInstanceOf(JsonUnsupported.class);
            assertThatThrownBy(() -> codec.encode(Shapes.make(POINT, value, 0.0)))
                    .isInstanceOf(JsonUnsupported.class);
        }
    }

    @Test
    void valuesThatContainThemselvesAreRefused() {
        Layout node = new Layout(Layout.Form.RECORD, "Node", "Node", 0);
        Shapes.define(node, fields("next", Shapes.type(node)));
        ScriptObject loop = Shapes.make(node, "to be set");
        loop.setReference(0, loop);
        assertThatThrownBy(() -> codec.encode(loop))
                .isInstanceOf(JsonUnsupported.class)
                .hasMessageContaining("contains itself");
    }

    @Test
    void hugeResultsAreRefused() {
        JsonCodec small = new JsonCodec(new JsonLimits(100, 100, 10, 1000, 50, 5));
        assertThatThrownBy(() -> small.encode("x".repeat(1001)))
                .isInstanceOf(JsonUnsupported.class);
        Object doubling = ScriptList.NIL;
        for (int i = 0; i < 60; i++) {
            doubling = ScriptList.of(doubling, doubling);
        }
        Object huge = doubling;
        assertThatThrownBy(() -> small.encode(huge)).isInstanceOf(JsonUnsupported.class);
        assertThatThrownBy(() -> codec.encode(huge)).isInstanceOf(JsonUnsupported.class);
    }
}
