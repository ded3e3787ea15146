package dev.fusabi.lib;

import org.jspecify.annotations.Nullable;

/** .NET's comparers of texts. */
public final class ComparerLibrary {
    private ComparerLibrary() {}

    public static Equality structural() {
        return Equality.STRUCTURAL;
    }

    public static Equality ignoringCase() {
        return Equality.IGNORING_CASE;
    }

    public static Equality cultural() {
        return Equality.CULTURAL;
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
