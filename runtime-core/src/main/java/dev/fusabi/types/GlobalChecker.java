package dev.fusabi.types;

import dev.fusabi.diagnostic.Diagnostic;
import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;
import dev.fusabi.syntax.Access;
import dev.fusabi.syntax.Attribute;
import dev.fusabi.syntax.Binding;
import dev.fusabi.syntax.Decl;
import dev.fusabi.syntax.Expr;
import dev.fusabi.syntax.Name;
import dev.fusabi.syntax.Pattern;
import dev.fusabi.types.expr.Attributes;
import dev.fusabi.types.expr.BlockChecker;
import dev.fusabi.types.expr.ConstantValue;
import dev.fusabi.types.expr.Context;
import dev.fusabi.types.expr.Expected;
import dev.fusabi.types.expr.FunctionChecker;
import dev.fusabi.types.infer.Why;
import dev.fusabi.types.names.CheckedModule.Item;
import dev.fusabi.types.names.Entity;
import dev.fusabi.types.names.Exports;
import dev.fusabi.types.tree.Bindings;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Global;
import dev.fusabi.types.tree.Local;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeSize;
import dev.fusabi.types.tree.TypeVariable;
import dev.fusabi.types.tree.TypedExpr;
import dev.fusabi.types.tree.TypedPattern;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Module-level functions, values and effects. */
final class GlobalChecker {
    /**
     * A binding and where it stands among the module's declarations.
     *
     * @param owner checks the module that the binding belongs to: another than the one at hand, for functions of modules
     *     inside a recursive module
     * @param scope runs what needs the names that the binding sees
     */
    record Positioned(Binding binding, int position, GlobalChecker owner, Scope scope) {}

    /** Where a binding stands. */
    interface Scope {
        void in(Runnable check);
    }

    record PositionedItem(int position, Item item) {}

    private record Declared(Global global, Map<String, Type> typeVariables) {}

    private final Context context;
    private final Exports exports;

    /** Library definitions whose signature is known before their body is checked. */
    private final Map<Binding, Declared> declared = new IdentityHashMap<>();

    /** Bindings that have been checked before their turn. */
    private final Set<Binding> done = Collections.newSetFromMap(new IdentityHashMap<>());

    GlobalChecker(Context context, Exports exports) {
        this.context = context;
        this.exports = exports;
    }

    /** Gives a fully annotated definition its type, generic in what it names. */
    void declare(Binding binding) {
        Name name = simpleName(binding);
        if (name == null || !isAnnotated(binding)) {
            if (context.isLibrary) {
                int line = context.source.locate(binding.span().start()).line();
                throw new IllegalStateException(
                        "a type is missing at " + context.source.name() + ":" + line);
            }
            return;
        }
        context.functions.withOwnTypeVariables(() -> {
            context.inference.enter();
            List<TypeVariable> explicit = context.functions.declare(binding.typeParameters());
            Type type = context.functions.signature(binding);
            if (binding.returnType() == null && binding.body() instanceof Expr.Const constant) {
                type =
                        context.expressions
                                .literal(constant.literal(), null, constant.span())
                                .type();
            }
            context.inference.leave();
            List<TypeVariable> parameters = context.inference.generalise(List.of(type), explicit);
            parameters.forEach(parameter -> parameter.takesConstraints = true);
            Global global = global(binding, name, type, intrinsic(binding, name));
            global.generalise(parameters);
            define(global, binding);
            declared.put(binding, new Declared(global, context.typeVariables));
            return global;
        });
    }

    private static boolean isExplicit(Binding binding) {
        return !binding.typeParameters().isEmpty() && binding.isFunction() && isAnnotated(binding);
    }

    private static boolean isAnnotated(Binding binding) {
        return (binding.returnType() != null
                        || !binding.isFunction() && binding.body() instanceof Expr.Const)
                && binding.parameters().stream().allMatch(FunctionChecker::isAnnotated);
    }

    /** The body of a definition that was declared. */
    private List<Item> body(Binding binding, Declared known) {
        Global global = known.global();
        if (global.traits().intrinsic() != null) {
            return List.of();
        }
        Map<String, Type> outer = context.typeVariables;
        context.typeVariables = new HashMap<>(known.typeVariables());
        context.inference.enter();
        int operators = context.operators.mark();
        int mark = context.scope.mark();
        context.blocks.defineActiveCases(new Name(global.name(), global.span()));
        global.body(
                binding.isFunction()
                        ? context.functions.function(binding, global.type())
                        : context.functions.body(binding, global.type()));
        context.scope.restore(mark);
        context.inference.leave();
        context.operators.settle(operators, binding.isInline());
        context.typeVariables = outer;
        return List.of(item(global));
    }

    List<PositionedItem> let(Decl.Let let, int position) {
        if (done.containsAll(let.bindings())) {
            return List.of();
        }
        if (let.isRec() && let.bindings().stream().allMatch(GlobalChecker::isExplicit)) {
            // Each is as general as it is written for the others, and for itself.
            let.bindings().forEach(this::declare);
        }
        if (let.isRec() && !let.bindings().stream().allMatch(declared::containsKey)) {
            return group(
                    let.bindings().stream()
                            .map(binding -> new Positioned(binding, position, this, Runnable::run))
                            .toList(),
                    let.span());
        }
        var items = new ArrayList<PositionedItem>();
        for (Binding binding : let.bindings()) {
            context.functions.withOwnTypeVariables(() -> {
                single(binding).forEach(item -> items.add(new PositionedItem(position, item)));
                return items;
            });
        }
        return items;
    }

    TypedExpr effect(Decl.Do effect) {
        return context.functions.withOwnTypeVariables(() -> {
            TypedExpr checked = context.expressions.infer(effect.expression());
            // As in F#, a script may write any value on a line of its own.
            if (effect.span() != context.result
                    && checked.type().resolved() instanceof TypeVariable open) {
                context.unifyQuietly(BuiltinTypes.unit(), open);
            }
            return checked;
        });
    }

    private @Nullable Name simpleName(Binding binding) {
        return BlockChecker.strip(binding.head()) instanceof Pattern.Var variable
                ? variable.name()
                : null;
    }

    private List<Item> single(Binding binding) {
        Declared known = declared.get(binding);
        if (known != null) {
            return body(binding, known);
        }
        Name name = simpleName(binding);
        if (name == null) {
            return destructuring(binding);
        }
        String intrinsic = intrinsic(binding, name);
        context.inference.enter();
        List<TypeVariable> declared = context.functions.declare(binding.typeParameters());
        int operators = context.operators.mark();
        if (intrinsic != null) {
            Type type = context.functions.signature(binding);
            Global global = global(binding, name, type, intrinsic);
            global.generalise(
                    context.functions.generalise(
                            List.of(type), declared, operators, binding.isInline(), name.span()));
            define(global, binding);
            return List.of();
        }
        TypedExpr body;
        Type type;
        if (binding.isFunction()) {
            type = context.functions.signature(binding);
            int mark = context.scope.mark();
            context.blocks.defineActiveCases(name);
            context.beingDefined.add(name.text());
            body = context.functions.function(binding, type);
            context.beingDefined.removeLast();
            context.scope.restore(mark);
        } else {
            if (!context.isLibrary) {
                context.blocks.requireFunctionIfInline(binding, name);
            }
            Type annotated =
                    binding.returnType() == null
                            ? null
                            : context.types.resolve(binding.returnType());
            int mark = context.scope.mark();
            context.blocks.defineActiveCases(name);
            body = context.expressions.infer(binding.body(), Expected.of(annotated));
            context.scope.restore(mark);
            if (annotated != null && binding.returnType() != null) {
                body = context.coerce(body, annotated, Why.annotation(binding.returnType().span()));
            }
            type = annotated != null ? annotated : body.type();
        }
        boolean isTypeFunction =
                !binding.typeParameters().isEmpty() && !FunctionChecker.isGeneralisable(body);
        if (isTypeFunction) {
            TypedExpr computed = body;
            body =
                    context.applications.eta(
                            List.of(BuiltinTypes.unit()), binding.span(), _ -> computed);
            type = new Type.Function(BuiltinTypes.unit(), type);
        }
        Global global =
                global(
                        binding,
                        name,
                        type,
                        null,
                        isTypeFunction || FunctionChecker.isFunction(binding));
        global.isTypeFunction(isTypeFunction);
        global.body(body);
        generalise(List.of(global), declared, operators, binding.isInline(), name.span());
        define(global, binding);
        return List.of(item(global));
    }

    private static Item item(Global global) {
        return global.traits().isFunction() ? new Item.Function(global) : new Item.Value(global);
    }

    private void generalise(
            List<Global> globals,
            List<TypeVariable> declared,
            int operators,
            boolean isInline,
            Span span) {
        boolean generic =
                globals.stream()
                        .allMatch(global ->
                                !global.traits().isMutable()
                                        && global.body() != null
                                        && FunctionChecker.isGeneralisable(global.body()));
        List<Type> types = globals.stream().map(Global::type).toList();
        if (generic) {
            List<TypeVariable> parameters =
                    context.functions.generalise(types, declared, operators, isInline, span);
            globals.forEach(global -> global.generalise(parameters));
        } else {
            context.inference.leave();
            if (types.stream().anyMatch(TypeSize::isTooLarge)) {
                context.errors.tooComplex(span);
                globals.forEach(global -> global.type(BuiltinTypes.type(BuiltinTypes.ERROR)));
                return;
            }
            types.forEach(context.inference::keepMonomorphic);
            globals.forEach(context.unresolved::add);
        }
    }

    /** The Java operation that a library definition stands for; null for ordinary definitions. */
    private @Nullable String intrinsic(Binding binding, Name name) {
        Expr body = binding.body();
        while (body instanceof Expr.Paren paren) {
            body = paren.expression();
        }
        if (!(body instanceof Expr.Ident ident) || !ident.name().text().equals("intrinsic")) {
            return null;
        }
        if (!context.isLibrary) {
            context.errors.error(
                    ErrorCode.FSB0500,
                    body.span(),
                    "`intrinsic` stands for Java code and is for the library only");
        }
        Attribute attribute = Attributes.find(binding.attributes(), "Intrinsic");
        String written = attribute == null ? null : Attributes.text(attribute);
        return written != null ? written : exports.name() + "." + name.text();
    }

    private Global global(Binding binding, Name name, Type type, @Nullable String intrinsic) {
        return global(
                binding,
                name,
                type,
                intrinsic,
                intrinsic != null
                        ? binding.isFunction() || type instanceof Type.Function
                        : FunctionChecker.isFunction(binding));
    }

    private Global global(
            Binding binding, Name name, Type type, @Nullable String intrinsic, boolean isFunction) {
        Global global =
                new Global(
                        exports.path(),
                        name.text(),
                        context.source,
                        name.span(),
                        type,
                        new Global.Traits(
                                isFunction,
                                binding.isMutable(),
                                binding.isInline(),
                                isPrivate(binding),
                                Attributes.uses(binding.attributes(), context.errors),
                                binding.doc(),
                                intrinsic));
        global.bodies(context.bodies);
        context.exposure.publish(global);
        return global;
    }

    private static boolean isPrivate(Binding binding) {
        return Attributes.isPrivate(binding.access())
                || BlockChecker.strip(binding.head()) instanceof Pattern.Var variable
                        && variable.access() == Access.PRIVATE;
    }

    private void define(Global global, Binding binding) {
        Entity entity = new Entity.OfGlobal(global);
        checkDuplicate(global);
        exports.values.put(global.name(), entity);
        context.scope.defineValue(global.name(), entity);
        for (String unionCase :
                context.blocks.defineActivePattern(global.name(), entity, binding)) {
            Entity active = context.scope.pattern(unionCase);
            if (active != null) {
                exports.patterns.put(unionCase, active);
            }
        }
        if (Attributes.has(binding.attributes(), "Literal")) {
            literal(global, entity, binding);
        }
    }

    private void checkDuplicate(Global global) {
        if (exports.values.get(global.name()) instanceof Entity.OfGlobal(Global other)
                && other != global
                && !global.name().equals("_")) {
            context.errors.report(
                    Diagnostic.error(
                                    ErrorCode.FSB0204,
                                    context.source,
                                    global.span(),
                                    "`" + global.name() + "` is already defined in this module")
                            .withRelated(other.span(), "first defined here"));
        }
    }

    private void literal(Global global, Entity entity, Binding binding) {
        Object value = global.body() == null ? null : ConstantValue.of(global.body());
        if (value != null) {
            global.literal(value);
            exports.patterns.put(global.name(), entity);
            context.scope.definePattern(global.name(), entity);
        } else if (global.body() != null && !BuiltinTypes.isError(global.type())) {
            context.errors.error(
                    ErrorCode.FSB0313, binding.body().span(), "a [<Literal>] must be a constant");
        }
    }

    /** {@code let a, b = e}: e once, then its parts. */
    private List<Item> destructuring(Binding binding) {
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
        TypedPattern pattern = context.patterns.check(binding.head(), value.type(), bindings);
        Span span = binding.head().span();
        Global whole = hidden(new Name("parts@" + span.start(), span), value.type());
        whole.body(value);
        generalise(List.of(whole), List.of(), operators, false, span);
        if (bindings.locals().isEmpty()) {
            // Nobody can use it: its type may stay open.
            context.unresolved.remove(whole);
            TypedExpr match =
                    context.expressions.match(
                            value,
                            List.of(new TypedExpr.TypedRule(pattern, null, context.unit(span))),
                            BuiltinTypes.unit(),
                            span);
            return List.of(new Item.Effect(match));
        }
        var items = new ArrayList<Item>();
        items.add(new Item.Value(whole));
        for (Map.Entry<String, Local> entry : bindings.locals().entrySet()) {
            Local local = entry.getValue();
            Global part =
                    global(binding, new Name(entry.getKey(), local.span()), local.type(), null);
            part.generalise(whole.typeParameters());
            TypedExpr reference =
                    new TypedExpr.GlobalRef(
                            whole, List.copyOf(whole.typeParameters()), value.type(), span);
            TypedExpr taken = new TypedExpr.LocalRef(local, List.of(), local.type(), local.span());
            part.body(
                    context.expressions.match(
                            reference,
                            List.of(new TypedExpr.TypedRule(pattern, null, taken)),
                            local.type(),
                            span));
            checkDuplicate(part);
            exports.values.put(part.name(), new Entity.OfGlobal(part));
            context.scope.defineValue(part.name(), new Entity.OfGlobal(part));
            items.add(new Item.Value(part));
        }
        return items;
    }

    private Global hidden(Name name, Type type) {
        return new Global(
                exports.path(),
                name.text(),
                context.source,
                name.span(),
                type,
                new Global.Traits(false, false, false, true, List.of(), null, null));
    }

    /** Definitions that use each other. */
    List<PositionedItem> group(List<Positioned> bindings, Span span) {
        return context.functions.withOwnTypeVariables(() -> recursive(bindings, span));
    }

    private List<PositionedItem> recursive(List<Positioned> bindings, Span span) {
        int operators = context.operators.mark();
        context.inference.enter();
        var globals = new ArrayList<Global>();
        var declared = new ArrayList<TypeVariable>();
        boolean isInline = false;
        for (Positioned one : bindings) {
            Binding binding = one.binding();
            Name name = simpleName(binding);
            if (name == null) {
                context.errors.error(
                        ErrorCode.FSB0104,
                        binding.head().span(),
                        "recursive definitions define names, not patterns");
                name = new Name("_", binding.head().span());
            }
            declared.addAll(context.functions.declare(binding.typeParameters()));
            GlobalChecker owner = one.owner();
            Name defined = name;
            one.scope()
                    .in(() ->
                            globals.add(
                                    owner.global(
                                            binding,
                                            defined,
                                            context.functions.signature(binding),
                                            null)));
            Global global = globals.getLast();
            isInline |= binding.isInline();
            owner.checkDuplicate(global);
            owner.exports.values.put(global.name(), new Entity.OfGlobal(global));
            if (owner == this) {
                Entity entity = new Entity.OfGlobal(global);
                context.scope.defineValue(global.name(), entity);
                context.blocks.defineActivePattern(global.name(), entity, binding);
            }
            owner.done.add(binding);
        }
        for (int i = 0; i < globals.size(); i++) {
            Binding binding = bindings.get(i).binding();
            Global global = globals.get(i);
            int mark = context.scope.mark();
            context.blocks.defineActiveCases(new Name(global.name(), global.span()));
            bindings.get(i)
                    .scope()
                    .in(() ->
                            global.body(
                                    binding.isFunction()
                                            ? context.functions.function(binding, global.type())
                                            : context.functions.body(binding, global.type())));
            context.scope.restore(mark);
        }
        generalise(globals, declared, operators, isInline, span);
        var items = new ArrayList<PositionedItem>();
        var values = new ArrayList<Global>();
        for (int i = 0; i < globals.size(); i++) {
            Global global = globals.get(i);
            Positioned one = bindings.get(i);
            one.scope().in(() -> one.owner().define(global, one.binding()));
            if (global.traits().isFunction()) {
                items.add(
                        new PositionedItem(bindings.get(i).position(), new Item.Function(global)));
            } else {
                values.add(global);
            }
        }
        boolean isOneRec =
                bindings.stream().allMatch(one -> one.position() == bindings.getFirst().position());
        if (!values.isEmpty() && isOneRec) {
            context.blocks.checkRecValues(
                    bindings.stream().map(Positioned::binding).toList(),
                    globals.stream()
                            .map(global ->
                                    global.body() == null
                                            ? context.error(global.span())
                                            : global.body())
                            .toList());
            items.add(
                    new PositionedItem(bindings.getFirst().position(), new Item.RecValues(values)));
        } else {
            for (int i = 0; i < globals.size(); i++) {
                if (values.contains(globals.get(i))) {
                    items.add(
                            new PositionedItem(
                                    bindings.get(i).position(), new Item.Value(globals.get(i))));
                }
            }
        }
        return items;
    }
}
