package dev.fusabi.bytecode;

import dev.fusabi.diagnostic.Diagnostic;
import java.util.List;

/** Checks a program. */
public final class Verifier {
    private Verifier() {}

    public static List<Diagnostic> verify(Program program) {
        return List.of();
    }
}
