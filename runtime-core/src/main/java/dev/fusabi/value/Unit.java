package dev.fusabi.value;

/** The one value of type unit. */
public enum Unit {
    UNIT;

    @Override
    public String toString() {
        return "()";
    }
}
