package dev.fusabi.types.expr;

import dev.fusabi.diagnostic.Diagnostic;
import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;
import dev.fusabi.syntax.Expr;
import dev.fusabi.syntax.Literal;
import dev.fusabi.syntax.Name;
import dev.fusabi.syntax.TypeExpr;
import dev.fusabi.types.infer.Why;
import dev.fusabi.types.names.ActivePattern;
import dev.fusabi.types.names.Entity;
import dev.fusabi.types.tree.Arithmetic;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Constraint;
import dev.fusabi.types.tree.Hierarchy;
import dev.fusabi.types.tree.HostFunction;
import dev.fusabi.types.tree.Local;
import dev.fusabi.types.tree.Measures;
import dev.fusabi.types.tree.MemberInfo;
import dev.fusabi.types.tree.Operator;
import dev.fusabi.types.tree.Substitution;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeConstructor;
import dev.fusabi.types.tree.TypeConstructor.Case;
import dev.fusabi.types.tree.TypeConstructor.Field;
import dev.fusabi.types.tree.TypePrinter;
import dev.fusabi.types.tree.TypeVariable;
import dev.fusabi.types.tree.TypedExpr;
import dev.fusabi.types.tree.TypedPattern;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Application, and names as values. Arguments are checked from left to right with what the function says of them. */
public final class ApplicationChecker {
    private final Context context;
    private final FormChecker forms;

    ApplicationChecker(Context context) {
        this.context = context;
        forms = new FormChecker(context);
    }

    /** {@code f a b c}. */
    TypedExpr app(Expr.App app, Expected expected) {
        var arguments = new ArrayList<Argument>();
        Expr head = spine(app, arguments);
        return applyHead(head, arguments, expected, app.span());
    }

    /** The function under an application; its arguments are added in order. */
    static Expr spine(Expr expression, List<Argument> arguments) {
        Expr at = expression;
        var reversed = new ArrayList<Argument>();
        while (at instanceof Expr.App app) {
            reversed.add(new Argument.Written(app.argument(), app.isTight()));
            at = app.function();
        }
        arguments.addAll(reversed.reversed());
        return at;
    }

    TypedExpr applyHead(Expr head, List<Argument> arguments, Expected expected, Span span) {
        Resolved resolved = resolve(head);
        if (resolved == null) {
            TypedExpr function = context.expressions.infer(head, functionHint(head, arguments));
            return apply(function, arguments, expected, span, null);
        }
        return applyResolved(resolved, arguments, expected, span);
    }

    /** A lambda right of a pipe gets its parameters' types from the left. */
    private Expected functionHint(Expr head, List<Argument> arguments) {
        Expr at = head;
        while (at instanceof Expr.Paren paren) {
            at = paren.expression();
        }
        if (!(at instanceof Expr.Lambda
                || at instanceof Expr.Function
                || at instanceof Expr.DotLambda)) {
            return Expected.NOTHING;
        }
        var types = new ArrayList<Type>();
        for (Argument argument : arguments) {
            types.add(
                    argument instanceof Argument.Checked(TypedExpr value, Argument.Pipe pipe)
                            ? value.type()
                            : context.inference.fresh());
        }
        return Expected.of(Type.functions(types, context.inference.fresh()));
    }

    /** What a name or member access stands for; null for other expressions. */
    @Nullable Resolved resolve(Expr expression) {
        return switch (expression) {
            case Expr.Ident ident -> context.names.name(ident.name());
            case Expr.Paren paren when paren.expression() instanceof Expr.Ident ident ->
                    context.names.name(ident.name());
            case Expr.Dot dot
                    when dot.target() instanceof Expr.TypeApp app
                            && NameResolver.pathOf(app.function()) != null ->
                    memberOfInstance(app, dot.member());
            case Expr.Dot dot -> {
                List<Name> path = NameResolver.pathOf(dot);
                yield path != null
                        ? context.names.path(path)
                        : context.members.access(
                                context.expressions.infer(dot.target()), dot.member());
            }
            case Expr.TypeApp app -> typeApplied(app);
            default -> null;
        };
    }

    /** {@code Option<int>.None}, {@code Queue<int>.Empty}. */
    private Resolved memberOfInstance(Expr.TypeApp app, Name member) {
        var path =
                new ArrayList<>(
                        java.util.Objects.requireNonNull(NameResolver.pathOf(app.function())));
        if (path.size() == 1
                && context.scope.value(path.getFirst().text()) instanceof Entity.OfForm) {
            return context.members.access(context.expressions.infer(app), member);
        }
        path.add(member);
        List<Type> types =
                app.arguments().stream().map(type -> context.types.resolve(type)).toList();
        // Types of one name differ by the number of their parameters.
        List<TypeConstructor> named =
                context.types.candidates(path.subList(0, path.size() - 1)).stream()
                        .filter(type -> type.parameters().size() == types.size())
                        .toList();
        Resolved found = context.names.staticMember(named, types, member, app.span());
        if (found != null) {
            return found;
        }
        Resolved resolved = context.names.path(path);
        if (resolved instanceof Resolved.Value(TypedExpr.Apply apply)
                && apply.function() instanceof TypedExpr.GlobalRef ref) {
            for (int i = 0; i < types.size() && i < ref.typeArguments().size(); i++) {
                context.unify(ref.typeArguments().get(i), types.get(i), app.span(), Why.EXPRESSION);
            }
        }
        return resolved;
    }

    TypedExpr dot(Expr.Dot dot, Expected expected) {
        Resolved resolved = resolve(dot);
        return resolved == null ? context.error(dot.span()) : asValue(resolved, expected);
    }

    TypedExpr typeApp(Expr.TypeApp app, Expected expected) {
        if (app.function() instanceof Expr.Const constant) {
            return measured(constant, app);
        }
        Resolved resolved = typeApplied(app);
        return resolved == null ? context.error(app.span()) : asValue(resolved, expected);
    }

    /** {@code 9.81<m/s^2>}. */
    private TypedExpr measured(Expr.Const constant, Expr.TypeApp app) {
        TypedExpr.Constant number =
                context.expressions.literal(constant.literal(), null, constant.span());
        Type measure = context.types.measure(app.arguments().getFirst());
        if (!(number.type().resolved() instanceof Type.Named named)
                || !Measures.isMeasurable(named.constructor())) {
            return BuiltinTypes.isError(number.type())
                    ? number
                    : context.error(
                            ErrorCode.FSB0300, app.span(), "only numbers have units of measure");
        }
        return new TypedExpr.Constant(
                number.value(), Measures.with(named.constructor(), measure), app.span());
    }

    /** {@code f<int>}, {@code Queue<int>}. */
    private @Nullable Resolved typeApplied(Expr.TypeApp app) {
        List<Type> types =
                app.arguments().stream().map(type -> context.types.resolve(type)).toList();
        List<Name> path = NameResolver.pathOf(app.function());
        if (path != null) {
            List<TypeConstructor> named =
                    context.types.candidates(path).stream()
                            .filter(type -> type.parameters().size() == types.size())
                            .toList();
            Resolved constructor = context.names.constructor(named, types, path.getLast());
            if (constructor != null) {
                return constructor;
            }
        }
        Resolved resolved = resolve(app.function());
        TypedExpr.GlobalRef ref = genericValue(resolved);
        if (ref != null) {
            if (ref.typeArguments().size() < types.size()) {
                context.errors.error(
                        ErrorCode.FSB0301,
                        app.span(),
                        "`"
                                + ref.global().name()
                                + "` has "
                                + ref.typeArguments().size()
                                + " type parameters, not "
                                + types.size());
            } else {
                for (int i = 0; i < types.size(); i++) {
                    context.unify(
                            ref.typeArguments().get(i), types.get(i), app.span(), Why.EXPRESSION);
                }
            }
        } else if (resolved instanceof Resolved.OfForm(Entity.Form form, Span span)
                && types.size() == 1) {
            return new Resolved.Value(forms.typed(form, types.getFirst(), span));
        } else if (resolved instanceof Resolved.OfOperator(Operator operator, Span span)
                && types.size() == 1) {
            TypedExpr function = operatorAsFunction(operator, Expected.NOTHING, span);
            Type decided =
                    function.type().resolved() instanceof Type.Function(Type from, Type _)
                            ? from
                            : function.type();
            context.unify(decided, types.getFirst(), app.span(), Why.EXPRESSION);
            return new Resolved.Value(function);
        } else if (resolved instanceof Resolved.Methods methods) {
            return new Resolved.Methods(
                    methods.candidates(),
                    methods.receiver(),
                    types,
                    methods.name(),
                    methods.span(),
                    methods.isBase(),
                    methods.ownerArguments());
        }
        return resolved;
    }

    /** The definition that takes type arguments; null for what takes them in another way, or not. */
    private static TypedExpr.@Nullable GlobalRef genericValue(@Nullable Resolved resolved) {
        if (!(resolved instanceof Resolved.Value(TypedExpr value))) {
            return null;
        }
        if (value instanceof TypedExpr.Apply(TypedExpr function, _, _, _)
                && function instanceof TypedExpr.GlobalRef ref
                && ref.global().isTypeFunction()) {
            return ref;
        }
        return value instanceof TypedExpr.GlobalRef ref ? ref : null;
    }

    /** A name that is not applied. */
    TypedExpr asValue(Resolved resolved, Expected expected) {
        return switch (resolved) {
            case Resolved.Value(TypedExpr expression) ->
                    isNamed(expression) ? flexible(expression) : expression;
            case Resolved.OfCase(Case unionCase, Span span) -> caseAsFunction(unionCase, span);
            case Resolved.OfActiveCase(ActivePattern pattern, int index, Span span) ->
                    activeCase(pattern, index, null, span);
            case Resolved.OfOperator(Operator operator, Span span) ->
                    operatorAsFunction(operator, expected, span);
            case Resolved.OfForm(Entity.Form form, Span span) ->
                    forms.asFunction(form, expected, span);
            case Resolved.UntypedHost(HostFunction function, Span span) ->
                    eta(
                            List.of(
                                    expected.known() instanceof Type.Function known
                                            ? known.from()
                                            : BuiltinTypes.type(BuiltinTypes.DYN)),
                            span,
                            arguments -> hostCall(function, arguments, span));
            case Resolved.Methods methods -> context.methodFunctions.of(methods, expected);
            case Resolved.Universal universal ->
                    !universal.name().equals("ToString")
                                    && !universal.name().equals("GetHashCode")
                                    && !universal.name().equals("GetType")
                            ? eta(
                                    List.of(universal.receiver().type()),
                                    universal.span(),
                                    arguments -> universal(universal, arguments))
                            : eta(
                                    List.of(BuiltinTypes.unit()),
                                    universal.span(),
                                    arguments -> universal(universal, List.of()));
        };
    }

    private static boolean isNamed(TypedExpr value) {
        return value instanceof TypedExpr.GlobalRef || value instanceof TypedExpr.LocalRef;
    }

    /** A named function as a value, or given some of its arguments: what takes a sequence or an open class then takes any subtype, as in F#. */
    private TypedExpr flexible(TypedExpr value) {
        var parameters = new ArrayList<Type>();
        boolean isFlexible = false;
        Type at = value.type().resolved();
        while (at instanceof Type.Function(Type from, Type to)) {
            if (Hierarchy.isOpen(from) || BuiltinTypes.is(from, BuiltinTypes.SEQ)) {
                TypeVariable some = context.inference.fresh();
                context.unifier.addConstraint(
                        some, new Constraint.Subtype(from.resolved(), value.span()));
                parameters.add(some);
                isFlexible = true;
            } else {
                parameters.add(from);
            }
            at = to.resolved();
        }
        return isFlexible
                ? new TypedExpr.Upcast(value, Type.functions(parameters, at), value.span())
                : value;
    }

    TypedExpr applyResolved(
            Resolved resolved, List<Argument> arguments, Expected expected, Span span) {
        if (arguments.isEmpty()) {
            return asValue(resolved, expected);
        }
        return switch (resolved) {
            case Resolved.Value(TypedExpr expression) -> {
                TypedExpr applied =
                        apply(expression, arguments, expected, span, nameOf(expression));
                yield isNamed(expression) ? flexible(applied) : applied;
            }
            case Resolved.OfCase(Case unionCase, Span at) ->
                    rest(
                            unionCase(unionCase, arguments.getFirst(), expected, span),
                            arguments,
                            1,
                            expected,
                            span);
            case Resolved.OfActiveCase(ActivePattern pattern, int index, Span at) ->
                    activeCase(pattern, index, infer(arguments.getFirst(), null), span);
            case Resolved.OfOperator(Operator operator, Span at) ->
                    operator(operator, arguments, expected, span);
            case Resolved.OfForm(Entity.Form form, Span at) ->
                    forms.apply(form, arguments, expected, at, span);
            case Resolved.UntypedHost(HostFunction function, Span at) ->
                    hostCall(function, hostArguments(arguments), span);
            case Resolved.Methods methods -> {
                List<Argument> given =
                        methods.name().equals("Equals")
                                        && methods.receiver() != null
                                        && arguments.size() == 1
                                        && !isTuple(arguments.getFirst())
                                ? List.of(new Argument.Checked(infer(arguments.getFirst(), null)))
                                : arguments;
                Resolved.Universal own = universalBeside(methods, given.getFirst());
                yield own != null
                        ? applyResolved(own, given, expected, span)
                        : methods(methods, given, expected, span);
            }
            case Resolved.Universal universal -> {
                List<TypedExpr> given =
                        isUnit(arguments.getFirst())
                                ? List.of()
                                : List.of(infer(arguments.getFirst(), universal.receiver().type()));
                yield rest(universal(universal, given), arguments, 1, expected, span);
            }
        };
    }

    private TypedExpr rest(
            TypedExpr function, List<Argument> arguments, int from, Expected expected, Span span) {
        return arguments.size() == from
                ? function
                : apply(function, arguments.subList(from, arguments.size()), expected, span, null);
    }

    private static @Nullable String nameOf(TypedExpr function) {
        return switch (function) {
            case TypedExpr.GlobalRef ref -> ref.global().name();
            case TypedExpr.LocalRef ref -> ref.local().name();
            case TypedExpr.HostRef ref -> ref.function().name();
            default -> null;
        };
    }

    TypedExpr infer(Argument argument, @Nullable Type hint) {
        return switch (argument) {
            case Argument.Written(Expr expression, boolean tight) ->
                    context.expressions.infer(expression, Expected.of(hint));
            case Argument.Checked(TypedExpr expression, Argument.Pipe pipe) -> expression;
        };
    }

    static boolean isUnit(Argument argument) {
        if (argument instanceof Argument.Checked(TypedExpr expression, Argument.Pipe pipe)) {
            return expression instanceof TypedExpr.Constant constant
                    && constant.value() == TypedExpr.UNIT_VALUE;
        }
        Expr at = ((Argument.Written) argument).expression();
        while (at instanceof Expr.Paren paren) {
            at = paren.expression();
        }
        return at instanceof Expr.Const constant && constant.literal() instanceof Literal.Unit;
    }

    /** A function value applied to arguments. */
    TypedExpr apply(
            TypedExpr function,
            List<Argument> arguments,
            Expected expected,
            Span span,
            @Nullable String name) {
        propagate(function.type(), arguments, expected);
        var checked = new ArrayList<TypedExpr>();
        Type at = function.type();
        boolean isWrong = false;
        for (Argument argument : arguments) {
            Type.Function signature = asFunctionType(at, function, checked.size(), argument, name);
            if (signature == null) {
                // Names in the remaining arguments are still looked at.
                arguments
                        .subList(checked.size(), arguments.size())
                        .forEach(rest -> infer(rest, null));
                return context.error(span);
            }
            TypedExpr value = infer(argument, signature.from());
            if (checked.size() == arguments.size() - 1 && isTupleOfArguments(value, signature)) {
                return tupleOfArguments(value, name, span);
            }
            Argument.Pipe pipe = argument instanceof Argument.Checked known ? known.pipe() : null;
            TypedExpr passed =
                    pipe == null
                            ? context.conversions.argument(
                                    value, signature.from(), Why.argument(name))
                            : context.conversions.argument(
                                    value,
                                    signature.from(),
                                    Why.piped(name, pipe.value()),
                                    pipe.function());
            isWrong |= BuiltinTypes.isError(passed.type());
            checked.add(passed);
            at = signature.to();
        }
        // Of a wrong argument, that others are missing says nothing.
        return isWrong && at.resolved() instanceof Type.Function
                ? context.error(span)
                : new TypedExpr.Apply(function, checked, at, span);
    }

    /** Whether the value is {@code (1, 2)} where a curried function wants {@code 1 2}. */
    private static boolean isTupleOfArguments(TypedExpr value, Type.Function signature) {
        if (!(value.type().resolved() instanceof Type.Tuple tuple)) {
            return false;
        }
        boolean isCalculatedWith =
                signature.from().resolved() instanceof TypeVariable variable
                        && variable.constraints.stream()
                                .anyMatch(Constraint.Operation.class::isInstance);
        boolean isScalar =
                signature.from().resolved() instanceof Type.Named named
                        && (Arithmetic.result(Operator.ADD, named.constructor()) != null
                                || BuiltinTypes.is(named, BuiltinTypes.BOOL))
                        && !BuiltinTypes.is(named, BuiltinTypes.DYN);
        int taken = 1;
        Type rest = signature.to();
        while (rest.resolved() instanceof Type.Function function) {
            taken++;
            rest = function.to();
        }
        return (isCalculatedWith || isScalar) && taken >= tuple.elements().size();
    }

    private TypedExpr tupleOfArguments(TypedExpr value, @Nullable String name, Span span) {
        String shown = name == null ? "this function" : "`" + name + "`";
        context.errors.report(
                Diagnostic.error(
                                ErrorCode.FSB0300,
                                context.source,
                                value.span(),
                                shown + " takes its arguments one after the other, not as a tuple")
                        .withLabel("this is `" + TypePrinter.print(value.type()) + "`")
                        .withHint(
                                "write the arguments side by side, without commas, as in "
                                        + (name == null ? "f" : name)
                                        + " a b"));
        return context.error(span);
    }

    /** Lets what is known of the result, and of arguments that are already checked, flow into the function's type. */
    private void propagate(Type function, List<Argument> arguments, Expected expected) {
        Type at = function;
        for (Argument argument : arguments) {
            if (!(at.resolved() instanceof Type.Function signature)) {
                return;
            }
            if (argument instanceof Argument.Checked(TypedExpr value, Argument.Pipe pipe)) {
                preview(signature.from(), value.type());
            }
            at = signature.to();
        }
        Type hint = expected.known();
        if (hint != null && !isConverted(hint) && !BuiltinTypes.is(at, BuiltinTypes.DYN)) {
            context.unifyQuietly(at, hint);
        }
    }

    private void preview(Type parameter, Type argument) {
        if (Conversions.mentionsDyn(argument)) {
            return;
        }
        if (parameter.resolved() instanceof Type.Named wanted
                && wanted.constructor() == BuiltinTypes.SEQ) {
            Type element = context.conversions.elementType(argument);
            if (element != null) {
                context.unifyQuietly(wanted.arguments().getFirst(), element);
            }
        } else if (!isConverted(parameter)) {
            context.unifyQuietly(parameter, argument);
        }
    }

    /** Whether values of other types are converted to this one where it is expected. */
    private static boolean isConverted(Type type) {
        return Conversions.mentionsDyn(type)
                || BuiltinTypes.is(type, BuiltinTypes.OBJ)
                || BuiltinTypes.is(type, BuiltinTypes.SEQ)
                || BuiltinTypes.is(type, BuiltinTypes.EXN)
                || Hierarchy.isOpen(type)
                || Hierarchy.delegate(type) != null;
    }

    private Type.@Nullable Function asFunctionType(
            Type type, TypedExpr function, int given, Argument next, @Nullable String name) {
        switch (type.resolved()) {
            case Type.Function signature -> {
                return signature;
            }
            case TypeVariable variable when !variable.isRigid() -> {
                var signature = new Type.Function(levelled(variable), levelled(variable));
                return context.unify(signature, variable, function.span(), Why.EXPRESSION)
                        ? signature
                        : null;
            }
            default -> {
                if (!BuiltinTypes.isError(type)) {
                    notAFunction(type, function, given, next, name);
                }
                return null;
            }
        }
    }

    private TypeVariable levelled(TypeVariable like) {
        TypeVariable fresh = context.inference.fresh();
        fresh.level(Math.min(fresh.level(), like.level()));
        return fresh;
    }

    private void notAFunction(
            Type type, TypedExpr function, int given, Argument next, @Nullable String name) {
        String shown = name == null ? "this value" : "`" + name + "`";
        if (given == 0) {
            context.errors.report(
                    Diagnostic.error(
                                    ErrorCode.FSB0302,
                                    context.source,
                                    function.span(),
                                    shown + " is not a function and cannot be applied")
                            .withLabel("this is `" + TypePrinter.print(type) + "`")
                            .withRelated(next.span(), "the argument")
                            .withHint(
                                    BuiltinTypes.is(type, BuiltinTypes.DYN)
                                            ? "annotate it with the function type that it should have"
                                            : "is an operator or a `;` missing between the two?"));
        } else {
            String title =
                    shown
                            + " takes "
                            + given
                            + " argument"
                            + (given == 1 ? "" : "s")
                            + ", but here is one more";
            String shownType = "of type `" + TypePrinter.print(function.type()) + "`";
            // A line of its own is rarely meant as an argument.
            boolean isBelow =
                    context.source.locate(next.span().start()).line()
                            > context.source.locate(function.span().start()).line();
            context.errors.report(
                    isBelow
                            ? Diagnostic.error(
                                            ErrorCode.FSB0301,
                                            context.source,
                                            function.span(),
                                            title)
                                    .withLabel(shownType)
                                    .withRelated(next.span(), "one more argument")
                                    .withHint(
                                            "is this a line of its own? it begins at the column of"
                                                    + " the line above then")
                            : Diagnostic.error(
                                            ErrorCode.FSB0301, context.source, next.span(), title)
                                    .withRelated(function.span(), shownType));
        }
    }

    private TypedExpr methods(
            Resolved.Methods methods, List<Argument> arguments, Expected expected, Span span) {
        MemberInfo only = methods.candidates().size() == 1 ? methods.candidates().getFirst() : null;
        if (only != null && only.groups().size() > 1) {
            var flat = new ArrayList<Argument>();
            for (int i = 0; i < arguments.size(); i++) {
                int size = i < only.groups().size() ? only.groups().get(i) : 1;
                flat.addAll(size > 1 ? spreadTuple(arguments.get(i)) : List.of(arguments.get(i)));
            }
            return apply(
                    context.methodFunctions.of(methods, Expected.NOTHING),
                    flat,
                    expected,
                    span,
                    methods.name());
        }
        Argument first = arguments.getFirst();
        Span callSpan = arguments.size() == 1 ? span : methods.span().to(first.span());
        TypedExpr result =
                context.overloads.call(
                        methods,
                        first,
                        arguments.size() == 1 ? expected : Expected.NOTHING,
                        callSpan);
        return rest(result, arguments, 1, expected, span);
    }

    private static List<Argument> spreadTuple(Argument argument) {
        if (argument instanceof Argument.Written(Expr expression, boolean tight)) {
            Expr at = expression;
            while (at instanceof Expr.Paren paren) {
                at = paren.expression();
            }
            if (at instanceof Expr.Tuple tuple) {
                return tuple.elements().stream()
                        .map(element -> (Argument) new Argument.Written(element, false))
                        .toList();
            }
        }
        return List.of(argument);
    }

    private List<TypedExpr> hostArguments(List<Argument> arguments) {
        if (arguments.size() == 1) {
            if (isUnit(arguments.getFirst())) {
                return List.of();
            }
            if (arguments.getFirst() instanceof Argument.Written written && written.isTight()) {
                return spreadTuple(written).stream()
                        .map(argument -> infer(argument, null))
                        .toList();
            }
        }
        return arguments.stream().map(argument -> infer(argument, null)).toList();
    }

    private TypedExpr hostCall(HostFunction function, List<TypedExpr> arguments, Span span) {
        Type dyn = BuiltinTypes.type(BuiltinTypes.DYN);
        List<TypedExpr> converted =
                arguments.stream()
                        .map(argument ->
                                context.coerce(argument, dyn, Why.argument(function.name())))
                        .toList();
        return new TypedExpr.HostCall(function, converted, dyn, span);
    }

    /** A lambda with parameters of these types around a body made from them. */
    public TypedExpr eta(List<Type> types, Span span, Function<List<TypedExpr>, TypedExpr> body) {
        var locals = new ArrayList<Local>();
        var references = new ArrayList<TypedExpr>();
        for (Type type : types) {
            Local local = new Local("argument" + locals.size(), type, false, span);
            locals.add(local);
            references.add(new TypedExpr.LocalRef(local, List.of(), type, span));
        }
        TypedExpr result = body.apply(references);
        return new TypedExpr.Lambda(locals, result, Type.functions(types, result.type()), span);
    }

    private TypedExpr operatorAsFunction(Operator operator, Expected expected, Span span) {
        int arity = operator.arity();
        if (arity == 0) {
            return context.operators.apply(operator, List.of(), span);
        }
        var types = new ArrayList<Type>();
        Type at = expected.type();
        for (int i = 0; i < arity; i++) {
            if (at != null && at.resolved() instanceof Type.Function function) {
                types.add(function.from());
                at = function.to();
            } else {
                types.add(context.inference.fresh());
                at = null;
            }
        }
        return eta(types, span, operands -> context.operators.apply(operator, operands, span));
    }

    private TypedExpr operator(
            Operator operator, List<Argument> arguments, Expected expected, Span span) {
        int arity = operator.arity();
        if (arity == 0 || arguments.size() < arity) {
            return apply(
                    operatorAsFunction(operator, Expected.NOTHING, span),
                    arguments,
                    expected,
                    span,
                    operator.symbol());
        }
        var operands = new ArrayList<TypedExpr>();
        for (Argument argument : arguments.subList(0, arity)) {
            operands.add(infer(argument, null));
        }
        return rest(
                context.operators.apply(operator, operands, span),
                arguments,
                arity,
                expected,
                span);
    }

    /** What every object has, when a type's own methods of the name are for other arguments; null otherwise. */
    private Resolved.@Nullable Universal universalBeside(
            Resolved.Methods methods, Argument argument) {
        TypedExpr receiver = methods.receiver();
        if (receiver == null || methods.isBase()) {
            return null;
        }
        boolean fits =
                switch (methods.name()) {
                    case "ToString", "GetHashCode" ->
                            isUnit(argument)
                                    && methods.candidates().stream()
                                            .noneMatch(one -> one.required() == 0);
                    case "Equals" ->
                            argument instanceof Argument.Checked(TypedExpr checked, _)
                                    && BuiltinTypes.is(checked.type(), BuiltinTypes.OBJ)
                                    && methods.candidates().stream()
                                            .noneMatch(one -> takesObject(one));
                    default -> false;
                };
        return fits ? new Resolved.Universal(receiver, methods.name(), methods.span()) : null;
    }

    private static boolean isTuple(Argument argument) {
        return argument instanceof Argument.Written(Expr written, _)
                && (written instanceof Expr.Tuple
                        || written instanceof Expr.Paren(Expr inner, _)
                                && inner instanceof Expr.Tuple);
    }

    private static boolean takesObject(MemberInfo member) {
        Type parameter = OverloadResolver.parameterType(member, 0);
        return member.parameters().size() == 1
                && parameter != null
                && BuiltinTypes.is(parameter, BuiltinTypes.OBJ);
    }

    private TypedExpr universal(Resolved.Universal universal, List<TypedExpr> arguments) {
        TypedExpr receiver = universal.receiver();
        Span span = universal.span();
        if (universal.name().equals("ToString") && arguments.size() == 1 && isEnum(receiver)) {
            return formattedEnum(receiver, arguments.getFirst(), span);
        }
        return switch (universal.name()) {
            case "ToString" -> context.operators.apply(Operator.TO_STRING, List.of(receiver), span);
            case "GetHashCode" -> context.operators.apply(Operator.HASH, List.of(receiver), span);
            case "GetType" -> forms.typeOfValue(receiver, span);
            default -> {
                if (arguments.size() != 1) {
                    yield context.error(
                            ErrorCode.FSB0301,
                            span,
                            "`" + universal.name() + "` takes one argument");
                }
                if (universal.name().equals("HasFlag")) {
                    TypedExpr flag =
                            context.coerce(
                                    arguments.getFirst(), receiver.type(), Why.argument("HasFlag"));
                    TypedExpr common =
                            context.operators.apply(
                                    Operator.BIT_AND, List.of(receiver, flag), span);
                    yield context.operators.apply(Operator.EQUAL, List.of(common, flag), span);
                }
                TypedExpr other = arguments.getFirst();
                TypedExpr self =
                        BuiltinTypes.is(other.type(), BuiltinTypes.OBJ)
                                ? context.coerce(receiver, other.type(), Why.EXPRESSION)
                                : receiver;
                yield context.operators.apply(
                        universal.name().equals("Equals") ? Operator.EQUAL : Operator.COMPARE,
                        List.of(self, other),
                        span);
            }
        };
    }

    private TypedExpr formattedEnum(TypedExpr value, TypedExpr format, Span span) {
        Type object = BuiltinTypes.type(BuiltinTypes.OBJ);
        return apply(
                context.names.needLibrary("Types", "enumText", span),
                List.of(
                        new Argument.Checked(new TypedExpr.ToDyn(value, object, value.span())),
                        new Argument.Checked(format)),
                Expected.NOTHING,
                span,
                "ToString");
    }

    private static boolean isEnum(TypedExpr value) {
        return value.type().resolved() instanceof Type.Named named
                && named.constructor().definition() instanceof TypeConstructor.Definition.Enum;
    }

    private TypedExpr caseAsFunction(Case unionCase, Span span) {
        Type.Named type = context.inference.fresh(unionCase.owner());
        List<Type> fields = fieldTypes(unionCase, type);
        if (fields.isEmpty()) {
            return newCase(unionCase, List.of(), type, span);
        }
        if (fields.size() == 1) {
            return eta(fields, span, values -> newCase(unionCase, values, type, span));
        }
        Type tuple = new Type.Tuple(fields);
        return eta(
                List.of(tuple),
                span,
                values -> spread(unionCase, values.getFirst(), fields, type, span));
    }

    private static List<Type> fieldTypes(Case unionCase, Type.Named type) {
        var types = new ArrayList<Type>();
        for (Field field : unionCase.fields()) {
            types.add(
                    Substitution.of(
                            field.type(), unionCase.owner().parameters(), type.arguments()));
        }
        return types;
    }

    private TypedExpr newCase(Case unionCase, List<TypedExpr> fields, Type.Named type, Span span) {
        var created = new TypedExpr.NewCase(unionCase, fields, type, span);
        return unionCase.owner().definition() instanceof TypeConstructor.Definition.Exception
                ? new TypedExpr.Upcast(created, BuiltinTypes.type(BuiltinTypes.EXN), span)
                : created;
    }

    /** A case of several fields applied to one value that is a tuple. */
    private TypedExpr spread(
            Case unionCase, TypedExpr tuple, List<Type> fields, Type.Named type, Span span) {
        var patterns = new ArrayList<TypedPattern>();
        var values = new ArrayList<TypedExpr>();
        for (int i = 0; i < fields.size(); i++) {
            Local local = new Local("field" + i, fields.get(i), false, span);
            patterns.add(new TypedPattern.Bind(local, fields.get(i), span));
            values.add(new TypedExpr.LocalRef(local, List.of(), fields.get(i), span));
        }
        TypedExpr created = newCase(unionCase, values, type, span);
        return new TypedExpr.Match(
                tuple,
                List.of(
                        new TypedExpr.TypedRule(
                                new TypedPattern.Tuple(patterns, new Type.Tuple(fields), span),
                                null,
                                created)),
                created.type(),
                span);
    }

    private TypedExpr unionCase(Case unionCase, Argument argument, Expected expected, Span span) {
        Type.Named type = context.inference.fresh(unionCase.owner());
        if (expected.known() instanceof Type.Named wanted
                && wanted.constructor() == unionCase.owner()
                && !Conversions.mentionsDyn(wanted)) {
            context.unifyQuietly(type, wanted);
        }
        List<Type> fields = fieldTypes(unionCase, type);
        List<Argument> parts =
                fields.size() == 1 || fields.isEmpty() ? List.of(argument) : spreadTuple(argument);
        if (fields.isEmpty()) {
            context.errors.error(
                    ErrorCode.FSB0301,
                    argument.span(),
                    "the case `" + unionCase.name() + "` has no fields");
            return context.error(span);
        }
        if (parts.size() == 1 && fields.size() > 1) {
            Type tuple = new Type.Tuple(fields);
            TypedExpr value = infer(argument, tuple);
            if (value.type().resolved() instanceof Type.Tuple
                    || value.type().resolved() instanceof TypeVariable) {
                return spread(
                        unionCase,
                        context.coerce(value, tuple, Why.argument(unionCase.name())),
                        fields,
                        type,
                        span);
            }
        }
        if (parts.size() != fields.size()) {
            parts.forEach(part -> infer(part, null));
            return context.error(
                    ErrorCode.FSB0301,
                    argument.span(),
                    "the case `"
                            + unionCase.name()
                            + "` has "
                            + fields.size()
                            + " fields, but is given "
                            + parts.size());
        }
        var values = new TypedExpr[fields.size()];
        for (int i = 0; i < parts.size(); i++) {
            int index = i;
            Argument part = stripped(parts.get(i));
            if (part instanceof Argument.Written(Expr.Infix infix, boolean tight)
                    && infix.operator().text().equals("=")
                    && infix.left() instanceof Expr.Ident ident
                    && indexOfField(unionCase, ident.name().text()) >= 0) {
                index = indexOfField(unionCase, ident.name().text());
                part = new Argument.Written(infix.right(), false);
            }
            TypedExpr value = infer(part, fields.get(index));
            values[index] =
                    context.coerce(value, fields.get(index), Why.argument(unionCase.name()));
        }
        for (TypedExpr value : values) {
            if (value == null) {
                return context.error(ErrorCode.FSB0309, argument.span(), "a field is given twice");
            }
        }
        return newCase(unionCase, List.of(values), type, span);
    }

    private static Argument stripped(Argument argument) {
        return argument instanceof Argument.Written(Expr expression, boolean tight)
                        && expression instanceof Expr.Paren paren
                ? stripped(new Argument.Written(paren.expression(), tight))
                : argument;
    }

    private static int indexOfField(Case unionCase, String name) {
        for (Field field : unionCase.fields()) {
            if (field.name().equals(name)) {
                return field.index();
            }
        }
        return -1;
    }

    /** Inside the definition of an active pattern its cases make the result. */
    private TypedExpr activeCase(
            ActivePattern pattern, int index, @Nullable TypedExpr argument, Span span) {
        int size = pattern.cases().size();
        TypedExpr carried = argument == null ? context.unit(span) : argument;
        if (size == 1) {
            return carried;
        }
        if (size > BuiltinTypes.maxChoices()) {
            return context.error(span);
        }
        TypeConstructor choice = BuiltinTypes.choice(size);
        Type.Named type = context.inference.fresh(choice);
        context.unify(type.arguments().get(index), carried.type(), span, Why.EXPRESSION);
        return new TypedExpr.NewCase(
                BuiltinTypes.unionCase(choice, index), List.of(carried), type, span);
    }

    /** {@code new T(args)}. */
    TypedExpr create(Expr.New creation, Expected expected) {
        Type type = context.types.resolve(creation.type());
        Type delegate = Hierarchy.delegate(type);
        if (delegate != null) {
            return delegate(type, delegate, creation.argument());
        }
        if (type.resolved() instanceof Type.Tuple) {
            return context.expressions.check(creation.argument(), type, Why.EXPRESSION);
        }
        if (!(type.resolved() instanceof Type.Named named) || BuiltinTypes.isError(type)) {
            context.expressions.infer(creation.argument());
            return context.error(creation.span());
        }
        return construct(named, creation.type(), creation.argument(), creation.span(), false);
    }

    /** A call of a constructor of {@code type}; an abstract class is only made as a base. */
    public TypedExpr construct(
            Type.Named type, TypeExpr written, Expr argument, Span span, boolean isBase) {
        String name =
                written instanceof TypeExpr.Named named
                        ? named.path().getLast().text()
                        : type.constructor().name();
        List<MemberInfo> constructors =
                context.scope.members(type.constructor(), MemberInfo.CONSTRUCTOR_NAME).stream()
                        .filter(member -> member.isStatic() && context.members.isVisible(member))
                        .toList();
        if (constructors.isEmpty()) {
            context.expressions.infer(argument);
            return context.error(
                    ErrorCode.FSB0203,
                    span,
                    context.names.hasConstructor(type.constructor())
                            ? "the constructors of `" + name + "` are private"
                            : "`" + name + "` has no constructor");
        }
        var methods =
                new Resolved.Methods(
                        constructors,
                        null,
                        type.arguments(),
                        name,
                        written.span(),
                        isBase,
                        List.of());
        return context.overloads.call(
                methods, new Argument.Written(argument, true), Expected.NOTHING, span);
    }

    /** {@code D(fun x y -> …)}: a function as a delegate. */
    private TypedExpr delegate(Type type, Type function, Expr argument) {
        TypedExpr value = context.expressions.infer(argument, Expected.of(function));
        return new TypedExpr.Upcast(
                context.coerce(value, function, Why.argument(TypePrinter.print(type))),
                type,
                argument.span());
    }
}
