package dev.fusabi.types.expr;

import dev.fusabi.diagnostic.Diagnostic;
import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;
import dev.fusabi.syntax.Expr;
import dev.fusabi.syntax.Literal;
import dev.fusabi.syntax.Name;
import dev.fusabi.syntax.TypeConstraint;
import dev.fusabi.syntax.TypeExpr;
import dev.fusabi.types.infer.Inference;
import dev.fusabi.types.infer.Why;
import dev.fusabi.types.tree.Arithmetic;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Constraint;
import dev.fusabi.types.tree.Global;
import dev.fusabi.types.tree.MemberInfo;
import dev.fusabi.types.tree.Operator;
import dev.fusabi.types.tree.Substitution;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.Type.Named;
import dev.fusabi.types.tree.TypeConstructor.Field;
import dev.fusabi.types.tree.TypePrinter;
import dev.fusabi.types.tree.TypeVariable;
import dev.fusabi.types.tree.TypedExpr;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Member constraints: {@code (^a : (static member Zero : ^a) ())}, {@code when ^a : (member Name : string)}, and
 * operators that only types define. Each waits until its support types are known; in an inline definition it becomes part
 * of the type instead.
 */
public final class TraitResolver {
    /** Members that need each other at ever larger types would go on for ever. */
    private static final int MAX_REGISTERED = 2_000;

    private int registered;

    /** A member that waits for its support types. */
    private static final class Pending {
        final Constraint.Trait trait;
        final List<TypedExpr> arguments;
        final TypedExpr.@Nullable Deferred node;
        boolean isDone;

        Pending(
                Constraint.Trait trait,
                List<TypedExpr> arguments,
                TypedExpr.@Nullable Deferred node) {
            this.trait = trait;
            this.arguments = arguments;
            this.node = node;
        }
    }

    private final Context context;
    private final List<Pending> waiting = new ArrayList<>();

    /** The use that decides a constraint written elsewhere. */
    private @Nullable Span cause;

    TraitResolver(Context context) {
        this.context = context;
    }

    // ---- From the text

    /** The constraint as written. */
    Constraint.Trait constraint(TypeConstraint.Member member) {
        List<Type> supports =
                member.supports().stream().map(type -> context.types.resolve(type)).toList();
        var operands = new ArrayList<Type>();
        boolean isConstructor = member.name().text().equals(MemberInfo.CONSTRUCTOR_NAME);
        boolean isStatic = member.isStatic() || isConstructor;
        if (!isStatic && !supports.isEmpty()) {
            operands.add(supports.getFirst());
        }
        TypeExpr result = plain(member.signature());
        // Parameters one after the other mean the same as a tuple of them.
        while (result instanceof TypeExpr.Function function && isBare(function)) {
            for (TypeExpr parameter : parameters(function.from())) {
                operands.add(context.types.resolve(parameter));
            }
            result = plain(function.to());
        }
        return new Constraint.Trait(
                supports,
                memberName(member.name().text()),
                isStatic,
                List.copyOf(operands),
                context.types.resolve(result),
                member.span());
    }

    /** Whether it is not in parentheses, which its place would take in. */
    private static boolean isBare(TypeExpr.Function function) {
        return function.span().start() == function.from().span().start();
    }

    private static String memberName(String written) {
        return written.startsWith("get_") || written.startsWith("set_")
                ? written.substring(4)
                : Arithmetic.memberName(written);
    }

    private static TypeExpr plain(TypeExpr type) {
        TypeExpr at = type;
        while (at instanceof TypeExpr.Labelled labelled) {
            at = labelled.type();
        }
        return at;
    }

    private static List<TypeExpr> parameters(TypeExpr from) {
        return switch (plain(from)) {
            case TypeExpr.Tuple tuple when !tuple.isStruct() -> tuple.elements();
            case TypeExpr.Named named
                    when named.path().size() == 1
                            && named.path().getFirst().text().equals("unit") ->
                    List.of();
            case TypeExpr other -> List.of(other);
        };
    }

    /** {@code (^a : (member …) arguments)}. */
    TypedExpr call(Expr.TraitCall call) {
        Constraint.Trait trait =
                call.member().signature()
                                        instanceof
                                        TypeExpr.Constrained(TypeExpr.Wild _, var none, _)
                                && none.isEmpty()
                        ? declared(call.member())
                        : constraint(call.member());
        if (trait == null) {
            context.expressions.infer(call.argument());
            return context.error(
                    ErrorCode.FSB0203,
                    call.member().name().span(),
                    "the type parameter has no member `" + call.member().name().text() + "`");
        }
        List<Expr> written = arguments(call.argument(), trait.operands().size());
        if (written.size() != trait.operands().size()) {
            context.expressions.infer(call.argument());
            return context.error(
                    ErrorCode.FSB0301,
                    call.argument().span(),
                    "`"
                            + call.member().name().text()
                            + "` takes "
                            + trait.operands().size()
                            + " values here, not "
                            + written.size());
        }
        var arguments = new ArrayList<TypedExpr>();
        for (int i = 0; i < written.size(); i++) {
            Type wanted = trait.operands().get(i);
            TypedExpr argument = context.expressions.infer(written.get(i), Expected.of(wanted));
            arguments.add(
                    context.coerce(argument, wanted, Why.argument(call.member().name().text())));
        }
        return call(trait, arguments, call.span());
    }

    /** For {@code 'T.Name}: the constraint of this name that the type parameter has. */
    private Constraint.@Nullable Trait declared(TypeConstraint.Member member) {
        if (!(context.types.resolve(member.supports().getFirst()).resolved()
                instanceof TypeVariable variable)) {
            return null;
        }
        String name = memberName(member.name().text());
        for (Constraint constraint : variable.constraints) {
            if (constraint instanceof Constraint.Trait trait && trait.name().equals(name)) {
                return trait;
            }
        }
        return null;
    }

    private static List<Expr> arguments(Expr written, int count) {
        Expr at = written;
        while (at instanceof Expr.Paren paren
                && (count != 1 || !(paren.expression() instanceof Expr.Tuple))) {
            at = paren.expression();
        }
        if (at instanceof Expr.Const constant
                && constant.literal() instanceof Literal.Unit
                && count == 0) {
            return List.of();
        }
        if (count != 1 && at instanceof Expr.Tuple tuple && !tuple.isStruct()) {
            return tuple.elements();
        }
        return List.of(written);
    }

    /** An operator that no definition in scope has: a static member of one of its operands' types. */
    TypedExpr operator(Name name, List<TypedExpr> operands, Span span) {
        List<Type> types = operands.stream().map(TypedExpr::type).toList();
        return call(
                new Constraint.Trait(
                        types,
                        Arithmetic.memberName(name.text()),
                        true,
                        types,
                        context.inference.fresh(),
                        name.span()),
                operands,
                span);
    }

    private TypedExpr call(Constraint.Trait trait, List<TypedExpr> arguments, Span span) {
        var node =
                new TypedExpr.Deferred(
                        new TypedExpr.TraitCall(
                                trait.supports(),
                                trait.name(),
                                trait.isStatic(),
                                arguments,
                                trait.result(),
                                span));
        var pending = new Pending(trait, arguments, node);
        if (!solve(pending, false)) {
            wait(pending);
        }
        return node;
    }

    // ---- Waiting

    /** A constraint that is declared, or copied from an inline definition that is used. */
    void register(Constraint.Trait trait) {
        if (++registered > MAX_REGISTERED) {
            if (registered == MAX_REGISTERED + 1) {
                context.errors.tooComplex(trait.span());
            }
            context.unifyQuietly(trait.result(), BuiltinTypes.type(BuiltinTypes.ERROR));
            return;
        }
        var pending = new Pending(trait, List.of(), null);
        if (!solve(pending, false)) {
            wait(pending);
        }
    }

    /** A new definition may need as many constraints as any other. */
    public void resetWork() {
        registered = 0;
    }

    void require(Constraint.Trait trait) {
        register(trait);
    }

    private void wait(Pending pending) {
        waiting.add(pending);
        for (Type support : pending.trait.supports()) {
            if (support.resolved() instanceof TypeVariable variable
                    && !variable.constraints.contains(pending.trait)) {
                context.unifier.addConstraint(variable, pending.trait);
            }
        }
    }

    /** Solves the constraint if that can be done now; {@code use} is where types were made equal, if anywhere. */
    void wake(Constraint.Trait trait, @Nullable Span use) {
        cause = use;
        for (Pending pending : List.copyOf(waiting)) {
            if (pending.trait == trait && !pending.isDone) {
                solve(pending, false);
            }
        }
        waiting.removeIf(pending -> pending.isDone);
        cause = null;
    }

    /** Before generalisation: what waits for variables of the definition that ends is part of an inline one's type. */
    void settle(boolean isInline) {
        int level = context.inference.level();
        for (Pending pending : List.copyOf(waiting)) {
            int least = leastLevel(pending.trait);
            if (pending.isDone || least <= level) {
                continue;
            }
            if (isInline) {
                pending.isDone = true;
            } else if (!solve(pending, true)) {
                pending.trait.operands().forEach(type -> Inference.lower(type, level));
                pending.trait.supports().forEach(type -> Inference.lower(type, level));
                Inference.lower(pending.trait.result(), level);
            }
        }
        waiting.removeIf(pending -> pending.isDone);
    }

    /** At the end of a file: what is not known now never will be. */
    void settleAll() {
        for (Pending pending : List.copyOf(waiting)) {
            if (!pending.isDone && !solve(pending, true)) {
                context.errors.unknownType(
                        pending.trait.span(),
                        "the member `" + pending.trait.name() + "`",
                        "annotate a value with the type that has it, or make the function inline");
                pending.isDone = true;
            }
        }
        waiting.clear();
    }

    private static int leastLevel(Constraint.Trait trait) {
        int least = TypeVariable.GENERIC;
        for (Type support : trait.supports()) {
            if (support.resolved() instanceof TypeVariable variable) {
                least = Math.min(least, variable.level());
            }
        }
        return least;
    }

    // ---- Solving

    private boolean solve(Pending pending, boolean weak) {
        Constraint.Trait trait = pending.trait;
        boolean isOpen = false;
        boolean isKnown = false;
        for (Type support : trait.supports()) {
            if (BuiltinTypes.isError(support)) {
                return finish(pending, context.error(trait.span()));
            }
            boolean isVariable = support.resolved() instanceof TypeVariable;
            isOpen |= isVariable;
            isKnown |= !isVariable;
        }
        if (!isKnown || isOpen && !weak) {
            return false;
        }
        Operator operator =
                TraitMembers.operatorOf(
                        trait.name(), trait.supports(), trait.operands(), trait.result());
        if (operator != null) {
            return builtin(pending, operator);
        }
        Field field =
                trait.isStatic() || trait.operands().size() != 1
                        ? null
                        : TraitMembers.fieldOf(trait.supports().getFirst(), trait.name());
        if (field != null && trait.supports().getFirst().resolved() instanceof Named record) {
            Type type =
                    Substitution.of(
                            field.type(), record.constructor().parameters(), record.arguments());
            context.unify(trait.result(), type, trait.span(), Why.EXPRESSION);
            return finish(
                    pending,
                    pending.arguments.isEmpty()
                            ? context.error(trait.span())
                            : new TypedExpr.GetField(
                                    pending.arguments.getFirst(), field, type, trait.span()));
        }
        Fit best = best(pending);
        if (best == null) {
            refuse(pending);
            return finish(pending, context.error(trait.span()));
        }
        return call(pending, best);
    }

    private boolean builtin(Pending pending, Operator operator) {
        Constraint.Trait trait = pending.trait;
        if (pending.node == null) {
            context.operators.register(
                    new Constraint.Operation(
                            operator, trait.operands(), trait.result(), trait.span()));
            return finish(pending, null);
        }
        TypedExpr result = context.operators.apply(operator, pending.arguments, trait.span());
        context.unify(trait.result(), result.type(), trait.span(), Why.EXPRESSION);
        return finish(pending, result);
    }

    private boolean finish(Pending pending, @Nullable TypedExpr meaning) {
        pending.isDone = true;
        if (meaning != null && pending.node != null) {
            pending.node.resolve(meaning);
        }
        if (meaning != null && BuiltinTypes.isError(meaning.type())) {
            context.unifyQuietly(pending.trait.result(), meaning.type());
        }
        return true;
    }

    /** A member with fresh type arguments whose parameters agree with the operands. */
    private record Fit(
            MemberInfo member, List<Type> arguments, Type type, List<Type> wanted, int coercions) {}

    private @Nullable Fit best(Pending pending) {
        MemberInfo chosen = null;
        Fit best = null;
        for (MemberInfo member : candidates(pending.trait)) {
            int mark = context.unifier.begin();
            Fit fit = fit(member, pending.trait);
            context.unifier.end(mark, false);
            if (fit != null && (best == null || isBetter(fit, best))) {
                best = fit;
                chosen = member;
            }
        }
        return chosen == null ? null : fit(chosen, pending.trait);
    }

    private static boolean isBetter(Fit one, Fit other) {
        if (one.coercions() != other.coercions()) {
            return one.coercions() < other.coercions();
        }
        return TraitMembers.isMoreSpecific(declared(one), declared(other));
    }

    private static List<Type> declared(Fit fit) {
        var types = new ArrayList<Type>();
        Type at = fit.member().global().type().resolved();
        for (int i = 0; i < fit.wanted().size() && at instanceof Type.Function function; i++) {
            types.add(function.from());
            at = function.to().resolved();
        }
        return types;
    }

    private List<MemberInfo> candidates(Constraint.Trait trait) {
        var all = new ArrayList<MemberInfo>();
        for (Type support : trait.supports()) {
            if (!(support.resolved() instanceof Named named)) {
                continue;
            }
            List<MemberInfo> found =
                    trait.isStatic()
                            ? context.scope.members(named.constructor(), trait.name()).stream()
                                    .filter(MemberInfo::isStatic)
                                    .toList()
                            : context.members.instanceMembers(named.constructor(), trait.name());
            for (MemberInfo member : found) {
                if (!all.contains(member)) {
                    all.add(member);
                }
            }
        }
        return all;
    }

    private @Nullable Fit fit(MemberInfo member, Constraint.Trait trait) {
        if (trait.operands().size() != member.receivers() + member.parameters().size()) {
            return null;
        }
        MemberResolver.Instantiated use = context.members.instantiate(member);
        var wanted = new ArrayList<Type>();
        int coercions = 0;
        Type rest = use.type();
        for (Type operand : trait.operands()) {
            if (!(rest.resolved() instanceof Type.Function function)) {
                return null;
            }
            boolean isObject = BuiltinTypes.is(function.from(), BuiltinTypes.OBJ);
            if (isObject && !BuiltinTypes.is(operand, BuiltinTypes.OBJ)) {
                coercions++;
            } else if (context.unifier.unify(function.from(), operand) != null) {
                return null;
            }
            wanted.add(function.from());
            rest = function.to();
        }
        if (trait.operands().isEmpty() && rest.resolved() instanceof Type.Function property) {
            rest = property.to();
        }
        if (context.unifier.unify(rest, trait.result()) != null) {
            return null;
        }
        return new Fit(member, use.arguments(), use.type(), wanted, coercions);
    }

    private boolean call(Pending pending, Fit fit) {
        Constraint.Trait trait = pending.trait;
        Global global = fit.member().global();
        var function = new TypedExpr.GlobalRef(global, fit.arguments(), fit.type(), trait.span());
        var arguments = new ArrayList<TypedExpr>();
        for (int i = 0; i < pending.arguments.size(); i++) {
            arguments.add(
                    context.coerce(
                            pending.arguments.get(i),
                            fit.wanted().get(i),
                            Why.argument(trait.name())));
        }
        if (arguments.isEmpty()) {
            arguments.add(context.unit(trait.span()));
        }
        finish(pending, new TypedExpr.Apply(function, arguments, trait.result(), trait.span()));
        context.operators.drain(null);
        return true;
    }

    private void refuse(Pending pending) {
        Constraint.Trait trait = pending.trait;
        var printer = new TypePrinter();
        String types =
                String.join("` and `", trait.supports().stream().map(printer::text).toList());
        String name = trait.name();
        boolean isSymbol = !name.isEmpty() && !Character.isLetter(name.charAt(0));
        String title =
                isSymbol
                        ? "the operator `" + name + "` is not defined for `" + types + "`"
                        : "`"
                                + types
                                + "` has no "
                                + (trait.isStatic() ? "static " : "")
                                + "member `"
                                + name
                                + "` that fits here";
        Span use = cause == null || cause.contains(trait.span()) ? null : cause;
        var diagnostic =
                Diagnostic.error(
                        isSymbol ? ErrorCode.FSB0200 : ErrorCode.FSB0312,
                        context.source,
                        use == null ? trait.span() : use,
                        title);
        context.errors.report(
                use == null ? diagnostic : diagnostic.withRelated(trait.span(), "needed by this"));
    }
}
