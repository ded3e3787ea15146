package dev.fusabi.types.expr;

import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;
import dev.fusabi.syntax.Expr;
import dev.fusabi.syntax.Name;
import dev.fusabi.syntax.Pattern;
import dev.fusabi.types.infer.Why;
import dev.fusabi.types.names.Entity;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Local;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeConstructor;
import dev.fusabi.types.tree.TypePrinter;
import dev.fusabi.types.tree.TypeVariable;
import dev.fusabi.types.tree.TypedExpr;
import dev.fusabi.types.tree.TypedPattern;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * {@code seq { }}, list and array comprehensions, {@code async { }}, {@code task { }} and {@code asyncSeq { }}. Their
 * bodies are ordinary code in which {@code yield} gives an element, or {@code let!} waits, or both: any function may be
 * suspended, so there is nothing to desugar into continuations.
 */
final class ComputationChecker {
    /**
     * What the innermost computation around an expression is.
     *
     * @param element the type of the elements that {@code yield} gives; null where it gives none
     * @param isImplicit whether values that nothing takes are elements
     * @param module whose functions wait for {@code let!}; null where nothing waits
     */
    record Mode(@Nullable Type element, boolean isImplicit, @Nullable String module) {}

    private static final Set<TypeConstructor> PLAIN =
            Set.of(
                    BuiltinTypes.INT,
                    BuiltinTypes.FLOAT,
                    BuiltinTypes.STRING,
                    BuiltinTypes.BOOL,
                    BuiltinTypes.CHAR,
                    BuiltinTypes.UNIT,
                    BuiltinTypes.LIST,
                    BuiltinTypes.ARRAY,
                    BuiltinTypes.OPTION);

    private static final Mode NONE = new Mode(null, false, null);

    /** {@code yield!} of a value whose type is not known yet. */
    private record Spread(Type source, Type element, Span span) {}

    private final List<Spread> spreads = new ArrayList<>();
    private final Context context;
    private final BuilderChecker builders;
    private Mode mode = NONE;

    ComputationChecker(Context context) {
        this.context = context;
        builders = new BuilderChecker(context);
    }

    /** A function's body belongs to no computation outside it. Give the result to {@link #leaveFunction}. */
    Mode enterFunction() {
        Mode outer = mode;
        mode = NONE;
        return outer;
    }

    void leaveFunction(Mode outer) {
        mode = outer;
    }

    /** Whether this is inside of a comprehension. */
    boolean isInComprehension() {
        return mode.element() != null;
    }

    TypedExpr comprehension(Expr.Comprehension comprehension, Expected expected) {
        Type hint = CollectionChecker.elementHint(expected);
        Type element = hint == null ? context.inference.fresh() : hint;
        TypedExpr body = elements(comprehension.body(), element, null);
        Type type =
                comprehension.kind() == Expr.CollectionKind.LIST
                        ? BuiltinTypes.list(element)
                        : BuiltinTypes.array(element);
        return new TypedExpr.Build(body, type, comprehension.span());
    }

    private TypedExpr elements(Expr body, Type element, @Nullable String module) {
        Mode outer = mode;
        mode = new Mode(element, !YieldScan.yields(body), module);
        TypedExpr checked = context.expressions.infer(body, new Expected(null, true));
        mode = outer;
        return checked;
    }

    TypedExpr computation(Expr.Computation computation, Expected expected) {
        if (computation.builder() instanceof Expr.Ident ident
                && context.scope.value(ident.name().text())
                        instanceof Entity.OfForm(Entity.Form form)) {
            switch (form) {
                case SEQ -> {
                    return sequence(computation, expected);
                }
                case ASYNC_SEQ -> {
                    return asyncSequence(computation, expected);
                }
                case ASYNC -> {
                    if (context.extendsAsyncBuilder) {
                        break;
                    }
                    return async(computation, "Async", expected);
                }
                case TASK, BACKGROUND_TASK -> {
                    return async(computation, "Tasks", expected);
                }
                default -> {}
            }
        }
        if (computation.body() instanceof Expr.Range) {
            return context.expressions.infer(rangeArgument(computation), expected);
        }
        return builders.check(computation, expected);
    }

    /** {@code f { 1 .. 9 }}: a function applied to a range, which needs no {@code seq} before it. */
    private static Expr rangeArgument(Expr.Computation computation) {
        Span span = computation.body().span();
        Expr range =
                new Expr.Computation(
                        new Expr.Ident(new Name("seq", span), span), computation.body(), span);
        return new Expr.App(computation.builder(), range, false, computation.span());
    }

    private TypedExpr sequence(Expr.Computation computation, Expected expected) {
        Expr body = computation.body();
        while (body instanceof Expr.Paren paren) {
            body = paren.expression();
        }
        if (body instanceof Expr.Range range) {
            return context.collections.rangeAsSequence(range);
        }
        Type hint = CollectionChecker.elementHint(expected);
        Type element = hint == null ? context.inference.fresh() : hint;
        TypedExpr checked = elements(body, element, null);
        return new TypedExpr.NewSequence(checked, BuiltinTypes.seq(element), computation.span());
    }

    private TypedExpr asyncSequence(Expr.Computation computation, Expected expected) {
        Type hint = CollectionChecker.elementHint(expected);
        Type element = hint == null ? context.inference.fresh() : hint;
        TypedExpr checked = elements(computation.body(), element, "Async");
        return new TypedExpr.NewSequence(
                checked, BuiltinTypes.asyncSeq(element), computation.span());
    }

    /** What a loop goes through: an asynchronous sequence is a sequence where something may wait. */
    TypedExpr waiting(TypedExpr source) {
        if (!BuiltinTypes.is(source.type(), BuiltinTypes.ASYNC_SEQ)
                || !(source.type().resolved() instanceof Type.Named sequence)) {
            return source;
        }
        if (mode.module() == null) {
            context.errors.error(
                    ErrorCode.FSB0500,
                    source.span(),
                    "a loop over an asynchronous sequence waits, which only `async { … }`, `task { … }` and"
                            + " `asyncSeq { … }` do",
                    "write the loop in one of them, or go through `AsyncSeq.toBlockingSeq`");
        }
        return new TypedExpr.Upcast(
                source, BuiltinTypes.seq(sequence.arguments().getFirst()), source.span());
    }

    private TypedExpr async(Expr.Computation computation, String module, Expected expected) {
        Type hint =
                expected.known() instanceof Type.Named named && named.arguments().size() == 1
                        ? named.arguments().getFirst()
                        : null;
        Span span = computation.span();
        TypedExpr thunk =
                context.functions.lambda(
                        List.of(new Pattern.Wild(span)),
                        List.of(BuiltinTypes.unit()),
                        span,
                        () -> {
                            mode = new Mode(null, false, module);
                            TypedExpr body =
                                    context.expressions.infer(
                                            ZeroTails.of(computation.body()), Expected.of(hint));
                            return hint == null || hint.resolved() instanceof TypeVariable
                                    ? body
                                    : context.coerce(
                                            body, hint, Why.of("wrong result of this computation"));
                        });
        TypedExpr make = context.names.needLibrary(module, "make", span);
        return context.applications.apply(
                make, List.of(new Argument.Checked(thunk)), Expected.NOTHING, span, null);
    }

    /** Waits for an asynchronous computation; {@code word} is what the author wrote for it. */
    TypedExpr await(TypedExpr value, Span span, String word) {
        if (mode.module() == null) {
            return context.error(
                    ErrorCode.FSB0500,
                    span,
                    "this waits for a computation, which only `async { … }`, `task { … }` and `asyncSeq { … }` do");
        }
        if (isPlain(value.type().resolved())) {
            context.errors.error(
                    ErrorCode.FSB0300,
                    value.span(),
                    "`"
                            + word
                            + "` waits for an `Async<…>`, but this is `"
                            + TypePrinter.print(value.type())
                            + "`",
                    switch (word) {
                        case "let!", "use!", "return!" ->
                                "use `"
                                        + word.substring(0, word.length() - 1)
                                        + "` for a plain value";
                        default -> null;
                    });
            return context.error(span);
        }
        boolean isTask = "Tasks".equals(mode.module());
        Waiting waiting = isTask ? Waiting.inTask(value.type().resolved()) : Waiting.ASYNC;
        TypedExpr await =
                context.names.needLibrary(
                        waiting.module(),
                        word.equals("return!") ? waiting.last() : waiting.function(),
                        span);
        return context.applications.apply(
                await,
                List.of(new Argument.Checked(value)),
                Expected.NOTHING,
                span,
                waiting.module() + ".await");
    }

    /** The function that waits for a value of a type. */
    private record Waiting(String module, String function, String last) {
        static final Waiting ASYNC = new Waiting("Async", "await", "awaitLast");

        /** In {@code task} there are several. */
        static Waiting inTask(Type type) {
            if (!(type instanceof Type.Named named)) {
                return inTasks("await");
            }
            boolean isPlain = named.arguments().isEmpty();
            return switch (named.constructor().name()) {
                case "Async" -> ASYNC;
                case "ValueTask" -> inTasks(isPlain ? "awaitPlainValue" : "awaitValue");
                case "YieldAwaitable" -> inTasks("awaitTurn");
                default -> inTasks(isPlain ? "awaitPlain" : "await");
            };
        }

        private static Waiting inTasks(String function) {
            return new Waiting("Tasks", function, function);
        }
    }

    /** A number, a string, a tuple and so on, which nothing converts to a computation. */
    private static boolean isPlain(Type type) {
        return switch (type) {
            case Type.Tuple _, Type.Function _ -> true;
            case Type.Named named -> PLAIN.contains(named.constructor());
            case TypeVariable _ -> false;
        };
    }

    UnaryOperator<TypedExpr> letBang(Expr.LetBang bang) {
        var wraps = new ArrayList<UnaryOperator<TypedExpr>>();
        for (Expr.BangBinding binding : bang.bindings()) {
            Type hint = context.functions.typeOf(binding.pattern());
            TypedExpr value = context.expressions.infer(binding.value());
            TypedExpr awaited =
                    await(value, binding.value().span(), bang.isUse() ? "use!" : "let!");
            Pattern pattern = BlockChecker.strip(binding.pattern());
            while (pattern instanceof Pattern.Typed typed) {
                awaited = context.coerce(awaited, hint, Why.annotation(typed.type().span()));
                pattern = BlockChecker.strip(typed.pattern());
            }
            wraps.add(bind(pattern, awaited, bang));
        }
        return body -> {
            TypedExpr result = body;
            for (UnaryOperator<TypedExpr> wrap : wraps.reversed()) {
                result = wrap.apply(result);
            }
            return result;
        };
    }

    private UnaryOperator<TypedExpr> bind(Pattern pattern, TypedExpr value, Expr.LetBang bang) {
        Span span = bang.span();
        boolean isName =
                pattern instanceof Pattern.Var variable
                        && context.scope.pattern(variable.name().text()) == null;
        if (bang.isUse()) {
            return context.blocks.using(
                    pattern instanceof Pattern.Var variable ? variable.name() : null,
                    pattern.span(),
                    value,
                    span);
        }
        if (isName && pattern instanceof Pattern.Var variable) {
            Local local =
                    new Local(
                            variable.name().text(),
                            value.type(),
                            variable.isMutable(),
                            variable.span());
            context.scope.defineValue(local.name(), new Entity.OfLocal(local));
            return body -> new TypedExpr.Let(local, value, body, body.type(), span);
        }
        TypedPattern checked = context.patterns.checkAndBind(pattern, value.type());
        return body ->
                context.expressions.match(
                        value,
                        List.of(new TypedExpr.TypedRule(checked, null, body)),
                        body.type(),
                        span);
    }

    /** The body of a loop; each round of an asynchronous computation looks whether it has been cancelled. */
    TypedExpr round(TypedExpr body) {
        if (!"Async".equals(mode.module())) {
            return body;
        }
        Span span = body.span();
        TypedExpr look =
                context.applications.apply(
                        context.names.needLibrary("Async", "round", span),
                        List.of(new Argument.Checked(context.unit(span))),
                        Expected.NOTHING,
                        span,
                        null);
        return BlockChecker.sequence(List.of(look), body, span);
    }

    TypedExpr doBang(Expr.DoBang bang) {
        TypedExpr awaited = await(context.expressions.infer(bang.expression()), bang.span(), "do!");
        return context.coerce(
                awaited,
                BuiltinTypes.unit(),
                Why.of("`do!` waits for a computation without a result"));
    }

    TypedExpr returned(Expr.Return result, Expected expected) {
        if (mode.module() == null || mode.element() != null) {
            context.expressions.infer(result.expression());
            return context.error(
                    ErrorCode.FSB0500,
                    result.span(),
                    mode.module() != null
                            ? "`asyncSeq { … }` gives elements with `yield` and has no result"
                            : "`return` stands in computations such as `async { … }`; a function gives its last expression");
        }
        return result.isBang()
                ? await(context.expressions.infer(result.expression()), result.span(), "return!")
                : context.expressions.infer(result.expression(), expected);
    }

    TypedExpr yield(Expr.Yield yield) {
        Type element = mode.element();
        Span span = yield.span();
        if (element == null) {
            context.expressions.infer(yield.expression());
            return context.error(
                    ErrorCode.FSB0500,
                    span,
                    "`yield` stands in `seq { … }`, `asyncSeq { … }`, `[ … ]` and `[| … |]`");
        }
        if (!yield.isBang()) {
            TypedExpr value = context.expressions.check(yield.expression(), element, elementWhy());
            return new TypedExpr.Yield(value, BuiltinTypes.unit(), span);
        }
        boolean mayWait = mode.module() != null;
        Type sequence = mayWait ? BuiltinTypes.asyncSeq(element) : BuiltinTypes.seq(element);
        TypedExpr source =
                waiting(context.expressions.infer(yield.expression(), Expected.of(sequence)));
        if (source.type().resolved() instanceof TypeVariable && mayWait) {
            context.unify(sequence, source.type(), source.span(), Why.EXPRESSION);
            source = waiting(source);
        }
        if (source.type().resolved() instanceof TypeVariable) {
            spreads.add(new Spread(source.type(), element, source.span()));
        } else {
            Type found = context.collections.enumerated(source);
            context.unify(element, found, source.span(), elementWhy());
        }
        return new TypedExpr.YieldAll(source, BuiltinTypes.unit(), span);
    }

    /** Before generalisation: what {@code yield!} enumerates is known now, or is a sequence, or is left to outside. */
    void settle(boolean isLast) {
        for (Spread spread : List.copyOf(spreads)) {
            Type source = spread.source().resolved();
            if (source instanceof TypeVariable variable
                    && !isLast
                    && variable.level() <= context.inference.level()) {
                continue;
            }
            spreads.remove(spread);
            Type found = context.conversions.elementType(source);
            if (found != null) {
                context.unify(spread.element(), found, spread.span(), elementWhy());
            } else {
                context.unify(
                        BuiltinTypes.seq(spread.element()), source, spread.span(), Why.EXPRESSION);
            }
        }
    }

    private static Why elementWhy() {
        return Why.of("wrong type for an element");
    }

    /** A value in the place of a statement of a comprehension without {@code yield}: an element, unless it is unit. */
    TypedExpr implicitYield(TypedExpr value) {
        Type element = mode.element();
        if (element == null || !mode.isImplicit()) {
            return value;
        }
        if (value.type().resolved() instanceof TypeVariable) {
            context.unifyQuietly(BuiltinTypes.unit(), value.type());
        }
        if (BuiltinTypes.is(value.type(), BuiltinTypes.UNIT)
                || BuiltinTypes.isError(value.type())) {
            return value;
        }
        TypedExpr fitted = context.coerce(value, element, elementWhy());
        return new TypedExpr.Yield(fitted, BuiltinTypes.unit(), value.span());
    }
}
