package dev.fusabi.async.json;

import dev.fusabi.value.Kind;
import dev.fusabi.value.Layout;
import dev.fusabi.value.ScriptObject;
import dev.fusabi.value.ScriptType;
import dev.fusabi.value.ScriptType.RecordOf;
import dev.fusabi.value.ScriptType.UnionOf;
import dev.fusabi.value.ScriptType.UnionShape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Layouts as the compiler would make them, without a compiler. */
final class Shapes {
    private Shapes() {}

    static Layout record(String name, Map<String, ScriptType> fields) {
        return define(new Layout(Layout.Form.RECORD, name, name, 0), fields);
    }

    static Layout unionCase(String union, String name, int tag, Map<String, ScriptType> fields) {
        return define(new Layout(Layout.Form.UNION_CASE, union, name, tag), fields);
    }

    static ScriptType union(String name, Layout... cases) {
        UnionShape shape = new UnionShape(name);
        shape.define(List.of(cases));
        return new UnionOf(shape, List.of());
    }

    static ScriptType type(Layout record) {
        return new RecordOf(record, List.of());
    }

    static Layout define(Layout layout, Map<String, ScriptType> fields) {
        List<Layout.Field> defined = new ArrayList<>();
        int primitives = 0;
        int references = 0;
        for (Map.Entry<String, ScriptType> field : fields.entrySet()) {
            Kind kind = field.getValue().kind();
            int slot = kind.isPrimitive() ? primitives++ : references++;
            defined.add(new Layout.Field(field.getKey(), field.getValue(), kind, false, slot));
        }
        layout.define(defined);
        layout.bind((p, pb, r, rb) ->
                new Instance(
                        layout,
                        Arrays.copyOfRange(p, pb, pb + layout.primitives()),
                        Arrays.copyOfRange(r, rb, rb + layout.references())));
        return layout;
    }

    /** Boxed field values in the order of the definition. */
    static ScriptObject make(Layout layout, Object... values) {
        FieldValues fields = new FieldValues(layout);
        for (int i = 0; i < values.length; i++) {
            fields.set(i, values[i]);
        }
        return fields.build();
    }

    private static final class Instance extends ScriptObject {
        private final Layout layout;
        private final long[] primitives;
        private final Object[] references;

        Instance(Layout layout, long[] primitives, Object[] references) {
            this.layout = layout;
            this.primitives = primitives;
            this.references = references;
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
            return primitives[slot];
        }

        @Override
        public Object reference(int slot) {
            return references[slot];
        }

        @Override
        public void setPrimitive(int slot, long value) {
            primitives[slot] = value;
        }

        @Override
        public void setReference(int slot, Object value) {
            references[slot] = value;
        }
    }
}
