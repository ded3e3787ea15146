package dev.fusabi.types.expr;

import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;
import dev.fusabi.syntax.Expr;
import dev.fusabi.syntax.Literal;
import dev.fusabi.syntax.Name;
import dev.fusabi.types.infer.Why;
import dev.fusabi.types.names.Entity;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Capabilities;
import dev.fusabi.types.tree.Constraint;
import dev.fusabi.types.tree.DeepRecursion;
import dev.fusabi.types.tree.Local;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeConstructor;
import dev.fusabi.types.tree.TypePrinter;
import dev.fusabi.types.tree.TypeVariable;
import dev.fusabi.types.tree.TypedExpr;
import dev.fusabi.types.tree.TypedExpr.TypedRule;
import dev.fusabi.types.tree.TypedPattern;
import dev.fusabi.value.Decimals;
import dev.fusabi.value.Kind;
import dev.fusabi.value.Primitives;
import dev.fusabi.value.Unsigned;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Expressions: chooses the rule for each form, and holds the simple ones. */
public final class ExprChecker {
    private static final int MAX_DEPTH = 250;

    private static final Type BYTES = BuiltinTypes.array(BuiltinTypes.type(BuiltinTypes.BYTE));

    private final Context context;
    private final int maxDepth = DeepRecursion.limit(MAX_DEPTH);
    private int depth;

    /** The exception that the surrounding handler has caught, for {@code reraise ()}. */
    private @Nullable Local caught;

    private boolean usesCaught;

    ExprChecker(Context context) {
        this.context = context;
    }

    /** The expression with its type; the caller makes it fit. */
    public TypedExpr infer(Expr expression, Expected expected) {
        if (++depth > maxDepth) {
            depth--;
            return context.error(
                    ErrorCode.FSB0107, expression.span(), "this expression is nested too deeply");
        }
        TypedExpr checked = dispatch(expression, expected);
        depth--;
        if (context.probe != null) {
            context.probe.expression(checked, expression.span());
        }
        return checked;
    }

    public TypedExpr infer(Expr expression) {
        return infer(expression, Expected.NOTHING);
    }

    /** Infers and makes the result fit. */
    public TypedExpr check(Expr expression, Type expected, Why why) {
        return context.coerce(infer(expression, Expected.of(expected)), expected, why);
    }

    private TypedExpr dispatch(Expr expression, Expected expected) {
        return switch (expression) {
            case Expr.Paren paren -> infer(paren.expression(), expected);
            case Expr.Let let -> context.blocks.check(let, expected);
            case Expr.Use use -> context.blocks.check(use, expected);
            case Expr.LetBang bang -> context.blocks.check(bang, expected);
            case Expr.Sequence sequence -> context.blocks.check(sequence, expected);
            case Expr.If conditional -> conditional(conditional, expected);
            case Expr.Match match -> match(match, expected);
            case Expr.TryWith handler -> tryWith(handler, expected);
            case Expr.TryFinally handler -> tryFinally(handler, expected);
            case Expr.While loop -> loop(loop, expected);
            case Expr.ForIn loop -> context.collections.forIn(loop, expected);
            case Expr.ForTo loop -> context.collections.forTo(loop, expected);
            case Expr.Do block -> {
                TypedExpr body = infer(block.expression(), expected);
                yield expected.yields()
                        ? body
                        : context.coerce(body, BuiltinTypes.unit(), Why.STATEMENT);
            }
            case Expr.Yield yield -> context.computations.yield(yield);
            case Expr.Return result -> context.computations.returned(result, expected);
            case Expr.DoBang bang -> context.computations.doBang(bang);
            default -> {
                TypedExpr value =
                        leaf(expression, expected.yields() ? Expected.of(null) : expected);
                yield expected.yields() ? context.computations.implicitYield(value) : value;
            }
        };
    }

    /** The forms that cannot contain statements of a surrounding computation. */
    private TypedExpr leaf(Expr expression, Expected expected) {
        return switch (expression) {
            case Expr.Const(Literal.Bytes(byte[] bytes), Span span) ->
                    new TypedExpr.ArrayOf(byteConstants(bytes, span), BYTES, span);
            case Expr.Const constant -> {
                TypedExpr format =
                        context.formats.literal(
                                constant.literal(), expected.type(), constant.span());
                yield format != null
                        ? format
                        : literal(constant.literal(), expected.type(), constant.span());
            }
            case Expr.Ident ident ->
                    context.applications.asValue(context.names.name(ident.name()), expected);
            case Expr.Dot dot -> context.applications.dot(dot, expected);
            case Expr.DotLambda lambda -> dotLambda(lambda, expected);
            case Expr.Index index -> context.collections.index(index);
            case Expr.Slice slice ->
                    context.error(ErrorCode.FSB0103, slice.span(), "a slice stands inside `.[ ]`");
            case Expr.App app -> context.applications.app(app, expected);
            case Expr.TypeApp app -> context.applications.typeApp(app, expected);
            case Expr.Infix infix -> context.infixes.infix(infix, expected);
            case Expr.Prefix prefix -> context.infixes.prefix(prefix, expected);
            case Expr.Tuple tuple -> tuple(tuple, expected);
            case Expr.Collection collection -> context.collections.collection(collection, expected);
            case Expr.Comprehension comprehension ->
                    context.computations.comprehension(comprehension, expected);
            case Expr.Range range -> context.collections.rangeAsSequence(range);
            case Expr.Record record
                    when context.construction != null
                            && (record.copied() == null || record.copied() instanceof Expr.New) ->
                    context.construction.fields().apply(record);
            case Expr.Record record -> context.records.record(record, expected);
            case Expr.AnonymousRecord record -> context.records.anonymous(record, expected);
            case Expr.Lambda lambda -> context.functions.lambda(lambda, expected);
            case Expr.Function function -> function(function, expected);
            case Expr.Assign assign -> context.records.assign(assign);
            case Expr.Typed typed -> {
                Type type = context.types.resolve(typed.type());
                TypedExpr value =
                        context.coerce(
                                infer(typed.expression(), Expected.of(type)),
                                type,
                                Why.annotation(typed.type().span()));
                // A null of a type that is written is no null of any type any more.
                yield value instanceof TypedExpr.Constant constant && constant.value() == null
                        ? new TypedExpr.Upcast(value, type, typed.span())
                        : value;
            }
            case Expr.Upcast cast -> upcast(cast, expected);
            case Expr.Downcast cast -> downcast(cast, expected);
            case Expr.TypeTest test -> typeTest(test);
            case Expr.Lazy lazy -> lazy(lazy, expected);
            case Expr.Assert assertion -> assertion(assertion);
            case Expr.New creation -> context.applications.create(creation, expected);
            case Expr.ObjectExpr object -> context.objects.check(object);
            case Expr.Computation computation ->
                    context.computations.computation(computation, expected);
            case Expr.Interpolated text -> context.formats.interpolated(text, expected);
            case Expr.TraitCall call -> context.traits.call(call);
            case Expr.Error error -> context.error(error.span());
            default ->
                    throw new IllegalStateException("a statement form: " + expression.getClass());
        };
    }

    public TypedExpr.Constant literal(Literal literal, @Nullable Type expected, Span span) {
        return switch (literal) {
            case Literal.Unit unit ->
                    new TypedExpr.Constant(TypedExpr.UNIT_VALUE, BuiltinTypes.unit(), span);
            case Literal.Bool(boolean value) ->
                    new TypedExpr.Constant(value, BuiltinTypes.type(BuiltinTypes.BOOL), span);
            case Literal.Char(char value) ->
                    new TypedExpr.Constant(value, BuiltinTypes.type(BuiltinTypes.CHAR), span);
            case Literal.Text(String value) ->
                    new TypedExpr.Constant(value, BuiltinTypes.string(), span);
            case Literal.Int(BigInteger value, String suffix) -> integer(value, suffix, span);
            case Literal.Float(double value, boolean single) ->
                    single
                            ? new TypedExpr.Constant(
                                    (float) value, BuiltinTypes.type(BuiltinTypes.FLOAT32), span)
                            : new TypedExpr.Constant(
                                    value, BuiltinTypes.type(BuiltinTypes.FLOAT), span);
            case Literal.Bytes bytes ->
                    throw new IllegalArgumentException("a byte string is an array");
            case Literal.BigInt(BigInteger value) ->
                    new TypedExpr.Constant(value, BuiltinTypes.type(BuiltinTypes.BIGINT), span);
            case Literal.Decimal(BigDecimal value) -> decimal(value, span);
            case Literal.Null nothing -> nothing(expected, span);
        };
    }

    /** {@code null} where the host's values, strings and objects are expected. */
    private TypedExpr.Constant nothing(@Nullable Type expected, Span span) {
        if (expected != null && !hasNull(expected)) {
            context.errors.error(
                    ErrorCode.FSB0300,
                    span,
                    "`" + TypePrinter.print(expected) + "` has no null",
                    "for a value that may be missing use an option: `None` or `Some value`");
            return new TypedExpr.Constant(null, BuiltinTypes.type(BuiltinTypes.ERROR), span);
        }
        Type type = expected == null ? context.inference.fresh() : expected;
        if (type.resolved() instanceof TypeVariable) {
            context.unifier.addConstraint(
                    (TypeVariable) type.resolved(),
                    new Constraint.Capability(Capabilities.NULL, span));
        }
        return new TypedExpr.Constant(null, type, span);
    }

    /** Whether {@code null} may stand where a value of the type is expected. */
    static boolean hasNull(Type type) {
        return switch (type.resolved()) {
            case TypeVariable variable -> true;
            case Type.Named(TypeConstructor constructor, _) -> Capabilities.allowsNull(constructor);
            default -> false;
        };
    }

    /** {@code "abc"B} as the elements of an array. */
    static List<TypedExpr> byteConstants(byte[] bytes, Span span) {
        var elements = new ArrayList<TypedExpr>();
        for (byte one : bytes) {
            elements.add(
                    new TypedExpr.Constant(
                            Unsigned.ofByte(one & 0xFF),
                            BuiltinTypes.type(BuiltinTypes.BYTE),
                            span));
        }
        return elements;
    }

    private TypedExpr.Constant integer(BigInteger value, String suffix, Span span) {
        Kind kind =
                switch (suffix) {
                    case "", "L" -> Kind.INT;
                    case "l" -> Kind.INT32;
                    case "s" -> Kind.INT16;
                    case "y" -> Kind.SBYTE;
                    case "uy" -> Kind.BYTE;
                    case "us" -> Kind.UINT16;
                    case "u" -> Kind.UINT32;
                    case "UL" -> Kind.UINT64;
                    default -> Kind.REF;
                };
        if (kind == Kind.REF) {
            return unsupportedLiteral(span, "integers of the machine's word are");
        }
        Type type = BuiltinTypes.type(BuiltinTypes.ofKind(kind));
        int bits = kind.isUnsigned() ? kind.bits() : kind.bits() - 1;
        if (value.bitLength() > bits || kind.isUnsigned() && value.signum() < 0) {
            context.errors.error(
                    ErrorCode.FSB0003,
                    span,
                    "this number does not fit into "
                            + (kind.isUnsigned() ? "an unsigned number of " : "")
                            + kind.bits()
                            + " bits");
            return new TypedExpr.Constant(Primitives.box(kind, 0), type, span);
        }
        return new TypedExpr.Constant(Primitives.box(kind, value.longValue()), type, span);
    }

    private TypedExpr.Constant decimal(BigDecimal value, Span span) {
        BigDecimal fitting = Decimals.fit(value);
        if (fitting == null) {
            context.errors.error(
                    ErrorCode.FSB0003, span, "this number does not fit into a decimal");
            fitting = BigDecimal.ZERO;
        }
        return new TypedExpr.Constant(fitting, BuiltinTypes.type(BuiltinTypes.DECIMAL), span);
    }

    private TypedExpr.Constant unsupportedLiteral(Span span, String what) {
        context.errors.unsupported(span, what);
        return new TypedExpr.Constant(null, BuiltinTypes.type(BuiltinTypes.ERROR), span);
    }

    private TypedExpr tuple(Expr.Tuple tuple, Expected expected) {
        List<Type> hints =
                expected.type() != null
                                && expected.type().resolved() instanceof Type.Tuple known
                                && known.elements().size() == tuple.elements().size()
                        ? known.elements()
                        : List.of();
        var elements = new ArrayList<TypedExpr>();
        for (int i = 0; i < tuple.elements().size(); i++) {
            Type hint = hints.isEmpty() ? null : hints.get(i);
            TypedExpr element = infer(tuple.elements().get(i), Expected.of(hint));
            elements.add(
                    hint == null || hint.resolved() instanceof TypeVariable
                            ? element
                            : context.coerce(element, hint, Why.EXPRESSION));
        }
        Type type = new Type.Tuple(elements.stream().map(TypedExpr::type).toList());
        return new TypedExpr.Tuple(elements, type, tuple.span());
    }

    private TypedExpr conditional(Expr.If start, Expected expected) {
        record Arm(TypedExpr condition, Span span) {}
        var arms = new ArrayList<Arm>();
        boolean isComplete = true;
        // Without an else the whole is a statement, whatever the place expects.
        Expr end = start;
        while (end instanceof Expr.If next) {
            isComplete = next.otherwise() != null;
            end = next.otherwise();
        }
        boolean isChain = start.otherwise() instanceof Expr.If;
        Expected inner =
                isComplete || expected.yields()
                        ? expected
                        : isChain ? Expected.NOTHING : Expected.of(BuiltinTypes.unit());
        var branches = new Branches(context, inner, false);
        boolean isWrong = false;
        boolean needsElse = false;
        Expr at = start;
        while (at instanceof Expr.If next) {
            arms.add(
                    new Arm(
                            check(
                                    next.condition(),
                                    BuiltinTypes.type(BuiltinTypes.BOOL),
                                    Why.CONDITION),
                            next.span()));
            TypedExpr then = infer(next.then(), branches.next(inner));
            if (isComplete || expected.yields()) {
                branches.add(then);
            } else if (next.otherwise() != null && hasValue(then)) {
                // The branches after the first must have its type; then the last one lacks an else.
                needsElse = true;
                branches.add(then);
            } else if (needsElse) {
                isWrong = true;
                branches.add(
                        context.error(
                                ErrorCode.FSB0311,
                                next.condition().span(),
                                "an `if` without `else` must give unit, but the branches above give"
                                        + " a value"));
            } else if (wantedValue(expected) instanceof Type wanted) {
                isWrong = true;
                branches.add(withoutElse(next, wanted));
            } else {
                TypedExpr statement = unitBranch(then);
                isWrong |= BuiltinTypes.isError(statement.type());
                branches.add(statement);
            }
            at = next.otherwise();
        }
        branches.add(
                at == null
                        ? context.unit(new Span(start.span().end(), start.span().end()))
                        : infer(at, branches.next(inner)));
        List<TypedExpr> values = branches.finish();
        // Whether unit was meant, or the type of a branch that needs an else, is not known then.
        Type type = isWrong ? BuiltinTypes.type(BuiltinTypes.ERROR) : branches.type();
        TypedExpr result = values.getLast();
        for (int i = arms.size() - 1; i >= 0; i--) {
            result =
                    new TypedExpr.If(
                            arms.get(i).condition(),
                            values.get(i),
                            result,
                            type,
                            arms.get(i).span());
        }
        return result;
    }

    private static boolean hasValue(TypedExpr branch) {
        return !(branch.type().resolved() instanceof TypeVariable)
                && !BuiltinTypes.is(branch.type(), BuiltinTypes.UNIT)
                && !BuiltinTypes.is(branch.type(), BuiltinTypes.DYN)
                && !BuiltinTypes.isError(branch.type());
    }

    /** The branch of an if without else; results of host functions are dropped. */
    /** The type of the value that the place wants; null when unit will do. */
    private static @Nullable Type wantedValue(Expected expected) {
        boolean isValue =
                !expected.yields()
                        && expected.known() instanceof Type.Named known
                        && known.constructor() != BuiltinTypes.UNIT
                        && known.constructor() != BuiltinTypes.DYN
                        && !BuiltinTypes.isError(known);
        return isValue ? expected.known() : null;
    }

    /** As in F#, the report stands at the {@code if}. */
    private TypedExpr withoutElse(Expr.If conditional, Type wanted) {
        int start = conditional.span().start();
        return context.error(
                ErrorCode.FSB0311,
                new Span(start, start + "if".length()),
                "an `if` without `else` gives unit, but `"
                        + TypePrinter.print(wanted)
                        + "` is wanted here");
    }

    private TypedExpr unitBranch(TypedExpr then) {
        if (BuiltinTypes.is(then.type(), BuiltinTypes.DYN)) {
            return BlockChecker.sequence(List.of(then), context.unit(then.span()), then.span());
        }
        return context.coerce(then, BuiltinTypes.unit(), Why.NO_ELSE);
    }

    private TypedExpr match(Expr.Match match, Expected expected) {
        TypedExpr scrutinee = infer(match.scrutinee());
        if (match.isBang()) {
            scrutinee = context.computations.await(scrutinee, match.scrutinee().span(), "match!");
        }
        var branches = new Branches(context, expected, true);
        List<TypedRule> rules = rules(match.rules(), scrutinee.type(), expected, branches, null);
        return match(scrutinee, rules, branches.type(), match.span());
    }

    /** The rules with their bodies; {@code exception} is what {@code reraise} raises inside them. */
    private List<TypedRule> rules(
            List<Expr.Rule> rules,
            Type matched,
            Expected expected,
            Branches branches,
            @Nullable Local exception) {
        record Head(TypedPattern pattern, @Nullable TypedExpr guard) {}
        var heads = new ArrayList<Head>();
        for (Expr.Rule rule : rules) {
            int mark = context.scope.mark();
            TypedPattern pattern = context.patterns.checkAndBind(rule.pattern(), matched);
            Local outer = caught;
            boolean outerUses = usesCaught;
            if (exception != null) {
                caught = exception;
                usesCaught = false;
            }
            TypedExpr guard =
                    rule.guard() == null
                            ? null
                            : check(rule.guard(), BuiltinTypes.type(BuiltinTypes.BOOL), Why.GUARD);
            branches.add(infer(rule.body(), branches.next(expected)));
            if (exception != null) {
                if (usesCaught) {
                    pattern =
                            new TypedPattern.And(
                                    pattern,
                                    new TypedPattern.Bind(
                                            exception, matched, rule.pattern().span()),
                                    matched,
                                    rule.pattern().span());
                }
                caught = outer;
                usesCaught = outerUses;
            }
            heads.add(new Head(pattern, guard));
            context.scope.restore(mark);
        }
        List<TypedExpr> bodies = branches.finish();
        var typed = new ArrayList<TypedRule>();
        for (int i = 0; i < heads.size(); i++) {
            typed.add(new TypedRule(heads.get(i).pattern(), heads.get(i).guard(), bodies.get(i)));
        }
        return typed;
    }

    /** A match, also one that the checker makes for a pattern elsewhere. */
    public TypedExpr match(TypedExpr scrutinee, List<TypedRule> rules, Type type, Span span) {
        var match = new TypedExpr.Match(scrutinee, rules, type, span);
        context.matches.add(match);
        return match;
    }

    private TypedExpr function(Expr.Function function, Expected expected) {
        Type from = context.inference.fresh();
        Type to = null;
        if (expected.type() != null && expected.type().resolved() instanceof Type.Function known) {
            from = known.from();
            to = known.to();
        }
        Local argument = new Local("argument", from, false, function.span());
        ComputationChecker.Mode outer = context.computations.enterFunction();
        Expected result = Expected.of(to);
        var branches = new Branches(context, result, true);
        List<TypedRule> rules = rules(function.rules(), from, result, branches, null);
        // Its span is where missing rules are reported: the keyword.
        int start = function.span().start();
        Span keyword =
                new Span(start, Math.min(function.span().end(), start + "function".length()));
        TypedExpr scrutinee = new TypedExpr.LocalRef(argument, List.of(), from, keyword);
        TypedExpr body = match(scrutinee, rules, branches.type(), function.span());
        context.computations.leaveFunction(outer);
        return new TypedExpr.Lambda(
                List.of(argument), body, new Type.Function(from, body.type()), function.span());
    }

    private TypedExpr tryWith(Expr.TryWith handler, Expected expected) {
        var branches = new Branches(context, expected, Why::handler);
        TypedExpr body = infer(handler.body(), expected);
        branches.add(body);
        Type exn = BuiltinTypes.type(BuiltinTypes.EXN);
        Local exception = new Local("exception", exn, false, handler.span());
        List<TypedRule> rules = handlerRules(handler, exn, expected, branches, exception);
        var typed =
                new TypedExpr.TryWith(
                        branches.finish().getFirst(), rules, branches.type(), handler.span());
        context.matches.add(typed);
        return typed;
    }

    private List<TypedRule> handlerRules(
            Expr.TryWith handler, Type exn, Expected expected, Branches branches, Local exception) {
        // The body is the first branch; the rules' bodies follow it.
        List<TypedRule> rules = rules(handler.rules(), exn, expected, branches, exception);
        List<TypedExpr> bodies = branches.finish();
        var shifted = new ArrayList<TypedRule>();
        for (int i = 0; i < rules.size(); i++) {
            shifted.add(
                    new TypedRule(rules.get(i).pattern(), rules.get(i).guard(), bodies.get(i + 1)));
        }
        return shifted;
    }

    private TypedExpr tryFinally(Expr.TryFinally handler, Expected expected) {
        TypedExpr body = infer(handler.body(), expected);
        TypedExpr cleanup = context.blocks.statement(handler.cleanup(), Expected.NOTHING);
        return new TypedExpr.TryFinally(body, cleanup, body.type(), handler.span());
    }

    /** The exception that is being handled, or null outside a handler. */
    @Nullable Local caughtException() {
        usesCaught = true;
        return caught;
    }

    private TypedExpr loop(Expr.While loop, Expected expected) {
        TypedExpr condition =
                infer(loop.condition(), Expected.of(BuiltinTypes.type(BuiltinTypes.BOOL)));
        if (loop.isBang()) {
            condition = context.computations.await(condition, loop.condition().span(), "while!");
        }
        condition = context.coerce(condition, BuiltinTypes.type(BuiltinTypes.BOOL), Why.CONDITION);
        TypedExpr body =
                context.computations.round(context.blocks.statement(loop.body(), expected));
        return new TypedExpr.While(condition, body, BuiltinTypes.unit(), loop.span());
    }

    private TypedExpr dotLambda(Expr.DotLambda lambda, Expected expected) {
        Type from =
                expected.type() != null && expected.type().resolved() instanceof Type.Function known
                        ? known.from()
                        : context.inference.fresh();
        int mark = context.scope.mark();
        Local argument = new Local("_", from, false, lambda.span());
        context.scope.defineValue("_", new Entity.OfLocal(argument));
        TypedExpr body = infer(lambda.body());
        context.scope.restore(mark);
        return new TypedExpr.Lambda(
                List.of(argument), body, new Type.Function(from, body.type()), lambda.span());
    }

    private TypedExpr upcast(Expr.Upcast cast, Expected expected) {
        TypedExpr value = infer(cast.expression());
        Type type =
                cast.type() != null
                        ? context.types.resolve(cast.type())
                        : expected.known() != null ? expected.known() : value.type();
        return context.coerce(value, type, Why.of("this type cannot be seen as the other"));
    }

    private TypedExpr downcast(Expr.Downcast cast, Expected expected) {
        TypedExpr value = infer(cast.expression());
        Type type =
                cast.type() != null
                        ? context.types.resolve(cast.type())
                        : expected.type() != null ? expected.type() : context.inference.fresh();
        checkPossible(value, type, cast.span());
        return BuiltinTypes.is(value.type(), BuiltinTypes.DYN)
                ? new TypedExpr.FromDyn(value, type, cast.span())
                : new TypedExpr.Cast(value, type, cast.span());
    }

    private TypedExpr typeTest(Expr.TypeTest test) {
        TypedExpr value = infer(test.expression());
        Type type = context.types.resolve(test.type());
        checkPossible(value, type, test.span());
        return new TypedExpr.TypeTest(
                value, type, BuiltinTypes.type(BuiltinTypes.BOOL), test.span());
    }

    private void checkPossible(TypedExpr value, Type type, Span span) {
        if (value.type().resolved() instanceof TypeVariable) {
            context.errors.unknownType(
                    span, "a type test", "annotate the value, or write `box` before it");
        } else if (!TypeTests.isPossible(value.type(), type)) {
            context.errors.error(
                    ErrorCode.FSB0300,
                    span,
                    "a `"
                            + TypePrinter.print(value.type())
                            + "` can never be a `"
                            + TypePrinter.print(type)
                            + "`");
        }
    }

    private TypedExpr lazy(Expr.Lazy lazy, Expected expected) {
        TypedExpr create = context.names.needLibrary("Lazy", "create", lazy.span());
        if (expected.type() != null
                && expected.type().resolved() instanceof TypeVariable
                && create.type().resolved() instanceof Type.Function(_, Type made)) {
            // A recursive value is known to be lazy inside.
            context.unifyQuietly(expected.type(), made);
        }
        TypedExpr thunk = thunk(lazy.expression(), Expected.NOTHING);
        return context.applications.apply(
                create, List.of(new Argument.Checked(thunk)), Expected.NOTHING, lazy.span(), null);
    }

    /** Stands for a function that has gone wrong. */
    public TypedExpr.Lambda emptyLambda(Span span) {
        return new TypedExpr.Lambda(
                List.of(), context.error(span), BuiltinTypes.type(BuiltinTypes.ERROR), span);
    }

    /** {@code fun () -> expression}. */
    TypedExpr thunk(Expr expression, Expected expected) {
        return context.functions.lambda(
                List.of(new dev.fusabi.syntax.Pattern.Wild(expression.span())),
                List.of(BuiltinTypes.unit()),
                expression.span(),
                () -> infer(expression, expected));
    }

    private TypedExpr assertion(Expr.Assert assertion) {
        TypedExpr condition =
                check(assertion.condition(), BuiltinTypes.type(BuiltinTypes.BOOL), Why.CONDITION);
        Span span = assertion.span();
        Resolved failure = context.names.name(new Name("failwith", span));
        TypedExpr raised =
                context.applications.applyResolved(
                        failure,
                        List.of(
                                new Argument.Checked(
                                        new TypedExpr.Constant(
                                                "assertion failed", BuiltinTypes.string(), span))),
                        Expected.of(BuiltinTypes.unit()),
                        span);
        context.unifyQuietly(BuiltinTypes.unit(), raised.type());
        return new TypedExpr.If(condition, context.unit(span), raised, BuiltinTypes.unit(), span);
    }
}
