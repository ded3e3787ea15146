package dev.fusabi.engine;

import dev.fusabi.value.FunctionValue;
import dev.fusabi.value.Layout;
import dev.fusabi.value.Ptr;
import dev.fusabi.value.ScriptList;
import dev.fusabi.value.ScriptMap;
import dev.fusabi.value.ScriptObject;
import dev.fusabi.value.ScriptSet;
import dev.fusabi.value.Tuple;
import dev.fusabi.value.TypeNames;
import dev.fusabi.value.WellKnown;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A script value as Java code can look into it without knowing its type before: by {@code switch} over its kinds, or by
 * the methods that ask for one. Nothing is copied; what is inside is wrapped when it is asked for. Ask for one by {@code
 * Value.class}, as result of {@link Engine#call} or as argument of a host function; it may be given back to scripts.
 *
 * <p>Values that scripts can change, such as arrays, show their changes. Equality is the scripts'.
 */
public sealed interface Value {
    /** The value as the runtime holds it; see {@link dev.fusabi.value}. */
    Object raw();

    record Unit() implements Value {
        @Override
        public Object raw() {
            return dev.fusabi.value.Unit.UNIT;
        }
    }

    record Bool(boolean value) implements Value {
        @Override
        public Object raw() {
            return value;
        }
    }

    record Int(long value) implements Value {
        @Override
        public Object raw() {
            return value;
        }
    }

    record Float(double value) implements Value {
        @Override
        public Object raw() {
            return value;
        }
    }

    record Char(char value) implements Value {
        @Override
        public Object raw() {
            return value;
        }
    }

    record Text(String value) implements Value {
        @Override
        public Object raw() {
            return value;
        }
    }

    /** A list, an array or a set. */
    record Sequence(Object raw) implements Value {
        public List<Value> items() {
            return ValueList.of(raw);
        }
    }

    /** A {@code Map}. */
    record Mapping(ScriptMap raw) implements Value {
        public int size() {
            return raw.size();
        }

        /**
         * The value at a key.
         *
         * @param key a Java value of the keys' type
         */
        public Optional<Value> get(Object key) {
            Object found = raw.get(Values.toScript(key));
            return found == null ? Optional.empty() : Optional.of(Value.of(found));
        }

        /** Keys in their order. */
        public List<Value> keys() {
            List<Value> keys = new ArrayList<>(raw.size());
            raw.forEach(entry -> keys.add(Value.of(((Tuple) entry).get(0))));
            return keys;
        }
    }

    /** Of two elements or more. */
    record Elements(Tuple raw) implements Value {
        public List<Value> items() {
            return ValueList.of(raw);
        }
    }

    /** A record; {@link #typeName} is its type's name, {@code record} for one without a declaration. */
    record Fields(ScriptObject raw) implements Value {
        public List<String> names() {
            return raw.layout().fields().stream().map(Layout.Field::name).toList();
        }

        public Optional<Value> field(String name) {
            int index = raw.layout().indexOf(name);
            return index < 0 ? Optional.empty() : Optional.of(Value.of(raw.field(index)));
        }
    }

    /** A case of a union, options and results included; {@link #typeName} is the union's name. */
    record Case(ScriptObject raw) implements Value {
        /** The name of the case. */
        public String tag() {
            return raw.layout().name();
        }

        /** The fields of the case in their order. */
        public List<Value> data() {
            List<Value> data = new ArrayList<>();
            for (int i = 0; i < raw.layout().fields().size(); i++) {
                data.add(Value.of(raw.field(i)));
            }
            return data;
        }
    }

    /** A mutable cell, made by {@code ref}. */
    record Reference(ScriptObject raw) implements Value {
        public Value get() {
            return Value.of(raw.field(0));
        }

        /**
         * Sets what scripts read from the cell.
         *
         * @throws ScriptException.Conversion when it is of another type than what the cell holds
         */
        public void set(Object value) {
            raw.setReference(0, Values.like(value, raw.field(0)));
        }
    }

    /** A function of a script, of the library or of the host; {@link Engine#call} calls it. */
    record Function(FunctionValue raw) implements Value {}

    /** A place in the engine's {@link Engine#memory}. */
    record Pointer(Ptr raw) implements Value {}

    /** Another value, as long as something else holds it; opaque to scripts. */
    record Weak(WeakReference<Object> raw) implements Value {
        /** The value; empty when the garbage collector has freed it. */
        public Optional<Value> get() {
            Object value = raw.get();
            return value == null ? Optional.empty() : Optional.of(Value.of(value));
        }
    }

    /** Anything else: other numbers than {@code int} and {@code float}, values of enums, times, instances of classes, host objects. */
    record Other(Object raw) implements Value {}

    // What is behind a weak reference is some object.
    @SuppressWarnings("unchecked")
    static Value of(Object raw) {
        return switch (raw) {
            case Boolean value -> new Bool(value);
            case Long value -> new Int(value);
            case Double value -> new Float(value);
            case Character value -> new Char(value);
            case String value -> new Text(value);
            case dev.fusabi.value.Unit _ -> new Unit();
            case ScriptList list -> new Sequence(list);
            case ScriptSet set -> new Sequence(set);
            case ScriptMap map -> new Mapping(map);
            case Tuple tuple -> new Elements(tuple);
            case FunctionValue function -> new Function(function);
            case ScriptObject object -> ofObject(object);
            case Ptr pointer -> new Pointer(pointer);
            case WeakReference<?> weak -> new Weak((WeakReference<Object>) weak);
            default -> raw.getClass().isArray() ? new Sequence(raw) : new Other(raw);
        };
    }

    private static Value ofObject(ScriptObject object) {
        Layout layout = object.layout();
        return switch (layout.form()) {
            case RECORD ->
                    layout.owner().equals("ref") && layout.indexOf("contents") == 0
                            ? new Reference(object)
                            : new Fields(object);
            case STRUCTURAL, STRUCT -> new Fields(object);
            case UNION_CASE -> new Case(object);
            case EXCEPTION, CLASS -> new Other(object);
        };
    }

    /** Its type as scripts call it, as far as the value tells: {@code int}, {@code list}, a record's or union's name. */
    default String typeName() {
        return TypeNames.of(raw());
    }

    /**
     * It as a Java value; see {@link Values}.
     *
     * @throws ScriptException.Conversion when it is none of this type
     */
    default <T> T as(Class<T> type) {
        return Values.toJava(raw(), type);
    }

    /**
     * A reference that does not keep the value alive, for caches and links back. May be given to scripts, which hold it
     * and give it back.
     */
    default Weak weak() {
        return new Weak(new WeakReference<>(raw()));
    }

    default Optional<Boolean> asBool() {
        return this instanceof Bool(boolean value) ? Optional.of(value) : Optional.empty();
    }

    default OptionalLong asInt() {
        return this instanceof Int(long value) ? OptionalLong.of(value) : OptionalLong.empty();
    }

    default OptionalDouble asFloat() {
        return this instanceof Float(double value)
                ? OptionalDouble.of(value)
                : OptionalDouble.empty();
    }

    default Optional<String> asString() {
        return this instanceof Text(String value) ? Optional.of(value) : Optional.empty();
    }

    /** The elements of a list, an array, a set or a tuple. */
    default Optional<List<Value>> asList() {
        return switch (this) {
            case Sequence sequence -> Optional.of(sequence.items());
            case Elements tuple -> Optional.of(tuple.items());
            default -> Optional.empty();
        };
    }

    default Optional<Mapping> asMap() {
        return this instanceof Mapping map ? Optional.of(map) : Optional.empty();
    }

    default Optional<Fields> asRecord() {
        return this instanceof Fields fields ? Optional.of(fields) : Optional.empty();
    }

    default Optional<Case> asUnion() {
        return this instanceof Case unionCase ? Optional.of(unionCase) : Optional.empty();
    }

    default Optional<Reference> asReference() {
        return this instanceof Reference reference ? Optional.of(reference) : Optional.empty();
    }

    default Optional<Ptr> asPointer() {
        return this instanceof Pointer(Ptr value) ? Optional.of(value) : Optional.empty();
    }

    /** What is in {@code Some}; empty for {@code None} and for all other values. */
    default Optional<Value> asOption() {
        return this instanceof Case some && some.raw().layout() == WellKnown.SOME_CASE
                ? Optional.of(some.data().getFirst())
                : Optional.empty();
    }
}
