package dev.fusabi.value;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Options and results: unions whose layouts the runtime knows by itself. */
public final class WellKnown {
    public static final Layout NONE_CASE = new Layout(Layout.Form.UNION_CASE, "option", "None", 0);
    public static final Layout SOME_CASE = new Layout(Layout.Form.UNION_CASE, "option", "Some", 1);
    public static final Layout OK_CASE = new Layout(Layout.Form.UNION_CASE, "Result", "Ok", 0);
    public static final Layout ERROR_CASE =
            new Layout(Layout.Form.UNION_CASE, "Result", "Error", 1);

    /** The cases of option by tag. */
    public static final ScriptType.UnionShape OPTION = new ScriptType.UnionShape("option");

    /** The cases of Result by tag. */
    public static final ScriptType.UnionShape RESULT = new ScriptType.UnionShape("Result");

    /** {@code None}, of every option type. */
    public static final ScriptObject NONE = new None();

    static {
        define(SOME_CASE, "Value", 0);
        define(OK_CASE, "ResultValue", 0);
        define(ERROR_CASE, "ErrorValue", 1);
        OPTION.define(List.of(NONE_CASE, SOME_CASE));
        RESULT.define(List.of(OK_CASE, ERROR_CASE));
        NONE_CASE.bind((p, pb, r, rb) -> NONE);
        SOME_CASE.bind((p, pb, r, rb) -> new Some(value(r, rb)));
        OK_CASE.bind((p, pb, r, rb) -> new ResultCase(OK_CASE, value(r, rb)));
        ERROR_CASE.bind((p, pb, r, rb) -> new ResultCase(ERROR_CASE, value(r, rb)));
    }

    /** A script's null is a value like any other: Some null is not None. */
    @SuppressWarnings("NullAway")
    private static Object value(@Nullable Object[] references, int register) {
        return references[register];
    }

    private WellKnown() {}

    private static void define(Layout layout, String field, int parameter) {
        layout.define(
                List.of(
                        new Layout.Field(
                                field, new ScriptType.Parameter(parameter), Kind.REF, false, 0)));
    }

    /** The layouts of option's and Result's cases; no program lists them. */
    public static List<Layout> layouts() {
        return List.of(NONE_CASE, SOME_CASE, OK_CASE, ERROR_CASE);
    }

    /** {@code Some value}; the value is boxed. */
    public static ScriptObject some(Object value) {
        return new Some(value);
    }

    /** {@code Ok value}; the value is boxed. */
    public static ScriptObject ok(Object value) {
        return new ResultCase(OK_CASE, value);
    }

    /** {@code Error value}; the value is boxed. */
    public static ScriptObject error(Object value) {
        return new ResultCase(ERROR_CASE, value);
    }

    private static final class None extends ScriptObject {
        @Override
        public Layout layout() {
            return NONE_CASE;
        }

        @Override
        public int tag() {
            return 0;
        }

        @Override
        public Object reference(int slot) {
            throw new IndexOutOfBoundsException(slot);
        }
    }

    /** A case with one immutable boxed field. */
    private abstract static class OneField extends ScriptObject {
        private final Object value;

        OneField(Object value) {
            this.value = value;
        }

        @Override
        public Object reference(int slot) {
            return value;
        }
    }

    private static final class Some extends OneField {
        Some(Object value) {
            super(value);
        }

        @Override
        public Layout layout() {
            return SOME_CASE;
        }

        @Override
        public int tag() {
            return 1;
        }
    }

    private static final class ResultCase extends OneField {
        private final Layout layout;

        ResultCase(Layout layout, Object value) {
            super(value);
            this.layout = layout;
        }

        @Override
        public Layout layout() {
            return layout;
        }

        @Override
        public int tag() {
            return layout.tag();
        }
    }
}
