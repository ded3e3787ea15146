package dev.fusabi.types.expr;

import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;
import dev.fusabi.syntax.Expr;
import dev.fusabi.syntax.Name;
import dev.fusabi.types.infer.Why;
import dev.fusabi.types.names.ActivePattern;
import dev.fusabi.types.names.Entity;
import dev.fusabi.types.names.Environment;
import dev.fusabi.types.names.Exports;
import dev.fusabi.types.names.Suggestions;
import dev.fusabi.types.names.Visibility;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Global;
import dev.fusabi.types.tree.Hierarchy;
import dev.fusabi.types.tree.HostFunction;
import dev.fusabi.types.tree.Local;
import dev.fusabi.types.tree.MemberInfo;
import dev.fusabi.types.tree.Operator;
import dev.fusabi.types.tree.Substitution;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeConstructor;
import dev.fusabi.types.tree.TypeConstructor.Case;
import dev.fusabi.types.tree.TypeConstructor.Definition;
import dev.fusabi.types.tree.TypeVariable;
import dev.fusabi.types.tree.TypedExpr;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What names and dotted paths stand for. */
public final class NameResolver {
    /** Modules do not nest deeper in what people write; the rest of a longer path is members. */
    private static final int MAX_QUALIFIERS = 30;

    private static final String EXIT = "Operators.exit";

    private final Context context;

    NameResolver(Context context) {
        this.context = context;
    }

    /** The names of a path {@code a.b.c}, or null when the expression is something else. */
    static @Nullable List<Name> pathOf(Expr expression) {
        var names = new ArrayList<Name>();
        Expr at = expression;
        while (at instanceof Expr.Dot dot) {
            names.add(dot.member());
            at = dot.target();
        }
        if (!(at instanceof Expr.Ident ident)) {
            return null;
        }
        names.add(ident.name());
        // A path that begins with the word `global` begins at the root.
        boolean isFromRoot = ident.name().text().equals("global") && names.size() > 2;
        return isFromRoot ? names.reversed().subList(1, names.size()) : names.reversed();
    }

    /** A name alone. */
    Resolved name(Name name) {
        if (context.probe != null) {
            context.probe.name(name, context);
        }
        if (context.openings.isHidden(name.text())) {
            return undefined(name);
        }
        Entity entity = context.scope.value(name.text());
        if (entity != null) {
            return entity(entity, name.span());
        }
        Resolved constructor = constructor(context.scope.types(name.text()), List.of(), name);
        return constructor != null ? constructor : undefined(name);
    }

    /** A path of two or more names. */
    Resolved path(List<Name> path) {
        if (context.probe != null) {
            context.probe.path(path, context);
        }
        Name first = path.getFirst();
        if (first.text().equals("base") && context.base != null) {
            Resolved member =
                    new BaseMembers(context).access(context.base, path.get(1), first.span());
            return members(member, path, 2);
        }
        Entity entity = context.scope.value(first.text());
        if (entity != null && isStartOfMembers(entity)) {
            return members(entity(entity, first.span()), path, 1);
        }
        Resolved found = qualified(path);
        if (found != null) {
            return found;
        }
        if (entity != null) {
            return members(entity(entity, first.span()), path, 1);
        }
        return undefinedPath(path);
    }

    private static boolean isStartOfMembers(Entity entity) {
        return switch (entity) {
            case Entity.OfLocal local -> true;
            case Entity.OfInner inner -> true;
            case Entity.OfGlobal global -> true;
            case Entity.OfHost host -> true;
            case Entity.OfCase unionCase -> false;
            case Entity.OfActiveCase active -> false;
            case Entity.OfEnumValue value -> true;
            case Entity.OfOperator operator -> false;
            case Entity.OfForm form -> false;
            case Entity.OfStatics statics -> true;
        };
    }

    private Resolved members(Resolved start, List<Name> path, int from) {
        Resolved at = start;
        for (int i = from; i < path.size(); i++) {
            at =
                    context.members.access(
                            context.applications.asValue(at, Expected.NOTHING), path.get(i));
        }
        return at;
    }

    /** A path that begins with a module, type or namespace; null when it begins with none. */
    private @Nullable Resolved qualified(List<Name> path) {
        int longest = Math.min(path.size() - 1, MAX_QUALIFIERS);
        // The longest module path first, so that A.B.c finds the value c of the module A.B.
        for (int length = longest; length >= 1; length--) {
            Name member = path.get(length);
            for (Exports module : modules(path.subList(0, length))) {
                Entity entity = module.values.get(member.text());
                if (entity != null) {
                    if (!Visibility.isVisible(entity, context.module)) {
                        return inaccessible(member);
                    }
                    return members(
                            entity(entity, path.getFirst().span().to(member.span())),
                            path,
                            length + 1);
                }
            }
        }
        for (int length = longest; length >= 1; length--) {
            Resolved found =
                    ofType(context.types.candidates(path.subList(0, length)), path, length);
            if (found != null) {
                return found;
            }
        }
        for (int length = longest; length >= 1; length--) {
            if (isNamespace(path.subList(0, length))) {
                List<Name> rest = path.subList(length, path.size());
                if (rest.size() == 1) {
                    // A namespace may mean another type by a name than F# does: List.
                    Resolved constructor =
                            constructor(context.types.candidates(path), List.of(), path.getLast());
                    if (constructor != null) {
                        return constructor;
                    }
                }
                int mark = context.scope.mark();
                context.scope.openNamespace(namespace(path.subList(0, length)));
                Resolved found = rest.size() == 1 ? name(rest.getFirst()) : path(rest);
                context.scope.restore(mark);
                return found;
            }
        }
        return path.size() > MAX_QUALIFIERS
                ? null
                : constructor(context.types.candidates(path), List.of(), path.getLast());
    }

    /** A case, enum value or static member {@code path[length]} of one of the types. */
    private @Nullable Resolved ofType(List<TypeConstructor> types, List<Name> path, int length) {
        Name member = path.get(length);
        Span span = path.getFirst().span().to(member.span());
        for (TypeConstructor written : types) {
            TypeConstructor type = statics(target(written), path.get(length - 1).text());
            if (type == null) {
                continue;
            }
            switch (type.definition()) {
                case Definition.Union(var cases) -> {
                    for (Case unionCase : cases) {
                        if (unionCase.name().equals(member.text())) {
                            context.requireFields(type, span);
                            return members(new Resolved.OfCase(unionCase, span), path, length + 1);
                        }
                    }
                }
                case Definition.Enum(var values, var _, var _) -> {
                    for (TypeConstructor.EnumCase value : values) {
                        if (value.name().equals(member.text())) {
                            var constant =
                                    new TypedExpr.Constant(
                                            value.value(), BuiltinTypes.type(type), span);
                            return members(new Resolved.Value(constant), path, length + 1);
                        }
                    }
                }
                default -> {}
            }
            List<MemberInfo> members = inheritedStatics(type, member.text());
            if (!members.isEmpty()) {
                return members(
                        context.members.statics(members, List.of(), member.text(), span),
                        path,
                        length + 1);
            }
        }
        return null;
    }

    /** Whether a path begins with a value of a module, or a static member of a type. */
    boolean beginsWithValue(List<Name> path) {
        for (int length = 1; length < path.size(); length++) {
            String member = path.get(length).text();
            for (Exports module : modules(path.subList(0, length))) {
                if (module.values.containsKey(member)) {
                    return true;
                }
            }
            for (TypeConstructor written : context.types.candidates(path.subList(0, length))) {
                TypeConstructor type = target(written);
                if (type != null && !inheritedStatics(type, member).isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The static methods of this name of the first of the types that has some. */
    @Nullable Resolved staticMember(
            List<TypeConstructor> types, List<Type> arguments, Name member, Span span) {
        for (TypeConstructor written : types) {
            TypeConstructor type = target(written);
            List<MemberInfo> methods =
                    type == null
                            ? List.of()
                            : context.scope.members(type, member.text()).stream()
                                    .filter(info -> info.isStatic() && visible(info))
                                    .filter(info -> info.kind() == MemberInfo.Kind.METHOD)
                                    .toList();
            if (!methods.isEmpty()) {
                return new Resolved.Methods(
                        methods,
                        null,
                        List.of(),
                        member.text(),
                        span.to(member.span()),
                        false,
                        arguments);
            }
        }
        return null;
    }

    /** {@code Int32.Parse} is not {@code Int64.Parse}, though the types are one. */
    private static @Nullable TypeConstructor statics(@Nullable TypeConstructor type, String name) {
        boolean isNarrow = name.equals("Int32") || name.equals("int");
        return type == BuiltinTypes.INT && isNarrow ? BuiltinTypes.INT32 : type;
    }

    /** The static members of this name, of the type or else of what it inherits. */
    private List<MemberInfo> inheritedStatics(TypeConstructor type, String name) {
        Type.Named at = new Type.Named(type, List.copyOf(type.parameters()));
        while (at != null) {
            List<MemberInfo> members =
                    context.scope.members(at.constructor(), name).stream()
                            .filter(info -> info.isStatic() && visible(info))
                            .toList();
            if (!members.isEmpty()) {
                return members;
            }
            at = name.equals(MemberInfo.CONSTRUCTOR_NAME) ? null : Hierarchy.base(at);
        }
        return List.of();
    }

    private boolean visible(MemberInfo member) {
        return context.members.isVisible(member);
    }

    private static @Nullable TypeConstructor target(TypeConstructor type) {
        return type.definition() instanceof Definition.Abbreviation(Type expanded)
                ? expanded.resolved() instanceof Type.Named named ? named.constructor() : null
                : type;
    }

    /** Whether a type has constructors, also such as are private to it. */
    boolean hasConstructor(TypeConstructor type) {
        return context.scope.members(type, MemberInfo.CONSTRUCTOR_NAME).stream()
                .anyMatch(MemberInfo::isStatic);
    }

    /** Of types of one name those with so many parameters first: `Action f` is the one without. */
    private static List<TypeConstructor> byArity(List<TypeConstructor> types, int arity) {
        if (types.size() < 2) {
            return types;
        }
        var sorted = new ArrayList<>(types);
        sorted.sort(java.util.Comparator.comparing(type -> type.parameters().size() != arity));
        return sorted;
    }

    /** A type name used as a function: its constructors. */
    @Nullable Resolved constructor(List<TypeConstructor> types, List<Type> arguments, Name name) {
        for (TypeConstructor written : byArity(types, arguments.size())) {
            TypeConstructor type = target(written);
            if (type == null) {
                TypedExpr tuple = tupleConstructor(written, arguments, name.span());
                if (tuple != null) {
                    return new Resolved.Value(tuple);
                }
                continue;
            }
            List<MemberInfo> constructors =
                    context.scope.members(type, MemberInfo.CONSTRUCTOR_NAME).stream()
                            .filter(member -> member.isStatic() && visible(member))
                            .toList();
            if (constructors.isEmpty() && hasConstructor(type)) {
                return new Resolved.Value(
                        context.error(
                                ErrorCode.FSB0203,
                                name.span(),
                                "the constructors of `" + name.text() + "` are private"));
            }
            if (!constructors.isEmpty()) {
                return new Resolved.Methods(
                        constructors,
                        null,
                        argumentsOf(written, arguments),
                        name.text(),
                        name.span());
            }
        }
        return null;
    }

    /** What an abbreviation says about the type arguments of what it stands for. */
    private List<Type> argumentsOf(TypeConstructor type, List<Type> written) {
        if (!(type.definition() instanceof Definition.Abbreviation(Type expanded))
                || !(expanded.resolved() instanceof Type.Named named)
                || named.arguments().isEmpty()) {
            return written;
        }
        List<Type> own = new ArrayList<>(written);
        while (own.size() < type.parameters().size()) {
            own.add(context.inference.fresh());
        }
        return named.arguments().stream()
                .map(argument -> Substitution.of(argument, type.parameters(), own))
                .toList();
    }

    /** {@code Tuple<int, string>}: gives the tuple that it takes; null where the name is no tuple's. */
    private @Nullable TypedExpr tupleConstructor(
            TypeConstructor type, List<Type> arguments, Span span) {
        if (!(type.definition() instanceof Definition.Abbreviation(Type expanded))
                || !(expanded.resolved() instanceof Type.Tuple)
                || arguments.size() != type.parameters().size()) {
            return null;
        }
        Type tuple = Substitution.of(expanded, type.parameters(), arguments);
        var local = new Local("items", tuple, false, span);
        return new TypedExpr.Lambda(
                List.of(local),
                new TypedExpr.LocalRef(local, List.of(), tuple, span),
                new Type.Function(tuple, tuple),
                span);
    }

    /** Library exceptions have constructors like .NET's besides their case. */
    private @Nullable Resolved exceptionConstructor(Case unionCase, Span span) {
        TypeConstructor owner = unionCase.owner();
        return owner.definition() instanceof Definition.Exception
                ? constructor(List.of(owner), List.of(), new Name(unionCase.name(), span))
                : null;
    }

    /** What an entity stands for at a place. */
    Resolved entity(Entity entity, Span span) {
        return switch (entity) {
            case Entity.OfLocal(Local local) ->
                    new Resolved.Value(context.addresses.read(local(local, span)));
            case Entity.OfGlobal(Global global) when global.isTypeFunction() ->
                    new Resolved.Value(computed(global, span));
            case Entity.OfGlobal(Global global) ->
                    new Resolved.Value(withinClass(global, global(global, span), span));
            case Entity.OfInner(Entity.Inner inner) -> new Resolved.Value(inner.reference(span));
            case Entity.OfHost(HostFunction function) -> host(function, span);
            case Entity.OfCase(Case unionCase) -> {
                context.requireFields(unionCase.owner(), span);
                Resolved constructor = exceptionConstructor(unionCase, span);
                yield constructor != null ? constructor : new Resolved.OfCase(unionCase, span);
            }
            case Entity.OfActiveCase(ActivePattern pattern, int index) ->
                    new Resolved.OfActiveCase(pattern, index, span);
            case Entity.OfEnumValue(TypeConstructor type, TypeConstructor.EnumCase value) ->
                    new Resolved.Value(
                            new TypedExpr.Constant(value.value(), BuiltinTypes.type(type), span));
            case Entity.OfOperator(Operator operator) -> new Resolved.OfOperator(operator, span);
            case Entity.OfForm(Entity.Form form) -> new Resolved.OfForm(form, span);
            case Entity.OfStatics(List<MemberInfo> members, String name) ->
                    context.members.statics(members, List.of(), name, span);
        };
    }

    private TypedExpr local(Local local, Span span) {
        List<Type> arguments = context.instantiate(local.typeParameters(), span);
        return new TypedExpr.LocalRef(
                local,
                arguments,
                Substitution.of(local.type(), local.typeParameters(), arguments),
                span);
    }

    TypedExpr global(Global global, Span span) {
        requireGranted(global, span);
        if (global.traits().isInline()) {
            // Its operators are part of its type, and known once its body is.
            global.body();
        }
        List<Type> arguments = context.instantiate(global.typeParameters(), span);
        if (EXIT.equals(global.traits().intrinsic())) {
            context.objByDefault.addAll(arguments);
        }
        return new TypedExpr.GlobalRef(
                global,
                arguments,
                Substitution.of(global.type(), global.typeParameters(), arguments),
                span);
    }

    /** Within a generic class its static values and functions are those of the same type. */
    private TypedExpr withinClass(Global global, TypedExpr reference, Span span) {
        List<TypeVariable> all = global.typeParameters();
        List<TypeVariable> own = context.type == null ? List.of() : context.type.parameters();
        boolean isOfClass = !own.isEmpty() && !all.isEmpty() && all.getFirst() == own.getFirst();
        if (isOfClass && reference instanceof TypedExpr.GlobalRef ref) {
            for (int i = 0; i < own.size(); i++) {
                context.unify(ref.typeArguments().get(i), own.get(i), span, Why.EXPRESSION);
            }
        }
        return reference;
    }

    /** A value with type parameters, computed where it is named. */
    private TypedExpr computed(Global global, Span span) {
        TypedExpr function = global(global, span);
        Type result = ((Type.Function) function.type().resolved()).to();
        return new TypedExpr.Apply(function, List.of(context.unit(span)), result, span);
    }

    private Resolved host(HostFunction function, Span span) {
        String capability = function.capability();
        if (capability != null && !isGranted(function.name(), capability, span)) {
            return new Resolved.Value(context.error(span));
        }
        Type signature = function.signature();
        return signature == null
                ? new Resolved.UntypedHost(function, span)
                : new Resolved.Value(
                        new TypedExpr.HostRef(function, instantiateSignature(signature), span));
    }

    /** Whether the host grants a capability; if not, that is reported as an error of what needs it. */
    private boolean isGranted(String name, String capability, Span span) {
        if (context.scope.environment().isGranted(capability)) {
            return true;
        }
        context.errors.error(
                ErrorCode.FSB0206,
                span,
                "`" + name + "` needs the capability `" + capability + "`, which is not granted",
                "the host grants it, on the command line with --allow-"
                        + capability.replace('.', '-'));
        return false;
    }

    /** Reports the use of a library function that {@code [<Requires "time">]} keeps from scripts without the capability. */
    void requireGranted(Global global, Span span) {
        if (context.isLibrary) {
            return;
        }
        for (Global.AttributeUse attribute : global.traits().attributes()) {
            if (attribute.name().equals("Requires")
                    && attribute.arguments().getFirst() instanceof String capability) {
                isGranted(global.name().replace(".new", ""), capability, span);
            } else if (attribute.name().equals("Obsolete")
                    && attribute.arguments().size() == 2
                    && Boolean.TRUE.equals(attribute.arguments().getLast())) {
                context.errors.error(
                        ErrorCode.FSB0205,
                        span,
                        "`" + global.name() + "` is obsolete and must not be used",
                        String.valueOf(attribute.arguments().getFirst()));
            }
        }
    }

    /** Host signatures may mention declared type variables; each use has its own. */
    private Type instantiateSignature(Type signature) {
        var parameters = new ArrayList<TypeVariable>();
        collectParameters(signature, parameters);
        return Substitution.of(signature, parameters, context.instantiate(parameters));
    }

    private static void collectParameters(Type type, List<TypeVariable> found) {
        switch (type.resolved()) {
            case TypeVariable variable -> {
                if (!found.contains(variable)) {
                    found.add(variable);
                }
            }
            case Type.Function function -> {
                collectParameters(function.from(), found);
                collectParameters(function.to(), found);
            }
            case Type.Tuple tuple ->
                    tuple.elements().forEach(element -> collectParameters(element, found));
            case Type.Named named ->
                    named.arguments().forEach(argument -> collectParameters(argument, found));
        }
    }

    /** The modules at a path, latest first. */
    public List<Exports> modules(List<Name> path) {
        if (context.openings.isHidden(
                        path.getFirst().text(), path.size() > 1 ? path.get(1).text() : null)
                && !Openings.isModule(path.getFirst().text())) {
            return List.of();
        }
        List<Exports> at = context.scope.modules(path.getFirst().text());
        for (int i = 1; i < path.size() && !at.isEmpty(); i++) {
            var next = new ArrayList<Exports>();
            for (Exports module : at) {
                for (Exports nested : module.modules.getOrDefault(path.get(i).text(), List.of())) {
                    if (Visibility.isVisible(nested.privateTo, context.module)) {
                        next.add(nested);
                    }
                }
                // Some nested modules of the library have a file of their own.
                String nestedPath = module.path() + "." + path.get(i).text();
                for (Exports nested : context.scope.environment().modules(nestedPath)) {
                    if (!next.contains(nested)) {
                        next.add(nested);
                    }
                }
            }
            at = next;
        }
        return at.isEmpty() ? inNamespace(path) : at;
    }

    /** The library's modules that stand in a namespace are found by their own name. */
    private List<Exports> inNamespace(List<Name> path) {
        if (path.size() > 1 && !isNamespace(path)) {
            for (int i = Math.min(path.size() - 1, MAX_QUALIFIERS); i > 0; i--) {
                if (isNamespace(path.subList(0, i))) {
                    return modules(path.subList(i, path.size()));
                }
            }
        }
        return List.of();
    }

    /** Whether the path names a namespace, perhaps inside of one that is open. */
    public boolean isNamespace(List<Name> path) {
        return context.scope.environment().isNamespace(namespace(path));
    }

    /** The whole name of a namespace that may be named from inside of one that is open. */
    public String namespace(List<Name> path) {
        String written = join(path);
        Environment environment = context.scope.environment();
        if (!environment.isNamespace(written)) {
            for (String outer : context.scope.openedNamespaces()) {
                if (environment.isNamespace(outer + "." + written)) {
                    return outer + "." + written;
                }
            }
            // F# opens its own namespace everywhere.
            String ofFSharp = "FSharp." + written;
            return environment.isNamespace(ofFSharp) ? ofFSharp : written;
        }
        return written;
    }

    public static String join(List<Name> path) {
        return String.join(".", path.stream().map(Name::text).toList());
    }

    /** A function of the library that the language itself needs. */
    @Nullable TypedExpr library(String module, String function, Span span) {
        for (Exports exports : context.scope.environment().modules(module)) {
            if (exports.values.get(function) instanceof Entity.OfGlobal(Global global)) {
                return global(global, span);
            }
        }
        return null;
    }

    /** As {@link #library(String, String, Span)}; a missing one is reported. */
    public TypedExpr needLibrary(String module, String function, Span span) {
        TypedExpr found = library(module, function, span);
        return found != null
                ? found
                : context.error(
                        ErrorCode.FSB0200,
                        span,
                        "the library function `" + module + "." + function + "` is missing");
    }

    private Resolved inaccessible(Name name) {
        context.errors.error(
                ErrorCode.FSB0205, name.span(), "`" + name.text() + "` is private to its module");
        return new Resolved.Value(context.error(name.span()));
    }

    private Resolved undefined(Name name) {
        if (context.diagnostics.areMany()) {
            return new Resolved.Value(
                    context.error(
                            ErrorCode.FSB0200,
                            name.span(),
                            "`" + name.text() + "` is not defined"));
        }
        if (Refusals.report(context, List.of(name))) {
            return new Resolved.Value(context.error(name.span()));
        }
        String hint = Suggestions.didYouMean(name.text(), context.scope.valueNames());
        if (context.beingDefined.contains(name.text())) {
            hint =
                    "to use `"
                            + name.text()
                            + "` inside its own definition write `let rec "
                            + name.text()
                            + "`";
        } else if (context.definedLater.contains(name.text())) {
            hint =
                    "`"
                            + name.text()
                            + "` is defined further down; a value, and a function inside a function, can be used only after"
                            + " its definition (or with `let rec`)";
        } else if (context.openings.isHidden(name.text())) {
            hint = context.openings.hint(List.of(name));
        } else if (hint == null) {
            hint = inSomeModule(name.text());
        }
        context.errors.error(
                ErrorCode.FSB0200, name.span(), "`" + name.text() + "` is not defined", hint);
        return new Resolved.Value(context.error(name.span()));
    }

    private @Nullable String inSomeModule(String name) {
        for (String module : new TreeSet<>(context.scope.moduleNames())) {
            for (Exports exports : context.scope.modules(module)) {
                if (exports.values.containsKey(name)) {
                    return "did you mean `" + module + "." + name + "`?";
                }
            }
        }
        return null;
    }

    private Resolved undefinedPath(List<Name> path) {
        Name first = path.getFirst();
        if (Refusals.report(context, path)) {
            return new Resolved.Value(context.error(first.span()));
        }
        String opening = context.openings.hint(path);
        if (opening != null) {
            context.errors.error(
                    ErrorCode.FSB0200,
                    first.span(),
                    "`" + first.text() + "." + path.get(1).text() + "` is not defined",
                    opening);
            return new Resolved.Value(context.error(first.span()));
        }
        for (int length = Math.min(path.size() - 1, MAX_QUALIFIERS); length >= 1; length--) {
            List<Name> prefix = path.subList(0, length);
            Name member = path.get(length);
            List<Exports> modules = modules(prefix);
            List<TypeConstructor> types = context.types.candidates(prefix);
            if (modules.isEmpty() && types.isEmpty()) {
                continue;
            }
            if (modules.stream().anyMatch(module -> module.modules.containsKey(member.text()))) {
                return inaccessible(member);
            }
            Set<String> candidates = new TreeSet<>();
            for (Exports module : modules) {
                candidates.addAll(module.values.keySet());
                candidates.addAll(module.modules.keySet());
            }
            for (TypeConstructor type : types) {
                candidates.addAll(context.scope.memberNames(type));
                if (type.definition() instanceof Definition.Union(var cases)) {
                    cases.forEach(one -> candidates.add(one.name()));
                }
            }
            String closest = Suggestions.closest(member.text(), candidates);
            context.errors.error(
                    ErrorCode.FSB0200,
                    member.span(),
                    "`" + join(prefix) + "` has no `" + member.text() + "`",
                    closest == null
                            ? Refusals.member(prefix.getLast().text())
                            : "did you mean `" + join(prefix) + "." + closest + "`?");
            return new Resolved.Value(context.error(member.span()));
        }
        Set<String> candidates = new TreeSet<>(context.scope.moduleNames());
        candidates.addAll(context.scope.valueNames());
        candidates.addAll(context.scope.typeNames());
        context.errors.error(
                ErrorCode.FSB0200,
                first.span(),
                "`" + first.text() + "` is not defined",
                Suggestions.didYouMean(first.text(), candidates));
        return new Resolved.Value(context.error(first.span()));
    }
}
