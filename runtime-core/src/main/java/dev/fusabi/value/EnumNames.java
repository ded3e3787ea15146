package dev.fusabi.value;

import dev.fusabi.value.ScriptType.*;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Finds the values of enums in what becomes a text. Values do not tell that they are an enum's: the static type of the
 * whole does, and the types of the fields of records and cases.
 */
final class EnumNames {
    private EnumNames() {}

    /** Whether values of a type may hold values of an enum other than in fields of records and cases. */
    static boolean isIn(ScriptType type) {
        return switch (type) {
            case EnumOf _ -> true;
            case ListOf list -> isIn(list.element());
            case ArrayOf array -> isIn(array.element());
            case SeqOf seq -> isIn(seq.element());
            case SetOf set -> isIn(set.element());
            case OptionOf option -> isIn(option.element());
            case MapOf map -> isIn(map.key()) || isIn(map.value());
            case TupleOf tuple -> tuple.elements().stream().anyMatch(EnumNames::isIn);
            case RecordOf record when record.layout().form() == Layout.Form.STRUCTURAL ->
                    record.arguments().stream().anyMatch(EnumNames::isIn);
            case UnionOf union when union.shape() == WellKnown.RESULT ->
                    union.arguments().stream().anyMatch(EnumNames::isIn);
            default -> false;
        };
    }

    /** The same value, the values of enums in it replaced by such as know their names. */
    static @Nullable Object named(@Nullable Object value, ScriptType type) {
        if (value == null || !isIn(type)) {
            return value;
        }
        return switch (type) {
            case EnumOf values -> value instanceof EnumValue ? value : new EnumValue(values, value);
            case ListOf list -> list(value, list.element());
            case ArrayOf array -> array(value, array.element());
            case SeqOf seq -> sequence(value, seq.element());
            case SetOf set -> {
                ScriptSet named = ScriptSet.EMPTY;
                for (Object item : (ScriptSet) value) {
                    named = named.add(part(item, set.element()));
                }
                yield named;
            }
            case MapOf map -> {
                ScriptMap named = ScriptMap.EMPTY;
                for (Object entry : (ScriptMap) value) {
                    Tuple pair = (Tuple) entry;
                    named = named.add(part(pair.get(0), map.key()), part(pair.get(1), map.value()));
                }
                yield named;
            }
            case OptionOf option ->
                    value instanceof ScriptObject some && some.layout() == WellKnown.SOME_CASE
                            ? WellKnown.some(part(some.reference(0), option.element()))
                            : value;
            case TupleOf tuple -> {
                Object[] items = new Object[tuple.elements().size()];
                for (int i = 0; i < items.length; i++) {
                    items[i] = part(((Tuple) value).get(i), tuple.elements().get(i));
                }
                yield Tuple.copyOf(items, 0, items.length);
            }
            case RecordOf record -> object((ScriptObject) value, record.arguments());
            case UnionOf union -> object((ScriptObject) value, union.arguments());
            default -> value;
        };
    }

    /** An anonymous record or a Result: their fields are of the types that are their arguments. */
    private static Object object(ScriptObject object, List<ScriptType> arguments) {
        Layout layout = object.layout();
        ObjectFactory factory = layout.factory();
        if (factory == null || layout.primitives() > 0) {
            return object;
        }
        @Nullable Object[] references = new Object[layout.references()];
        for (Layout.Field field : layout.fields()) {
            Object value = object.reference(field.slot());
            references[field.slot()] =
                    field.type() instanceof Parameter parameter
                                    && parameter.index() < arguments.size()
                            ? named(value, arguments.get(parameter.index()))
                            : value;
        }
        return factory.create(new long[0], 0, references, 0);
    }

    /** A part of a value; where null stands for something, it stays. */
    @SuppressWarnings(
            "NullAway") // parts that are null are null in the whole that is made of them, too
    private static Object part(@Nullable Object value, ScriptType type) {
        return named(value, type);
    }

    private static Object list(Object value, ScriptType element) {
        ListBuilder named = new ListBuilder();
        ((ScriptList) value).forEach(item -> named.add(part(item, element)));
        return named.build();
    }

    private static Object array(Object value, ScriptType element) {
        Iterator<?> items = Converter.items(value);
        List<Object> named = new ArrayList<>();
        while (items != null && items.hasNext()) {
            named.add(part(items.next(), element));
        }
        return named.toArray();
    }

    private static Object sequence(Object value, ScriptType element) {
        return switch (value) {
            case ScriptList list -> list(list, element);
            case Enumerable elements -> (Enumerable) () -> each(elements.iterator(), element);
            default -> Converter.items(value) == null ? value : array(value, element);
        };
    }

    private static Iterator<Object> each(Iterator<Object> items, ScriptType element) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return items.hasNext();
            }

            @Override
            public Object next() {
                return part(items.next(), element);
            }
        };
    }
}
