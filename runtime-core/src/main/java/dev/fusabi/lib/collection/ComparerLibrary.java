package dev.fusabi.lib.collection;

import dev.fusabi.lib.base.Equality;
import dev.fusabi.lib.base.KnownEquality;
import dev.fusabi.value.ScriptObject;

import org.jspecify.annotations.Nullable;

/** .NET's comparers of texts. */
public final class ComparerLibrary {
    private ComparerLibrary() {}

    public static Equality structural() {
        return KnownEquality.STRUCTURAL;
    }

    public static Equality ignoringCase() {
        return KnownEquality.IGNORING_CASE;
    }

    public static Equality cultural() {
        return KnownEquality.CULTURAL;
    }

    public static Equality reference() {
        return KnownEquality.REFERENCE;
    }

    /** @param comparer as {@link Equality.Scripted} has it */
    public static Equality scripted(ScriptObject comparer) {
        return new Equality.Scripted(comparer);
    }

    /** The comparer as scripts see it. */
    public static Object shown(Equality equality) {
        return equality instanceof Equality.Scripted(ScriptObject comparer) ? comparer : equality;
    }

    public static long compare(Equality comparer, @Nullable String a, @Nullable String b) {
        if (a == null || b == null) {
            return Boolean.compare(a != null, b != null);
        }
        return comparer.compare(a, b);
    }

    public static boolean equal(Equality comparer, @Nullable String a, @Nullable String b) {
        return a == null || b == null ? a == b : comparer.equal(a, b);
    }

    public static long hash(Equality comparer, String value) {
        return comparer.hash(value);
    }
}
