package dev.fusabi.types.expr;

import dev.fusabi.diagnostic.Diagnostic;
import dev.fusabi.diagnostic.Diagnostics;
import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Source;
import dev.fusabi.source.Span;
import dev.fusabi.syntax.Name;
import dev.fusabi.types.infer.Unifier;
import dev.fusabi.types.infer.Why;
import dev.fusabi.types.names.Hints;
import dev.fusabi.types.names.Suggestions;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Capabilities;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypePrinter;

import org.jspecify.annotations.Nullable;

import java.util.Collection;

/** Turns what the checker finds into diagnostics: the words of all type errors are here. */
public final class Errors {
    private final Source source;
    private final Diagnostics diagnostics;
    private boolean saidTooComplex;

    Errors(Source source, Diagnostics diagnostics) {
        this.source = source;
        this.diagnostics = diagnostics;
    }

    Source source() {
        return source;
    }

    public void report(Diagnostic diagnostic) {
        diagnostics.report(diagnostic);
    }

    public void error(ErrorCode code, Span span, String title) {
        report(Diagnostic.error(code, source, span, title));
    }

    public void error(ErrorCode code, Span span, String title, @Nullable String hint) {
        report(Diagnostic.error(code, source, span, title).withHint(hint));
    }

    void warning(ErrorCode code, Span span, String title, @Nullable String hint) {
        report(Diagnostic.warning(code, source, span, title).withHint(hint));
    }

    public void unsupported(Span span, String what) {
        error(ErrorCode.FSB0500, span, what + " not supported yet");
    }

    public void undefined(ErrorCode code, String kind, Name name, Collection<String> candidates) {
        error(
                code,
                name.span(),
                kind + " `" + name.text() + "` is not defined",
                Suggestions.didYouMean(name.text(), candidates));
    }

    void mismatch(Span span, Type expected, Type actual, Unifier.Failure failure, Why why) {
        var printer = new TypePrinter();
        switch (failure) {
            case Unifier.Failure.Mismatch _ -> {
                String wanted = printer.text(expected);
                String found = printer.text(actual);
                var diagnostic =
                        Diagnostic.error(
                                        why.code(),
                                        source,
                                        span,
                                        why.what()
                                                + ": expected `"
                                                + wanted
                                                + (why.isElsewhere()
                                                        ? "` but it is `"
                                                        : "` but this is `")
                                                + found
                                                + "`")
                                .withLabel(
                                        why.isElsewhere()
                                                ? "this takes `" + wanted + "`"
                                                : "this is `" + found + "`")
                                .withHint(Hints.mismatch(expected, actual));
                if (why.related() != null && why.isElsewhere()) {
                    diagnostic = diagnostic.withRelated(why.related(), "this is `" + found + "`");
                }
                if (why.related() != null && why.relatedLabel() != null) {
                    diagnostic = diagnostic.withRelated(why.related(), why.relatedLabel());
                }
                report(diagnostic);
            }
            case Unifier.Failure.Infinite(Type variable, Type type) ->
                    error(
                            ErrorCode.FSB0303,
                            span,
                            "infinite type: `"
                                    + printer.text(variable)
                                    + "` would have to contain itself, as `"
                                    + printer.text(type)
                                    + "`",
                            "is an argument missing, or is something applied to itself?");
            case Unifier.Failure.Lacks(Type type, String capability) -> {
                // Of a set or map it has been said where it was made.
                if (!BuiltinTypes.is(actual, BuiltinTypes.SET)
                        && !BuiltinTypes.is(actual, BuiltinTypes.MAP)) {
                    lacks(span, type, capability);
                }
            }
            case Unifier.Failure.NotSubtype(Type type, Type supertype) ->
                    error(
                            ErrorCode.FSB0312,
                            span,
                            "`"
                                    + printer.text(type)
                                    + "` does not inherit or implement `"
                                    + printer.text(supertype)
                                    + "`");
            case Unifier.Failure.NoField(Type type, String field) ->
                    error(
                            ErrorCode.FSB0203,
                            span,
                            "a value with the field `"
                                    + field
                                    + "` is needed, but `"
                                    + printer.text(type)
                                    + "` has none",
                            Unifier.recordOf(type) != null
                                    ? null
                                    : "a property is found where the type is known: annotate the"
                                            + " parameter that it is read from");
            case Unifier.Failure.TooComplex() -> tooComplex(span);
        }
    }

    void lacks(Span span, Type type, String capability) {
        String verb =
                switch (capability) {
                    case Capabilities.COMPARISON -> "cannot be ordered";
                    case Capabilities.EQUALITY -> "cannot be compared for equality";
                    case Capabilities.ENUM -> "are no enum's, which this needs";
                    case Capabilities.STRUCT -> "are no structs, which this needs";
                    case Capabilities.NULL -> "have no null, which this needs";
                    default -> "are structs, which this does not take";
                };
        error(
                ErrorCode.FSB0312,
                span,
                "values of type `" + TypePrinter.print(type) + "` " + verb,
                type.resolved() instanceof Type.Function && !Capabilities.isForm(capability)
                        ? "functions have no " + capability
                        : null);
    }

    /** Said once: what follows from a type that is too complex is too complex as well. */
    public void tooComplex(Span span) {
        if (saidTooComplex) {
            return;
        }
        saidTooComplex = true;
        error(
                ErrorCode.FSB0501,
                span,
                "this type is too complex to be inferred",
                "split the definition, or annotate its parts with types");
    }

    void unknownType(Span span, String what, @Nullable String hint) {
        error(
                ErrorCode.FSB0305,
                span,
                what + " needs a type that is known at this point",
                hint == null ? "add a type annotation before this use" : hint);
    }
}
