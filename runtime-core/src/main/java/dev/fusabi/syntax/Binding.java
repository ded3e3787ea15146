package dev.fusabi.syntax;

import dev.fusabi.source.Span;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One {@code let}-like binding. A function has {@code parameters}; a value has none and any pattern as head. In a
 * function the head is a {@link Pattern.Var} (also for operators and active patterns).
 *
 * @param typeParameters explicit ones, as in {@code let f<'a> (x: 'a) = …}
 * @param returnType what stands after the colon, or null
 * @param doc text of the {@code ///} comment above, or null
 */
public record Binding(
        List<Attribute> attributes,
        @Nullable String doc,
        Access access,
        boolean isInline,
        boolean isMutable,
        Pattern head,
        List<TypeParameter> typeParameters,
        List<Pattern> parameters,
        @Nullable TypeExpr returnType,
        Expr body,
        Span span) {
    public boolean isFunction() {
        return !parameters.isEmpty();
    }
}
