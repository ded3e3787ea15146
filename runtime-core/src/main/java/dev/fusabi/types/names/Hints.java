package dev.fusabi.types.names;

import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.Type.Function;

import org.jspecify.annotations.Nullable;

/** What an author who wrote one type for another probably has to do. */
public final class Hints {
    private Hints() {}

    public static @Nullable String mismatch(Type expected, Type actual) {
        String conversion = conversion(expected, actual);
        if (conversion != null) {
            return conversion;
        }
        if (actual.resolved() instanceof Function function
                && !(expected.resolved() instanceof Function)) {
            return BuiltinTypes.is(function.from(), BuiltinTypes.UNIT)
                    ? "this is a function; call it with `()`"
                    : "this is a function; is an argument missing?";
        }
        if (expected.resolved() instanceof Function && !(actual.resolved() instanceof Function)) {
            return "a function is expected here, such as `fun x -> …`";
        }
        if (expected.resolved() instanceof Type.Tuple && actual.resolved() instanceof Function) {
            return "arguments of a curried function are written side by side, without commas";
        }
        return null;
    }

    private static @Nullable String conversion(Type expected, Type actual) {
        boolean toOption = BuiltinTypes.is(expected, BuiltinTypes.OPTION);
        boolean fromOption = BuiltinTypes.is(actual, BuiltinTypes.OPTION);
        if (BuiltinTypes.is(expected, BuiltinTypes.FLOAT)
                && BuiltinTypes.is(actual, BuiltinTypes.INT)) {
            return "convert with `float`, or write the number with a point, such as `1.0`";
        }
        if (BuiltinTypes.is(expected, BuiltinTypes.INT)
                && BuiltinTypes.is(actual, BuiltinTypes.FLOAT)) {
            return "convert with `int`, which cuts off the fraction";
        }
        if (BuiltinTypes.is(expected, BuiltinTypes.STRING)
                && (BuiltinTypes.is(actual, BuiltinTypes.INT)
                        || BuiltinTypes.is(actual, BuiltinTypes.FLOAT)
                        || BuiltinTypes.is(actual, BuiltinTypes.CHAR)
                        || BuiltinTypes.is(actual, BuiltinTypes.BOOL))) {
            return "convert with `string`";
        }
        if (toOption && !fromOption) {
            return "wrap the value: `Some value`";
        }
        if (fromOption && !toOption) {
            return "this may be absent: match on `Some` and `None`, or use `Option.defaultValue`";
        }
        if (BuiltinTypes.is(expected, BuiltinTypes.UNIT)) {
            return "drop the value with `|> ignore` if it is not needed";
        }
        return null;
    }
}
