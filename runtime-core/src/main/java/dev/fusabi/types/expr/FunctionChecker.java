package dev.fusabi.types.expr;

import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;
import dev.fusabi.syntax.Binding;
import dev.fusabi.syntax.Expr;
import dev.fusabi.syntax.Literal;
import dev.fusabi.syntax.Pattern;
import dev.fusabi.syntax.TypeParameter;
import dev.fusabi.types.infer.Unifier;
import dev.fusabi.types.infer.Why;
import dev.fusabi.types.tree.Bindings;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Local;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeConstructor;
import dev.fusabi.types.tree.TypeSize;
import dev.fusabi.types.tree.TypeVariable;
import dev.fusabi.types.tree.TypedExpr;
import dev.fusabi.types.tree.TypedPattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Functions: their signature as far as it is written, their body, and what becomes generic. */
public final class FunctionChecker {
    private final Context context;

    FunctionChecker(Context context) {
        this.context = context;
    }

    /** The type of a function as its annotations give it, with variables for what is not written. */
    public Type signature(Binding binding) {
        var parameters = new ArrayList<Type>();
        binding.parameters().forEach(parameter -> parameters.add(typeOf(parameter)));
        Type result =
                binding.returnType() == null
                        ? context.inference.fresh()
                        : context.types.resolve(binding.returnType());
        return Type.functions(parameters, result);
    }

    public Type typeOf(Pattern pattern) {
        return switch (pattern) {
            case Pattern.Typed typed -> context.types.resolve(typed.type());
            case Pattern.Paren paren -> typeOf(paren.pattern());
            case Pattern.Attributed attributed -> typeOf(attributed.pattern());
            case Pattern.Tuple tuple ->
                    new Type.Tuple(tuple.elements().stream().map(this::typeOf).toList());
            case Pattern.Const constant when constant.literal() instanceof Literal.Unit ->
                    BuiltinTypes.unit();
            case Pattern.Optional optional ->
                    BuiltinTypes.option(
                            optional.type() == null
                                    ? context.inference.fresh()
                                    : context.types.resolve(optional.type()));
            default -> context.inference.fresh();
        };
    }

    /** Declares explicit type parameters; they stay what they are while the body is checked. */
    public List<TypeVariable> declare(List<TypeParameter> parameters) {
        var declared = new ArrayList<TypeVariable>();
        for (TypeParameter parameter : parameters) {
            String name = parameter.name().text().replaceFirst("^['^]", "");
            var variable = new TypeVariable(name, context.inference.level(), true);
            variable.takesConstraints = context.isLibrary;
            variable.isMeasure = Attributes.has(parameter.attributes(), "Measure");
            declared.add(variable);
            context.typeVariables.put(name, variable);
        }
        return declared;
    }

    /** Runs {@code definition} with the type variables of an outermost definition. */
    public <T> T withOwnTypeVariables(Supplier<T> definition) {
        Map<String, Type> outer = context.typeVariables;
        context.typeVariables = new HashMap<>(outer);
        T result = definition.get();
        context.typeVariables = outer;
        return result;
    }

    /** The function that a binding with parameters defines, of the given type. */
    public TypedExpr.Lambda function(Binding binding, Type signature) {
        var parameters = new ArrayList<Type>();
        Type at = signature;
        for (int i = 0;
                i < binding.parameters().size() && at.resolved() instanceof Type.Function function;
                i++) {
            parameters.add(function.from());
            at = function.to();
        }
        Type result = at;
        if (Attributes.has(binding.attributes(), "EntryPoint") && !parameters.isEmpty()) {
            // What a program is started with and ends with, as F# knows it without an annotation.
            Why why = Why.of("[<EntryPoint>] marks a function from string[] to int");
            context.unify(
                    BuiltinTypes.array(BuiltinTypes.string()),
                    parameters.getFirst(),
                    binding.parameters().getFirst().span(),
                    why);
            if (parameters.size() == 1) {
                context.unify(
                        BuiltinTypes.type(BuiltinTypes.INT), result, binding.head().span(), why);
            }
        }
        return lambda(
                binding.parameters(), parameters, binding.span(), () -> body(binding, result));
    }

    /** The body of a binding, made to fit its annotation. */
    public TypedExpr body(Binding binding, Type result) {
        TypedExpr body = context.expressions.infer(binding.body(), Expected.of(result));
        Why why =
                binding.returnType() == null
                        ? Why.EXPRESSION
                        : Why.annotation(binding.returnType().span());
        return context.coerce(body, result, why);
    }

    private record Destructured(Local local, TypedPattern pattern) {}

    public TypedExpr.Lambda lambda(
            List<Pattern> patterns, List<Type> types, Span span, Supplier<TypedExpr> body) {
        int mark = context.scope.mark();
        ComputationChecker.Mode outer = context.computations.enterFunction();
        var locals = new ArrayList<Local>();
        var destructured = new ArrayList<Destructured>();
        var bindings = new Bindings();
        for (int i = 0; i < patterns.size(); i++) {
            locals.add(parameter(patterns.get(i), types.get(i), bindings, destructured));
        }
        context.patterns.bind(bindings);
        TypedExpr result = body.get();
        for (Destructured one : destructured.reversed()) {
            TypedExpr value =
                    new TypedExpr.LocalRef(
                            one.local(), List.of(), one.local().type(), one.pattern().span());
            result =
                    context.expressions.match(
                            value,
                            List.of(new TypedExpr.TypedRule(one.pattern(), null, result)),
                            result.type(),
                            result.span());
        }
        context.computations.leaveFunction(outer);
        context.scope.restore(mark);
        return new TypedExpr.Lambda(locals, result, Type.functions(types, result.type()), span);
    }

    private Local parameter(
            Pattern pattern, Type type, Bindings bindings, List<Destructured> destructured) {
        Pattern at = pattern;
        while (true) {
            switch (at) {
                case Pattern.Paren paren -> at = paren.pattern();
                case Pattern.Attributed attributed -> at = attributed.pattern();
                case Pattern.Typed typed -> {
                    Type annotated = context.types.resolve(typed.type());
                    context.unify(type, annotated, typed.span(), Why.PATTERN);
                    at = typed.pattern();
                }
                case Pattern.Var variable
                        when context.scope.pattern(variable.name().text()) == null -> {
                    var bound =
                            (TypedPattern.Bind)
                                    context.patterns.bindVariable(
                                            variable.name(), variable.isMutable(), type, bindings);
                    // An active pattern can be used by the parameters that follow.
                    context.patterns.bind(bindings);
                    return bound.local();
                }
                case Pattern.Const constant when constant.literal() instanceof Literal.Unit -> {
                    context.unify(type, BuiltinTypes.unit(), constant.span(), Why.PATTERN);
                    return new Local("()", type, false, constant.span());
                }
                case Pattern.Wild wild -> {
                    return new Local("_", type, false, wild.span());
                }
                default -> {
                    Local local = new Local("argument", type, false, at.span());
                    destructured.add(
                            new Destructured(local, context.patterns.check(at, type, bindings)));
                    return local;
                }
            }
        }
    }

    /** {@code fun p q -> body} where a function of a known type may be expected. */
    public TypedExpr lambda(Expr.Lambda lambda, Expected expected) {
        var types = new ArrayList<Type>();
        Type at = expected.type();
        for (Pattern parameter : lambda.parameters()) {
            if (at != null && at.resolved() instanceof Type.Function function) {
                types.add(function.from());
                at = function.to();
            } else {
                types.add(context.inference.fresh());
                at = null;
            }
        }
        Type result = at;
        return lambda(
                lambda.parameters(),
                types,
                lambda.span(),
                () -> {
                    TypedExpr body = context.expressions.infer(lambda.body(), Expected.of(result));
                    return result == null || result.resolved() instanceof TypeVariable
                            ? body
                            : context.coerce(body, result, Why.of("wrong result of this function"));
                });
    }

    /** Whether a definition may become generic: evaluating it does nothing. */
    public static boolean isGeneralisable(TypedExpr expression) {
        TypedExpr at = expression;
        while (at instanceof TypedExpr.Cons cons) {
            if (!isGeneralisable(cons.head())) {
                return false;
            }
            at = cons.tail();
        }
        return switch (at) {
            case TypedExpr.Constant constant -> true;
            case TypedExpr.Lambda lambda -> true;
            case TypedExpr.LocalRef ref -> !ref.local().isMutable();
            case TypedExpr.GlobalRef ref -> !ref.global().traits().isMutable();
            case TypedExpr.HostRef ref -> true;
            case TypedExpr.Tuple tuple ->
                    tuple.elements().stream().allMatch(FunctionChecker::isGeneralisable);
            case TypedExpr.ListOf list ->
                    list.elements().stream().allMatch(FunctionChecker::isGeneralisable);
            case TypedExpr.ArrayOf array -> array.elements().isEmpty();
            case TypedExpr.NewCase one ->
                    one.fields().stream().allMatch(FunctionChecker::isGeneralisable);
            case TypedExpr.NewRecord record ->
                    Unifier.recordOf(record.type())
                                    instanceof
                                    TypeConstructor.Definition.Record(var fields, boolean s)
                            && fields.stream().noneMatch(TypeConstructor.Field::isMutable)
                            && record.fields().stream().allMatch(FunctionChecker::isGeneralisable);
            case TypedExpr.Upcast upcast -> isGeneralisable(upcast.value());
            default -> false;
        };
    }

    /** Leaves the level of a definition and makes it generic; reports types beyond the limits. */
    public List<TypeVariable> generalise(
            List<Type> types,
            List<TypeVariable> declared,
            int operatorMark,
            boolean isInline,
            Span span) {
        context.inference.leave();
        types.forEach(context.conversions::keepGeneral);
        context.operators.settle(operatorMark, isInline);
        for (Type type : types) {
            if (TypeSize.isTooLarge(type)) {
                context.errors.tooComplex(span);
                return List.of();
            }
        }
        for (TypeVariable variable : declared) {
            if (variable.resolved() != variable) {
                context.errors.error(
                        ErrorCode.FSB0300,
                        span,
                        "the type parameter `'" + variable.name() + "` is less general");
            }
        }
        return context.inference.generalise(types, declared);
    }

    /** Whether a parameter says what type it has. */
    public static boolean isAnnotated(Pattern pattern) {
        return switch (pattern) {
            case Pattern.Typed typed -> true;
            case Pattern.Paren paren -> isAnnotated(paren.pattern());
            case Pattern.Tuple tuple ->
                    tuple.elements().stream().allMatch(FunctionChecker::isAnnotated);
            case Pattern.Const constant -> true;
            case Pattern.Attributed attributed -> isAnnotated(attributed.pattern());
            case Pattern.Optional optional -> optional.type() != null;
            default -> false;
        };
    }

    /** Whether a definition is one of a function: it has parameters, or its value is a lambda. */
    public static boolean isFunction(Binding binding) {
        if (binding.isMutable()) {
            return false;
        }
        if (binding.isFunction()) {
            return true;
        }
        Expr body = binding.body();
        while (true) {
            switch (body) {
                case Expr.Paren paren -> body = paren.expression();
                case Expr.Typed typed -> body = typed.expression();
                default -> {
                    return body instanceof Expr.Lambda || body instanceof Expr.Function;
                }
            }
        }
    }
}
