package dev.fusabi.syntax;

import dev.fusabi.source.Span;

import java.util.List;

/** A declared type parameter {@code 'a} (or {@code ^a}, or {@code [<Measure>] 'u}). */
public record TypeParameter(List<Attribute> attributes, Name name, boolean isStatic, Span span) {}
