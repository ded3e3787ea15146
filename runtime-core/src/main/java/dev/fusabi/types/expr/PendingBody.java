package dev.fusabi.types.expr;

import dev.fusabi.types.names.CheckedModule;

import java.util.List;

/** A part of a type whose signature is declared and whose body is still to be checked. */
public interface PendingBody {
    /** Checks the body; those of a group use each other, so nothing is generic yet. */
    void check();

    /** Once all bodies of the group are checked. */
    void finish();

    /** What it adds to the module. */
    List<CheckedModule.Item> items();
}
