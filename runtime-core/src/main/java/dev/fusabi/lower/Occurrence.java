package dev.fusabi.lower;

import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeConstructor.Case;
import dev.fusabi.types.tree.TypeConstructor.Field;
import dev.fusabi.types.tree.TypedExpr;
import dev.fusabi.types.tree.TypedPattern;
import dev.fusabi.value.Kind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a matched value, by the way to it. The same part is the same object, whichever rules look at it, so that
 * nothing is read or tested twice.
 */
final class Occurrence {
    /** How a part is read from the value that it is a part of. */
    sealed interface Step {
        /** The matched value itself, or an element of a tuple that is never made. */
        record Root(int index) implements Step {}

        record Item(int index) implements Step {}

        /** A field of a record. */
        record RecordField(List<Field> fields, Field field) implements Step {}

        record CaseField(Case unionCase, Field field) implements Step {}

        record Head() implements Step {}

        record Tail() implements Step {}

        record Element(int index) implements Step {}

        /** The value itself, known to be of a type after a test. */
        record As(Type tested) implements Step {}

        /** What an active pattern's function gives for the value. */
        record Viewed(TypedExpr view) implements Step {}
    }

    private final @Nullable Occurrence parent;
    private final Step step;
    private final Type type;
    private final Kind kind;
    private final List<Occurrence> parts = new ArrayList<>(0);

    /** The registers that hold it unboxed and boxed at this point of the emitted code, or -1. */
    int primitive = -1;

    int reference = -1;

    private Occurrence(@Nullable Occurrence parent, Step step, Type type, Kind kind) {
        this.parent = parent;
        this.step = step;
        this.type = type;
        this.kind = kind;
    }

    /** The matched value, which lies in a register. */
    static Occurrence root(Type type, Kind kind, int register) {
        var root = new Occurrence(null, new Step.Root(0), type, kind);
        if (kind.isPrimitive()) {
            root.primitive = register;
        } else {
            root.reference = register;
        }
        return root;
    }

    /** A matched tuple that is never made: its elements are values of their own. */
    static Occurrence virtual(Type type, List<Occurrence> elements) {
        var root = new Occurrence(null, new Step.Root(0), type, Kind.REF);
        root.parts.addAll(elements);
        return root;
    }

    boolean isVirtual() {
        return parent == null && !parts.isEmpty() && parts.getFirst().parent == null;
    }

    @Nullable Occurrence parent() {
        return parent;
    }

    Step step() {
        return step;
    }

    /** The type of the part as the pattern sees it. */
    Type type() {
        return type;
    }

    /** How the part is held where it comes from. */
    Kind kind() {
        return kind;
    }

    /** Whether reading it runs code of the script. */
    boolean isViewed() {
        for (Occurrence at = this; at != null; at = at.parent) {
            if (at.step instanceof Step.Viewed) {
                return true;
            }
        }
        return false;
    }

    /** An element of a tuple. */
    Occurrence item(int index, Type itemType) {
        return isVirtual() ? parts.get(index) : part(new Step.Item(index), itemType, Kind.REF);
    }

    /** The part that the step reaches. */
    Occurrence part(Step next, Type partType, Kind held) {
        for (Occurrence part : parts) {
            if (isSame(part.step, next)) {
                return part;
            }
        }
        var part = new Occurrence(this, next, partType, held);
        parts.add(part);
        return part;
    }

    private static boolean isSame(Step one, Step other) {
        return switch (one) {
            case Step.Root _ -> false;
            case Step.Item(int index) -> other instanceof Step.Item that && that.index() == index;
            case Step.RecordField(_, Field field) ->
                    other instanceof Step.RecordField that && that.field().index() == field.index();
            case Step.CaseField(Case unionCase, Field field) ->
                    other instanceof Step.CaseField that
                            && that.field().index() == field.index()
                            && that.unionCase().equals(unionCase);
            case Step.Head _ -> other instanceof Step.Head;
            case Step.Tail _ -> other instanceof Step.Tail;
            case Step.Element(int index) ->
                    other instanceof Step.Element that && that.index() == index;
            case Step.As(Type tested) ->
                    other instanceof Step.As that && that.tested().equals(tested);
            case Step.Viewed(TypedExpr view) ->
                    other instanceof Step.Viewed that && isSameView(view, that.view());
        };
    }

    /** Rules that use the cases of one active pattern share its result, as in F#. */
    private static boolean isSameView(TypedExpr one, TypedExpr other) {
        Object named = TypedPattern.View.named(one);
        return one == other || named != null && named == TypedPattern.View.named(other);
    }
}
