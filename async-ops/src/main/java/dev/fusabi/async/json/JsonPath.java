package dev.fusabi.async.json;

import java.util.ArrayList;
import java.util.List;

/** Where in a document the decoder is. Cheap to keep, written out only when there is a problem. */
final class JsonPath {
    private final String base;
    private final List<Object> segments = new ArrayList<>();

    JsonPath(String base) {
        this.base = base;
    }

    /** Enters a field, or an element by its index. */
    void enter(Object nameOrIndex) {
        segments.add(nameOrIndex);
    }

    void leave() {
        segments.removeLast();
    }

    int depth() {
        return segments.size();
    }

    /** The place as a JSON Pointer. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(base);
        for (Object segment : segments) {
            out.append('/').append(segment.toString().replace("~", "~0").replace("/", "~1"));
        }
        return out.toString();
    }
}
