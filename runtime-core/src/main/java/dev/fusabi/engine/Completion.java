package dev.fusabi.engine;

import org.jspecify.annotations.Nullable;

/**
 * A name that may stand at a place of a text.
 *
 * @param kind {@code value}, {@code function}, {@code case}, {@code field}, {@code property}, {@code method},
 *     {@code type}, {@code module} or {@code keyword}
 * @param detail its type or signature; empty where there is none
 * @param doc the text of its {@code ///} comment, or null
 */
public record Completion(String name, String kind, String detail, @Nullable String doc) {}
