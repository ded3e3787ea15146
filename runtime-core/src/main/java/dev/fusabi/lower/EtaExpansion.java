package dev.fusabi.lower;

import dev.fusabi.source.Span;
import dev.fusabi.types.Local;
import dev.fusabi.types.Type;
import dev.fusabi.types.TypedExpr;
import java.util.ArrayList;
import java.util.List;

/** Makes a lambda of an operation that is no function of the program by itself. */
final class EtaExpansion {
    private EtaExpansion() {}

    /** {@code fun x1 … xn -> operation x1 … xn}. */
    static TypedExpr.Lambda expand(TypedExpr operation, int arity) {
        Span span = operation.span();
        List<Local> parameters = new ArrayList<>();
        List<TypedExpr> arguments = new ArrayList<>();
        Type rest = operation.type().resolved();
        for (int i = 0; i < arity && rest instanceof Type.Function function; i++) {
            var parameter = new Local("x" + (i + 1), function.from(), false, span);
            parameters.add(parameter);
            arguments.add(new TypedExpr.LocalRef(parameter, List.of(), function.from(), span));
            rest = function.to().resolved();
        }
        var body = new TypedExpr.Apply(operation, arguments, rest, span);
        return new TypedExpr.Lambda(parameters, body, operation.type(), span);
    }
}
