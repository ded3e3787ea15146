package dev.fusabi.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A structural record whose fields came from outside: all of them boxed. */
public final class DynamicRecord extends ScriptObject {
    private final Layout layout;
    private final Object[] fields;

    private DynamicRecord(Layout layout, Object[] fields) {
        this.layout = layout;
        this.fields = fields;
    }

    /** A record of script values by field name, in the order of the names. */
    public static DynamicRecord of(Map<String, Object> values) {
        Layout layout = new Layout(Layout.Form.STRUCTURAL, "", "", 0);
        List<Layout.Field> fields = new ArrayList<>();
        List<String> names = values.keySet().stream().sorted().toList();
        Object[] items = new Object[names.size()];
        for (String name : names) {
            items[fields.size()] = java.util.Objects.requireNonNull(values.get(name));
            fields.add(new Layout.Field(name, ScriptType.Simple.DYN, Kind.REF, false, fields.size()));
        }
        layout.define(fields);
        return new DynamicRecord(layout, items);
    }

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public int tag() {
        return 0;
    }

    @Override
    public long primitive(int slot) {
        throw new IndexOutOfBoundsException(slot);
    }

    @Override
    public Object reference(int slot) {
        return fields[slot];
    }

    @Override
    public void setPrimitive(int slot, long value) {
        throw new IndexOutOfBoundsException(slot);
    }

    @Override
    public void setReference(int slot, Object value) {
        fields[slot] = value;
    }
}
