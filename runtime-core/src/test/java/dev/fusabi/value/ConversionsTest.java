package dev.fusabi.value;

import static dev.fusabi.value.ScriptType.Simple.*;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fusabi.value.ScriptType.*;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

final class ConversionsTest {
    private static final Layout ITEM = new Layout(Layout.Form.RECORD, "Item", "Item", 0);
    private static final Layout ORDER = new Layout(Layout.Form.RECORD, "Order", "Order", 0);

    static {
        define(ITEM, List.of("name", "note"), List.of(STRING, new OptionOf(STRING)));
        define(
                ORDER,
                List.of("id", "items"),
                List.of(INT, new ListOf(new RecordOf(ITEM, List.of()))));
    }

    private static void define(Layout layout, List<String> names, List<ScriptType> types) {
        List<Layout.Field> fields = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            // All boxed here; generated classes hold primitives.
            fields.add(new Layout.Field(names.get(i), types.get(i), Kind.REF, false, i));
        }
        layout.define(fields);
        layout.bind((p, pb, r, rb) ->
                Samples.make(layout, Arrays.copyOfRange(r, rb, rb + names.size())));
    }

    static Stream<Arguments> conversions() {
        return Stream.of(
                Arguments.of(3, INT, 3L),
                Arguments.of(3.0, INT, 3L),
                Arguments.of(3L, FLOAT, 3.0),
                Arguments.of(1.5f, FLOAT, 1.5),
                Arguments.of("x", CHAR, 'x'),
                Arguments.of(null, UNIT, Unit.UNIT),
                Arguments.of(null, DYN, Unit.UNIT),
                Arguments.of(null, new OptionOf(STRING), WellKnown.NONE),
                Arguments.of(Unit.UNIT, new OptionOf(STRING), WellKnown.NONE),
                Arguments.of(Optional.of(7), new OptionOf(INT), WellKnown.some(7L)),
                Arguments.of(WellKnown.some(7L), new OptionOf(INT), WellKnown.some(7L)),
                Arguments.of(List.of(1, 2), new ListOf(INT), ScriptList.of(1L, 2L)),
                Arguments.of(List.of(1, "a"), new TupleOf(List.of(INT, STRING)), Tuple.of(1L, "a")),
                Arguments.of(Map.of("a", 1), new MapOf(STRING, INT), ScriptMap.EMPTY.add("a", 1L)),
                Arguments.of(List.of(2, 1), new SetOf(INT), ScriptSet.EMPTY.add(1L).add(2L)),
                Arguments.of(List.of(1), DYN, ScriptList.of(1L)));
    }

    @ParameterizedTest
    @MethodSource("conversions")
    void converts(Object value, ScriptType type, Object expected) {
        assertThat(Conversions.convert(value, type)).isEqualTo(expected);
    }

    @Test
    void makesArraysOfTheKind() {
        assertThat(Conversions.convert(List.of(1, 2), new ArrayOf(INT)))
                .isEqualTo(new long[] {1, 2});
        assertThat(Conversions.convert(ScriptList.of("a"), new ArrayOf(STRING)))
                .isEqualTo(new Object[] {"a"});
        long[] ints = {1};
        assertThat(Conversions.convert(ints, new ArrayOf(INT))).isSameAs(ints);
    }

    @Test
    void leavesWhatFits() {
        ScriptList list = ScriptList.of("a", "b");
        assertThat(Conversions.convert(list, new ListOf(STRING))).isSameAs(list);
        ScriptObject item = Samples.make(ITEM, "a", WellKnown.NONE);
        assertThat(Conversions.convert(item, new RecordOf(ITEM, List.of()))).isSameAs(item);
    }

    @Test
    void makesRecordsByFieldName() {
        Map<String, Object> item = new HashMap<>();
        item.put("name", "pen");
        Object order =
                Conversions.convert(
                        Map.of("id", 7, "items", List.of(item)), new RecordOf(ORDER, List.of()));
        assertThat(order)
                .isEqualTo(
                        Samples.make(
                                ORDER,
                                7L,
                                ScriptList.of(Samples.make(ITEM, "pen", WellKnown.NONE))));
        Object fromHost =
                Conversions.convert(
                        new HostRecord(
                                HostRecord.layout("Pen", List.of("note", "name")),
                                new Object[] {"n", "pen"}),
                        new RecordOf(ITEM, List.of()));
        assertThat(fromHost).isEqualTo(Samples.make(ITEM, "pen", WellKnown.some("n")));
    }

    @Test
    void saysWhereWhatIsWrong() {
        assertThat(
                        failure(
                                Map.of("id", 7, "items", List.of(Map.of("name", 5))),
                                new RecordOf(ORDER, List.of())))
                .isEqualTo(new ConversionFailure("$.items[0].name", "string", "int 5"));
        assertThat(failure(Map.of("id", 7), new RecordOf(ORDER, List.of())))
                .isEqualTo(new ConversionFailure("$.items", "Item list", "missing"));
        assertThat(failure(Map.of("name", "a", "nme", "b"), new RecordOf(ITEM, List.of())).path())
                .isEqualTo("$.nme");
        assertThat(failure("abc", INT))
                .isEqualTo(new ConversionFailure("$", "int", "string \"abc\""));
        assertThat(failure(1.5, INT).actual()).isEqualTo("float 1.5");
        assertThat(failure(Long.MAX_VALUE, FLOAT).expected()).isEqualTo("float");
        assertThat(failure(null, STRING).actual()).isEqualTo("null");
        assertThat(failure(List.of(1), new TupleOf(List.of(INT, INT))).actual())
                .isEqualTo("1 elements");
        assertThat(failure(new Thread(), STRING).actual()).isEqualTo("host object");
    }

    @Test
    void openRecordsNeedTheirFieldsAndKeepTheOthers() {
        OpenRecord open = new OpenRecord(List.of(new NamedType("button", STRING)));
        Object converted = Conversions.convert(Map.of("button", "left", "clicks", 2), open);
        assertThat(Conversions.field(converted, "button")).isEqualTo("left");
        assertThat(Conversions.field(converted, "clicks")).isEqualTo(2L);
        assertThat(failure(Map.of("clicks", 2), open))
                .isEqualTo(new ConversionFailure("$.button", "string", "missing"));
    }

    @Test
    void unionsConvertByCaseName() {
        UnionShape shape = new UnionShape("Tree");
        shape.define(List.of(Samples.LEAF, Samples.NODE));
        UnionOf tree = new UnionOf(shape, List.of());
        assertThat(Conversions.convert("Leaf", tree)).isEqualTo(Samples.make(Samples.LEAF));
        Layout elsewhere = Samples.layout(Layout.Form.UNION_CASE, "Tree", "Node", 1, "a", "b", "c");
        assertThat(Conversions.convert(Samples.make(elsewhere, 1L, 2L, 3L), tree))
                .isEqualTo(Samples.make(Samples.NODE, 1L, 2L, 3L));
        assertThat(failure("Twig", tree).expected()).isEqualTo("one of Leaf, Node");
    }

    @Test
    void endsInHostCycles() {
        List<Object> cycle = new ArrayList<>();
        cycle.add(cycle);
        assertThat(failure(cycle, DYN).expected()).contains("levels");
    }

    @Test
    void typeTestsFollowTheExceptionHierarchy() {
        Object failure = BuiltinExceptions.argumentNull("x").exception();
        assertThat(
                        Conversions.isInstance(
                                failure, new RecordOf(BuiltinExceptions.ARGUMENT, List.of())))
                .isTrue();
        assertThat(
                        Conversions.isInstance(
                                failure, new RecordOf(BuiltinExceptions.RUNTIME_ERROR, List.of())))
                .isTrue();
        assertThat(
                        Conversions.isInstance(
                                failure, new RecordOf(BuiltinExceptions.FORMAT, List.of())))
                .isFalse();
        assertThat(Conversions.isInstance(failure, EXN)).isTrue();
    }

    private static ConversionFailure failure(Object value, ScriptType type) {
        ScriptFailure failure =
                catchThrowableOfType(ScriptFailure.class, () -> Conversions.convert(value, type));
        assertThat(failure).as("converting " + value + " to " + type + " fails").isNotNull();
        return ConversionFailure.of(failure.exception());
    }
}
