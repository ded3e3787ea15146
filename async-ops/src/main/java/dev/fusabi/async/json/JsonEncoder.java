package dev.fusabi.async.json;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.fusabi.value.EnumValue;
import dev.fusabi.value.Enumerable;
import dev.fusabi.value.Layout;
import dev.fusabi.value.ScriptList;
import dev.fusabi.value.ScriptMap;
import dev.fusabi.value.ScriptObject;
import dev.fusabi.value.Tuple;
import dev.fusabi.value.TypeNames;
import dev.fusabi.value.Unit;
import dev.fusabi.value.Unsigned;
import dev.fusabi.value.WellKnown;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;

/** Writes one script value. */
final class JsonEncoder {
    /** Library types whose text is their JSON form. */
    private static final Set<String> AS_TEXT =
            Set.of("TimeSpan", "DateTime", "DateTimeOffset", "Guid");

    private final JsonGenerator out;
    private final JsonLimits limits;
    private int values;
    private int depth;

    JsonEncoder(JsonGenerator out, JsonLimits limits) {
        this.out = out;
        this.limits = limits;
    }

    void write(@Nullable Object value) throws IOException {
        if (++values > limits.encodedValues()) {
            throw new JsonUnsupported(
                    "the JSON of the value has more than " + limits.encodedValues() + " parts");
        }
        switch (value) {
            case null -> out.writeNull();
            case Unit unit -> out.writeNull();
            case String text -> out.writeString(text);
            case Long number -> out.writeNumber(number);
            case Double number -> writeFloat(number);
            case Boolean truth -> out.writeBoolean(truth);
            case Character character -> out.writeString(character.toString());
            case ScriptObject object -> writeObject(object);
            case ScriptList list -> writeElements(list);
            case Tuple tuple -> writeElements(tuple.asList());
            case ScriptMap map -> writeMap(map);
            case long[] array -> out.writeArray(array, 0, array.length);
            case double[] array -> writeFloats(array);
            case boolean[] array -> writeBooleans(array);
            case char[] array -> writeCharacters(array);
            case Object[] array -> writeArray(array);
            case Integer number -> out.writeNumber(number);
            case Short number -> out.writeNumber(number);
            case Byte number -> out.writeNumber(number);
            case EnumValue named -> write(named.number());
            case Unsigned number -> out.writeNumber(number.toString());
            case Float number when Float.isFinite(number) -> out.writeNumber(number);
            case Float number -> writeFloat(number);
            case BigInteger number -> out.writeNumber(number);
            case BigDecimal number -> out.writeNumber(number);
            case TypeNames.Named named when AS_TEXT.contains(named.typeName()) ->
                    out.writeString(value.toString());
            case Enumerable elements -> writeElements(elements);
            default -> throw unsupported(value);
        }
    }

    private void writeObject(ScriptObject object) throws IOException {
        Object inner = object;
        while (inner instanceof ScriptObject option && option.layout() == WellKnown.SOME_CASE) {
            inner = option.reference(0);
        }
        if (inner != object) {
            write(inner);
            return;
        }
        Layout layout = object.layout();
        switch (layout.form()) {
            case RECORD, STRUCTURAL -> {
                startObject();
                writeFields(object, layout);
                endObject();
            }
            case UNION_CASE -> writeCase(object, layout);
            case EXCEPTION -> throw unsupported(object);
        }
    }

    private void writeCase(ScriptObject object, Layout layout) throws IOException {
        if (layout == WellKnown.NONE_CASE) {
            out.writeNull();
        } else if (layout.fields().isEmpty()) {
            out.writeString(layout.name());
        } else {
            startObject();
            out.writeStringField(UnionTag.of(layout), layout.name());
            writeFields(object, layout);
            endObject();
        }
    }

    private void writeFields(ScriptObject object, Layout layout) throws IOException {
        List<Layout.Field> fields = layout.fields();
        for (int i = 0; i < fields.size(); i++) {
            Layout.Field field = fields.get(i);
            out.writeFieldName(field.name());
            switch (field.kind()) {
                case REF -> write(object.reference(field.slot()));
                case INT -> out.writeNumber(object.primitive(field.slot()));
                case FLOAT -> writeFloat(Double.longBitsToDouble(object.primitive(field.slot())));
                case BOOL -> out.writeBoolean(object.primitive(field.slot()) != 0);
                case CHAR ->
                        out.writeString(Character.toString((char) object.primitive(field.slot())));
                default -> write(object.field(i));
            }
        }
    }

    private void writeElements(Iterable<Object> elements) throws IOException {
        startArray();
        for (Object element : elements) {
            write(element);
        }
        endArray();
    }

    private void writeArray(Object[] array) throws IOException {
        startArray();
        for (Object element : array) {
            write(element);
        }
        endArray();
    }

    /** Keys of a map are all of one type. */
    private void writeMap(ScriptMap map) throws IOException {
        Tuple first = map.first();
        if (first != null && !(first.get(0) instanceof String)) {
            writeElements(map);
            return;
        }
        startObject();
        for (Object entry : map) {
            Tuple pair = (Tuple) entry;
            out.writeFieldName((String) pair.get(0));
            write(pair.get(1));
        }
        endObject();
    }

    private void writeFloats(double[] array) throws IOException {
        startArray();
        for (double element : array) {
            writeFloat(element);
        }
        endArray();
    }

    private void writeBooleans(boolean[] array) throws IOException {
        startArray();
        for (boolean element : array) {
            out.writeBoolean(element);
        }
        endArray();
    }

    private void writeCharacters(char[] array) throws IOException {
        startArray();
        for (char element : array) {
            out.writeString(Character.toString(element));
        }
        endArray();
    }

    private void writeFloat(double value) throws IOException {
        if (!Double.isFinite(value)) {
            throw new JsonUnsupported("JSON has no number for " + value);
        }
        out.writeNumber(value);
    }

    private void startObject() throws IOException {
        deeper();
        out.writeStartObject();
    }

    private void endObject() throws IOException {
        depth--;
        out.writeEndObject();
    }

    private void startArray() throws IOException {
        deeper();
        out.writeStartArray();
    }

    private void endArray() throws IOException {
        depth--;
        out.writeEndArray();
    }

    private void deeper() {
        if (++depth > limits.depth()) {
            throw new JsonUnsupported(
                    "the value nests more than " + limits.depth() + " levels, or contains itself");
        }
    }

    private static JsonUnsupported unsupported(Object value) {
        return new JsonUnsupported("JSON has no form for a value of type " + TypeNames.of(value));
    }
}
