package dev.fusabi.async.json;

import java.io.ByteArrayOutputStream;

/** Collects bytes up to a limit. */
final class LimitedBytes extends ByteArrayOutputStream {
    private final int limit;

    LimitedBytes(int limit) {
        super(256);
        this.limit = limit;
    }

    @Override
    public void write(int value) {
        room(1);
        super.write(value);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        room(length);
        super.write(bytes, offset, length);
    }

    private void room(int more) {
        if (more > limit - count) {
            throw new JsonUnsupported("the JSON of the value is longer than " + limit + " bytes");
        }
    }
}
