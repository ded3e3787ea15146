package dev.fusabi.lower;

import dev.fusabi.bytecode.CodeBuilder.Label;
import dev.fusabi.bytecode.Opcode;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypedExpr.*;
import dev.fusabi.types.tree.TypedPattern;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.Kind;

/** Raising and handling exceptions. */
final class Handlers {
    private final FunctionLowering function;
    private final Frame frame;

    Handlers(FunctionLowering function) {
        this.function = function;
        frame = function.frame;
    }

    void raise(Raise e) {
        int exception = function.operand(e.exception(), Kind.REF);
        frame.at(e.span());
        frame.emitLast(e.isReraise() ? Opcode.RERAISE : Opcode.RAISE, exception, 0, 0);
    }

    void tryWith(TryWith e, Target target) {
        int p = frame.primitiveTop();
        int r = frame.referenceTop();
        // The body is not in tail position: the handler waits behind it.
        Target inner =
                target.isReturn()
                        ? Target.into(target.kind(), frame.top(target.kind()))
                        : target.isLast() ? Target.NOWHERE : target;
        Label after = frame.newLabel();
        Label handler = frame.newLabel();
        Label start = frame.mark();
        function.lower(e.body(), inner);
        Label end = frame.mark();
        if (target.isReturn()) {
            frame.finish(target, inner.kind(), inner.register());
        }
        frame.jump(after);
        int exception = frame.reserve(Kind.REF);
        frame.guard(start, end, handler, exception, seesCancellation(e));
        frame.bind(handler);
        function.matches()
                .handle(
                        exception,
                        BuiltinTypes.type(BuiltinTypes.EXN),
                        e.rules(),
                        e.span(),
                        target);
        frame.release(p, r);
        bindAfter(after, target);
    }

    /** Only library code names the exception with which a cancelled computation ends. */
    private static boolean seesCancellation(TryWith e) {
        return e.rules().stream()
                .anyMatch(rule ->
                        rule.pattern() instanceof TypedPattern.TypeTest test
                                && test.tested().resolved() instanceof Type.Named named
                                && named.constructor()
                                        .name()
                                        .equals(BuiltinExceptions.TOKEN_CANCELLED.name()));
    }

    void tryFinally(TryFinally e, Target target) {
        int p = frame.primitiveTop();
        int r = frame.referenceTop();
        // The cleanup may still read what is in a register that is in use.
        boolean isFresh =
                target.isNowhere()
                        || target.isRegister() && target.register() >= frame.top(target.kind());
        Target inner =
                target.isNowhere()
                        ? Target.NOWHERE
                        : isFresh ? target : Target.into(target.kind(), frame.top(target.kind()));
        Label after = frame.newLabel();
        Label handler = frame.newLabel();
        Label start = frame.mark();
        function.lower(e.body(), inner);
        Label end = frame.mark();
        if (inner.isRegister()) {
            frame.keep(inner.kind(), inner.register());
        }
        function.lower(e.cleanup(), Target.NOWHERE);
        if (!isFresh) {
            frame.finish(target, inner.kind(), inner.register());
        }
        frame.jump(after);
        frame.release(p, r);
        int exception = frame.reserve(Kind.REF);
        frame.guard(start, end, handler, exception, true);
        frame.bind(handler);
        function.lower(e.cleanup(), Target.NOWHERE);
        frame.at(e.span());
        frame.emitLast(Opcode.RERAISE, exception, 0, 0);
        frame.release(p, r);
        bindAfter(after, target);
    }

    private void bindAfter(Label after, Target target) {
        boolean fallsThrough = frame.isReachable();
        frame.bind(after);
        if (target.isReturn() && !fallsThrough) {
            // Nobody comes here: all ways have returned.
            frame.unreachable();
        }
    }
}
