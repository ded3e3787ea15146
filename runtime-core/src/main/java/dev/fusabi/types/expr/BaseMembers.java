package dev.fusabi.types.expr;

import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;
import dev.fusabi.syntax.Name;
import dev.fusabi.types.infer.Why;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Global;
import dev.fusabi.types.tree.Heritage;
import dev.fusabi.types.tree.Hierarchy;
import dev.fusabi.types.tree.Local;
import dev.fusabi.types.tree.MemberInfo;
import dev.fusabi.types.tree.ObjectSlots;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.Type.Named;
import dev.fusabi.types.tree.TypedExpr;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** {@code base.M}: the member as the base class has it, whatever derived classes make of it. */
final class BaseMembers {
    private final Context context;

    BaseMembers(Context context) {
        this.context = context;
    }

    Resolved access(TypedExpr object, Name name, Span span) {
        Named base = (Named) object.type().resolved();
        Span whole = span.to(name.span());
        if (base.constructor() != BuiltinTypes.OBJ) {
            var found = new ArrayList<MemberInfo>();
            for (MemberInfo member : context.members.members(base.constructor(), name.text())) {
                MemberInfo direct = direct(member, base);
                if (direct == null) {
                    return abstractMember(name);
                }
                found.add(direct);
            }
            boolean isInherited = !found.isEmpty() && found.getFirst().owner() != BuiltinTypes.OBJ;
            if (isInherited && found.getFirst().owner() != BuiltinTypes.EXN) {
                return context.members.instance(found, object, name.text(), whole);
            }
        }
        Global own = ownSlot(name.text());
        if (own != null) {
            Heritage.Override override = overrideOf(own, base);
            Global implementation = override == null ? null : override.implementation();
            if (implementation != null) {
                var member =
                        new MemberInfo(
                                name.text(),
                                own == ObjectSlots.MESSAGE
                                        ? MemberInfo.Kind.GETTER
                                        : MemberInfo.Kind.METHOD,
                                false,
                                implementation,
                                own == ObjectSlots.EQUALS
                                        ? List.of(new MemberInfo.Parameter(null, false, false))
                                        : List.of(),
                                List.of(),
                                base.constructor());
                return context.members.instance(List.of(member), object, name.text(), whole);
            }
            return library(own, object, whole);
        }
        return context.members.access(object, name);
    }

    /** What sets {@code base.Name}: null when the base class has no such setter. */
    @Nullable MemberInfo setter(TypedExpr object, List<MemberInfo> declared) {
        Named base = (Named) object.type().resolved();
        for (MemberInfo setter : declared) {
            MemberInfo direct = direct(setter, base);
            if (direct != null) {
                return direct;
            }
        }
        return null;
    }

    private static @Nullable Global ownSlot(String name) {
        return switch (name) {
            case "ToString" -> ObjectSlots.TEXT;
            case "Equals" -> ObjectSlots.EQUALS;
            case "GetHashCode" -> ObjectSlots.HASH;
            case "Message" -> ObjectSlots.MESSAGE;
            default -> null;
        };
    }

    /** The member, or what implements it for the base class; null when nothing does. */
    private static @Nullable MemberInfo direct(MemberInfo member, Named base) {
        if (member.global().slotArity() == 0) {
            return member;
        }
        Heritage.Override override = overrideOf(member.global(), base);
        Global implementation = override == null ? null : override.implementation();
        return implementation == null
                ? null
                : new MemberInfo(
                        member.name(),
                        member.kind(),
                        false,
                        implementation,
                        member.parameters(),
                        member.groups(),
                        member.owner());
    }

    private static Heritage.@Nullable Override overrideOf(Global slot, Named base) {
        for (Named at = base; at != null; at = Hierarchy.base(at)) {
            Heritage.Override override = at.constructor().heritage().override(slot);
            if (override != null) {
                return override;
            }
        }
        return null;
    }

    private Resolved abstractMember(Name name) {
        return new Resolved.Value(
                context.error(
                        ErrorCode.FSB0322,
                        name.span(),
                        "`"
                                + name.text()
                                + "` is abstract in the base class: there is nothing to call"));
    }

    /** What obj and exn do. */
    private Resolved library(Global slot, TypedExpr object, Span span) {
        String function =
                slot == ObjectSlots.TEXT
                        ? "text"
                        : slot == ObjectSlots.EQUALS
                                ? "same"
                                : slot == ObjectSlots.HASH ? "identityHash" : "message";
        Type type =
                BuiltinTypes.type(
                        slot == ObjectSlots.MESSAGE ? BuiltinTypes.EXN : BuiltinTypes.OBJ);
        TypedExpr callee = context.names.needLibrary("Objects", function, span);
        TypedExpr receiver = context.coerce(object, type, Why.EXPRESSION);
        Type result =
                slot == ObjectSlots.HASH
                        ? BuiltinTypes.type(BuiltinTypes.INT)
                        : BuiltinTypes.string();
        if (slot == ObjectSlots.EQUALS) {
            Type bool = BuiltinTypes.type(BuiltinTypes.BOOL);
            return new Resolved.Value(
                    new TypedExpr.Apply(
                            callee, List.of(receiver), new Type.Function(type, bool), span));
        }
        var value = new TypedExpr.Apply(callee, List.of(receiver), result, span);
        if (slot == ObjectSlots.MESSAGE) {
            return new Resolved.Value(value);
        }
        var unit = new Local("()", BuiltinTypes.unit(), false, span);
        return new Resolved.Value(
                new TypedExpr.Lambda(
                        List.of(unit),
                        value,
                        new Type.Function(BuiltinTypes.unit(), result),
                        span));
    }
}
