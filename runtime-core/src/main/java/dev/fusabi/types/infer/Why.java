package dev.fusabi.types.infer;

import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;

import org.jspecify.annotations.Nullable;

/**
 * Why a type is expected somewhere, for the message when another one is found.
 *
 * @param what the first words of the message
 * @param related the place that sets the expectation, or null
 */
public record Why(
        ErrorCode code, String what, @Nullable Span related, @Nullable String relatedLabel) {
    /** Whether the value of the wrong type is at the related place, and the report is at what expects another. */
    public boolean isElsewhere() {
        return related != null && relatedLabel == null;
    }

    public static final Why EXPRESSION = of("type mismatch");
    public static final Why CONDITION = of("a condition must be a bool");
    public static final Why GUARD = of("a guard must be a bool");
    public static final Why PATTERN = of("this pattern does not fit the value that is matched");
    public static final Why STATEMENT = of("this must be unit");
    public static final Why INDEX = of("an index must be an int");
    public static final Why NO_ELSE =
            new Why(ErrorCode.FSB0311, "an `if` without `else` must give unit", null, null);

    public static Why of(String what) {
        return new Why(ErrorCode.FSB0300, what, null, null);
    }

    public static Why annotation(Span place) {
        return new Why(
                ErrorCode.FSB0300, "type mismatch", place, "expected because of this annotation");
    }

    public static Why argument(@Nullable String function) {
        return of(
                function == null
                        ? "wrong argument type"
                        : "wrong argument type for `" + function + "`");
    }

    /** Of what stands left of a pipe; the report is at the function, which fits no value of this type. */
    public static Why piped(@Nullable String function, Span value) {
        return new Why(
                ErrorCode.FSB0300,
                function == null
                        ? "the function does not take what is piped into it"
                        : "`" + function + "` does not take what is piped into it",
                value,
                null);
    }

    public static Why branch(Span first, boolean isMatch) {
        return new Why(
                ErrorCode.FSB0311,
                isMatch
                        ? "the rules of a match must have one type"
                        : "the branches of an if must have one type",
                first,
                "the first branch sets the type");
    }

    public static Why handler(Span body) {
        return new Why(
                ErrorCode.FSB0311,
                "a handler must have the type of the `try` body",
                body,
                "the body sets the type");
    }

    public static Why element(Span first) {
        return new Why(
                ErrorCode.FSB0300,
                "all elements must have one type",
                first,
                "the first element sets the type");
    }

    public static Why field(String name) {
        return of("wrong type for the field `" + name + "`");
    }

    public static Why assignment(String name) {
        return of("wrong type for `" + name + "`");
    }
}
