package dev.fusabi.types.expr;

import dev.fusabi.types.tree.Arithmetic;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Capabilities;
import dev.fusabi.types.tree.Constraint;
import dev.fusabi.types.tree.Global;
import dev.fusabi.types.tree.MemberInfo;
import dev.fusabi.types.tree.Operator;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.Type.Function;
import dev.fusabi.types.tree.Type.Named;
import dev.fusabi.types.tree.TypeConstructor;
import dev.fusabi.types.tree.TypeConstructor.Definition;
import dev.fusabi.types.tree.TypeConstructor.Field;
import dev.fusabi.types.tree.TypeParameters;
import dev.fusabi.types.tree.TypeVariable;
import dev.fusabi.types.tree.TypedExpr;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The members behind {@link TypedExpr.TraitCall}, found once the type parameters of an inline definition are known. The
 * checker has made sure that there is one.
 */
public final class TraitMembers {
    private TraitMembers() {}

    /**
     * What the call means for the types at hand; null when no type has the member.
     *
     * @param types replaces the type parameters of the definition around the call
     */
    public static @Nullable TypedExpr expand(TypedExpr.TraitCall call, UnaryOperator<Type> types) {
        List<Type> supports = call.supports().stream().map(types).toList();
        List<Type> operands =
                call.arguments().stream().map(argument -> types.apply(argument.type())).toList();
        Type result = types.apply(call.type());
        Operator operator = operatorOf(call.member(), supports, operands, result);
        if (operator != null) {
            return new TypedExpr.Operation(operator, call.arguments(), call.type(), call.span());
        }
        Field field = call.isStatic() ? null : fieldOf(supports.getFirst(), call.member());
        if (field != null && call.arguments().size() == 1) {
            return new TypedExpr.GetField(
                    call.arguments().getFirst(), field, call.type(), call.span());
        }
        Match best = null;
        for (Type support : supports) {
            if (!(support instanceof Named named)) {
                continue;
            }
            for (MemberInfo member : candidates(named.constructor(), call)) {
                Match match = match(member, operands, result);
                if (match != null && (best == null || isBetter(match, best))) {
                    best = match;
                }
            }
        }
        return best == null ? null : apply(best, call);
    }

    private static List<MemberInfo> candidates(
            TypeConstructor constructor, TypedExpr.TraitCall call) {
        return constructor.traitMembers.getOrDefault(call.member(), List.of()).stream()
                .filter(member -> member.isStatic() == call.isStatic())
                .toList();
    }

    /** The builtin operation on numbers and strings that a member of this name is; null if it is a member. */
    static @Nullable Operator operatorOf(
            String member, List<Type> supports, List<Type> operands, Type result) {
        for (Type support : supports) {
            if (!(support.resolved() instanceof Named named)) {
                continue;
            }
            for (Operator operator : Operator.values()) {
                boolean hasName =
                        Arithmetic.memberName(operator).equals(member)
                                || member.equals("op_Explicit") && converts(operator, result);
                int arity = operator.arity();
                if (hasName
                        && arity == operands.size()
                        && Arithmetic.result(operator, named.constructor()) != null) {
                    return operator;
                }
            }
        }
        return null;
    }

    private static boolean converts(Operator operator, Type result) {
        TypeConstructor target = Arithmetic.target(operator);
        return target != null && BuiltinTypes.is(result, target);
    }

    static @Nullable Field fieldOf(Type type, String name) {
        if (type.resolved() instanceof Named named
                && named.constructor().definition()
                        instanceof Definition.Record(var fields, boolean structural)) {
            for (Field field : fields) {
                if (field.name().equals(name)) {
                    return field;
                }
            }
        }
        return null;
    }

    private record Match(
            MemberInfo member, Map<TypeVariable, Type> found, List<Type> wanted, int coercions) {}

    private static @Nullable Match match(MemberInfo member, List<Type> operands, Type result) {
        Map<TypeVariable, Type> found = new IdentityHashMap<>();
        List<Type> wanted = new ArrayList<>();
        Type rest = member.global().type().resolved();
        int coercions = 0;
        if (operands.size() != member.receivers() + member.parameters().size()) {
            return null;
        }
        for (Type operand : operands) {
            if (!(rest instanceof Function function)) {
                return null;
            }
            if (!TypeParameters.fits(function.from(), operand, found)) {
                if (!BuiltinTypes.is(function.from(), BuiltinTypes.OBJ)) {
                    return null;
                }
                coercions++;
            }
            wanted.add(function.from());
            rest = function.to().resolved();
        }
        if (operands.isEmpty() && rest instanceof Function property) {
            rest = property.to().resolved();
        }
        if (!TypeParameters.fits(rest, result, found)) {
            return null;
        }
        for (Map.Entry<TypeVariable, Type> entry : found.entrySet()) {
            for (Constraint constraint : entry.getKey().constraints) {
                if (constraint instanceof Constraint.Capability capability
                        && !Capabilities.has(entry.getValue(), capability.word())) {
                    return null;
                }
            }
        }
        return new Match(member, found, wanted, coercions);
    }

    private static boolean isBetter(Match one, Match other) {
        if (one.coercions() != other.coercions()) {
            return one.coercions() < other.coercions();
        }
        return isMoreSpecific(one.wanted(), other.wanted());
    }

    /** Whether parameters of these types are a special case of the others. */
    static boolean isMoreSpecific(List<Type> one, List<Type> other) {
        return TypeParameters.allFit(other, one, new IdentityHashMap<>())
                && !TypeParameters.allFit(one, other, new IdentityHashMap<>());
    }

    private static TypedExpr apply(Match match, TypedExpr.TraitCall call) {
        Global member = match.member().global();
        var arguments = new ArrayList<Type>();
        for (TypeVariable parameter : member.typeParameters()) {
            arguments.add(
                    match.found().getOrDefault(parameter, BuiltinTypes.type(BuiltinTypes.OBJ)));
        }
        var function = new TypedExpr.GlobalRef(member, arguments, member.type(), call.span());
        var passed = new ArrayList<TypedExpr>();
        for (int i = 0; i < call.arguments().size(); i++) {
            TypedExpr argument = call.arguments().get(i);
            boolean isBoxed =
                    BuiltinTypes.is(match.wanted().get(i), BuiltinTypes.OBJ)
                            && !BuiltinTypes.is(argument.type(), BuiltinTypes.OBJ);
            passed.add(
                    isBoxed
                            ? new TypedExpr.ToDyn(
                                    argument, BuiltinTypes.type(BuiltinTypes.OBJ), argument.span())
                            : argument);
        }
        if (passed.isEmpty()) {
            // A static property, and a method without arguments, takes unit.
            passed.add(
                    new TypedExpr.Constant(TypedExpr.UNIT_VALUE, BuiltinTypes.unit(), call.span()));
        }
        return new TypedExpr.Apply(function, passed, call.type(), call.span());
    }
}
