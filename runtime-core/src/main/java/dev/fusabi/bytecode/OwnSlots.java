package dev.fusabi.bytecode;

import dev.fusabi.value.Kind;
import dev.fusabi.value.ScriptMethods;

import java.util.List;

/** The slots of {@link ScriptMethods}, with which a program with objects begins. */
public final class OwnSlots {
    /** Their names. */
    public static final List<String> NAMES =
            List.of("Equals", "GetHashCode", "ToString", "CompareTo", "sequence", "Message");

    /** Their signatures, by number. */
    public static final List<Signature> SIGNATURES =
            List.of(
                    new Signature(List.of(Kind.REF, Kind.REF), Kind.BOOL),
                    new Signature(List.of(Kind.REF), Kind.INT),
                    new Signature(List.of(Kind.REF), Kind.REF),
                    new Signature(List.of(Kind.REF, Kind.REF), Kind.INT),
                    new Signature(List.of(Kind.REF), Kind.REF),
                    new Signature(List.of(Kind.REF), Kind.REF));

    private OwnSlots() {}
}
