package dev.fusabi.value;

/**
 * How values of a type are held at run time: everything but {@link #REF} is an unboxed 64-bit primitive register
 * ({@link #FLOAT} as raw IEEE bits, {@link #BOOL} as 0 or 1, {@link #CHAR} as a UTF-16 unit, integers of fewer bits
 * extended by sign or by zeros, {@link #FLOAT32} as the bits of the float of 64 bits with the same value). {@link
 * Primitives} boxes them.
 */
public enum Kind {
    REF('R'),
    INT('I'),
    FLOAT('F'),
    BOOL('B'),
    CHAR('C'),
    INT32('l'),
    INT16('s'),
    SBYTE('y'),
    BYTE('Y'),
    UINT16('S'),
    UINT32('L'),
    UINT64('U'),
    FLOAT32('f');

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

    /** Whether it is an integer without a sign. */
    public boolean isUnsigned() {
        return switch (this) {
            case BYTE, UINT16, UINT32, UINT64 -> true;
            default -> false;
        };
    }

    /** Whether it is a float of 64 or 32 bits. */
    public boolean isFloat() {
        return this == FLOAT || this == FLOAT32;
    }

    /** Whether it is an integer of any width. */
    public boolean isInteger() {
        return bits() > 0 && this != CHAR;
    }

    /** The width of integers and characters, 0 of others. */
    public int bits() {
        return switch (this) {
            case SBYTE, BYTE -> 8;
            case INT16, UINT16, CHAR -> 16;
            case INT32, UINT32 -> 32;
            case INT, UINT64 -> 64;
            case REF, FLOAT, BOOL, FLOAT32 -> 0;
        };
    }

    /** How arrays hold elements of this kind: kinds for which Java has no array of their own are boxed. */
    public Kind inArrays() {
        return switch (this) {
            case SBYTE, UINT16, UINT32, UINT64 -> REF;
            default -> this;
        };
    }
}
