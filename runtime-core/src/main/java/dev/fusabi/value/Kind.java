package dev.fusabi.value;

/**
 * How values of a type are held at run time: everything but {@link #REF} is an unboxed 64-bit primitive register
 * ({@link #FLOAT} as raw IEEE bits, {@link #BOOL} as 0 or 1, {@link #CHAR} as a UTF-16 unit); boxed they are
 * {@link Long}, {@link Double}, {@link Boolean} and {@link Character}.
 */
public enum Kind {
    REF('R'),
    INT('I'),
    FLOAT('F'),
    BOOL('B'),
    CHAR('C');

    private final char letter;

    Kind(char letter) {
        this.letter = letter;
    }

    /** The letter that stands for this kind in printed signatures. */
    public char letter() {
        return letter;
    }

    public boolean isPrimitive() {
        return this != REF;
    }
}
