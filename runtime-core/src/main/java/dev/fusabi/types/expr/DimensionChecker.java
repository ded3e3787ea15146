package dev.fusabi.types.expr;

import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;
import dev.fusabi.syntax.Expr;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypedExpr;

import java.util.ArrayList;
import java.util.List;

/** Elements and slices of arrays of more than one dimension: {@code a.[i, j]}, {@code a.[i, *]}. */
final class DimensionChecker {
    private final Context context;

    DimensionChecker(Context context) {
        this.context = context;
    }

    /** The element or slice of {@code target}, which has several dimensions. */
    TypedExpr read(TypedExpr target, Expr.Index index) {
        int rank = rank(target);
        if (!hasRank(rank, index)) {
            return context.error(index.span());
        }
        int kept = slices(index);
        String function = kept == 0 ? "get" : "slice" + kept;
        return call(rank, function, arguments(target, index), Expected.NOTHING, index.span());
    }

    /** {@code target.[…] <- value}. */
    TypedExpr write(TypedExpr target, Expr.Index index, Expr.Assign assign) {
        int rank = rank(target);
        if (!hasRank(rank, index)) {
            context.expressions.infer(assign.value());
            return context.error(assign.span());
        }
        int kept = slices(index);
        List<Argument> arguments = arguments(target, index);
        arguments.add(new Argument.Written(assign.value(), false));
        return call(
                rank,
                kept == 0 ? "set" : "setSlice" + kept,
                arguments,
                Expected.of(BuiltinTypes.unit()),
                assign.span());
    }

    private static int rank(TypedExpr target) {
        return target.type().resolved() instanceof Type.Named named
                ? BuiltinTypes.rank(named.constructor())
                : 0;
    }

    private boolean hasRank(int rank, Expr.Index index) {
        int given = index.arguments().size();
        if (given == rank) {
            return true;
        }
        context.errors.error(
                ErrorCode.FSB0301,
                index.span(),
                "this array has "
                        + rank
                        + " dimensions, but "
                        + given
                        + " "
                        + (given == 1 ? "index is" : "indexes are")
                        + " given");
        return false;
    }

    private static int slices(Expr.Index index) {
        return (int)
                index.arguments().stream()
                        .filter(argument -> argument instanceof Expr.Slice)
                        .count();
    }

    /**
     * The array and the indexes. With slices among them, the dimensions that go away come first, as the bits of a
     * number, and every dimension gives two options: of an index it is the first.
     */
    private List<Argument> arguments(TypedExpr target, Expr.Index index) {
        List<Argument> arguments = new ArrayList<>();
        arguments.add(new Argument.Checked(target));
        if (slices(index) == 0) {
            index.arguments()
                    .forEach(argument -> arguments.add(new Argument.Written(argument, false)));
            return arguments;
        }
        long fixed = 0;
        for (int i = 0; i < index.arguments().size(); i++) {
            fixed |= index.arguments().get(i) instanceof Expr.Slice ? 0 : 1L << i;
        }
        Span span = index.span();
        Type integer = BuiltinTypes.type(BuiltinTypes.INT);
        arguments.add(new Argument.Checked(new TypedExpr.Constant(fixed, integer, span)));
        for (Expr argument : index.arguments()) {
            boolean isSlice = argument instanceof Expr.Slice;
            Expr from = argument instanceof Expr.Slice slice ? slice.from() : argument;
            Expr to = argument instanceof Expr.Slice slice ? slice.to() : null;
            arguments.add(new Argument.Checked(context.collections.end(from, argument.span())));
            arguments.add(
                    new Argument.Checked(
                            context.collections.end(isSlice ? to : null, argument.span())));
        }
        return arguments;
    }

    private TypedExpr call(
            int rank, String function, List<Argument> arguments, Expected expected, Span span) {
        TypedExpr library = context.names.needLibrary("Array" + rank + "D", function, span);
        return context.applications.apply(library, arguments, expected, span, function);
    }
}
