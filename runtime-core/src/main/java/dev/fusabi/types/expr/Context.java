package dev.fusabi.types.expr;

import dev.fusabi.diagnostic.Diagnostics;
import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Source;
import dev.fusabi.source.Span;
import dev.fusabi.syntax.Decl;
import dev.fusabi.types.infer.Inference;
import dev.fusabi.types.infer.Unifier;
import dev.fusabi.types.infer.Why;
import dev.fusabi.types.names.Environment;
import dev.fusabi.types.names.NameScope;
import dev.fusabi.types.names.Visibility;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Constraint;
import dev.fusabi.types.tree.Construction;
import dev.fusabi.types.tree.Global;
import dev.fusabi.types.tree.ObjectSlots;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeConstructor;
import dev.fusabi.types.tree.TypeVariable;
import dev.fusabi.types.tree.TypedExpr;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What the parts of the checker share while one file is checked. */
public final class Context {
    public final Source source;
    public final Diagnostics diagnostics;
    public final Errors errors;
    public final NameScope scope;
    public final Inference inference = new Inference();
    public final Unifier unifier;
    public final OperatorResolver operators;
    public final TraitResolver traits;
    final Conversions conversions;
    public final MemberResolver members;
    final OverloadResolver overloads;
    final MethodFunctions methodFunctions;
    public final NameResolver names;
    final Openings openings;
    public final TypeResolver types;
    public final PatternChecker patterns;
    public final FunctionChecker functions;
    public final BlockChecker blocks;
    public final ExprChecker expressions;
    public final ApplicationChecker applications;
    final InfixChecker infixes;
    final FormatChecker formats;
    final RecordChecker records;
    final Addresses addresses = new Addresses(this);
    final CollectionChecker collections;
    public final OpenRanges ranges;
    final ComputationChecker computations;
    public final Exposure exposure = new Exposure(this);
    final DimensionChecker dimensions;

    /** What definitions of the file use, as far as it has been asked for. */
    public final Map<Decl, Set<String>> freeNames = new IdentityHashMap<>();

    final ObjectExpressionChecker objects;

    /** Whether the script adds members to the builder of `async { }`, so that its members have to be called. */
    public boolean extendsAsyncBuilder;

    /** The type variables written in the definition at hand. */
    public Map<String, Type> typeVariables = new HashMap<>();

    /** The dotted path of the module at hand. */
    public String module = "";

    /** The type whose members are being checked, or null. */
    public @Nullable TypeConstructor type;

    /** The object whose member is being checked, as its base class; null where there is none. */
    public @Nullable TypedExpr base;

    /** The explicit constructor that is being checked, or null. */
    public @Nullable Construction construction;

    /** Everything that this module defines further down, for hints. */
    public final Set<String> definedLater = new HashSet<>();

    /** Every match and handler, for the search for missing and useless rules. */
    public final List<TypedExpr> matches = new ArrayList<>();

    /** Names whose definition, without {@code rec}, is being checked. */
    public final List<String> beingDefined = new ArrayList<>();

    /** The names of the file's classes that are attributes. */
    public final Set<String> attributeTypes = new HashSet<>();

    /** Whether {@code intrinsic} means something: in library files. */
    public boolean isLibrary;

    /** Looks at one place for tools, or null. */
    public @Nullable Probe probe;

    /** Checks the bodies of the file's definitions when one is asked for; null in scripts. */
    public @Nullable Runnable bodies;

    /** The place of the expression whose value the caller wants, or null. */
    public @Nullable Span result;

    /** What the whole file leaves open of these, the types of values in classes and of what exit gives, is obj. */
    public final List<Type> objByDefault = new ArrayList<>();

    /** Checks that wait until the types of the whole file are inferred. */
    public final List<Runnable> onceInferred = new ArrayList<>();

    /** Module-level values whose type must be known at the end of the file. */
    public final List<Global> unresolved = new ArrayList<>();

    /**
     * @param objects makes the checker of object expressions, which are type definitions inside of expressions
     */
    public Context(
            Source source,
            Environment environment,
            Diagnostics diagnostics,
            Function<Context, ObjectExpressionChecker> objects) {
        ObjectSlots.load();
        this.source = source;
        this.diagnostics = diagnostics;
        errors = new Errors(source, diagnostics);
        scope = new NameScope(environment);
        members = new MemberResolver(this);
        conversions = new Conversions(this);
        unifier = new Unifier(members::fieldType, conversions::elementType);
        operators = new OperatorResolver(this);
        traits = new TraitResolver(this);
        overloads = new OverloadResolver(this);
        methodFunctions = new MethodFunctions(this);
        names = new NameResolver(this);
        openings = new Openings(this);
        types = new TypeResolver(this);
        patterns = new PatternChecker(this);
        functions = new FunctionChecker(this);
        blocks = new BlockChecker(this);
        expressions = new ExprChecker(this);
        applications = new ApplicationChecker(this);
        infixes = new InfixChecker(this);
        formats = new FormatChecker(this);
        records = new RecordChecker(this);
        collections = new CollectionChecker(this);
        ranges = new OpenRanges(this);
        computations = new ComputationChecker(this);
        dimensions = new DimensionChecker(this);
        this.objects = objects.apply(this);
    }

    /** Reports the use of a field or case outside the module to which they are private. */
    void requireFields(TypeConstructor type, Span span) {
        if (!Visibility.isVisible(type.fieldsPrivateTo, module)) {
            boolean isUnion = type.definition() instanceof TypeConstructor.Definition.Union;
            errors.error(
                    ErrorCode.FSB0205,
                    span,
                    "the "
                            + (isUnion ? "cases" : "fields")
                            + " of `"
                            + type.name()
                            + "` are private to its module");
        }
    }

    public TypedExpr coerce(TypedExpr expression, Type expected, Why why) {
        return conversions.coerce(expression, expected, why);
    }

    public boolean unify(Type expected, Type actual, Span span, Why why) {
        return conversions.unify(expected, actual, span, why);
    }

    /** Unifies if that is possible; says nothing and changes nothing otherwise. */
    public boolean unifyQuietly(Type expected, Type actual) {
        boolean ok = unifier.tryUnify(expected, actual);
        operators.drain(null);
        return ok;
    }

    public List<Type> instantiate(List<TypeVariable> parameters) {
        return inference.instantiate(parameters, this::register);
    }

    private void register(Constraint constraint) {
        switch (constraint) {
            case Constraint.Operation operation -> operators.register(operation);
            case Constraint.Trait trait -> traits.register(trait);
            case Constraint.Capability _, Constraint.Subtype _ -> {}
        }
    }

    /**
     * The type parameters of a definition, fresh for a use of it. What is wrong with the operators of an inline
     * definition is reported at the use.
     */
    public List<Type> instantiate(List<TypeVariable> parameters, Span use) {
        return inference.instantiate(
                parameters,
                constraint ->
                        register(
                                switch (constraint) {
                                    case Constraint.Operation operation -> operation.at(use);
                                    case Constraint.Trait trait -> trait.at(use);
                                    case Constraint.Capability _, Constraint.Subtype _ ->
                                            constraint;
                                }));
    }

    /** Stands for an expression that could not be checked. */
    public TypedExpr error(Span span) {
        return new TypedExpr.Constant(null, BuiltinTypes.type(BuiltinTypes.ERROR), span);
    }

    public TypedExpr error(ErrorCode code, Span span, String title) {
        errors.error(code, span, title);
        return error(span);
    }

    TypedExpr unsupported(Span span, String what) {
        errors.unsupported(span, what);
        return error(span);
    }

    public TypedExpr unit(Span span) {
        return new TypedExpr.Constant(TypedExpr.UNIT_VALUE, BuiltinTypes.unit(), span);
    }
}
