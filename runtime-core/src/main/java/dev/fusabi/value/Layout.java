package dev.fusabi.value;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The fields of a record, of a union case or of an exception, as the runtime knows them. Two values are of the same
 * type when their layouts are the same object, or are structural records with the same field names. Types of fields
 * are filled in once after construction, since types may be recursive.
 */
public final class Layout {
    /** What kind of value it describes. */
    public enum Form {
        RECORD,
        /** A record without a declaration; {@link #owner} is empty. */
        STRUCTURAL,
        UNION_CASE,
        EXCEPTION,
        /** An instance of a class: equal only to itself, unless its methods say otherwise. */
        CLASS,
        /** A struct with fields of its own: equal by them, and shown like an instance of a class. */
        STRUCT
    }

    /**
     * A field in the order of the definition.
     *
     * @param slot its position among the primitive fields, or among the reference fields, by its kind
     */
    public record Field(String name, ScriptType type, Kind kind, boolean isMutable, int slot) {}

    private static final int[] NO_METHODS = {};

    private final Form form;
    private final String owner;
    private final String name;
    private final int tag;
    private List<Field> fields = List.of();
    private int primitives;
    private int references;
    private @Nullable ObjectFactory factory;
    private @Nullable ClassShape shape;
    private boolean isIdentity;
    private int[] methods = NO_METHODS;
    private @Nullable Object home;
    private volatile @Nullable Map<Class<?>, Object> attachments;

    /**
     * @param owner the record, union or exception as scripts name it
     * @param name the case's name; otherwise the same as the owner
     * @param tag of a union case, otherwise 0
     */
    public Layout(Form form, String owner, String name, int tag) {
        this.form = form;
        this.owner = owner;
        this.name = name;
        this.tag = tag;
    }

    /** Sets the fields; slots must count up from 0 for primitive and for reference fields. Once. */
    public void define(List<Field> value) {
        fields = List.copyOf(value);
        primitives = (int) value.stream().filter(f -> f.kind().isPrimitive()).count();
        references = value.size() - primitives;
    }

    /** Sets what makes values of this layout. The virtual machine does so when it links a program. */
    public void bind(ObjectFactory value) {
        factory = value;
    }

    /**
     * Makes it the layout of a type with a place in a hierarchy.
     *
     * @param value what the type is and inherits
     * @param comparesByIdentity whether a value equals only itself
     */
    public void shape(ClassShape value, boolean comparesByIdentity) {
        shape = value;
        isIdentity = comparesByIdentity;
    }

    /** Sets what the program's slots mean for values of this layout: indexes of functions, -1 where there is none. */
    public void methods(int[] value) {
        methods = value;
    }

    /** Sets the program whose slots and functions {@link #method} means. */
    public void home(Object program) {
        home = program;
    }

    /**
     * What somebody keeps with the layout, made when it is first asked for. From any thread.
     *
     * @param key a class that may keep one thing
     */
    public Object attachment(Class<?> key, Function<Class<?>, Object> maker) {
        Map<Class<?>, Object> all = attachments;
        if (all == null) {
            synchronized (this) {
                if (attachments == null) {
                    attachments = new ConcurrentHashMap<>(2);
                }
                all = attachments;
            }
        }
        Object known = all.get(key);
        return known == null ? all.computeIfAbsent(key, maker) : known;
    }

    public Form form() {
        return form;
    }

    /** What the type is in its hierarchy; null when it stands in none. */
    public @Nullable ClassShape shape() {
        return shape;
    }

    /** Whether a value equals only itself. */
    public boolean isIdentity() {
        return isIdentity;
    }

    /** Whether it is that of a class that inherits an exception: its values are shown by their message. */
    boolean isExceptionClass() {
        return form == Form.EXCEPTION && isIdentity;
    }

    /** The function that a slot means for values of this layout, or -1. */
    public int method(int slot) {
        return slot < methods.length ? methods[slot] : -1;
    }

    /** How many slots may mean something. */
    public int slots() {
        return methods.length;
    }

    /** The program that {@link #method} is about; null before it is linked. */
    public @Nullable Object home() {
        return home;
    }

    public String owner() {
        return owner;
    }

    public String name() {
        return name;
    }

    public int tag() {
        return tag;
    }

    public List<Field> fields() {
        return fields;
    }

    /** The number of primitive fields. */
    public int primitives() {
        return primitives;
    }

    /** The number of reference fields. */
    public int references() {
        return references;
    }

    /** What makes values of this layout; null until a program that has it is linked. */
    public @Nullable ObjectFactory factory() {
        return factory;
    }

    /** The position of a field by its name, or -1. */
    public int indexOf(String fieldName) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(fieldName)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public String toString() {
        return form == Form.UNION_CASE ? owner + "." + name : owner;
    }
}
