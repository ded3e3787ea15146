package dev.fusabi.types.expr;

import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.syntax.Name;
import dev.fusabi.syntax.TypeExpr;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Measures;
import dev.fusabi.types.tree.Rational;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeConstructor;
import dev.fusabi.types.tree.TypeConstructor.Definition;
import dev.fusabi.types.tree.TypeVariable;

import java.util.List;

/** Units of measure as written: {@code m/s^2}, {@code kg m}, {@code 'u}, {@code 1}, {@code _}. */
final class MeasureResolver {
    private final Context context;

    MeasureResolver(Context context) {
        this.context = context;
    }

    Type resolve(TypeExpr measure) {
        return switch (measure) {
            case TypeExpr.MeasureOne _ -> Measures.one();
            case TypeExpr.MeasureProduct product -> {
                Type left = resolve(product.left());
                Type right = resolve(product.right());
                yield product.isQuotient()
                        ? Measures.quotient(left, right)
                        : Measures.product(left, right);
            }
            case TypeExpr.MeasurePower power ->
                    Measures.power(
                            resolve(power.base()),
                            Rational.of(power.numerator(), power.denominator()));
            case TypeExpr.Tuple tuple when !tuple.isStruct() -> {
                Type product = Measures.one();
                for (TypeExpr element : tuple.elements()) {
                    product = Measures.product(product, resolve(element));
                }
                yield product;
            }
            case TypeExpr.Var variable -> {
                Type known = context.types.resolve(variable);
                if (known.resolved() instanceof TypeVariable unit) {
                    unit.isMeasure = true;
                }
                yield known;
            }
            case TypeExpr.Wild _ -> {
                TypeVariable unit = context.inference.fresh();
                unit.isMeasure = true;
                yield unit;
            }
            case TypeExpr.Named named when named.arguments().size() <= 1 -> {
                // Units side by side read like a type with its argument before it.
                Type unit = unit(named.path());
                yield named.arguments().isEmpty()
                        ? unit
                        : Measures.product(resolve(named.arguments().getFirst()), unit);
            }
            case TypeExpr.Error _ -> BuiltinTypes.type(BuiltinTypes.ERROR);
            default -> {
                context.errors.error(
                        ErrorCode.FSB0201, measure.span(), "a unit of measure expected");
                yield BuiltinTypes.type(BuiltinTypes.ERROR);
            }
        };
    }

    private Type unit(List<Name> path) {
        for (TypeConstructor candidate : context.types.candidates(path)) {
            if (candidate.isMeasure) {
                return candidate.definition() instanceof Definition.Abbreviation(Type target)
                        ? target
                        : BuiltinTypes.type(candidate);
            }
        }
        Name last = path.getLast();
        if (context.types.candidates(path).isEmpty()) {
            context.errors.undefined(
                    ErrorCode.FSB0201, "the unit of measure", last, context.scope.typeNames());
        } else {
            context.errors.error(
                    ErrorCode.FSB0201,
                    last.span(),
                    "the type `" + last.text() + "` is no unit of measure",
                    "a unit is declared by [<Measure>] type " + last.text());
        }
        return BuiltinTypes.type(BuiltinTypes.ERROR);
    }
}
