package dev.fusabi.lower;

import dev.fusabi.bytecode.Code;
import dev.fusabi.diagnostic.Diagnostic;
import dev.fusabi.diagnostic.Diagnostics;
import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Source;
import dev.fusabi.source.Span;
import dev.fusabi.types.names.CheckedModule;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Global;
import dev.fusabi.types.tree.Heritage;
import dev.fusabi.types.tree.Local;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeConstructor;
import dev.fusabi.types.tree.TypeConstructor.Case;
import dev.fusabi.types.tree.TypeConstructor.Definition;
import dev.fusabi.types.tree.TypeVariable;
import dev.fusabi.types.tree.TypedExpr;
import dev.fusabi.types.tree.TypedExpr.Lambda;
import dev.fusabi.value.Kind;
import dev.fusabi.value.Layout;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The functions of one program: makes an instance of a definition when it is first asked for, and lowers what has been
 * asked for until nothing is left.
 */
final class ProgramLowering {
    /** A program of more instances is the work of runaway generic recursion, or too large for the file format. */
    private static final int MAX_FUNCTIONS = 60_000;

    private Diagnostics diagnostics;
    private final ScriptTypes scriptTypes = new ScriptTypes();
    private final Tables tables = new Tables(scriptTypes);
    private final Map<Instance.Key, Instance> instances = new HashMap<>();
    private final Map<TypedExpr, Captures> captures = new IdentityHashMap<>();
    private final List<@Nullable Code> functions = new ArrayList<>();
    private final Deque<Instance> pending = new ArrayDeque<>();
    private final List<Global> usedValues = new ArrayList<>();
    private final Dispatch dispatch = new Dispatch(this);
    private final Map<Instance.Key, Layout> objects = new HashMap<>();
    private final Map<Local, Global> recursiveGlobals = new IdentityHashMap<>();
    private final Set<Source> exactSources = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean hasPerType;

    ProgramLowering(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Sets what receives the findings from now on. */
    void diagnostics(Diagnostics receiver) {
        diagnostics = receiver;
    }

    /** Takes in modules whose definitions may be asked for. */
    void modules(List<CheckedModule> modules) {
        for (CheckedModule module : modules) {
            exactSources.add(module.source());
            for (CheckedModule.Item item : module.items()) {
                hasPerType |=
                        item instanceof CheckedModule.Item.Value(Global global)
                                && global.perType() != null;
            }
        }
    }

    Tables tables() {
        return tables;
    }

    ScriptTypes scriptTypes() {
        return scriptTypes;
    }

    /** Module-level values whose slots are used, in the order in which that was found out. */
    List<Global> usedValues() {
        return usedValues;
    }

    void report(ErrorCode code, Source source, Span span, String message) {
        diagnostics.report(Diagnostic.error(code, source, span, message));
    }

    // Definitions

    /** The lambda of a module-level function, or null when the definition is a value or an intrinsic. */
    static @Nullable Lambda lambda(Global global) {
        TypedExpr body = global.body();
        return body != null
                        && !global.traits().isMutable()
                        && Children.unwrap(body) instanceof Lambda lambda
                ? lambda
                : null;
    }

    /** Whether each use of a value computes it anew: a generic value has no one representation. */
    static boolean isGenericValue(Global global) {
        return !global.typeParameters().isEmpty() && lambda(global) == null;
    }

    /** The module-level value of a {@code let rec a = … and b = …} for which a local stands, or null. */
    @Nullable Global recursiveGlobal(Local local) {
        return recursiveGlobals.get(local);
    }

    /** A local that stands for a module-level value while a group of recursive values is made. */
    Local standIn(Global global) {
        var local = new Local(global.name(), global.type(), false, global.span());
        recursiveGlobals.put(local, global);
        return local;
    }

    int slot(Global global) {
        if (!tables.isUsed(global)) {
            usedValues.add(global);
        }
        return tables.global(global);
    }

    /** A module-level function or generic value at the types of a use. */
    Instance instance(Global global, List<Type> typeArguments, Substitution user) {
        List<? extends Type> given = atUse(typeArguments, global.typeParameters());
        List<Type> arguments = arguments(given, user, isExact(global));
        var key = new Instance.Key(global, null, arguments);
        Instance known = instances.get(key);
        if (known != null) {
            return known;
        }
        Lambda lambda = lambda(global);
        TypedExpr body = java.util.Objects.requireNonNull(global.body());
        Substitution types = Substitution.EMPTY.with(global.typeParameters(), arguments);
        return add(
                new Instance(
                        functions.size(),
                        key,
                        null,
                        global.qualifiedName(),
                        global.source(),
                        lambda == null ? List.of() : lambda.parameters(),
                        lambda == null ? body : lambda.body(),
                        lambda == null ? types.kind(global.type()) : result(lambda, types),
                        false,
                        types,
                        capturesOf(lambda == null ? body : lambda.body()),
                        List.of(),
                        false,
                        Instance.noFunctionsYet()));
    }

    /**
     * Whether the instances of a definition know their types exactly: those of inline ones, and in a program whose
     * generic classes have static values, which each type has for itself, all of the script's own.
     */
    private boolean isExact(Global global) {
        return global.traits().isInline() || hasPerType && exactSources.contains(global.source());
    }

    /** Within its own definition a generic function is used at its own parameters, which are not written out. */
    private static List<? extends Type> atUse(
            List<Type> typeArguments, List<TypeVariable> parameters) {
        return typeArguments.size() == parameters.size() ? typeArguments : parameters;
    }

    private static List<Type> arguments(
            List<? extends Type> typeArguments, Substitution user, boolean isInline) {
        List<Type> arguments = new ArrayList<>(typeArguments.size());
        for (Type argument : typeArguments) {
            arguments.add(isInline ? user.apply(argument) : user.representative(argument));
        }
        return arguments;
    }

    /** A function of no parameters that runs at start. */
    Instance startup(String name, Source source, TypedExpr body) {
        return add(
                new Instance(
                        functions.size(),
                        new Instance.Key(body, null, List.of()),
                        null,
                        name,
                        source,
                        List.of(),
                        body,
                        Kind.REF,
                        false,
                        Substitution.EMPTY,
                        capturesOf(body),
                        List.of(),
                        false,
                        Instance.noFunctionsYet()));
    }

    /** A local function at the types of a use, seen from within {@code user}. */
    Instance localFunction(
            TypedExpr.LocalFunction function, List<Type> typeArguments, Instance user) {
        Instance parent = definer(function.local(), user);
        List<? extends Type> given = atUse(typeArguments, function.local().typeParameters());
        boolean isExact = function.local().isInline() || isExactWithin(parent);
        List<Type> arguments = arguments(given, user.types(), isExact);
        var key = new Instance.Key(function.local(), parent, arguments);
        Instance known = instances.get(key);
        if (known != null) {
            return known;
        }
        Substitution types = parent.types().with(function.local().typeParameters(), arguments);
        Lambda lambda = function.lambda();
        return add(
                new Instance(
                        functions.size(),
                        key,
                        parent,
                        function.local().name(),
                        parent.source(),
                        lambda.parameters(),
                        lambda.body(),
                        result(lambda, types),
                        false,
                        types,
                        parent.captures(),
                        parent.captures().of(function.local()),
                        parent.captures().isCalled(function.local()),
                        Instance.noFunctionsYet()));
    }

    /** What a closure of the instance is made of: itself, or a function that passes what it captures on. */
    Instance closed(Instance instance, TypedExpr.LocalFunction function) {
        if (!instance.isLifted() || instance.captured().isEmpty()) {
            return instance;
        }
        var key = new Instance.Key(function, instance, List.of());
        Instance known = instances.get(key);
        if (known != null) {
            return known;
        }
        Local local = function.local();
        var itself =
                new TypedExpr.LocalRef(
                        local,
                        List.copyOf(local.typeParameters()),
                        function.lambda().type(),
                        local.span());
        Lambda lambda = EtaExpansion.expand(itself, function.lambda().parameters().size());
        return add(
                new Instance(
                        functions.size(),
                        key,
                        instance.parent(),
                        instance.name(),
                        instance.source(),
                        lambda.parameters(),
                        lambda.body(),
                        instance.result(),
                        false,
                        instance.types(),
                        instance.captures(),
                        instance.captured(),
                        false,
                        Instance.noFunctionsYet()));
    }

    /**
     * A function whose parameters and result are untyped, for hosts that call a function value: converts, and calls the
     * function in {@code target}, its only captured variable.
     */
    Instance untyped(TypedExpr.ToDyn conversion, Local target, Instance user) {
        var key = new Instance.Key(conversion, user, List.of());
        Instance known = instances.get(key);
        if (known != null) {
            return known;
        }
        Lambda lambda = EtaExpansion.untyped(target);
        return add(
                new Instance(
                        functions.size(),
                        key,
                        user,
                        "<lambda>",
                        user.source(),
                        lambda.parameters(),
                        lambda.body(),
                        Kind.REF,
                        false,
                        user.types(),
                        capturesOf(lambda.body()),
                        List.of(target),
                        false,
                        Instance.noFunctionsYet()));
    }

    private boolean isExactWithin(Instance instance) {
        Instance at = instance;
        while (at.parent() != null) {
            at = at.parent();
        }
        return at.key().definition() instanceof Global global && isExact(global);
    }

    private static Instance definer(Local function, Instance user) {
        for (Instance at = user; at != null; at = at.parent()) {
            if (at.localFunctions().contains(function)) {
                return at;
            }
        }
        throw new IllegalStateException(function.name() + " is not defined around " + user);
    }

    /** An anonymous function within {@code parent}. */
    Instance lambda(Lambda lambda, Instance parent) {
        var key = new Instance.Key(lambda, parent, List.of());
        Instance known = instances.get(key);
        return known != null
                ? known
                : add(
                        new Instance(
                                functions.size(),
                                key,
                                parent,
                                "<lambda>",
                                parent.source(),
                                lambda.parameters(),
                                lambda.body(),
                                result(lambda, parent.types()),
                                false,
                                parent.types(),
                                parent.captures(),
                                parent.captures().of(lambda),
                                false,
                                Instance.noFunctionsYet()));
    }

    /** The body of a lazy sequence within {@code parent}: a function without parameters. */
    Instance generator(TypedExpr.NewSequence sequence, Instance parent) {
        var key = new Instance.Key(sequence, parent, List.of());
        Instance known = instances.get(key);
        return known != null
                ? known
                : add(
                        new Instance(
                                functions.size(),
                                key,
                                parent,
                                "<seq>",
                                parent.source(),
                                List.of(),
                                sequence.body(),
                                Kind.REF,
                                true,
                                parent.types(),
                                parent.captures(),
                                parent.captures().of(sequence),
                                false,
                                Instance.noFunctionsYet()));
    }

    /**
     * A library or host operation as a function value: a lambda that applies it to all its arguments. It captures
     * nothing.
     */
    Instance expanded(
            TypedExpr operation, Object definition, String name, int arity, Instance user) {
        var key = new Instance.Key(definition, null, List.of(user.types().apply(operation.type())));
        Instance known = instances.get(key);
        if (known != null) {
            return known;
        }
        Lambda lambda = EtaExpansion.expand(operation, arity);
        return add(
                new Instance(
                        functions.size(),
                        key,
                        null,
                        name,
                        user.source(),
                        lambda.parameters(),
                        lambda.body(),
                        result(lambda, user.types()),
                        false,
                        user.types(),
                        capturesOf(lambda.body()),
                        List.of(),
                        false,
                        Instance.noFunctionsYet()));
    }

    private static Kind result(Lambda lambda, Substitution types) {
        Type type = lambda.type().resolved();
        for (int i = 0; i < lambda.parameters().size(); i++) {
            if (!(type instanceof Type.Function function)) {
                return types.kind(lambda.body().type());
            }
            type = function.to().resolved();
        }
        return types.kind(type);
    }

    private Captures capturesOf(TypedExpr body) {
        return captures.computeIfAbsent(body, Captures::new);
    }

    private Instance add(Instance instance) {
        instances.put(instance.key(), instance);
        functions.add(null);
        pending.add(instance);
        return instance;
    }

    // Objects

    Dispatch dispatch() {
        return dispatch;
    }

    /** The number of the layout of a class's objects where {@code user} makes them. */
    int object(Type.Named type, Instance user) {
        TypeConstructor constructor = type.constructor();
        boolean isExpression =
                constructor.definition() instanceof Definition.Class(var kind)
                        && kind == TypeConstructor.ClassKind.OBJECT_EXPRESSION;
        List<Type> arguments =
                hasPerType && !constructor.isLibrary()
                        ? user.types().applyAll(type.arguments())
                        : kinds(type.arguments(), user.types());
        // What an object expression makes depends on the types around it.
        var key = new Instance.Key(constructor, isExpression ? user : null, arguments);
        Layout layout = objects.get(key);
        if (layout == null) {
            layout = scriptTypes.object(constructor);
            objects.put(key, layout);
            Substitution types =
                    isExpression
                            ? user.types()
                            : Substitution.EMPTY.with(constructor.parameters(), arguments);
            dispatch.add(constructor, types, layout);
        }
        return tables.layout(layout);
    }

    private static List<Type> kinds(List<Type> types, Substitution user) {
        List<Type> kinds = new ArrayList<>(types.size());
        for (Type type : types) {
            kinds.add(Substitution.representative(user.kind(type)));
        }
        return kinds;
    }

    /** The number of the layout of a record at the types of a use. */
    int record(Type type, Substitution user) {
        TypeConstructor constructor = ((Type.Named) type.resolved()).constructor();
        return constructor.heritage().isPolymorphic()
                ? polymorphic(scriptTypes.record(constructor), constructor, constructor, type, user)
                : tables.record(constructor);
    }

    /** The number of the layout of a union case at the types of a use. */
    int unionCase(Case unionCase, Type type, Substitution user) {
        TypeConstructor owner = unionCase.owner();
        // The layouts of options and results belong to the runtime and are shared by all programs.
        boolean isOfRuntime = owner == BuiltinTypes.OPTION || owner == BuiltinTypes.RESULT;
        return !isOfRuntime
                        && owner.heritage().isPolymorphic()
                        && (owner.definition() instanceof Definition.Union
                                || owner.definition() instanceof Definition.Exception)
                ? polymorphic(scriptTypes.unionCase(unionCase), unionCase, owner, type, user)
                : tables.unionCase(unionCase);
    }

    /** The first kinds of type arguments take the type's own layout, others a copy. */
    private int polymorphic(
            Layout plain, Object definition, TypeConstructor owner, Type type, Substitution user) {
        Type.Named named = (Type.Named) type.resolved();
        List<Type> arguments = kinds(named.arguments(), user);
        var key = new Instance.Key(definition, null, arguments);
        Layout layout = objects.get(key);
        if (layout == null) {
            boolean isFirst = plain.shape() == null;
            layout = isFirst ? plain : scriptTypes.copy(plain, owner);
            if (isFirst) {
                plain.shape(scriptTypes.shape(owner), owner.heritage().isIdentity());
            }
            objects.put(key, layout);
            dispatch.add(owner, Substitution.EMPTY.with(owner.parameters(), arguments), layout);
        }
        return tables.layout(layout);
    }

    /** What a slot of an object expression does: it applies the function in the object's field. */
    Instance slotOfClosure(
            Heritage.Override override, Type.Named self, List<Type> arguments, Substitution types) {
        var key = new Instance.Key(override, null, arguments);
        Instance known = instances.get(key);
        if (known != null) {
            return known;
        }
        Lambda lambda = EtaExpansion.ofField(override, self);
        return add(
                new Instance(
                        functions.size(),
                        key,
                        null,
                        override.slot().name(),
                        override.slot().source(),
                        lambda.parameters(),
                        lambda.body(),
                        result(lambda, types),
                        false,
                        types,
                        capturesOf(lambda.body()),
                        List.of(),
                        false,
                        Instance.noFunctionsYet()));
    }

    // Lowering

    /** Lowers what has been asked for; false when the program is too large. */
    boolean drain() {
        while (!pending.isEmpty() || dispatch.fill()) {
            if (pending.isEmpty()) {
                continue;
            }
            Instance instance = pending.remove();
            if (functions.size() > MAX_FUNCTIONS) {
                report(
                        ErrorCode.FSB0502,
                        instance.source(),
                        instance.body().span(),
                        "the program needs more than " + MAX_FUNCTIONS + " functions");
                return false;
            }
            functions.set(instance.index(), new FunctionLowering(this, instance).lower());
        }
        return true;
    }

    /** Adds a function that is not an instance of a definition. */
    int add(Code code) {
        functions.add(code);
        return functions.size() - 1;
    }

    /** All functions, once nothing is pending. */
    List<Code> functions() {
        List<Code> all = new ArrayList<>(functions.size());
        for (Code code : functions) {
            all.add(java.util.Objects.requireNonNull(code));
        }
        return List.copyOf(all);
    }
}
