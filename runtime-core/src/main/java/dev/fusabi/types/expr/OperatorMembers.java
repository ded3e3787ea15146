package dev.fusabi.types.expr;

import dev.fusabi.types.tree.Arithmetic;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Global;
import dev.fusabi.types.tree.Operator;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.Type.Function;
import dev.fusabi.types.tree.Type.Named;
import dev.fusabi.types.tree.TypeConstructor;
import dev.fusabi.types.tree.TypeParameters;
import dev.fusabi.types.tree.TypeVariable;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The operators that types define themselves, found again once the type parameters of an inline definition are known.
 * The checker has made sure that there is one.
 */
public final class OperatorMembers {
    private OperatorMembers() {}

    /** A static member with the types at which it is generic. */
    public record Use(Global member, List<Type> typeArguments) {}

    /**
     * The member behind an operator; null when no type has one.
     *
     * @param operands types without variables
     */
    public static @Nullable Use find(Operator operator, List<Type> operands, Type result) {
        boolean isConversion = Arithmetic.target(operator) != null;
        List<Type> owners = operands.isEmpty() ? List.of(result) : operands;
        for (Type owner : owners) {
            if (owner instanceof Named named) {
                for (Global member : candidates(operator, named.constructor())) {
                    Use use = fit(member, operands, isConversion ? result : null);
                    if (use != null) {
                        return use;
                    }
                }
            }
        }
        return null;
    }

    private static List<Global> candidates(Operator operator, TypeConstructor type) {
        return type.staticMembers.getOrDefault(Arithmetic.memberName(operator), List.of());
    }

    private static @Nullable Use fit(Global member, List<Type> operands, @Nullable Type result) {
        Map<TypeVariable, Type> found = new IdentityHashMap<>();
        Type rest = member.type().resolved();
        for (Type operand : operands) {
            if (!(rest instanceof Function function)
                    || !TypeParameters.fits(function.from(), operand, found)) {
                return null;
            }
            rest = function.to().resolved();
        }
        if (result != null && !TypeParameters.fits(rest, result, found)) {
            return null;
        }
        List<Type> arguments = new ArrayList<>();
        for (TypeVariable parameter : member.typeParameters()) {
            arguments.add(found.getOrDefault(parameter, BuiltinTypes.type(BuiltinTypes.OBJ)));
        }
        return new Use(member, arguments);
    }
}
