package dev.fusabi.value;

import java.util.ArrayList;
import java.util.List;

/** Values of made-up types. */
final class Samples {
    static final Layout LEAF = layout(Layout.Form.UNION_CASE, "Tree", "Leaf", 0);
    static final Layout NODE =
            layout(Layout.Form.UNION_CASE, "Tree", "Node", 1, "Item1", "Item2", "Item3");
    static final Layout CIRCLE = layout(Layout.Form.UNION_CASE, "Shape", "Circle", 0, "Item");
    static final Layout PERSON = layout(Layout.Form.RECORD, "Person", "Person", 0, "Name", "Age");

    private Samples() {}

    static Layout layout(
            Layout.Form form, String owner, String name, int tag, String... fieldNames) {
        Layout layout = new Layout(form, owner, name, tag);
        List<Layout.Field> fields = new ArrayList<>();
        for (String field : fieldNames) {
            fields.add(
                    new Layout.Field(field, ScriptType.Simple.DYN, Kind.REF, true, fields.size()));
        }
        layout.define(fields);
        layout.bind((p, pb, r, rb) -> {
            Object[] values = new Object[fieldNames.length];
            System.arraycopy(r, rb, values, 0, values.length);
            return make(layout, values);
        });
        return layout;
    }

    static ScriptObject make(Layout layout, Object... values) {
        return new Made(layout, values);
    }

    static ScriptObject person(String name, long age) {
        return make(PERSON, name, age);
    }

    static ScriptList ints(long from, long to) {
        ListBuilder list = new ListBuilder();
        for (long i = from; i <= to; i++) {
            list.add(i);
        }
        return list.build();
    }

    private static final class Made extends ScriptObject {
        private final Layout layout;
        private final Object[] values;

        Made(Layout layout, Object[] values) {
            this.layout = layout;
            this.values = values;
        }

        @Override
        public Layout layout() {
            return layout;
        }

        @Override
        public int tag() {
            return layout.tag();
        }

        @Override
        public long primitive(int slot) {
            throw new IndexOutOfBoundsException(slot);
        }

        @Override
        public Object reference(int slot) {
            return values[slot];
        }

        @Override
        public void setPrimitive(int slot, long value) {
            throw new IndexOutOfBoundsException(slot);
        }

        @Override
        public void setReference(int slot, Object value) {
            values[slot] = value;
        }
    }
}
