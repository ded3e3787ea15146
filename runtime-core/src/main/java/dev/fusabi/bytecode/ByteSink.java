package dev.fusabi.bytecode;

import java.util.Arrays;

/** Bytes that grow. */
final class ByteSink {
    private byte[] bytes = new byte[1024];
    private int count;

    void u8(int value) {
        if (count == bytes.length) {
            bytes = Arrays.copyOf(bytes, count * 2);
        }
        bytes[count++] = (byte) value;
    }

    void fixed(long value, int size) {
        for (int shift = 0; shift < size * 8; shift += 8) {
            u8((int) (value >>> shift));
        }
    }

    void number(int value) {
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            u8(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        u8(rest);
    }

    void text(String value) {
        number(value.length());
        for (int i = 0; i < value.length(); i++) {
            number(value.charAt(i));
        }
    }

    void flag(boolean value) {
        u8(value ? 1 : 0);
    }

    int size() {
        return count;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, count);
    }
}
