package dev.fusabi.types.expr;

import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;
import dev.fusabi.syntax.Name;
import dev.fusabi.syntax.TypeConstraint;
import dev.fusabi.syntax.TypeExpr;
import dev.fusabi.types.infer.Unifier;
import dev.fusabi.types.names.Exports;
import dev.fusabi.types.names.Suggestions;
import dev.fusabi.types.names.Visibility;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Capabilities;
import dev.fusabi.types.tree.Constraint;
import dev.fusabi.types.tree.Measures;
import dev.fusabi.types.tree.StructuralRecords;
import dev.fusabi.types.tree.Substitution;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeConstructor;
import dev.fusabi.types.tree.TypeConstructor.Definition;
import dev.fusabi.types.tree.TypeVariable;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Types as written to types as inference knows them. */
public final class TypeResolver {
    private static final int MAX_DEPTH = 200;

    private final Context context;
    private final MeasureResolver measures;
    private int depth;

    /** In a type definition every variable must be a declared parameter. */
    public boolean isStrict;

    TypeResolver(Context context) {
        this.context = context;
        measures = new MeasureResolver(context);
    }

    public Type resolve(TypeExpr type) {
        if (depth > MAX_DEPTH) {
            context.errors.tooComplex(type.span());
            return BuiltinTypes.type(BuiltinTypes.ERROR);
        }
        depth++;
        Type resolved = dispatch(type);
        depth--;
        return resolved;
    }

    private Type dispatch(TypeExpr type) {
        return switch (type) {
            case TypeExpr.Named named -> named(named);
            case TypeExpr.Var variable -> variable(variable);
            case TypeExpr.Function function ->
                    new Type.Function(resolve(function.from()), resolve(function.to()));
            case TypeExpr.Tuple tuple ->
                    new Type.Tuple(tuple.elements().stream().map(this::resolve).toList());
            case TypeExpr.Array array ->
                    array.rank() <= BuiltinTypes.maxRank()
                            ? BuiltinTypes.array(resolve(array.element()), array.rank())
                            : unsupported(array.span(), "arrays of more than four dimensions are");
            case TypeExpr.AnonymousRecord record -> structural(record.fields(), false);
            case TypeExpr.Structural record -> structural(record.fields(), record.isOpen());
            case TypeExpr.Flexible flexible -> {
                TypeVariable variable = context.inference.fresh();
                variable.constraints.add(
                        new Constraint.Subtype(resolve(flexible.bound()), flexible.span()));
                yield variable;
            }
            case TypeExpr.Wild wild -> context.inference.fresh();
            case TypeExpr.Labelled labelled -> resolve(labelled.type());
            case TypeExpr.Constrained constrained -> {
                // First the constraints: a type may need them, as Set<'a> does.
                constrained.constraints().forEach(this::constrain);
                yield resolve(constrained.type());
            }
            case TypeExpr.MeasureProduct _, TypeExpr.MeasurePower _, TypeExpr.MeasureOne _ ->
                    measures.resolve(type);
            case TypeExpr.Error error -> BuiltinTypes.type(BuiltinTypes.ERROR);
        };
    }

    private Type unsupported(Span span, String what) {
        context.errors.unsupported(span, what);
        return BuiltinTypes.type(BuiltinTypes.ERROR);
    }

    private Type variable(TypeExpr.Var variable) {
        String name = variable.name().text().replaceFirst("^['^]", "");
        Type known = context.typeVariables.get(name);
        if (known != null) {
            return known;
        }
        if (isStrict) {
            context.errors.error(
                    ErrorCode.FSB0201,
                    variable.span(),
                    "the type parameter `'" + name + "` is not declared",
                    "declare it after the type's name: `<'" + name + ">`");
            return BuiltinTypes.type(BuiltinTypes.ERROR);
        }
        Type fresh = context.inference.fresh(name);
        context.typeVariables.put(name, fresh);
        return fresh;
    }

    public void constrain(TypeConstraint constraint) {
        switch (constraint) {
            case TypeConstraint.Kind kind -> {
                if (Capabilities.WORDS.contains(kind.word())) {
                    if (variable(kind.parameter()).resolved() instanceof TypeVariable variable) {
                        // Directly: a declared parameter may be rigid.
                        variable.constraints.add(
                                new Constraint.Capability(kind.word(), kind.span()));
                        if (kind.word().equals(Capabilities.ENUM) && kind.arguments().size() == 1) {
                            Type number = resolve(kind.arguments().getFirst());
                            variable.constraints.add(
                                    new Constraint.Subtype(
                                            BuiltinTypes.type(BuiltinTypes.ENUM_OF, number),
                                            kind.span()));
                        }
                    }
                }
            }
            case TypeConstraint.Subtype subtype -> {
                Type supertype = resolve(subtype.supertype());
                if (variable(subtype.parameter()).resolved() instanceof TypeVariable variable) {
                    variable.constraints.add(new Constraint.Subtype(supertype, subtype.span()));
                }
            }
            // Nothing here makes a value of a type that is not known.
            case TypeConstraint.Member member when member.name().text().equals("new") -> {}
            case TypeConstraint.Member member ->
                    context.traits.require(context.traits.constraint(member));
        }
    }

    private Type structural(List<TypeExpr.FieldType> fields, boolean isOpen) {
        var types = new LinkedHashMap<String, Type>();
        for (TypeExpr.FieldType field : fields) {
            types.put(field.name().text(), resolve(field.type()));
        }
        if (isOpen) {
            TypeVariable variable = context.inference.fresh();
            variable.fields.putAll(types);
            return variable;
        }
        return StructuralRecords.type(types);
    }

    private Type named(TypeExpr.Named named) {
        if (named.arguments().size() == 1) {
            TypeConstructor number = numberWithUnit(named.path());
            if (number != null) {
                return Measures.with(number, measures.resolve(named.arguments().getFirst()));
            }
        }
        TypeConstructor constructor = find(named.path(), named.arguments().size(), named.span());
        if (constructor == null) {
            named.arguments().forEach(this::resolve);
            return BuiltinTypes.type(BuiltinTypes.ERROR);
        }
        var arguments = new ArrayList<Type>();
        for (int i = 0; i < named.arguments().size(); i++) {
            TypeExpr argument = named.arguments().get(i);
            arguments.add(
                    constructor.parameters().get(i).isMeasure
                            ? measures.resolve(argument)
                            : resolve(argument));
        }
        requireCapabilities(constructor, arguments, named.span());
        return apply(constructor, arguments);
    }

    /** The number type that a path with one argument, a unit, names; null for other types. */
    private @Nullable TypeConstructor numberWithUnit(List<Name> path) {
        List<TypeConstructor> candidates = candidates(path);
        boolean isGeneric =
                candidates.stream().anyMatch(candidate -> candidate.parameters().size() == 1);
        return isGeneric
                ? null
                : candidates.stream().filter(Measures::isMeasurable).findFirst().orElse(null);
    }

    /** A unit of measure. */
    public Type measure(TypeExpr measure) {
        return measures.resolve(measure);
    }

    /** The keys of a Map must be comparable, and so on for what type parameters declare. */
    private void requireCapabilities(TypeConstructor constructor, List<Type> arguments, Span span) {
        for (int i = 0; i < arguments.size(); i++) {
            for (Constraint constraint : constructor.parameters().get(i).constraints) {
                if (constraint instanceof Constraint.Capability capability
                        && context.unifier.require(arguments.get(i), capability, 0)
                                instanceof Unifier.Failure.Lacks(Type type, String word)) {
                    context.errors.lacks(span, type, word);
                }
            }
        }
    }

    /** The constructor with arguments; abbreviations are expanded. */
    Type apply(TypeConstructor constructor, List<Type> arguments) {
        if (constructor.definition() instanceof Definition.Abbreviation(Type target)) {
            return Substitution.of(target, constructor.parameters(), arguments);
        }
        return arguments.isEmpty()
                ? BuiltinTypes.type(constructor)
                : new Type.Named(constructor, List.copyOf(arguments));
    }

    /** The type constructor with this path and number of parameters; reports when there is none. */
    public @Nullable TypeConstructor find(List<Name> path, int arity, Span span) {
        List<TypeConstructor> candidates = candidates(path);
        for (TypeConstructor candidate : candidates) {
            if (candidate.parameters().size() == arity) {
                return candidate;
            }
        }
        Name last = path.getLast();
        if (candidates.isEmpty() && isHidden(path)) {
            context.errors.error(
                    ErrorCode.FSB0205,
                    last.span(),
                    "the type `" + last.text() + "` is private to its module");
        } else if (candidates.isEmpty() && Refusals.report(context, path)) {
            return null;
        } else if (candidates.isEmpty()) {
            String hint = context.openings.hint(path);
            context.errors.error(
                    ErrorCode.FSB0201,
                    last.span(),
                    "the type `" + last.text() + "` is not defined",
                    hint != null
                            ? hint
                            : Suggestions.didYouMean(last.text(), context.scope.typeNames()));
        } else {
            int wanted = candidates.getFirst().parameters().size();
            context.errors.error(
                    ErrorCode.FSB0301,
                    span,
                    "the type `"
                            + last.text()
                            + "` takes "
                            + wanted
                            + " type argument"
                            + (wanted == 1 ? "" : "s")
                            + ", not "
                            + arity);
        }
        return null;
    }

    private boolean isHidden(List<Name> path) {
        return path.size() > 1
                && context.names.modules(path.subList(0, path.size() - 1)).stream()
                        .anyMatch(module -> module.types.containsKey(path.getLast().text()));
    }

    /** All types that the path names, latest first. */
    public List<TypeConstructor> candidates(List<Name> path) {
        String last = path.getLast().text();
        if (path.size() == 1) {
            return context.openings.isHidden(last) ? List.of() : context.scope.types(last);
        }
        var found = new ArrayList<TypeConstructor>();
        for (Exports module : context.names.modules(path.subList(0, path.size() - 1))) {
            for (TypeConstructor type : module.types.getOrDefault(last, List.of())) {
                if (Visibility.isVisible(type.privateTo, context.module)) {
                    found.add(type);
                }
            }
        }
        if (found.isEmpty() && context.names.isNamespace(path.subList(0, path.size() - 1))) {
            return context.scope.types(last);
        }
        return found;
    }
}
