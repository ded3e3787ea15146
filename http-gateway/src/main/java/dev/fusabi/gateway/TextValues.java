package dev.fusabi.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;

import dev.fusabi.async.json.JsonCodec;
import dev.fusabi.async.json.JsonMismatch;
import dev.fusabi.value.ScriptType;
import dev.fusabi.value.ScriptType.ArrayOf;
import dev.fusabi.value.ScriptType.ListOf;
import dev.fusabi.value.ScriptType.OptionOf;
import dev.fusabi.value.ScriptType.SeqOf;
import dev.fusabi.value.ScriptType.SetOf;
import dev.fusabi.value.ScriptType.Simple;
import dev.fusabi.value.ScriptType.UnionOf;
import dev.fusabi.value.WellKnown;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Texts of paths and queries as script values. The types are those that {@link BindingPlan#isText} and
 * {@link BindingPlan#isQuery} accept.
 */
final class TextValues {
    private static final Pattern INT = Pattern.compile("[+-]?[0-9]{1,19}");
    private static final Pattern LONG_INT = Pattern.compile("[+-]?[0-9]{1,400}");
    private static final Pattern FLOAT =
            Pattern.compile(
                    "[+-]?([0-9]{1,400}(\\.[0-9]{0,400})?|\\.[0-9]{1,400})([eE][+-]?[0-9]{1,4})?");
    private static final int SHOWN_CHARACTERS = 40;

    private TextValues() {}

    /** A text as a value of a type without parts, or null when it is none. */
    static @Nullable Object scalar(String text, ScriptType type) {
        if (type == Simple.STRING || type == Simple.DYN || type instanceof ScriptType.Parameter) {
            return text;
        }
        JsonNode node = node(text, type);
        return node == null ? null : decoded(node, type);
    }

    /**
     * The values that a query has for one parameter.
     *
     * @return null when they do not fit, or a value is missing
     */
    static @Nullable Object query(List<String> texts, ScriptType type) {
        return switch (type) {
            case OptionOf(ScriptType element) -> {
                if (texts.isEmpty()) {
                    yield WellKnown.NONE;
                }
                Object value = texts.size() == 1 ? scalar(texts.getFirst(), element) : null;
                yield value == null ? null : WellKnown.some(value);
            }
            case ListOf(ScriptType element) -> several(texts, element, type);
            case ArrayOf(ScriptType element) -> several(texts, element, type);
            case SeqOf(ScriptType element) -> several(texts, element, type);
            case SetOf(ScriptType element) -> several(texts, element, type);
            default -> texts.size() == 1 ? scalar(texts.getFirst(), type) : null;
        };
    }

    private static @Nullable Object several(
            List<String> texts, ScriptType element, ScriptType type) {
        ArrayNode nodes = JsonNodeFactory.instance.arrayNode(texts.size());
        for (String text : texts) {
            JsonNode node = node(text, element);
            if (node == null) {
                return null;
            }
            nodes.add(node);
        }
        return decoded(nodes, type);
    }

    private static @Nullable Object decoded(JsonNode node, ScriptType type) {
        try {
            return JsonCodec.standard().decode(node, type);
        } catch (JsonMismatch e) {
            return null;
        }
    }

    private static @Nullable JsonNode node(String text, ScriptType type) {
        try {
            return switch (type) {
                case ScriptType.EnumOf values -> {
                    JsonNode number = node(text, values.underlying());
                    yield number == null ? TextNode.valueOf(text) : number;
                }
                case Simple.INT32,
                        Simple.INT16,
                        Simple.SBYTE,
                        Simple.BYTE,
                        Simple.UINT16,
                        Simple.UINT32,
                        Simple.UINT64,
                        Simple.BIGINT ->
                        LONG_INT.matcher(text).matches()
                                ? BigIntegerNode.valueOf(new BigInteger(text))
                                : null;
                case Simple.FLOAT32, Simple.DECIMAL ->
                        FLOAT.matcher(text).matches()
                                ? DecimalNode.valueOf(new BigDecimal(text))
                                : null;
                case Simple.INT ->
                        INT.matcher(text).matches() ? LongNode.valueOf(Long.parseLong(text)) : null;
                case Simple.FLOAT ->
                        FLOAT.matcher(text).matches()
                                ? DoubleNode.valueOf(Double.parseDouble(text))
                                : null;
                case Simple.BOOL ->
                        switch (text) {
                            case "true" -> BooleanNode.TRUE;
                            case "false" -> BooleanNode.FALSE;
                            default -> null;
                        };
                default -> TextNode.valueOf(text);
            };
        } catch (NumberFormatException e) {
            return null; // more than 64 bits
        }
    }

    /** What a type accepts, for people. */
    static String expected(ScriptType type) {
        if (type instanceof UnionOf(var shape, _) && shape != WellKnown.OPTION) {
            return shape.name()
                    + " ("
                    + shape.cases().stream().map(c -> c.name()).collect(Collectors.joining(" or "))
                    + ")";
        }
        return type.toString();
    }

    /** What a query has, for people. */
    static String actual(List<String> texts) {
        return switch (texts.size()) {
            case 0 -> InputProblem.MISSING;
            case 1 -> quoted(texts.getFirst());
            default ->
                    texts.stream()
                                    .limit(5)
                                    .map(TextValues::quoted)
                                    .collect(Collectors.joining(", "))
                            + (texts.size() > 5 ? ", …" : "");
        };
    }

    static String quoted(String text) {
        boolean isShort = text.length() <= SHOWN_CHARACTERS;
        return '"' + (isShort ? text : text.substring(0, SHOWN_CHARACTERS) + "…") + '"';
    }
}
