package dev.fusabi.syntax;

import dev.fusabi.source.Span;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What may stand at the level of a module. */
public sealed interface Decl {
    Span span();

    record Open(List<Name> path, boolean isType, Span span) implements Decl {}

    record Let(boolean isRec, List<Binding> bindings, Span span) implements Decl {}

    /** {@code do e}, or an expression by itself. */
    record Do(List<Attribute> attributes, Expr expression, Span span) implements Decl {}

    record Types(List<TypeDef> types, Span span) implements Decl {}

    /** {@code exception E of string * int}. */
    record Exception(
            List<Attribute> attributes,
            @Nullable String doc,
            Access access,
            Name name,
            List<TypeDef.CaseField> fields,
            List<Member> members,
            Span span)
            implements Decl {}

    /**
     * {@code module M = …}, and each {@code namespace N} or {@code module M} with a file's header.
     *
     * @param isHeader whether it takes in what follows in the file; so do all namespaces
     */
    record Module(
            List<Attribute> attributes,
            @Nullable String doc,
            Access access,
            boolean isRec,
            boolean isNamespace,
            boolean isHeader,
            List<Name> path,
            List<Decl> declarations,
            Span span)
            implements Decl {}

    /** {@code module M = A.B.C}. */
    record ModuleAbbreviation(Name name, List<Name> path, Span span) implements Decl {}

    /** {@code #load "file"}; other directives that have no meaning here are dropped by the parser with a warning. */
    record Load(List<String> files, Span span) implements Decl {}

    /** Text that could not be parsed; already reported. */
    record Error(Span span) implements Decl {}
}
