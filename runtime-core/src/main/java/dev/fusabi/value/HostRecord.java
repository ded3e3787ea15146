package dev.fusabi.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A record that came from the host without a type of the script: all fields boxed, found by name. It converts to a
 * script's record when one is needed.
 */
public final class HostRecord extends ScriptObject {
    private final Layout layout;
    private final Object[] fields;

    /**
     * @param layout as made by {@link #layout}; shared by all records of a Java type
     * @param fields boxed script values in the layout's order; owned by the record from now on
     */
    public HostRecord(Layout layout, Object[] fields) {
        this.layout = layout;
        this.fields = fields;
    }

    /** A layout for host records of one Java type. */
    public static Layout layout(String typeName, List<String> fieldNames) {
        Layout layout = new Layout(Layout.Form.RECORD, typeName, typeName, 0);
        List<Layout.Field> fields = fields(fieldNames);
        layout.define(fields);
        layout.bind((p, pb, r, rb) -> {
            Object[] values = new Object[fields.size()];
            System.arraycopy(r, rb, values, 0, values.length);
            return new HostRecord(layout, values);
        });
        return layout;
    }

    /** A structural record of boxed script values by field name. */
    public static HostRecord structural(Map<String, Object> values) {
        Layout layout = new Layout(Layout.Form.STRUCTURAL, "", "", 0);
        List<String> names = values.keySet().stream().sorted().toList();
        Object[] items = names.stream().map(values::get).toArray();
        layout.define(fields(names));
        return new HostRecord(layout, items);
    }

    private static List<Layout.Field> fields(List<String> names) {
        List<Layout.Field> fields = new ArrayList<>();
        for (String name : names) {
            fields.add(
                    new Layout.Field(name, ScriptType.Simple.DYN, Kind.REF, false, fields.size()));
        }
        return fields;
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
    public Object reference(int slot) {
        return fields[slot];
    }

    @Override
    public void setReference(int slot, Object value) {
        fields[slot] = value;
    }
}
