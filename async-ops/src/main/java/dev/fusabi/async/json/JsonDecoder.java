package dev.fusabi.async.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import dev.fusabi.value.Conversions;
import dev.fusabi.value.Kind;
import dev.fusabi.value.Layout;
import dev.fusabi.value.ListBuilder;
import dev.fusabi.value.Primitives;
import dev.fusabi.value.ScriptList;
import dev.fusabi.value.ScriptMap;
import dev.fusabi.value.ScriptSet;
import dev.fusabi.value.ScriptType;
import dev.fusabi.value.ScriptType.ArrayOf;
import dev.fusabi.value.ScriptType.EnumOf;
import dev.fusabi.value.ScriptType.FunctionOf;
import dev.fusabi.value.ScriptType.ListOf;
import dev.fusabi.value.ScriptType.MapOf;
import dev.fusabi.value.ScriptType.NamedType;
import dev.fusabi.value.ScriptType.ObjectOf;
import dev.fusabi.value.ScriptType.Opaque;
import dev.fusabi.value.ScriptType.OpenRecord;
import dev.fusabi.value.ScriptType.OptionOf;
import dev.fusabi.value.ScriptType.Parameter;
import dev.fusabi.value.ScriptType.RecordOf;
import dev.fusabi.value.ScriptType.Reflected;
import dev.fusabi.value.ScriptType.SeqOf;
import dev.fusabi.value.ScriptType.SetOf;
import dev.fusabi.value.ScriptType.Simple;
import dev.fusabi.value.ScriptType.TupleOf;
import dev.fusabi.value.ScriptType.UnionOf;
import dev.fusabi.value.ScriptType.UnionShape;
import dev.fusabi.value.Tuple;
import dev.fusabi.value.TypeValue;
import dev.fusabi.value.Unit;
import dev.fusabi.value.WellKnown;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads one document into a script value. Each method begins with the parser at a value's first token and ends with it
 * at the last one. A value that does not fit is noted, skipped, and null; reading goes on behind it.
 */
final class JsonDecoder {
    private final JsonPath path;
    private final JsonLimits limits;
    private final List<JsonProblem> problems = new ArrayList<>();
    private JsonParser in;
    private boolean tagsComeFirst;

    JsonDecoder(JsonParser in, String basePath, JsonLimits limits) {
        this.in = in;
        this.path = new JsonPath(basePath);
        this.limits = limits;
    }

    Object decode(ScriptType type) throws IOException {
        Object value = read(type);
        if (value == null) {
            throw new JsonMismatch(problems);
        }
        return value;
    }

    private @Nullable Object read(ScriptType type) throws IOException {
        return switch (type) {
            case Simple simple -> readSimple(simple);
            case EnumOf values -> readEnum(values);
            case ListOf(ScriptType element) -> readList(type, element);
            case SeqOf(ScriptType element) -> readList(type, element);
            case ArrayOf(ScriptType element) -> readArray(type, element);
            case SetOf(ScriptType element) -> readSet(type, element);
            case MapOf(ScriptType key, ScriptType value) ->
                    key == Simple.STRING
                            ? readObject(type, List.of(), value)
                            : readPairs(type, key, value);
            case OptionOf(ScriptType element) -> readOption(element);
            case TupleOf(List<ScriptType> elements) -> readTuple(type, elements);
            case RecordOf(Layout layout, List<ScriptType> arguments) ->
                    readRecord(type, layout, arguments);
            case UnionOf(UnionShape shape, List<ScriptType> arguments) ->
                    shape == WellKnown.OPTION
                            ? readOption(arguments.getFirst())
                            : readUnion(shape, arguments);
            case OpenRecord(List<NamedType> fields) -> readObject(type, fields, Simple.DYN);
            case Opaque(String name, List<ScriptType> arguments) -> readNumberOfName(type, name);
            case Parameter parameter -> readDynamic();
            case ObjectOf object -> mismatch("a value that JSON can express, not an object");
            case FunctionOf function -> mismatch("a value that JSON can express, not a function");
            case Reflected reflected -> mismatch("a value that JSON can express, not a type");
        };
    }

    /** By its number or its name. */
    private @Nullable Object readEnum(EnumOf type) throws IOException {
        if (in.currentToken() == JsonToken.VALUE_STRING && type.underlying() != Simple.CHAR) {
            Object named = new TypeValue(type).valueOf(in.getText(), false);
            return named == null ? mismatch(type) : named;
        }
        Object number = readSimple(type.underlying());
        return number == null ? null : Conversions.convert(number, type);
    }

    private @Nullable Object readSimple(Simple type) throws IOException {
        JsonToken token = in.currentToken();
        return switch (type) {
            case UNIT -> token == JsonToken.VALUE_NULL ? Unit.UNIT : mismatch("null");
            case BOOL ->
                    token.isBoolean() ? (Object) (token == JsonToken.VALUE_TRUE) : mismatch(type);
            case INT -> isLong(token) ? (Object) in.getLongValue() : mismatch(type);
            case FLOAT -> readFloat(token);
            case CHAR ->
                    token == JsonToken.VALUE_STRING && in.getTextLength() == 1
                            ? (Object) in.getText().charAt(0)
                            : mismatch("char (a string of one character)");
            case STRING -> token == JsonToken.VALUE_STRING ? in.getText() : mismatch(type);
            case DYN -> readDynamic();
            case EXN -> mismatch("a value that JSON can express, not an exception");
            case INT32, INT16, SBYTE, BYTE, UINT16, UINT32, UINT64 -> readInteger(type, token);
            case FLOAT32 ->
                    token.isNumeric() && Float.isFinite((float) in.getDoubleValue())
                            ? (Object) (float) in.getDoubleValue()
                            : mismatch(type);
            case DECIMAL, BIGINT -> readNumberOfName(type, type.toString());
        };
    }

    /** An integer of a width of its own, if the number fits. */
    private @Nullable Object readInteger(Simple type, JsonToken token) throws IOException {
        if (token != JsonToken.VALUE_NUMBER_INT) {
            return mismatch(type);
        }
        BigInteger number = in.getBigIntegerValue();
        long bits = Primitives.narrow(type.kind(), number.longValue());
        boolean isLarge = type.kind() == Kind.UINT64 && bits < 0;
        BigInteger held =
                isLarge
                        ? BigInteger.valueOf(bits).add(BigInteger.TWO.pow(64))
                        : BigInteger.valueOf(bits);
        return held.equals(number) ? Primitives.box(type.kind(), bits) : mismatch(type);
    }

    private boolean isLong(JsonToken token) throws IOException {
        return token == JsonToken.VALUE_NUMBER_INT
                && in.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
    }

    private @Nullable Object readFloat(JsonToken token) throws IOException {
        if (!token.isNumeric()) {
            return mismatch(Simple.FLOAT);
        }
        double value = in.getDoubleValue();
        return Double.isFinite(value) ? (Object) value : mismatch("float (of 64 bits)");
    }

    private @Nullable Object readNumberOfName(ScriptType type, String name) throws IOException {
        JsonToken token = in.currentToken();
        if (name.equals("bigint") && token == JsonToken.VALUE_NUMBER_INT) {
            return in.getBigIntegerValue();
        }
        if (name.equals("decimal") && token.isNumeric()) {
            return in.getDecimalValue();
        }
        return mismatch(type);
    }

    private @Nullable Object readDynamic() throws IOException {
        JsonToken token = in.currentToken();
        return switch (token) {
            case VALUE_NULL -> Unit.UNIT;
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_STRING -> in.getText();
            case VALUE_NUMBER_INT -> isLong(token) ? (Object) in.getLongValue() : readFloat(token);
            case VALUE_NUMBER_FLOAT -> readFloat(token);
            case START_ARRAY -> readList(Simple.DYN, Simple.DYN);
            case START_OBJECT -> readObject(Simple.DYN, List.of(), Simple.DYN);
            default -> mismatch(Simple.DYN);
        };
    }

    private @Nullable Object readOption(ScriptType element) throws IOException {
        if (in.currentToken() == JsonToken.VALUE_NULL) {
            return WellKnown.NONE;
        }
        Object value = read(element);
        return value == null ? null : WellKnown.some(value);
    }

    // Sequences

    private @Nullable ScriptList readList(ScriptType type, ScriptType element) throws IOException {
        ListBuilder list = new ListBuilder();
        return readElements(type, element, list::add) ? list.build() : null;
    }

    private @Nullable Object readArray(ScriptType type, ScriptType element) throws IOException {
        ArrayBuilder array = ArrayBuilder.of(element.kind());
        return readElements(type, element, array::add) ? array.build() : null;
    }

    private @Nullable ScriptSet readSet(ScriptType type, ScriptType element) throws IOException {
        var set =
                new Object() {
                    ScriptSet elements = ScriptSet.EMPTY;
                };
        boolean fits = readElements(type, element, value -> set.elements = set.elements.add(value));
        return fits ? set.elements : null;
    }

    @FunctionalInterface
    private interface Sink {
        void add(Object element);
    }

    /** Whether there is an array and all elements fit. */
    private boolean readElements(ScriptType type, ScriptType element, Sink sink)
            throws IOException {
        if (in.currentToken() != JsonToken.START_ARRAY) {
            mismatch(type);
            return false;
        }
        boolean fits = true;
        for (int i = 0; in.nextToken() != JsonToken.END_ARRAY; i++) {
            Object value = readAt(i, element);
            if (value == null) {
                fits = false;
            } else {
                sink.add(value);
            }
        }
        return fits;
    }

    private @Nullable Object readTuple(ScriptType type, List<ScriptType> elements)
            throws IOException {
        String expected = type + " (an array of " + elements.size() + ")";
        if (in.currentToken() != JsonToken.START_ARRAY) {
            return mismatch(expected);
        }
        Object[] items = new Object[elements.size()];
        boolean fits = true;
        int count = 0;
        while (in.nextToken() != JsonToken.END_ARRAY) {
            if (count < items.length) {
                Object item = readAt(count, elements.get(count));
                fits &= item != null;
                if (item != null) {
                    items[count] = item;
                }
            } else {
                in.skipChildren();
            }
            count++;
        }
        if (count != items.length) {
            problem(expected, "an array of " + count);
            return null;
        }
        return fits ? Tuple.of(items) : null;
    }

    private @Nullable Object readAt(Object nameOrIndex, ScriptType type) throws IOException {
        path.enter(nameOrIndex);
        if (path.depth() > limits.depth()) {
            throw new JsonMalformed(
                    "the document nests more than " + limits.depth() + " levels", 0, 0);
        }
        Object value = read(type);
        path.leave();
        return value;
    }

    // Objects

    /** A map by its names; the fields that are listed must be there and have types of their own. */
    private @Nullable ScriptMap readObject(
            ScriptType type, List<NamedType> fields, ScriptType otherFields) throws IOException {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            return mismatch(type);
        }
        ScriptMap map = ScriptMap.EMPTY;
        boolean fits = true;
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            in.nextToken();
            Object value = readAt(name, typeOf(name, fields, otherFields));
            if (value == null) {
                fits = false;
            } else {
                map = map.add(name, value);
            }
        }
        for (NamedType field : fields) {
            if (map.containsKey(field.name())) {
                continue;
            }
            if (isOptional(field.type())) {
                map = map.add(field.name(), WellKnown.NONE);
            } else if (fits) {
                fits = missing(field.name(), field.type());
            }
        }
        return fits ? map : null;
    }

    private static ScriptType typeOf(String name, List<NamedType> fields, ScriptType otherwise) {
        for (NamedType field : fields) {
            if (field.name().equals(name)) {
                return field.type();
            }
        }
        return otherwise;
    }

    /** A map with keys of any type: an array of pairs. An empty one may be an empty object. */
    private @Nullable Object readPairs(ScriptType type, ScriptType key, ScriptType value)
            throws IOException {
        if (in.currentToken() == JsonToken.START_OBJECT && in.nextToken() == JsonToken.END_OBJECT) {
            return ScriptMap.EMPTY;
        }
        if (in.currentToken() == JsonToken.FIELD_NAME) {
            skipRestOfObject();
            return mismatch(type + " (an array of [key, value])", "an object");
        }
        var map =
                new Object() {
                    ScriptMap entries = ScriptMap.EMPTY;
                };
        boolean fits =
                readElements(
                        type,
                        new TupleOf(List.of(key, value)),
                        pair -> {
                            Tuple entry = (Tuple) pair;
                            map.entries = map.entries.add(entry.get(0), entry.get(1));
                        });
        return fits ? map.entries : null;
    }

    private @Nullable Object readRecord(ScriptType type, Layout layout, List<ScriptType> arguments)
            throws IOException {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            return mismatch(layout.form() == Layout.Form.STRUCTURAL ? "a record" : type.toString());
        }
        in.nextToken();
        return readFields(layout, arguments);
    }

    /** The fields of a record or case, with the parser at the first name or at the object's end. */
    private @Nullable Object readFields(Layout layout, List<ScriptType> arguments)
            throws IOException {
        FieldValues values = new FieldValues(layout);
        boolean fits = true;
        for (; in.currentToken() != JsonToken.END_OBJECT; in.nextToken()) {
            String name = in.currentName();
            in.nextToken();
            int index = layout.indexOf(name);
            if (index < 0) {
                in.skipChildren();
                continue;
            }
            ScriptType type = TypeArguments.apply(layout.fields().get(index).type(), arguments);
            Object value = readAt(name, type);
            values.set(index, value);
            fits &= value != null;
        }
        for (int i = values.nextMissing(0); i >= 0; i = values.nextMissing(i + 1)) {
            Layout.Field field = layout.fields().get(i);
            ScriptType type = TypeArguments.apply(field.type(), arguments);
            if (isOptional(type)) {
                values.set(i, WellKnown.NONE);
            } else {
                fits = missing(field.name(), type);
            }
        }
        return fits ? values.build() : null;
    }

    private static boolean isOptional(ScriptType type) {
        return type instanceof OptionOf
                || type instanceof UnionOf of && of.shape() == WellKnown.OPTION;
    }

    // Unions

    private @Nullable Object readUnion(UnionShape shape, List<ScriptType> arguments)
            throws IOException {
        return switch (in.currentToken()) {
            case VALUE_STRING -> readBareCase(shape, in.getText());
            case START_OBJECT -> readCase(shape, arguments);
            default -> mismatch(expectedForm(shape));
        };
    }

    private @Nullable Object readBareCase(UnionShape shape, String name) throws IOException {
        Layout unionCase = UnionTag.find(shape, name);
        if (unionCase == null) {
            return mismatch(UnionTag.names(shape.cases()));
        }
        if (!unionCase.fields().isEmpty()) {
            return mismatch(
                    "an object with \""
                            + UnionTag.of(unionCase)
                            + "\" and the fields of "
                            + unionCase.name());
        }
        return new FieldValues(unionCase).build();
    }

    private @Nullable Object readCase(UnionShape shape, List<ScriptType> arguments)
            throws IOException {
        in.nextToken();
        if (tagsComeFirst || startsWithTag(shape)) {
            return readTaggedCase(shape, arguments);
        }
        JsonParser outer = in;
        in = TagFirst.restOfObject(outer);
        tagsComeFirst = true;
        in.nextToken();
        Object value = readTaggedCase(shape, arguments);
        tagsComeFirst = false;
        in = outer;
        return value;
    }

    private boolean startsWithTag(UnionShape shape) throws IOException {
        if (in.currentToken() != JsonToken.FIELD_NAME) {
            return true;
        }
        return switch (in.currentName()) {
            case UnionTag.OTHER_TAG -> true;
            case UnionTag.TAG ->
                    shape.cases().stream()
                            .noneMatch(
                                    unionCase -> UnionTag.of(unionCase).equals(UnionTag.OTHER_TAG));
            default -> false;
        };
    }

    private @Nullable Object readTaggedCase(UnionShape shape, List<ScriptType> arguments)
            throws IOException {
        if (in.currentToken() != JsonToken.FIELD_NAME || !UnionTag.isTag(in.currentName())) {
            skipRestOfObject();
            path.enter(UnionTag.TAG);
            mismatch(UnionTag.names(shape.cases()), "missing");
            path.leave();
            return null;
        }
        String tag = in.currentName();
        in.nextToken();
        Layout unionCase =
                in.currentToken() == JsonToken.VALUE_STRING
                        ? UnionTag.find(shape, in.getText())
                        : null;
        if (unionCase == null) {
            path.enter(tag);
            mismatch(UnionTag.names(shape.cases()));
            path.leave();
            in.nextToken();
            skipRestOfObject();
            return null;
        }
        in.nextToken();
        return readFields(unionCase, arguments);
    }

    private static String expectedForm(UnionShape shape) {
        List<Layout> bare = shape.cases().stream().filter(c -> c.fields().isEmpty()).toList();
        String object = "an object with \"case\"";
        return shape.name()
                + " ("
                + (bare.isEmpty()
                        ? object
                        : UnionTag.names(bare)
                                + (bare.size() == shape.cases().size() ? "" : " or " + object))
                + ")";
    }

    /** From a name, or the object's end, to the object's end. */
    private void skipRestOfObject() throws IOException {
        for (; in.currentToken() != JsonToken.END_OBJECT; in.nextToken()) {
            in.nextToken();
            in.skipChildren();
        }
    }

    // Problems

    private <T> @Nullable T mismatch(ScriptType expected) throws IOException {
        return mismatch(expected.toString());
    }

    /** Notes that the current value does not fit, and skips it. */
    private <T> @Nullable T mismatch(String expected) throws IOException {
        problem(expected, JsonWords.describe(in));
        in.skipChildren();
        return null;
    }

    private <T> @Nullable T mismatch(String expected, String actual) {
        problem(expected, actual);
        return null;
    }

    private boolean missing(String name, ScriptType type) {
        path.enter(name);
        problem(type.toString(), "missing");
        path.leave();
        return false;
    }

    private void problem(String expected, String actual) {
        problems.add(new JsonProblem(path.toString(), expected, actual));
        if (problems.size() == limits.problems()) {
            throw new JsonMismatch(problems);
        }
    }
}
