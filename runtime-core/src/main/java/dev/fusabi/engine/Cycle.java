package dev.fusabi.engine;

import java.util.List;

/**
 * Values that hold each other. The JVM frees them together when nothing else holds one of them, so a cycle is no leak.
 *
 * @param values all that lead to each other, options and lists between them included
 */
public record Cycle(List<Value> values) {
    /**
     * A place where a cycle was broken.
     *
     * @param global the name of the value, qualified if its script has a module
     * @param field the field that holds nothing now
     */
    public record Link(String global, String field) {}
}
