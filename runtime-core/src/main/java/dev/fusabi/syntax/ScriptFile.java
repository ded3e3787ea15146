package dev.fusabi.syntax;

import dev.fusabi.source.Source;

import java.util.List;

/**
 * A parsed file. With a header ({@code module M}, {@code namespace N}) the declarations are one {@link Decl.Module} for
 * each header; otherwise they stand by themselves and form an anonymous module.
 *
 * @param attributes all that are written anywhere in it
 */
public record ScriptFile(Source source, List<Decl> declarations, List<Attribute> attributes) {}
