package dev.fusabi.value;

import org.jspecify.annotations.Nullable;

import java.util.List;

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
        EXCEPTION
    }

    /**
     * A field in the order of the definition.
     *
     * @param slot its position among the primitive fields, or among the reference fields, by its kind
     */
    public record Field(String name, ScriptType type, Kind kind, boolean isMutable, int slot) {}

    private final Form form;
    private final String owner;
    private final String name;
    private final int tag;
    private List<Field> fields = List.of();
    private int primitives;
    private int references;
    private @Nullable ObjectFactory factory;

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

    public Form form() {
        return form;
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
