package dev.fusabi.value;

import org.jspecify.annotations.Nullable;

/** The way from a converted value to one of its parts; {@code $} is the value itself. */
record ConversionPath(@Nullable ConversionPath parent, String segment, int depth) {
    static final ConversionPath ROOT = new ConversionPath(null, "$", 0);

    ConversionPath field(String name) {
        return new ConversionPath(this, "." + name, depth + 1);
    }

    ConversionPath index(int index) {
        return new ConversionPath(this, "[" + index + "]", depth + 1);
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (ConversionPath at = this; at != null; at = at.parent) {
            out.insert(0, at.segment);
        }
        return out.toString();
    }
}
