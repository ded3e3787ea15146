package dev.fusabi.types.expr;

import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;
import dev.fusabi.syntax.Binding;
import dev.fusabi.syntax.Expr;
import dev.fusabi.syntax.Literal;
import dev.fusabi.syntax.Name;
import dev.fusabi.syntax.Pattern;
import dev.fusabi.types.infer.Why;
import dev.fusabi.types.names.ActivePattern;
import dev.fusabi.types.names.Entity;
import dev.fusabi.types.tree.Bindings;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Constraint;
import dev.fusabi.types.tree.Hierarchy;
import dev.fusabi.types.tree.Local;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypePrinter;
import dev.fusabi.types.tree.TypeSize;
import dev.fusabi.types.tree.TypeVariable;
import dev.fusabi.types.tree.TypedExpr;
import dev.fusabi.types.tree.TypedPattern;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Blocks: definitions and statements one after the other. The spine is a loop, so that its length does not matter. */
public final class BlockChecker {
    private final Context context;

    BlockChecker(Context context) {
        this.context = context;
    }

    TypedExpr check(Expr start, Expected expected) {
        int mark = context.scope.mark();
        var wraps = new ArrayList<UnaryOperator<TypedExpr>>();
        Expr at = start;
        boolean inSpine = true;
        while (inSpine) {
            switch (at) {
                case Expr.Let let -> {
                    wraps.add(let(let));
                    at = let.body();
                }
                case Expr.Use use -> {
                    wraps.add(use(use));
                    at = use.body();
                }
                case Expr.LetBang bang -> {
                    wraps.add(context.computations.letBang(bang));
                    at = bang.body();
                }
                case Expr.Sequence sequence -> {
                    List<Expr> expressions = sequence.expressions();
                    var statements = new ArrayList<TypedExpr>();
                    for (Expr statement : expressions.subList(0, expressions.size() - 1)) {
                        statements.add(statement(statement, expected));
                    }
                    Span span = sequence.span();
                    wraps.add(last -> sequence(statements, last, span));
                    at = expressions.getLast();
                }
                default -> inSpine = false;
            }
        }
        TypedExpr result = context.expressions.infer(at, expected);
        for (UnaryOperator<TypedExpr> wrap : wraps.reversed()) {
            result = wrap.apply(result);
        }
        context.scope.restore(mark);
        return result;
    }

    static TypedExpr sequence(List<TypedExpr> statements, TypedExpr last, Span span) {
        var all = new ArrayList<>(statements);
        all.add(last);
        return new TypedExpr.Sequence(all, last.type(), span);
    }

    /** An expression whose value is not used; in a comprehension its value may be an element. */
    TypedExpr statement(Expr statement, Expected expected) {
        TypedExpr checked =
                context.expressions.infer(statement, new Expected(null, expected.yields()));
        warnIfIgnored(checked, statement);
        return checked;
    }

    public void warnIfIgnored(TypedExpr checked, Expr statement) {
        Type type = checked.type().resolved();
        if (type instanceof TypeVariable) {
            context.unifyQuietly(BuiltinTypes.unit(), type);
            return;
        }
        if (BuiltinTypes.is(type, BuiltinTypes.UNIT)
                || BuiltinTypes.is(type, BuiltinTypes.DYN)
                || BuiltinTypes.isError(type)) {
            return;
        }
        String hint = "drop it with `|> ignore`, or bind it with `let`";
        if (statement instanceof Expr.Infix infix && infix.operator().text().equals("=")) {
            hint = "`=` compares; to assign to a mutable variable write `<-`";
        } else if (type instanceof Type.Function) {
            hint = "this is a function; is an argument missing?";
        }
        context.errors.warning(
                ErrorCode.FSB0402,
                checked.span(),
                "the result of this expression, of type `"
                        + TypePrinter.print(type)
                        + "`, is ignored",
                hint);
    }

    UnaryOperator<TypedExpr> let(Expr.Let let) {
        List<Binding> bindings = let.bindings();
        if (let.isRec()) {
            return rec(bindings, let.span());
        }
        if (bindings.size() == 1) {
            return single(bindings.getFirst(), let.span());
        }
        var wraps = new ArrayList<UnaryOperator<TypedExpr>>();
        bindings.forEach(binding -> wraps.add(single(binding, let.span())));
        return body -> {
            TypedExpr result = body;
            for (UnaryOperator<TypedExpr> wrap : wraps.reversed()) {
                result = wrap.apply(result);
            }
            return result;
        };
    }

    /** The name that a binding gives to its value, or null when it takes the value apart. */
    private @Nullable Name simpleName(Binding binding) {
        Pattern head = strip(binding.head());
        if (!(head instanceof Pattern.Var variable)) {
            return null;
        }
        boolean isCase =
                !binding.isFunction()
                        && ActivePattern.casesOf(variable.name().text()) == null
                        && context.scope.pattern(variable.name().text()) instanceof Entity.OfCase;
        return isCase ? null : variable.name();
    }

    public static Pattern strip(Pattern pattern) {
        Pattern at = pattern;
        while (at instanceof Pattern.Paren paren) {
            at = paren.pattern();
        }
        return at;
    }

    private UnaryOperator<TypedExpr> single(Binding binding, Span span) {
        Name name = simpleName(binding);
        if (name == null) {
            return destructuring(binding, span);
        }
        int operators = context.operators.mark();
        context.inference.enter();
        List<TypeVariable> declared = context.functions.declare(binding.typeParameters());
        TypedExpr value;
        Local local;
        if (binding.isFunction()) {
            Type signature = context.functions.signature(binding);
            int mark = context.scope.mark();
            defineActiveCases(name);
            context.beingDefined.add(name.text());
            value = context.functions.function(binding, signature);
            context.beingDefined.removeLast();
            context.scope.restore(mark);
            local = new Local(name.text(), signature, false, name.span());
        } else {
            requireFunctionIfInline(binding, name);
            Type annotated =
                    binding.returnType() == null
                            ? null
                            : context.types.resolve(binding.returnType());
            int mark = context.scope.mark();
            defineActiveCases(name);
            value = context.expressions.infer(binding.body(), Expected.of(annotated));
            context.scope.restore(mark);
            if (annotated != null && binding.returnType() != null) {
                value =
                        context.coerce(
                                value, annotated, Why.annotation(binding.returnType().span()));
            }
            Type type = annotated != null ? annotated : value.type();
            local = new Local(name.text(), type, binding.isMutable(), name.span());
        }
        local.isInline(binding.isInline() && value instanceof TypedExpr.Lambda);
        finish(List.of(local), List.of(value), declared, operators, binding.span());
        defineLocal(local, binding);
        if (value instanceof TypedExpr.Lambda lambda && !binding.isMutable()) {
            var function = new TypedExpr.LocalFunction(local, lambda);
            return body ->
                    new TypedExpr.LetFunctions(false, List.of(function), body, body.type(), span);
        }
        TypedExpr bound = value;
        return body -> new TypedExpr.Let(local, bound, body, body.type(), span);
    }

    /** Generalises what may be generic. */
    private void finish(
            List<Local> locals,
            List<TypedExpr> values,
            List<TypeVariable> declared,
            int operators,
            Span span) {
        boolean generic = true;
        for (int i = 0; i < locals.size(); i++) {
            generic &= !locals.get(i).isMutable() && FunctionChecker.isGeneralisable(values.get(i));
        }
        List<Type> types = locals.stream().map(Local::type).toList();
        if (generic) {
            List<TypeVariable> parameters =
                    context.functions.generalise(
                            types,
                            declared,
                            operators,
                            locals.stream().anyMatch(Local::isInline),
                            span);
            locals.forEach(local -> local.generalise(parameters));
        } else {
            context.inference.leave();
            if (types.stream().anyMatch(TypeSize::isTooLarge)) {
                context.errors.tooComplex(span);
            }
            types.forEach(context.inference::keepMonomorphic);
        }
    }

    /** Reports an inline definition that has neither parameters nor type parameters. */
    public void requireFunctionIfInline(Binding binding, Name name) {
        if (binding.isInline()
                && !FunctionChecker.isFunction(binding)
                && binding.typeParameters().isEmpty()) {
            context.errors.error(ErrorCode.FSB0323, name.span(), "only functions can be inline");
        }
    }

    private void defineLocal(Local local, Binding binding) {
        Entity entity = new Entity.OfLocal(local);
        context.scope.defineValue(local.name(), entity);
        defineActivePattern(local.name(), entity, binding);
    }

    /** Inside an active pattern its cases build the result. */
    public void defineActiveCases(Name name) {
        List<String> cases = ActivePattern.casesOf(name.text());
        if (cases == null) {
            return;
        }
        if (ActivePattern.isPartialName(name.text())) {
            if (cases.size() > 1) {
                context.errors.error(
                        ErrorCode.FSB0500,
                        name.span(),
                        "a partial active pattern has one case",
                        "define one for each case, or a total one: `(|A|B|)`");
                return;
            }
        }
        if (cases.size() > BuiltinTypes.maxChoices()) {
            context.errors.error(
                    ErrorCode.FSB0500, name.span(), "an active pattern has at most 7 cases");
        }
        var pattern = new ActivePattern(new Entity.OfForm(Entity.Form.INTRINSIC), cases, false, 0);
        for (int i = 0; i < cases.size(); i++) {
            context.scope.defineValue(cases.get(i), new Entity.OfActiveCase(pattern, i));
        }
    }

    /** After its definition, and in it if it is recursive, the cases of an active pattern can be matched. */
    public List<String> defineActivePattern(String name, Entity function, Binding binding) {
        return defineActivePattern(
                name, function, Math.max(0, binding.parameters().size() - 1), binding.span());
    }

    /** @param parameters how many arguments stand before the matched value */
    public List<String> defineActivePattern(
            String name, Entity function, int parameters, Span span) {
        List<String> cases = ActivePattern.casesOf(name);
        if (cases == null) {
            return List.of();
        }
        if (cases.size() > BuiltinTypes.maxChoices()) {
            return List.of();
        }
        var pattern =
                new ActivePattern(function, cases, ActivePattern.isPartialName(name), parameters);
        for (int i = 0; i < cases.size(); i++) {
            context.scope.definePattern(cases.get(i), new Entity.OfActiveCase(pattern, i));
        }
        return cases;
    }

    private UnaryOperator<TypedExpr> destructuring(Binding binding, Span span) {
        int operators = context.operators.mark();
        context.inference.enter();
        Type annotated =
                binding.returnType() == null ? null : context.types.resolve(binding.returnType());
        Type hint = annotated != null ? annotated : context.functions.typeOf(binding.head());
        TypedExpr value = context.expressions.infer(binding.body(), Expected.of(hint));
        if (annotated != null && binding.returnType() != null) {
            value = context.coerce(value, annotated, Why.annotation(binding.returnType().span()));
        }
        var bindings = new Bindings();
        TypedPattern pattern =
                binding.isMutable()
                        ? context.patterns.checkMutable(binding.head(), value.type(), bindings)
                        : context.patterns.check(binding.head(), value.type(), bindings);
        List<Local> locals = List.copyOf(bindings.locals().values());
        if (locals.isEmpty()) {
            context.inference.leave();
        } else {
            finish(
                    locals,
                    Collections.nCopies(locals.size(), value),
                    List.of(),
                    operators,
                    binding.span());
        }
        context.inference.keepMonomorphic(value.type());
        context.patterns.bind(bindings);
        TypedExpr matched = value;
        return body ->
                context.expressions.match(
                        matched,
                        List.of(new TypedExpr.TypedRule(pattern, null, body)),
                        body.type(),
                        span);
    }

    private UnaryOperator<TypedExpr> rec(List<Binding> bindings, Span span) {
        int operators = context.operators.mark();
        context.inference.enter();
        var locals = new ArrayList<Local>();
        var declared = new ArrayList<TypeVariable>();
        for (Binding binding : bindings) {
            Name name = simpleName(binding);
            if (name == null) {
                context.errors.error(
                        ErrorCode.FSB0104,
                        binding.head().span(),
                        "`let rec` defines names, not patterns");
                name = new Name("_", binding.head().span());
            }
            declared.addAll(context.functions.declare(binding.typeParameters()));
            Local local =
                    new Local(
                            name.text(), context.functions.signature(binding), false, name.span());
            locals.add(local);
            defineLocal(local, binding);
        }
        var values = new ArrayList<TypedExpr>();
        for (int i = 0; i < bindings.size(); i++) {
            Binding binding = bindings.get(i);
            Local local = locals.get(i);
            int mark = context.scope.mark();
            defineActiveCases(new Name(local.name(), local.span()));
            values.add(
                    binding.isFunction()
                            ? context.functions.function(binding, local.type())
                            : context.functions.body(binding, local.type()));
            context.scope.restore(mark);
        }
        finish(locals, values, declared, operators, span);
        for (int i = 0; i < bindings.size(); i++) {
            defineLocal(locals.get(i), bindings.get(i));
        }
        if (values.stream().allMatch(value -> value instanceof TypedExpr.Lambda)) {
            var functions = new ArrayList<TypedExpr.LocalFunction>();
            for (int i = 0; i < locals.size(); i++) {
                functions.add(
                        new TypedExpr.LocalFunction(
                                locals.get(i), (TypedExpr.Lambda) values.get(i)));
            }
            return body -> new TypedExpr.LetFunctions(true, functions, body, body.type(), span);
        }
        checkRecValues(bindings, values);
        var recValues = new ArrayList<TypedExpr.RecValue>();
        for (int i = 0; i < locals.size(); i++) {
            recValues.add(new TypedExpr.RecValue(locals.get(i), values.get(i)));
        }
        return body -> new TypedExpr.LetRecValues(recValues, body, body.type(), span);
    }

    /**
     * Values can refer to each other through records and cases, which exist before their fields do, and from what runs
     * later: functions, lazy values, computations. What an expression uses at once must stand above.
     */
    public void checkRecValues(List<Binding> bindings, List<TypedExpr> values) {
        for (int i = 0; i < bindings.size() && i < values.size(); i++) {
            if (bindings.get(i).isFunction() || values.get(i) instanceof TypedExpr.Lambda) {
                continue;
            }
            Set<String> used = FreeNames.immediate(bindings.get(i).body());
            for (int j = i; j < bindings.size() && j < values.size(); j++) {
                Name name = simpleName(bindings.get(j));
                boolean isEarly =
                        values.get(j) instanceof TypedExpr.Lambda || existsEmpty(values.get(j));
                if (name != null && used.contains(name.text()) && !isEarly) {
                    context.errors.error(
                            ErrorCode.FSB0200,
                            bindings.get(i).body().span(),
                            "the value `"
                                    + name.text()
                                    + "` is used here before it has been computed",
                            "a recursive value can be used in functions, `lazy` and `seq` that"
                                    + " run later");
                }
            }
        }
    }

    private static boolean existsEmpty(TypedExpr value) {
        return value instanceof TypedExpr.NewRecord
                || value instanceof TypedExpr.NewCase made && !made.fields().isEmpty()
                || BuiltinTypes.isError(value.type());
    }

    private UnaryOperator<TypedExpr> use(Expr.Use use) {
        Binding binding = use.binding();
        Name name = simpleName(binding);
        TypedExpr value = context.expressions.infer(binding.body(), Expected.NOTHING);
        if (binding.returnType() != null) {
            value =
                    context.coerce(
                            value,
                            context.types.resolve(binding.returnType()),
                            Why.annotation(binding.returnType().span()));
        }
        return using(name, binding.head().span(), value, use.span());
    }

    /** {@code value} is disposed when the rest of the block ends, however it ends. */
    UnaryOperator<TypedExpr> using(@Nullable Name name, Span nameSpan, TypedExpr value, Span span) {
        Local local = new Local(name == null ? "_" : name.text(), value.type(), false, nameSpan);
        if (name != null) {
            context.scope.defineValue(name.text(), new Entity.OfLocal(local));
        }
        TypedExpr resource = new TypedExpr.LocalRef(local, List.of(), value.type(), nameSpan);
        TypedExpr cleanup = dispose(resource);
        return body -> {
            TypedExpr guarded = new TypedExpr.TryFinally(body, cleanup, body.type(), span);
            return new TypedExpr.Let(local, value, guarded, body.type(), span);
        };
    }

    /** There is nothing to release behind a null. */
    private TypedExpr unlessNull(TypedExpr resource, TypedExpr cleanup) {
        Span span = resource.span();
        return new TypedExpr.Match(
                resource,
                List.of(
                        new TypedExpr.TypedRule(
                                new TypedPattern.Null(resource.type(), span),
                                null,
                                context.unit(span)),
                        new TypedExpr.TypedRule(
                                new TypedPattern.Wild(resource.type(), span), null, cleanup)),
                BuiltinTypes.unit(),
                span);
    }

    private TypedExpr dispose(TypedExpr resource) {
        Span span = resource.span();
        if (BuiltinTypes.isError(resource.type())) {
            return context.unit(span);
        }
        if (resource.type().resolved() instanceof TypeVariable variable
                && !variable.isRigid()
                && Hierarchy.supertype(variable, BuiltinTypes.DISPOSABLE) == null) {
            context.unifier.addConstraint(
                    variable,
                    new Constraint.Subtype(BuiltinTypes.type(BuiltinTypes.DISPOSABLE), span));
        }
        Type.Named disposable = Hierarchy.supertype(resource.type(), BuiltinTypes.DISPOSABLE);
        if (disposable == null
                && resource.type().resolved() instanceof TypeVariable variable
                && !variable.isRigid()
                && variable.fields.isEmpty()) {
            // Of a value whose type is not known it is required.
            disposable = BuiltinTypes.type(BuiltinTypes.DISPOSABLE);
            context.unifier.addConstraint(variable, new Constraint.Subtype(disposable, span));
        }
        if (disposable != null) {
            TypedExpr seen = new TypedExpr.Upcast(resource, disposable, span);
            TypedExpr call =
                    context.applications.applyResolved(
                            context.members.access(seen, new Name("Dispose", span)),
                            List.of(
                                    new Argument.Written(
                                            new Expr.Const(new Literal.Unit(), span), true)),
                            Expected.of(BuiltinTypes.unit()),
                            span);
            return unlessNull(seen, call);
        }
        boolean hasDispose =
                resource.type().resolved() instanceof Type.Named named
                        && (!context.members
                                        .instanceMembers(named.constructor(), "Dispose")
                                        .isEmpty()
                                || context.members.field(named.constructor(), "Dispose") != null);
        if (!hasDispose) {
            context.errors.error(
                    ErrorCode.FSB0312,
                    span,
                    "`use` needs a value that can be disposed; `"
                            + TypePrinter.print(resource.type())
                            + "` has no member `Dispose`",
                    "write `let` if there is nothing to release");
            return context.unit(span);
        }
        Resolved member = context.members.access(resource, new Name("Dispose", span));
        return context.applications.applyResolved(
                member,
                List.of(new Argument.Written(new Expr.Const(new Literal.Unit(), span), true)),
                Expected.of(BuiltinTypes.unit()),
                span);
    }
}
