package dev.fusabi.types.tree;

import dev.fusabi.types.tree.Type.Named;
import dev.fusabi.types.tree.TypeConstructor.Definition;
import dev.fusabi.value.Kind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Units of measure: products of powers of units and of unit variables, which multiply and divide as the numbers that have
 * them do. A unit is a type; a product is the application of a constructor that holds the exponents. So whatever walks
 * through types walks through units, and only unification looks inside. {@code float} without a unit and
 * {@code float<1>} are one type.
 */
public final class Measures {
    private static final Type ONE = of(Map.of());

    private Measures() {}

    /** The unit of numbers without one. */
    public static Type one() {
        return ONE;
    }

    /** Whether the type is a unit, a product of units, or a variable that stands for one. */
    public static boolean isMeasure(Type type) {
        return switch (type.resolved()) {
            case TypeVariable variable -> variable.isMeasure;
            case Named named -> named.constructor().isMeasure;
            default -> false;
        };
    }

    /** Whether numbers of the type may have a unit. */
    public static boolean isMeasurable(TypeConstructor constructor) {
        return constructor.definition() instanceof Definition.Builtin
                && constructor.parameters().isEmpty()
                && !constructor.isMeasure
                && Arithmetic.isNumber(constructor)
                && constructor != BuiltinTypes.BIGINT;
    }

    /** The unit of a number's type. */
    public static Type of(Type number) {
        return number.resolved() instanceof Named named && !named.arguments().isEmpty()
                ? named.arguments().getFirst()
                : ONE;
    }

    /** Whether the type is a number's with a unit. */
    public static boolean isMeasured(Type type) {
        return type.resolved() instanceof Named named
                && !named.arguments().isEmpty()
                && isMeasurable(named.constructor());
    }

    /** Numbers of a type with a unit. */
    public static Type with(TypeConstructor constructor, Type measure) {
        return factors(measure).isEmpty()
                ? BuiltinTypes.type(constructor)
                : new Named(constructor, List.of(measure));
    }

    public static Type product(Type left, Type right) {
        return combined(left, right, Rational.ONE);
    }

    public static Type quotient(Type left, Type right) {
        return combined(left, right, Rational.ONE.negated());
    }

    public static Type power(Type base, Rational exponent) {
        Map<Type, Rational> factors = new LinkedHashMap<>();
        factors(base).forEach((atom, power) -> factors.put(atom, power.times(exponent)));
        return of(factors);
    }

    private static Type combined(Type left, Type right, Rational exponent) {
        Map<Type, Rational> factors = factors(left);
        factors(right).forEach((atom, power) -> add(factors, atom, power.times(exponent)));
        return of(factors);
    }

    private static void add(Map<Type, Rational> factors, Type atom, Rational power) {
        Rational sum = factors.getOrDefault(atom, Rational.ZERO).plus(power);
        if (sum.isZero()) {
            factors.remove(atom);
        } else {
            factors.put(atom, sum);
        }
    }

    /** The units and variables of a product with their exponents, none of which is zero. */
    public static Map<Type, Rational> factors(Type measure) {
        Map<Type, Rational> factors = new LinkedHashMap<>();
        collect(measure, Rational.ONE, factors, 0);
        return factors;
    }

    private static void collect(
            Type measure, Rational exponent, Map<Type, Rational> factors, int depth) {
        Type at = measure.resolved();
        if (at instanceof Named(TypeConstructor constructor, List<Type> arguments)
                && constructor.powers != null
                && depth < TypeSize.MAX_DEPTH) {
            for (int i = 0; i < arguments.size(); i++) {
                collect(
                        arguments.get(i),
                        exponent.times(constructor.powers.get(i)),
                        factors,
                        depth + 1);
            }
        } else {
            add(factors, at, exponent);
        }
    }

    /** The product of the factors; a single unit is itself. */
    public static Type of(Map<Type, Rational> factors) {
        if (factors.size() == 1) {
            Map.Entry<Type, Rational> only = factors.entrySet().iterator().next();
            if (only.getValue().equals(Rational.ONE)) {
                return only.getKey();
            }
        }
        var powers = new ArrayList<Rational>();
        var atoms = new ArrayList<Type>();
        factors.forEach((atom, power) -> {
            if (!power.isZero()) {
                atoms.add(atom);
                powers.add(power);
            }
        });
        var constructor = new TypeConstructor("unit", "unit", new Definition.Builtin(Kind.REF));
        constructor.isMeasure = true;
        constructor.powers = List.copyOf(powers);
        return new Named(constructor, List.copyOf(atoms));
    }

    /** The variable that a product is solved for: a free one with the smallest exponent; null when there is none. */
    public static @Nullable TypeVariable solvable(Map<Type, Rational> factors) {
        TypeVariable best = null;
        double least = Double.MAX_VALUE;
        for (Map.Entry<Type, Rational> factor : factors.entrySet()) {
            if (factor.getKey() instanceof TypeVariable variable
                    && !variable.isRigid()
                    && factor.getValue().magnitude() < least) {
                best = variable;
                least = factor.getValue().magnitude();
            }
        }
        return best;
    }

    /** What the variable must be for the product to be one. */
    public static Type solution(Map<Type, Rational> factors, TypeVariable variable) {
        Rational own = factors.getOrDefault(variable, Rational.ONE);
        Map<Type, Rational> others = new LinkedHashMap<>();
        factors.forEach((atom, power) -> {
            if (atom != variable) {
                others.put(atom, power.dividedBy(own).negated());
            }
        });
        return of(others);
    }

    /** A product as F# writes it: {@code kg m/s^2}. */
    static String text(Type measure, Function<Type, String> name) {
        var above = new ArrayList<String>();
        var below = new ArrayList<String>();
        List<Map.Entry<Type, Rational>> all = new ArrayList<>(factors(measure).entrySet());
        all.sort(
                Comparator.comparing(
                        (Map.Entry<Type, Rational> factor) -> name.apply(factor.getKey())));
        for (Map.Entry<Type, Rational> factor : all) {
            boolean isBelow = factor.getValue().numerator() < 0;
            Rational power = isBelow ? factor.getValue().negated() : factor.getValue();
            String text =
                    name.apply(factor.getKey()) + (power.equals(Rational.ONE) ? "" : "^" + power);
            (isBelow ? below : above).add(text);
        }
        String top = above.isEmpty() ? "1" : String.join(" ", above);
        return switch (below.size()) {
            case 0 -> top;
            case 1 -> top + "/" + below.getFirst();
            default -> top + "/(" + String.join(" ", below) + ")";
        };
    }
}
