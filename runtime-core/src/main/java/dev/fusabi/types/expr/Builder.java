package dev.fusabi.types.expr;

import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;
import dev.fusabi.syntax.Expr;
import dev.fusabi.syntax.Literal;
import dev.fusabi.syntax.Name;
import dev.fusabi.syntax.Pattern;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Hierarchy;
import dev.fusabi.types.tree.MemberInfo;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypePrinter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The builder of a computation expression: which members it has, and how calls of them are written.
 *
 * @param name the hidden name under which the translated code finds the builder
 * @param isImplicit whether values that stand as statements are yielded
 */
record Builder(Context context, String name, Type type, boolean isImplicit) {
    /** Whether the builder has a method of this name, its own or an extension's. */
    boolean has(String member) {
        return type.resolved() instanceof Type.Named named
                && !context.members.members(named.constructor(), member).isEmpty();
    }

    /** Whether all members are there; reports the first that is missing. */
    boolean needs(Span span, String... members) {
        for (String member : members) {
            if (!has(member) && !BuiltinTypes.isError(type)) {
                context.errors.error(
                        ErrorCode.FSB0314,
                        span,
                        "this needs a builder with a method `" + member + "`",
                        type.resolved() instanceof Type.Named
                                ? "`" + TypePrinter.print(type) + "` has none"
                                : "a computation expression begins with its builder");
                return false;
            }
        }
        return true;
    }

    /** {@code builder.member(arguments)}; {@code word} is what the author wrote for it. */
    Expr call(String member, List<Expr> arguments, Span word, Span span) {
        Expr argument =
                switch (arguments.size()) {
                    case 0 -> unit(word);
                    case 1 -> new Expr.Paren(arguments.getFirst(), arguments.getFirst().span());
                    default -> new Expr.Tuple(arguments, false, span);
                };
        Expr method = new Expr.Dot(hidden(name, word), new Name(member, word), word);
        return new Expr.App(method, argument, true, span);
    }

    /** The rest of a computation, to be translated where it stands. */
    Expr rest(Expr body) {
        return new Expr.Computation(hidden(name, body.span()), body, body.span());
    }

    /** {@code builder.Delay(fun () -> rest)}. */
    Expr delayed(Expr body, Span word) {
        return call("Delay", List.of(thunk(rest(body))), word, body.span());
    }

    /** What the builder makes of a value that is bound or returned whole: {@code Source}, if there is one. */
    Expr source(Expr value) {
        return has("Source") ? call("Source", List.of(value), value.span(), value.span()) : value;
    }

    static Expr thunk(Expr body) {
        Span span = body.span();
        Pattern unit = new Pattern.Const(new Literal.Unit(), span);
        return new Expr.Lambda(List.of(unit), body, span);
    }

    static Expr unit(Span span) {
        return new Expr.Const(new Literal.Unit(), span);
    }

    static Expr.Ident hidden(String name, Span span) {
        return new Expr.Ident(new Name(name, span), span);
    }

    /** The builder's methods that are custom operations under this name in computations. */
    List<MemberInfo> operations(String operation) {
        if (!(type.resolved() instanceof Type.Named named)) {
            return List.of();
        }
        var found = new ArrayList<MemberInfo>();
        for (String member : memberNames(named)) {
            for (MemberInfo info : context.members.members(named.constructor(), member)) {
                if (operation.equals(CustomOperations.nameOf(info))) {
                    found.add(info);
                }
            }
        }
        return found;
    }

    boolean hasOperations() {
        if (!(type.resolved() instanceof Type.Named named)) {
            return false;
        }
        for (String member : memberNames(named)) {
            for (MemberInfo info : context.members.members(named.constructor(), member)) {
                if (CustomOperations.nameOf(info) != null) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Its own members and those that it inherits. */
    private Set<String> memberNames(Type.Named builder) {
        var names = new HashSet<String>();
        for (Type.Named ancestor : Hierarchy.ancestry(builder)) {
            names.addAll(context.scope.memberNames(ancestor.constructor()));
        }
        names.addAll(context.scope.memberNames(builder.constructor()));
        return names;
    }
}
