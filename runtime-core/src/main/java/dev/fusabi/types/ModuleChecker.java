package dev.fusabi.types;

import dev.fusabi.diagnostic.Diagnostic;
import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.syntax.Binding;
import dev.fusabi.syntax.Decl;
import dev.fusabi.syntax.Name;
import dev.fusabi.types.expr.Attributes;
import dev.fusabi.types.expr.Context;
import dev.fusabi.types.expr.FreeNames;
import dev.fusabi.types.expr.FunctionChecker;
import dev.fusabi.types.expr.NameResolver;
import dev.fusabi.types.expr.PendingBody;
import dev.fusabi.types.names.ActivePattern;
import dev.fusabi.types.names.CheckedModule.Item;
import dev.fusabi.types.names.Entity;
import dev.fusabi.types.names.Exports;
import dev.fusabi.types.names.Suggestions;
import dev.fusabi.types.tree.MemberInfo;
import dev.fusabi.types.tree.TypeConstructor;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/** The declarations of one module, in the order in which they depend on each other. */
final class ModuleChecker {
    private final Context context;
    private final Exports exports;
    private final GlobalChecker globals;

    /** What the module does when it runs, by position in the text. */
    private final Map<Integer, List<Item>> items = new TreeMap<>();

    /** Members of declared types, by the position of the types. */
    private final Map<Integer, List<PendingBody>> declaredBodies = new HashMap<>();

    /** The modules inside a recursive one, made before their turn. */
    private final Map<Decl.Module, ModuleChecker> recursive = new IdentityHashMap<>();

    /** Whether types, exceptions and opened modules are in place before {@link #check}. */
    private boolean isDeclared;

    /** The positions whose bodies {@link #checkDeclared} has seen. */
    private final BitSet isChecked = new BitSet();

    ModuleChecker(Context context, Exports exports) {
        this.context = context;
        this.exports = exports;
        globals = new GlobalChecker(context, exports);
    }

    /**
     * For the library: what the module defines, which its annotations say; bodies are left to {@link #checkDeclared}.
     *
     * @param whenNeeded is told the position of a declaration when one of its bodies is asked for
     */
    void declare(List<Decl> declarations, IntConsumer whenNeeded) {
        for (int i = 0; i < declarations.size(); i++) {
            int position = i;
            context.bodies = () -> whenNeeded.accept(position);
            switch (declarations.get(i)) {
                case Decl.Open open -> open(open);
                case Decl.Types types ->
                        declaredBodies.put(
                                i, new TypeDeclarations(context, exports).declare(types.types()));
                case Decl.Exception exception -> exception(exception, i);
                case Decl.Let let -> let.bindings().forEach(globals::declare);
                case Decl.ModuleAbbreviation _ -> {}
                case Decl.Do _, Decl.Module _, Decl.Load _, Decl.Error _ ->
                        throw new IllegalStateException(
                                "a file of the library has definitions only: "
                                        + context.source.name());
            }
        }
        isDeclared = true;
    }

    /** For the library: checks the bodies of the declaration at a position, and what they need to be checked before. */
    List<Item> checkDeclared(List<Decl> declarations, int position) {
        for (int i = 0; i < declarations.size(); i++) {
            // The operators of inline functions are part of their types.
            if (declarations.get(i) instanceof Decl.ModuleAbbreviation
                    || declarations.get(i) instanceof Decl.Let let
                            && let.bindings().stream().anyMatch(Binding::isInline)) {
                once(declarations.get(i), i);
            }
        }
        once(declarations.get(position), position);
        return allItems();
    }

    /** For the library: checks all bodies that have not been checked. */
    List<Item> checkDeclared(List<Decl> declarations) {
        for (int i = 0; i < declarations.size(); i++) {
            once(declarations.get(i), i);
        }
        return allItems();
    }

    private void once(Decl declaration, int position) {
        if (!isChecked.get(position)) {
            isChecked.set(position);
            declaration(declaration, position);
        }
    }

    /** As {@link #check(List)}; in a recursive module types may be used above their definition. */
    List<Item> check(List<Decl> declarations, boolean isRec) {
        if (!isRec) {
            return check(declarations);
        }
        new RecursiveModule(context, exports, this, declarations).declare();
        isDeclared = true;
        return check(declarations.stream().map(ModuleChecker::recursive).toList());
    }

    /** Functions of a recursive module see themselves too. */
    private static Decl recursive(Decl declaration) {
        return declaration instanceof Decl.Let let
                        && let.bindings().stream().allMatch(Binding::isFunction)
                ? new Decl.Let(true, let.bindings(), let.span())
                : declaration;
    }

    /** Makes a module that stands inside a recursive one, visible and still empty. */
    RecursiveModule recursive(Decl.Module module) {
        Exports inner = export(module);
        var checker = new ModuleChecker(context, inner);
        checker.isDeclared = true;
        recursive.put(module, checker);
        return new RecursiveModule(context, inner, checker, module.declarations());
    }

    /** Sets the members of the types that have been declared at a position of the text. */
    void declared(int position, List<PendingBody> bodies) {
        declaredBodies.put(position, bodies);
    }

    /** Opens what the declarations open and abbreviate, before the others have their turn. */
    void open(List<Decl> declarations) {
        for (Decl declaration : declarations) {
            switch (declaration) {
                case Decl.Open open -> open(open);
                case Decl.ModuleAbbreviation abbreviation -> abbreviation(abbreviation);
                default -> {}
            }
        }
    }

    void declareExceptions(List<Decl> declarations) {
        for (int i = 0; i < declarations.size(); i++) {
            if (declarations.get(i) instanceof Decl.Exception exception) {
                exception(exception, i);
            }
        }
    }

    List<Item> check(List<Decl> declarations) {
        requireLastEntryPoint(declarations);
        // Of the names here, those that an outer module defines further down too.
        var shared = new ArrayList<String>();
        var definers = new HashMap<String, Integer>();
        for (int i = 0; i < declarations.size(); i++) {
            for (String name : provided(declarations.get(i))) {
                if (definers.put(name, i) == null && !context.definedLater.add(name)) {
                    shared.add(name);
                }
            }
        }
        List<DependencyGraph.Group> order = order(declarations, definers);
        for (DependencyGraph.Group group : order) {
            check(group, declarations);
        }
        definers.keySet().forEach(context.definedLater::remove);
        context.definedLater.addAll(shared);
        return allItems();
    }

    private List<Item> allItems() {
        var all = new ArrayList<Item>();
        items.values().forEach(all::addAll);
        return all;
    }

    /** As in F#, the report stands at what follows the entry point. */
    private void requireLastEntryPoint(List<Decl> declarations) {
        for (int i = 0; i < declarations.size() - 1; i++) {
            if (declarations.get(i) instanceof Decl.Let let
                    && let.bindings().stream()
                            .anyMatch(one -> Attributes.has(one.attributes(), "EntryPoint"))) {
                Decl next = declarations.get(i + 1);
                context.errors.error(
                        ErrorCode.FSB0313,
                        next instanceof Decl.Let after
                                ? after.bindings().getFirst().head().span()
                                : next.span(),
                        "the [<EntryPoint>] must be the last definition");
            }
        }
    }

    private List<DependencyGraph.Group> order(
            List<Decl> declarations, Map<String, Integer> definers) {
        int count = declarations.size();
        int[][] edges = new int[count][];
        var uses = new ArrayList<Set<String>>();
        boolean refersForward = false;
        for (int i = 0; i < count; i++) {
            Set<String> names = FreeNames.of(declarations.get(i), context.freeNames);
            uses.add(names);
            for (String name : names) {
                refersForward |= isForward(name, i, declarations, definers);
            }
        }
        for (int i = 0; i < count; i++) {
            int at = i;
            edges[i] =
                    !refersForward
                            ? new int[0]
                            : uses.get(i).stream()
                                    .filter(name ->
                                            definers.containsKey(name)
                                                    && definers.get(name) != at
                                                    && (definers.get(name) < at
                                                            || isForward(
                                                                    name,
                                                                    at,
                                                                    declarations,
                                                                    definers)))
                                    .mapToInt(definers::get)
                                    .distinct()
                                    .sorted()
                                    .toArray();
        }
        return DependencyGraph.order(edges);
    }

    /** Whether a name means a function (or module) further down: only when nothing visible here has it. */
    private boolean isForward(
            String name, int from, List<Decl> declarations, Map<String, Integer> definers) {
        Integer definer = definers.get(name);
        if (definer == null || definer <= from) {
            return false;
        }
        return switch (declarations.get(definer)) {
            case Decl.Let let ->
                    let.bindings().stream().allMatch(FunctionChecker::isFunction)
                            && context.scope.value(name) == null;
            case Decl.Module module ->
                    (recursive.containsKey(module) || context.scope.modules(name).isEmpty())
                            && context.scope.value(name) == null;
            default -> false;
        };
    }

    private static List<String> provided(Decl declaration) {
        var names = new ArrayList<String>();
        switch (declaration) {
            case Decl.Let let ->
                    let.bindings()
                            .forEach(binding -> {
                                int before = names.size();
                                FreeNames.namesOf(binding.head(), names);
                                for (String name :
                                        List.copyOf(names.subList(before, names.size()))) {
                                    List<String> cases = ActivePattern.casesOf(name);
                                    if (cases != null) {
                                        names.addAll(cases);
                                    }
                                }
                            });
            case Decl.Module module -> names.add(module.path().getFirst().text());
            default -> {}
        }
        return names;
    }

    private void check(DependencyGraph.Group group, List<Decl> declarations) {
        List<Integer> members = group.members();
        if (members.size() == 1) {
            int position = members.getFirst();
            declaration(declarations.get(position), position);
            provided(declarations.get(position)).forEach(context.definedLater::remove);
            return;
        }
        var lets = new ArrayList<GlobalChecker.Positioned>();
        for (int position : members) {
            switch (declarations.get(position)) {
                case Decl.Let let ->
                        let.bindings()
                                .forEach(binding ->
                                        lets.add(
                                                new GlobalChecker.Positioned(
                                                        binding,
                                                        position,
                                                        globals,
                                                        Runnable::run)));
                case Decl.Module module when recursive.get(module) instanceof ModuleChecker inner ->
                        inner.functions(module, position, Runnable::run, lets);
                default -> {}
            }
        }
        globals.group(lets, declarations.get(members.getFirst()).span()).forEach(this::add);
        for (int position : members) {
            if (!(declarations.get(position) instanceof Decl.Let)) {
                declaration(declarations.get(position), position);
            }
            provided(declarations.get(position)).forEach(context.definedLater::remove);
        }
    }

    private void add(int position, Item item) {
        items.computeIfAbsent(position, key -> new ArrayList<>()).add(item);
    }

    private void add(GlobalChecker.PositionedItem item) {
        add(item.position(), item.item());
    }

    private void declaration(Decl declaration, int position) {
        context.unifier.resetWork();
        context.traits.resetWork();
        switch (declaration) {
            case Decl.Open open -> {
                if (!isDeclared) {
                    open(open);
                }
            }
            case Decl.Let let -> globals.let(let, position).forEach(this::add);
            case Decl.Do effect -> add(position, new Item.Effect(globals.effect(effect)));
            case Decl.Types types -> types(types, position);
            case Decl.Exception exception -> {
                if (!isDeclared) {
                    exception(exception, position);
                }
                bodies(declaredBodies.getOrDefault(position, List.of()), position);
            }
            case Decl.Module module -> nested(module).forEach(item -> add(position, item));
            case Decl.ModuleAbbreviation abbreviation -> {
                if (!isDeclared || context.isLibrary) {
                    abbreviation(abbreviation);
                }
            }
            case Decl.Load load -> {}
            case Decl.Error error -> {}
        }
    }

    private void types(Decl.Types types, int position) {
        List<PendingBody> known = declaredBodies.get(position);
        List<PendingBody> bodies =
                known != null
                        ? known
                        : isDeclared
                                ? List.of()
                                : new TypeDeclarations(context, exports).declare(types.types());
        bodies(bodies, position);
    }

    private void exception(Decl.Exception exception, int position) {
        declared(position, new TypeDeclarations(context, exports).exception(exception));
    }

    private void bodies(List<PendingBody> bodies, int position) {
        new MemberChecker(context, exports).check(bodies);
        for (PendingBody body : bodies) {
            body.items().forEach(item -> add(position, item));
        }
    }

    private void open(Decl.Open open) {
        if (open.isType()) {
            openType(open);
            return;
        }
        List<Exports> modules = context.names.modules(open.path());
        for (Exports module : modules.reversed()) {
            if (module.requiresQualification) {
                context.errors.error(
                        ErrorCode.FSB0205,
                        open.span(),
                        "`"
                                + module.path()
                                + "` requires its names to be qualified and cannot be opened");
            } else {
                context.scope.open(module, context.module);
                if (context.scope.environment().isNamespace(module.path())) {
                    module.extensions.forEach(context.scope::defineExtension);
                }
            }
        }
        if (open.path().getLast().text().isEmpty()) {
            // The parser has said so.
            return;
        }
        if (context.names.isNamespace(open.path())) {
            context.scope.openNamespace(context.names.namespace(open.path()));
        } else if (modules.isEmpty()) {
            Name last = open.path().getLast();
            context.errors.report(
                    Diagnostic.error(
                                    ErrorCode.FSB0202,
                                    context.source,
                                    open.path().getFirst().span().to(last.span()),
                                    "the module or namespace `"
                                            + NameResolver.join(open.path())
                                            + "` is not defined")
                            .withHint(
                                    Suggestions.didYouMean(
                                            last.text(), context.scope.moduleNames())));
        }
    }

    private void openType(Decl.Open open) {
        List<TypeConstructor> types = context.types.candidates(open.path());
        List<Exports> modules = context.names.modules(open.path());
        if (!modules.isEmpty()) {
            // What .NET has as a class of static members, such as Math, is a module here.
            modules.reversed().forEach(module -> context.scope.open(module, context.module));
            if (types.isEmpty()) {
                return;
            }
        }
        if (types.isEmpty()) {
            context.errors.undefined(
                    ErrorCode.FSB0201,
                    "the type",
                    open.path().getLast(),
                    context.scope.typeNames());
            return;
        }
        switch (types.getFirst().definition()) {
            case TypeConstructor.Definition.Union(var cases) ->
                    cases.forEach(one -> {
                        context.scope.defineValue(one.name(), new Entity.OfCase(one));
                        context.scope.definePattern(one.name(), new Entity.OfCase(one));
                    });
            default -> openStatics(types.getFirst());
        }
    }

    private void openStatics(TypeConstructor type) {
        for (String name : context.scope.memberNames(type)) {
            List<MemberInfo> members =
                    context.scope.members(type, name).stream()
                            .filter(MemberInfo::isStatic)
                            .filter(member -> member.kind() != MemberInfo.Kind.CONSTRUCTOR)
                            .toList();
            if (!members.isEmpty()) {
                context.scope.defineValue(name, new Entity.OfStatics(members, name));
            }
        }
    }

    private void abbreviation(Decl.ModuleAbbreviation abbreviation) {
        List<Exports> modules = context.names.modules(abbreviation.path());
        if (modules.isEmpty()) {
            context.errors.error(
                    ErrorCode.FSB0202,
                    abbreviation.span(),
                    "the module `" + NameResolver.join(abbreviation.path()) + "` is not defined");
        }
        modules.reversed()
                .forEach(module -> context.scope.defineModule(abbreviation.name().text(), module));
    }

    private List<Item> nested(Decl.Module module) {
        if (module.isNamespace() && NameResolver.join(module.path()).equals("global")) {
            return new ModuleChecker(context, exports).check(module.declarations(), module.isRec());
        }
        ModuleChecker known = recursive.get(module);
        if (known != null) {
            return known.checkInside(module);
        }
        Exports inner = new Exports(fullPath(module));
        describe(inner, module);
        requireNew(module);
        List<Item> checked = new ModuleChecker(context, inner).checkInside(module);
        publish(inner, module);
        return checked;
    }

    private Exports export(Decl.Module module) {
        Exports inner = new Exports(fullPath(module));
        describe(inner, module);
        requireNew(module);
        publish(inner, module);
        return inner;
    }

    private String fullPath(Decl.Module module) {
        String path = NameResolver.join(module.path());
        return exports.path().isEmpty() ? path : exports.path() + "." + path;
    }

    private void requireNew(Decl.Module module) {
        Name name = module.path().getFirst();
        if (exports.modules.containsKey(name.text()) && !module.isNamespace()) {
            context.errors.error(
                    ErrorCode.FSB0204,
                    name.span(),
                    "the module `" + name.text() + "` is already defined here");
        }
    }

    private void publish(Exports inner, Decl.Module module) {
        Name name = module.path().getFirst();
        Exports outermost = wrap(inner, module.path(), exports.path());
        exports.addModule(name.text(), outermost);
        context.scope.defineModule(name.text(), outermost);
        if (inner.isAutoOpen && module.path().size() == 1) {
            context.scope.open(inner, context.module);
        }
    }

    /** For {@code module A.B.C}: A with B with C. */
    private static Exports wrap(Exports inner, List<Name> path, String prefix) {
        Exports at = inner;
        for (int i = path.size() - 1; i > 0; i--) {
            String outer = NameResolver.join(path.subList(0, i));
            Exports around = new Exports(prefix.isEmpty() ? outer : prefix + "." + outer);
            around.addModule(path.get(i).text(), at);
            at = around;
        }
        return at;
    }

    void describe(Exports inner, Decl.Module module) {
        inner.isAutoOpen = Attributes.has(module.attributes(), "AutoOpen");
        inner.requiresQualification = Attributes.has(module.attributes(), "RequireQualifiedAccess");
        inner.privateTo = Attributes.isPrivate(module.access()) ? exports.path() : null;
    }

    /** The functions of a module inside a recursive one, to be checked with those of modules that use them. */
    private void functions(
            Decl.Module module,
            int position,
            GlobalChecker.Scope outer,
            List<GlobalChecker.Positioned> functions) {
        GlobalChecker.Scope scope = work -> outer.in(() -> inside(module, work));
        for (Decl declaration : module.declarations()) {
            switch (declaration) {
                case Decl.Let let
                        when let.bindings().stream().allMatch(FunctionChecker::isFunction) ->
                        let.bindings()
                                .forEach(binding ->
                                        functions.add(
                                                new GlobalChecker.Positioned(
                                                        binding, position, globals, scope)));
                case Decl.Module nested when recursive.get(nested) instanceof ModuleChecker inner ->
                        inner.functions(nested, position, scope, functions);
                default -> {}
            }
        }
    }

    /** Checks the module that this checker is for, with its names in scope while that lasts. */
    List<Item> checkInside(Decl.Module module) {
        var checked = new ArrayList<Item>();
        inside(module, () -> checked.addAll(check(module.declarations(), module.isRec())));
        return checked;
    }

    private void inside(Decl.Module module, Runnable work) {
        String outer = context.module;
        context.module = exports.path();
        String enclosing = context.exposure.enclosing();
        if (exports.privateTo != null) {
            context.exposure.enclosing(exports.privateTo);
        }
        int mark = context.scope.mark();
        openOwnNamespace(context, module);
        if (isDeclared) {
            context.scope.open(exports, context.module);
            open(module.declarations());
        }
        work.run();
        context.scope.restore(mark);
        context.module = outer;
        context.exposure.enclosing(enclosing);
    }

    /** What other files and headers have put into the namespace of a header is visible in it. */
    private static void openOwnNamespace(Context context, Decl.Module module) {
        List<Name> path = module.path();
        List<Name> own = module.isNamespace() ? path : path.subList(0, path.size() - 1);
        if (!own.isEmpty()) {
            for (Exports known : context.names.modules(own).reversed()) {
                context.scope.open(known, context.module);
            }
        }
    }

    static boolean isHeader(Decl declaration) {
        return declaration instanceof Decl.Module module && module.isHeader();
    }

    /** The header of a file that has one and nothing above it but directives. */
    static Decl.@Nullable Module onlyModule(List<Decl> declarations) {
        List<Decl> others =
                declarations.stream()
                        .filter(declaration -> !(declaration instanceof Decl.Load))
                        .toList();
        return others.size() == 1 && others.getFirst() instanceof Decl.Module module
                ? module
                : null;
    }
}
