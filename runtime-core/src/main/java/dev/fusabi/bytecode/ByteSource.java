package dev.fusabi.bytecode;

import dev.fusabi.diagnostic.ErrorCode;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a file that may be anything. Never gives more elements than there are bytes left, and keeps account of what
 * the reader allocates, so that a small file cannot make a large program.
 */
final class ByteSource {
    /** Allocation allowed for each byte of the file, and for none. */
    private static final long BYTES_A_BYTE = 10;

    private static final long LEAST_BYTES = 1 << 16;

    private final byte[] bytes;
    private final String file;
    private long allowed;
    private int at;

    ByteSource(byte[] bytes, String file) {
        this.bytes = bytes;
        this.file = file;
        allowed = LEAST_BYTES + BYTES_A_BYTE * bytes.length;
    }

    InvalidBytecodeException error(String message) {
        return new InvalidBytecodeException(
                ErrorCode.FSB0600,
                file,
                "the compiled file is damaged: " + message + " at byte " + at);
    }

    InvalidBytecodeException wrongVersion(int version) {
        return new InvalidBytecodeException(
                ErrorCode.FSB0601,
                file,
                "the file is of bytecode version "
                        + version
                        + ", this runtime reads version "
                        + FileFormat.VERSION);
    }

    /** Counts an allocation that the file makes the reader do. */
    void allocate(long size) throws InvalidBytecodeException {
        allowed -= size;
        if (allowed < 0) {
            throw error("it declares more than it holds");
        }
    }

    int left() {
        return bytes.length - at;
    }

    int u8() throws InvalidBytecodeException {
        if (at >= bytes.length) {
            throw error("it ends too early");
        }
        return bytes[at++] & 0xFF;
    }

    long fixed(int size) throws InvalidBytecodeException {
        long value = 0;
        for (int shift = 0; shift < size * 8; shift += 8) {
            value |= (long) u8() << shift;
        }
        return value;
    }

    int number() throws InvalidBytecodeException {
        int value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int next = u8();
            value |= (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw error("a number is too long");
    }

    boolean flag() throws InvalidBytecodeException {
        int value = u8();
        if (value > 1) {
            throw error("no truth value");
        }
        return value == 1;
    }

    /** A number below a limit. */
    int index(int limit, String what) throws InvalidBytecodeException {
        int value = number();
        if (value < 0 || value >= limit) {
            throw error("there is no " + what + " " + value);
        }
        return value;
    }

    /**
     * A number of elements.
     *
     * @param least the bytes that each of them takes at least
     * @param size about what each of them will take in memory
     */
    int count(int least, int size) throws InvalidBytecodeException {
        int value = number();
        if (value < 0 || value > left() / least) {
            throw error("it declares " + Integer.toUnsignedString(value) + " elements");
        }
        allocate((long) value * size);
        return value;
    }

    String text() throws InvalidBytecodeException {
        int length = count(1, 2);
        allocate(40);
        char[] units = new char[length];
        for (int i = 0; i < length; i++) {
            units[i] = (char) index(0x10000, "character");
        }
        return new String(units);
    }

    <E extends Enum<E>> E constant(E[] values) throws InvalidBytecodeException {
        int number = u8();
        if (number >= values.length) {
            throw error("there is no kind " + number);
        }
        return values[number];
    }

    /** Reads one element. */
    interface Item<T> {
        T read() throws InvalidBytecodeException;
    }

    <T> List<T> list(int least, int size, Item<T> item) throws InvalidBytecodeException {
        int count = count(least, size);
        List<T> items = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            items.add(item.read());
        }
        return List.copyOf(items);
    }
}
