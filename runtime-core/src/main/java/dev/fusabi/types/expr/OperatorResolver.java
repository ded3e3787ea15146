package dev.fusabi.types.expr;

import dev.fusabi.diagnostic.Diagnostic;
import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;
import dev.fusabi.types.infer.Inference;
import dev.fusabi.types.infer.MeasureRules;
import dev.fusabi.types.infer.Unifier;
import dev.fusabi.types.infer.Why;
import dev.fusabi.types.tree.Arithmetic;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Capabilities;
import dev.fusabi.types.tree.Constraint;
import dev.fusabi.types.tree.Measures;
import dev.fusabi.types.tree.MemberInfo;
import dev.fusabi.types.tree.Operator;
import dev.fusabi.types.tree.Substitution;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.Type.Named;
import dev.fusabi.types.tree.TypeConstructor;
import dev.fusabi.types.tree.TypePrinter;
import dev.fusabi.types.tree.TypeVariable;
import dev.fusabi.types.tree.TypedExpr;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what an operator means from the types of its operands: builtin arithmetic, a static member of a type, or, when
 * nothing is known yet, a constraint that waits. What still waits when its definition is generalised is defaulted as F#
 * does; in an inline definition it becomes part of the type.
 */
public final class OperatorResolver {
    /** An operation that waits for its operands' types. */
    private static final class Pending {
        final Constraint.Operation constraint;
        final List<TypedExpr> operands;
        final TypedExpr.@Nullable Deferred node;
        boolean isDone;

        Pending(
                Constraint.Operation constraint,
                List<TypedExpr> operands,
                TypedExpr.@Nullable Deferred node) {
            this.constraint = constraint;
            this.operands = operands;
            this.node = node;
        }
    }

    private final Context context;
    private final List<Pending> waiting = new ArrayList<>();
    private final Map<Constraint.Operation, Pending> byConstraint = new IdentityHashMap<>();
    private final Set<Constraint.Operation> ranges =
            Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean isDraining;
    private boolean isQuiet;

    /** Where an operation has been refused. */
    private final Set<Span> refused = new HashSet<>();

    /** What has come to know an operand and still waits; looked at when a definition or the file ends. */
    private final ArrayDeque<Pending> hopeful = new ArrayDeque<>();

    /** The use that decides an operator written elsewhere. */
    private @Nullable Span cause;

    OperatorResolver(Context context) {
        this.context = context;
    }

    /** An operator applied to all its operands. */
    TypedExpr apply(Operator operator, List<TypedExpr> operands, Span span) {
        return switch (operator) {
            case EQUAL, NOT_EQUAL ->
                    compare(operator, operands, Capabilities.EQUALITY, BuiltinTypes.BOOL, span);
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                    compare(operator, operands, Capabilities.COMPARISON, BuiltinTypes.BOOL, span);
            case COMPARE ->
                    compare(operator, operands, Capabilities.COMPARISON, BuiltinTypes.INT, span);
            case HASH -> compare(operator, operands, Capabilities.EQUALITY, BuiltinTypes.INT, span);
            case NOT ->
                    new TypedExpr.Operation(
                            operator,
                            List.of(
                                    context.coerce(
                                            operands.getFirst(),
                                            BuiltinTypes.type(BuiltinTypes.BOOL),
                                            Why.argument("not"))),
                            BuiltinTypes.type(BuiltinTypes.BOOL),
                            span);
            case TO_STRING ->
                    new TypedExpr.Operation(operator, operands, BuiltinTypes.string(), span);
            default -> arithmetic(operator, operands, span);
        };
    }

    private TypedExpr compare(
            Operator operator,
            List<TypedExpr> operands,
            String word,
            TypeConstructor result,
            Span span) {
        List<TypedExpr> same = operands;
        if (operands.size() == 2) {
            TypedExpr left = operands.get(0);
            TypedExpr right = operands.get(1);
            Why why =
                    new Why(
                            ErrorCode.FSB0300,
                            "both sides of `" + operator.symbol() + "` must have one type",
                            left.span(),
                            "the left side has type `" + TypePrinter.print(left.type()) + "`");
            if (Conversions.differInWidth(left.type(), right.type())) {
                List<TypedExpr> widened = sameWidth(left, right);
                left = widened.get(0);
                right = widened.get(1);
            } else if (BuiltinTypes.is(left.type(), BuiltinTypes.DYN)) {
                left = context.coerce(left, right.type(), why);
            } else {
                right = context.coerce(right, left.type(), why);
            }
            same = List.of(left, right);
        }
        Unifier.Failure failure =
                context.unifier.require(
                        same.getFirst().type(), new Constraint.Capability(word, span), 0);
        if (failure instanceof Unifier.Failure.Lacks(Type type, String capability)) {
            context.errors.lacks(span, type, capability);
        }
        return new TypedExpr.Operation(operator, same, BuiltinTypes.type(result), span);
    }

    private TypedExpr arithmetic(Operator operator, List<TypedExpr> operands, Span span) {
        // What a conversion gives is known at once.
        Type fixed = Arithmetic.fixedResult(operator);
        Type result = fixed == null ? context.inference.fresh() : fixed;
        var types = new ArrayList<Type>();
        operands.forEach(operand -> types.add(operand.type()));
        var constraint = new Constraint.Operation(operator, List.copyOf(types), result, span);
        var node =
                new TypedExpr.Deferred(new TypedExpr.Operation(operator, operands, result, span));
        var pending = new Pending(constraint, operands, node);
        if (solve(pending, false)) {
            return node.resolution();
        }
        wait(pending);
        return node;
    }

    /** A constraint copied from an inline definition that is used. */
    void register(Constraint.Operation constraint) {
        var pending = new Pending(constraint, List.of(), null);
        if (!solve(pending, false)) {
            wait(pending);
        }
    }

    /** The elements of a range of which nothing is known; a look at their members makes them ints. */
    void registerRange(Constraint.Operation constraint) {
        ranges.add(constraint);
        register(constraint);
    }

    private void wait(Pending pending) {
        waiting.add(pending);
        byConstraint.put(pending.constraint, pending);
        for (Type operand : pending.constraint.operands()) {
            attach(operand, pending.constraint);
        }
        attach(pending.constraint.result(), pending.constraint);
    }

    private void attach(Type type, Constraint.Operation constraint) {
        // Only the operand before may have been the same variable.
        if (type.resolved() instanceof TypeVariable variable
                && (variable.constraints.isEmpty()
                        || variable.constraints.getLast() != constraint)) {
            context.unifier.addConstraint(variable, constraint);
        }
    }

    /** Solves what unification has made solvable; {@code cause} is where types were made equal, if anywhere. */
    void drain(@Nullable Span cause) {
        if (isDraining) {
            return;
        }
        isDraining = true;
        this.cause = cause;
        Constraint woken = context.unifier.nextWoken();
        while (woken != null) {
            if (woken instanceof Constraint.Trait trait) {
                context.traits.wake(trait, cause);
            } else {
                Pending pending = byConstraint.get(woken);
                if (pending != null && !pending.isDone && !solve(pending, false)) {
                    addIfKnown(pending);
                }
            }
            woken = context.unifier.nextWoken();
        }
        isDraining = false;
        this.cause = null;
    }

    public int mark() {
        return waiting.size();
    }

    /**
     * Before generalisation: what still waits since {@code mark} becomes part of an inline definition's type. Any other
     * definition does not become generic in it: later uses in the file decide, as in F#.
     */
    public void settle(int mark, boolean isInline) {
        context.conversions.settle(false);
        context.computations.settle(false);
        context.traits.settle(isInline);
        int level = context.inference.level();
        if (!isInline) {
            decideKnown(mark, level);
        }
        var open = new ArrayList<Pending>();
        for (int i = mark; i < waiting.size(); i++) {
            Pending pending = waiting.get(i);
            if (pending.isDone) {
                continue;
            }
            int least = leastLevel(pending.constraint);
            if (least > level && isInline) {
                continue;
            }
            int bound = Math.min(least, level);
            pending.constraint.operands().forEach(type -> Inference.lower(type, bound));
            Inference.lower(pending.constraint.result(), bound);
            open.add(pending);
        }
        waiting.subList(mark, waiting.size()).clear();
        waiting.addAll(open);
    }

    /**
     * Decides operations with a known operand, as long as that makes others known: in {@code (a - b) / 2.0} the
     * division says what the difference is.
     */
    private void decideKnown(int mark, int level) {
        hopeful.clear();
        for (int i = mark; i < waiting.size(); i++) {
            addIfKnown(waiting.get(i));
        }
        decideHopeful(level);
    }

    private void addIfKnown(Pending pending) {
        if (!pending.isDone && knowsAnOperand(pending.constraint)) {
            hopeful.add(pending);
        }
    }

    private void decideHopeful(int level) {
        while (!hopeful.isEmpty()) {
            Pending pending = hopeful.poll();
            if (!pending.isDone && leastLevel(pending.constraint) > level) {
                decide(pending);
            }
        }
    }

    /** At the end of a file nobody else can decide: F#'s defaults. */
    public void settleAll() {
        context.conversions.settle(true);
        context.computations.settle(true);
        // What only floats have decides for what any number has: `int << round`.
        for (int i = 0; i < waiting.size(); i++) {
            Pending pending = waiting.get(i);
            boolean isForFloats =
                    Arithmetic.defaultOperand(pending.constraint.operator()) != BuiltinTypes.INT;
            if (!pending.isDone && isForFloats) {
                decide(pending);
            }
        }
        decideKnown(0, -1);
        // What a wrong script leaves open says nothing new.
        isQuiet = context.diagnostics.hasErrors();
        for (int i = 0; i < waiting.size(); i++) {
            if (!waiting.get(i).isDone) {
                decide(waiting.get(i));
                decideHopeful(-1);
            }
        }
        waiting.clear();
        byConstraint.clear();
        ranges.clear();
        context.traits.settleAll();
    }

    private void decide(Pending pending) {
        if (!solve(pending, true)) {
            refuse(pending.constraint, pending);
            finish(pending, pending.operands, BuiltinTypes.type(BuiltinTypes.ERROR));
        }
        drain(null);
    }

    /** Decides, before a member of a value of this type is looked up, what is known only by default. */
    public void settle(Type type) {
        if (!(type.resolved() instanceof TypeVariable variable)) {
            return;
        }
        for (Constraint constraint : List.copyOf(variable.constraints)) {
            Pending pending =
                    constraint instanceof Constraint.Operation operation
                            ? byConstraint.get(operation)
                            : null;
            if (pending != null
                    && !pending.isDone
                    && (knowsAnOperand(pending.constraint)
                            || ranges.contains(pending.constraint))) {
                solve(pending, true);
                drain(null);
            }
        }
    }

    private static boolean knowsAnOperand(Constraint.Operation constraint) {
        return constraint.operands().stream()
                .anyMatch(operand -> !(operand.resolved() instanceof TypeVariable));
    }

    private static int leastLevel(Constraint.Operation constraint) {
        int least = TypeVariable.GENERIC;
        for (Type operand : constraint.operands()) {
            if (operand.resolved() instanceof TypeVariable variable) {
                least = Math.min(least, variable.level());
            }
        }
        if (constraint.result().resolved() instanceof TypeVariable variable) {
            least = Math.min(least, variable.level());
        }
        return least;
    }

    /** True when the operation is decided (perhaps with an error). {@code weak} applies F#'s defaults. */
    private boolean solve(Pending pending, boolean weak) {
        Constraint.Operation constraint = pending.constraint;
        Operator operator = constraint.operator();
        List<Type> operands = constraint.operands();
        for (Type operand : operands) {
            if (BuiltinTypes.isError(operand)) {
                return finish(pending, pending.operands, BuiltinTypes.type(BuiltinTypes.ERROR));
            }
        }
        if (operands.size() == 2 && deciding(operator, operands) == 1) {
            context.unifier.tryUnify(operands.get(1), BuiltinTypes.type(BuiltinTypes.INT));
        }
        if (weak) {
            applyDefaults(operator, operands, constraint.result());
        }
        if (mixesWidths(operator, operands)) {
            return solveMixed(pending, operator);
        }
        TypeConstructor deciding = deciding(operator, operands, constraint.result());
        if (deciding == null) {
            return weak && hasOwnOperators(operator, operands) && member(pending, true);
        }
        Type plain = Arithmetic.result(operator, deciding);
        Type result =
                plain != null && operandsAre(operator, operands, deciding)
                        ? MeasureRules.result(constraint, deciding, plain, context.unifier)
                        : null;
        if (result != null) {
            var converted = new ArrayList<TypedExpr>();
            for (TypedExpr operand : pending.operands) {
                converted.add(
                        BuiltinTypes.is(operand.type(), BuiltinTypes.DYN)
                                ? new TypedExpr.FromDyn(
                                        operand, BuiltinTypes.type(deciding), operand.span())
                                : operand);
            }
            return finish(pending, converted, result);
        }
        return member(pending, weak);
    }

    /** How many operands have the type that decides: of a shift only the left one. */
    private static int deciding(Operator operator, List<Type> operands) {
        boolean isFirst =
                Arithmetic.takesIntOnTheRight(operator)
                        || operator == Operator.POWER
                                && BuiltinTypes.is(operands.getFirst(), BuiltinTypes.BIGINT);
        return isFirst ? 1 : operands.size();
    }

    /** F#'s int and int32 are one type: here the wider one takes in the other. */
    private static boolean mixesWidths(Operator operator, List<Type> operands) {
        return operands.size() == 2
                && deciding(operator, operands) == 2
                && Conversions.differInWidth(operands.get(0), operands.get(1));
    }

    private boolean solveMixed(Pending pending, Operator operator) {
        List<TypedExpr> operands = pending.operands;
        Type type = BuiltinTypes.type(BuiltinTypes.INT);
        if (!operands.isEmpty()) {
            operands = sameWidth(operands.get(0), operands.get(1));
            type = operands.getFirst().type();
        }
        Type result = Arithmetic.result(operator, ((Named) type.resolved()).constructor());
        return result == null ? member(pending, true) : finish(pending, operands, result);
    }

    /** Two operands of int and int32 as one type: int, unless the int is a constant that adapts. */
    private static List<TypedExpr> sameWidth(TypedExpr left, TypedExpr right) {
        boolean isLeft = BuiltinTypes.is(left.type(), BuiltinTypes.INT32);
        TypedExpr narrow = isLeft ? left : right;
        TypedExpr wide = isLeft ? right : left;
        TypedExpr.Constant adapted = Conversions.adapted(wide, BuiltinTypes.INT32);
        if (adapted != null) {
            wide = adapted;
        } else {
            narrow = Conversions.toWidth(narrow, BuiltinTypes.type(BuiltinTypes.INT));
        }
        return isLeft ? List.of(narrow, wide) : List.of(wide, narrow);
    }

    /** The one type that the operands have, apart from dyn; null when an operand is unknown. */
    private static @Nullable TypeConstructor deciding(
            Operator operator, List<Type> operands, Type result) {
        TypeConstructor found = null;
        List<Type> types = operands.isEmpty() ? List.of(result) : operands;
        int count = deciding(operator, types);
        for (int i = 0; i < count; i++) {
            switch (types.get(i).resolved()) {
                case TypeVariable variable -> {
                    return null;
                }
                case Named named -> {
                    if (found == null || found == BuiltinTypes.DYN) {
                        found = named.constructor();
                    }
                }
                default -> found = found == null ? BuiltinTypes.UNIT : found;
            }
        }
        return found;
    }

    private static boolean operandsAre(
            Operator operator, List<Type> operands, TypeConstructor deciding) {
        int count = deciding(operator, operands);
        for (int i = 0; i < count; i++) {
            Type operand = operands.get(i);
            if (!BuiltinTypes.is(operand, deciding)
                    && !BuiltinTypes.is(operand, BuiltinTypes.DYN)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a known operand is of a type that defines operators by members. */
    private static boolean hasOwnOperators(Operator operator, List<Type> operands) {
        return operands.stream()
                .anyMatch(operand ->
                        operand.resolved() instanceof Named named
                                && named.constructor() != BuiltinTypes.DYN
                                && Arithmetic.result(operator, named.constructor()) == null);
    }

    private void applyDefaults(Operator operator, List<Type> operands, Type result) {
        int count = deciding(operator, operands);
        Type known = null;
        for (int i = 0; i < count; i++) {
            if (operands.get(i).resolved() instanceof Named named
                    && named.constructor() != BuiltinTypes.DYN) {
                known = Arithmetic.result(operator, named.constructor()) == null ? known : named;
                if (known == null) {
                    // A type with operators of its own: its members say what the other operand is.
                    return;
                }
            }
        }
        if (known == null
                && Arithmetic.resultIsOperand(operator)
                && result.resolved() instanceof Named named
                && Arithmetic.result(operator, named.constructor()) != null) {
            known = named;
        }
        if (known == null) {
            known = BuiltinTypes.type(Arithmetic.defaultOperand(operator));
        }
        boolean multiplies = operator == Operator.MULTIPLY || operator == Operator.DIVIDE;
        for (int i = 0; i < count; i++) {
            if (operands.get(i).resolved() instanceof TypeVariable) {
                // The other factor of a number with a unit may have any unit.
                Type other =
                        multiplies && known instanceof Named number && Measures.isMeasured(known)
                                ? Measures.with(number.constructor(), freshMeasure())
                                : known;
                context.unifier.tryUnify(operands.get(i), other);
            }
        }
        if (operands.isEmpty()) {
            context.unifier.tryUnify(result, known);
        }
    }

    private Type freshMeasure() {
        TypeVariable measure = context.inference.fresh();
        measure.isMeasure = true;
        return measure;
    }

    private boolean member(Pending pending, boolean weak) {
        Constraint.Operation constraint = pending.constraint;
        List<MemberInfo> candidates = candidates(constraint);
        var fitting = new ArrayList<MemberInfo>();
        for (MemberInfo candidate : candidates) {
            int mark = context.unifier.begin();
            boolean fits = fits(candidate, constraint) != null;
            context.unifier.end(mark, false);
            if (fits) {
                fitting.add(candidate);
            }
        }
        if (fitting.isEmpty()
                || fitting.size() > 1
                        && !weak
                        && Inference.hasFreeVariables(new Type.Tuple(constraint.operands()))) {
            if (!fitting.isEmpty()) {
                return false;
            }
            refuse(constraint, pending);
            return finish(pending, pending.operands, BuiltinTypes.type(BuiltinTypes.ERROR));
        }
        MemberInfo chosen = fitting.getFirst();
        Fit fit = fits(chosen, constraint);
        if (fit == null) {
            return finish(pending, pending.operands, BuiltinTypes.type(BuiltinTypes.ERROR));
        }
        if (pending.node != null) {
            var function =
                    new TypedExpr.GlobalRef(
                            chosen.global(), fit.arguments(), fit.type(), constraint.span());
            List<TypedExpr> operands =
                    pending.operands.isEmpty()
                            ? List.of(context.unit(constraint.span()))
                            : pending.operands;
            pending.node.resolve(
                    new TypedExpr.Apply(
                            function, operands, constraint.result(), constraint.span()));
        }
        pending.isDone = true;
        context.unify(constraint.result(), fit.result(), constraint.span(), Why.EXPRESSION);
        return true;
    }

    private record Fit(List<Type> arguments, Type type, Type result) {}

    private @Nullable Fit fits(MemberInfo member, Constraint.Operation constraint) {
        if (member.parameters().size() != constraint.operands().size()) {
            return null;
        }
        List<Type> arguments = context.instantiate(member.global().typeParameters());
        Type type =
                Substitution.of(
                        member.global().type(), member.global().typeParameters(), arguments);
        Type rest = type;
        for (Type operand : constraint.operands()) {
            if (!(rest.resolved() instanceof Type.Function function)
                    || context.unifier.unify(function.from(), operand) != null) {
                return null;
            }
            rest = function.to();
        }
        if (constraint.operands().isEmpty() && rest.resolved() instanceof Type.Function property) {
            // A static property takes unit.
            rest = property.to();
        }
        if (Arithmetic.target(constraint.operator()) != null
                && context.unifier.unify(rest, constraint.result()) != null) {
            // Conversions of a type to several others have one name.
            return null;
        }
        return new Fit(arguments, type, rest);
    }

    private List<MemberInfo> candidates(Constraint.Operation constraint) {
        var all = new ArrayList<MemberInfo>();
        String name = Arithmetic.memberName(constraint.operator());
        List<Type> owners =
                constraint.operands().isEmpty()
                        ? List.of(constraint.result())
                        : constraint.operands();
        for (Type owner : owners) {
            if (owner.resolved() instanceof Named named) {
                for (MemberInfo member : context.scope.members(named.constructor(), name)) {
                    if (member.isStatic() && !all.contains(member)) {
                        all.add(member);
                    }
                }
            }
        }
        return all;
    }

    /** Reports an operation that no type has; at one place once, since a use may bring several. */
    private void refuse(Constraint.Operation constraint, Pending pending) {
        Diagnostic refusal = refusal(constraint, pending);
        if (!isQuiet && !BuiltinTypes.isError(constraint.result()) && refused.add(refusal.span())) {
            context.errors.report(refusal);
        }
    }

    private Diagnostic refusal(Constraint.Operation constraint, Pending pending) {
        var printer = new TypePrinter();
        String symbol = constraint.operator().symbol();
        List<Type> operands = constraint.operands();
        String title =
                switch (operands.size()) {
                    case 2 ->
                            constraint.operator() == Operator.DIVIDE_BY_INT
                                    ? "`"
                                            + printer.text(operands.get(0))
                                            + "` has no average: it does not divide by a count"
                                    : "the operator `"
                                            + symbol
                                            + "` does not take `"
                                            + printer.text(operands.get(0))
                                            + "` and `"
                                            + printer.text(operands.get(1))
                                            + "`";
                    case 1 ->
                            (symbol.equals("~-") ? "the operator `-" : "`" + symbol)
                                    + "` does not take `"
                                    + printer.text(operands.getFirst())
                                    + "`";
                    default ->
                            "`"
                                    + printer.text(constraint.result())
                                    + "` is not a number: it has no "
                                    + symbol;
                };
        // A cause around the operator, such as a whole if, says less than the operator.
        Span use = cause != null && cause.contains(constraint.span()) ? null : cause;
        var diagnostic =
                Diagnostic.error(
                        ErrorCode.FSB0306,
                        context.errors.source(),
                        use == null ? constraint.span() : use,
                        title);
        if (use != null) {
            return diagnostic.withRelated(constraint.span(), "the operator is used here");
        }
        if (operands.size() == 2) {
            diagnostic =
                    diagnostic.withHint(
                            mixingHint(constraint.operator(), operands.get(0), operands.get(1)));
            if (pending.operands.size() == 2) {
                diagnostic =
                        diagnostic
                                .withRelated(
                                        pending.operands.get(0).span(),
                                        "this is `" + printer.text(operands.get(0)) + "`")
                                .withRelated(
                                        pending.operands.get(1).span(),
                                        "this is `" + printer.text(operands.get(1)) + "`");
            }
        }
        return diagnostic;
    }

    private static @Nullable String mixingHint(Operator operator, Type left, Type right) {
        if (Measures.isMeasured(left) || Measures.isMeasured(right)) {
            return "the unit of measure `"
                    + TypePrinter.print(Measures.of(left))
                    + "` is not `"
                    + TypePrinter.print(Measures.of(right))
                    + "`";
        }
        if (operator == Operator.DIVIDE_BY_INT) {
            return BuiltinTypes.is(left, BuiltinTypes.INT)
                    ? "convert to `float` first, as with `List.averageBy float`"
                    : null;
        }
        if (mix(left, right, BuiltinTypes.INT, BuiltinTypes.FLOAT)) {
            return "numbers are not converted by themselves: use `float` on the int";
        }
        if (left.resolved() instanceof Named one
                && right.resolved() instanceof Named other
                && Arithmetic.isNumber(one.constructor())
                && Arithmetic.isNumber(other.constructor())) {
            return "numbers are not converted by themselves: use `"
                    + one.constructor().name()
                    + "` on the right operand, or `"
                    + other.constructor().name()
                    + "` on the left one";
        }
        if (BuiltinTypes.is(left, BuiltinTypes.STRING)
                || BuiltinTypes.is(right, BuiltinTypes.STRING)) {
            return "convert the other operand with `string`";
        }
        if (mix(left, right, BuiltinTypes.DYN, BuiltinTypes.DYN)) {
            return "annotate one operand with the type it should have";
        }
        if (BuiltinTypes.is(left, BuiltinTypes.LIST)) {
            return "lists are joined with `@`";
        }
        return null;
    }

    private static boolean mix(Type left, Type right, TypeConstructor a, TypeConstructor b) {
        return BuiltinTypes.is(left, a) && BuiltinTypes.is(right, b)
                || BuiltinTypes.is(left, b) && BuiltinTypes.is(right, a);
    }

    private boolean finish(Pending pending, List<TypedExpr> operands, Type result) {
        pending.isDone = true;
        Constraint.Operation constraint = pending.constraint;
        if (pending.node != null) {
            pending.node.resolve(
                    new TypedExpr.Operation(
                            constraint.operator(),
                            operands,
                            constraint.result(),
                            constraint.span()));
        }
        if (isQuiet) {
            context.unifyQuietly(constraint.result(), result);
        } else {
            context.unify(constraint.result(), result, constraint.span(), Why.EXPRESSION);
        }
        return true;
    }
}
