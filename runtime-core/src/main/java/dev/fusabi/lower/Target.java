package dev.fusabi.lower;

import dev.fusabi.value.Kind;

/**
 * Where the value of an expression goes: into a register in a given representation, out of the function, or nowhere.
 *
 * <p>An expression writes its target register as its very last action, so the register may be one that it reads. A
 * register at or above the frame's top belongs to nobody yet and may serve as scratch space before that.
 */
record Target(Role role, Kind kind, int register) {
    enum Role {
        REGISTER,
        RETURN,
        NOWHERE
    }

    static final Target NOWHERE = new Target(Role.NOWHERE, Kind.REF, -1);

    /** The value is not wanted, and nothing but the end of a sequence's body follows. */
    static final Target LAST = new Target(Role.NOWHERE, Kind.REF, -2);

    static Target into(Kind kind, int register) {
        return new Target(Role.REGISTER, kind, register);
    }

    static Target result(Kind kind) {
        return new Target(Role.RETURN, kind, -1);
    }

    boolean isRegister() {
        return role == Role.REGISTER;
    }

    boolean isLast() {
        return equals(LAST);
    }

    boolean isReturn() {
        return role == Role.RETURN;
    }

    boolean isNowhere() {
        return role == Role.NOWHERE;
    }
}
