package dev.fusabi.types.expr;

import dev.fusabi.source.Span;
import dev.fusabi.types.names.ActivePattern;
import dev.fusabi.types.names.Entity;
import dev.fusabi.types.tree.HostFunction;
import dev.fusabi.types.tree.MemberInfo;
import dev.fusabi.types.tree.Operator;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeConstructor;
import dev.fusabi.types.tree.TypedExpr;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What a name or a member access stands for, before it is known whether it is applied. */
sealed interface Resolved {
    record Value(TypedExpr expression) implements Resolved {}

    record OfCase(TypeConstructor.Case unionCase, Span span) implements Resolved {}

    record OfActiveCase(ActivePattern pattern, int index, Span span) implements Resolved {}

    record OfOperator(Operator operator, Span span) implements Resolved {}

    record OfForm(Entity.Form form, Span span) implements Resolved {}

    record UntypedHost(HostFunction function, Span span) implements Resolved {}

    /**
     * Methods of one name; a null receiver for static ones and constructors. Type arguments as written: of the type for
     * a constructor, else of the method. {@code isBase} when the object is a derived class's.
     *
     * @param ownerArguments of the type before a static method: {@code Factory<int>.Make}
     */
    record Methods(
            List<MemberInfo> candidates,
            @Nullable TypedExpr receiver,
            List<Type> typeArguments,
            String name,
            Span span,
            boolean isBase,
            List<Type> ownerArguments)
            implements Resolved {
        Methods(
                List<MemberInfo> candidates,
                @Nullable TypedExpr receiver,
                List<Type> typeArguments,
                String name,
                Span span) {
            this(candidates, receiver, typeArguments, name, span, false, List.of());
        }
    }

    /** A member that every value has. */
    record Universal(TypedExpr receiver, String name, Span span) implements Resolved {}
}
