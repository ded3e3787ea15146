package dev.fusabi.types.names;

import dev.fusabi.source.Source;
import dev.fusabi.types.tree.Global;
import dev.fusabi.types.tree.TypedExpr;

import java.util.List;

/**
 * A file after inference: its definitions by item, in the order in which they run.
 *
 * @param path the dotted module path of the file's header, empty without one
 * @param exports the names that it defines, for {@link Environment#with}
 */
public record CheckedModule(Source source, String path, List<Item> items, Exports exports) {
    /** Something that a module defines or does. */
    public sealed interface Item {
        /** A function; nothing happens when the module runs. */
        record Function(Global global) implements Item {}

        /** A value, computed when the module runs. */
        record Value(Global global) implements Item {}

        /** {@code let rec a = … and b = …} of record values that refer to each other. */
        record RecValues(List<Global> globals) implements Item {}

        /** An expression run for its effect. */
        record Effect(TypedExpr expression) implements Item {}
    }
}
