package dev.fusabi.types.names;

import dev.fusabi.source.Span;
import dev.fusabi.types.tree.Global;
import dev.fusabi.types.tree.HostFunction;
import dev.fusabi.types.tree.Local;
import dev.fusabi.types.tree.MemberInfo;
import dev.fusabi.types.tree.Operator;
import dev.fusabi.types.tree.TypeConstructor;
import dev.fusabi.types.tree.TypedExpr;

import java.util.List;

/** What a name may stand for where an expression or a pattern is expected. */
public sealed interface Entity {
    record OfLocal(Local local) implements Entity {}

    record OfGlobal(Global global) implements Entity {}

    record OfHost(HostFunction function) implements Entity {}

    record OfCase(TypeConstructor.Case unionCase) implements Entity {}

    /** A case of an active pattern: in patterns, and in expressions inside the pattern's own definition. */
    record OfActiveCase(ActivePattern pattern, int index) implements Entity {}

    record OfEnumValue(TypeConstructor type, TypeConstructor.EnumCase value) implements Entity {}

    /** A name inside a class. */
    record OfInner(Inner inner) implements Entity {}

    /** What a name inside a class stands for, which depends on the member at hand. */
    interface Inner {
        TypedExpr reference(Span span);
    }

    record OfOperator(Operator operator) implements Entity {}

    /** The static members of one name that {@code open type} makes visible. */
    record OfStatics(List<MemberInfo> members, String name) implements Entity {}

    record OfForm(Form form) implements Entity {}

    /** Names with a typing rule of their own. */
    public enum Form {
        RAISE,
        RERAISE,
        BOX,
        UNBOX,
        NAMEOF,
        TYPEOF,
        DEFAULTOF,
        ENUM,
        INTRINSIC,
        SEQ,
        ASYNC,
        ASYNC_SEQ,
        TASK,
        BACKGROUND_TASK,
        SPRINTF,
        PRINTF,
        PRINTFN,
        EPRINTF,
        EPRINTFN,
        FAILWITHF
    }
}
