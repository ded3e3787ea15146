package dev.fusabi.fuzz;

import java.util.List;
import java.util.Random;

/** A type of generated programs. */
sealed interface FuzzType {
    /** How programs write it. */
    String text();

    enum Simple implements FuzzType {
        INT("int"),
        FLOAT("float"),
        BOOL("bool"),
        STRING("string"),
        POINT("Point"),
        SHAPE("Shape");

        private final String text;

        Simple(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }

    /** {@code form} is {@code list}, {@code option} or {@code array}. */
    record Of(String form, FuzzType element) implements FuzzType {
        @Override
        public String text() {
            return "(" + element.text() + ") " + form;
        }
    }

    record Pair(FuzzType first, FuzzType second) implements FuzzType {
        @Override
        public String text() {
            return "(" + first.text() + " * " + second.text() + ")";
        }
    }

    record Function(FuzzType from, FuzzType to) implements FuzzType {
        @Override
        public String text() {
            return "(" + from.text() + " -> " + to.text() + ")";
        }
    }

    /** A type whose values can be printed and compared. */
    static FuzzType value(Random random, int depth) {
        if (depth <= 0 || random.nextInt(3) > 0) {
            Simple[] all = Simple.values();
            return all[random.nextInt(all.length)];
        }
        return random.nextInt(4) == 0
                ? new Pair(value(random, depth - 1), value(random, depth - 1))
                : new Of(
                        List.of("list", "option", "array").get(random.nextInt(3)),
                        value(random, depth - 1));
    }
}
