package dev.fusabi.types;

import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;
import dev.fusabi.syntax.Access;
import dev.fusabi.syntax.Binding;
import dev.fusabi.syntax.Expr;
import dev.fusabi.syntax.Literal;
import dev.fusabi.syntax.Member;
import dev.fusabi.syntax.Name;
import dev.fusabi.syntax.Pattern;
import dev.fusabi.syntax.TypeDef;
import dev.fusabi.syntax.TypeExpr;
import dev.fusabi.types.MemberChecker.Owner;
import dev.fusabi.types.expr.Attributes;
import dev.fusabi.types.expr.BlockChecker;
import dev.fusabi.types.expr.Context;
import dev.fusabi.types.expr.Expected;
import dev.fusabi.types.expr.FreeNames;
import dev.fusabi.types.expr.PendingBody;
import dev.fusabi.types.infer.Why;
import dev.fusabi.types.names.CheckedModule.Item;
import dev.fusabi.types.names.Entity;
import dev.fusabi.types.names.Exports;
import dev.fusabi.types.tree.Bindings;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Construction;
import dev.fusabi.types.tree.Global;
import dev.fusabi.types.tree.Hierarchy;
import dev.fusabi.types.tree.Local;
import dev.fusabi.types.tree.MemberInfo;
import dev.fusabi.types.tree.Substitution;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeConstructor;
import dev.fusabi.types.tree.TypeConstructor.Field;
import dev.fusabi.types.tree.TypeVariable;
import dev.fusabi.types.tree.TypedExpr;
import dev.fusabi.types.tree.TypedPattern;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What runs when an object of a class is made: for each constructor a function that makes an empty object and one that
 * fills it, which constructors of derived classes call, too. The {@code let}s of the class become fields, those with
 * parameters functions of the object.
 */
final class ClassConstructor implements PendingBody {
    private final Context context;
    private final Exports exports;
    private final Owner owner;
    private final ClassScope scope;
    private final TypeDef.Body.Class definition;
    private final List<Item> items = new ArrayList<>();
    private final List<TypedExpr> effects = new ArrayList<>();
    private final Map<Member.AutoProperty, Field> automatic = new IdentityHashMap<>();
    private @Nullable Global initializer;
    private List<Pattern> parameters = List.of();
    private Type signature = BuiltinTypes.unit();

    ClassConstructor(
            Context context,
            Exports exports,
            Owner owner,
            ClassScope scope,
            TypeDef.Body.Class definition) {
        this.context = context;
        this.exports = exports;
        this.owner = owner;
        this.scope = scope;
        this.definition = definition;
    }

    // Declaration

    /** Declares the primary constructor and the automatic properties. */
    void declare() {
        Map<String, Type> outer = context.typeVariables;
        context.typeVariables = new HashMap<>(owner.parameters());
        Pattern written = definition.constructor();
        if (written != null) {
            declarePrimary(written);
        }
        boolean isStruct =
                owner.type().definition()
                                instanceof
                                TypeConstructor.Definition.Class(TypeConstructor.ClassKind kind)
                        && kind == TypeConstructor.ClassKind.STRUCT;
        if (isStruct && !hasConstructorOfNothing()) {
            declareDefault();
        }
        for (Member member : owner.definition().members()) {
            if (member instanceof Member.AutoProperty property) {
                declare(property);
            } else if (member instanceof Member.Field field && field.isStatic()) {
                declareStatic(field, property(field));
            }
        }
        context.typeVariables = outer;
    }

    private void declarePrimary(Pattern written) {
        parameters = MemberChecker.parts(written);
        var types = new ArrayList<Type>();
        parameters.forEach(pattern -> types.add(context.functions.typeOf(pattern)));
        signature = Type.functions(types, scope.selfType);
        initializer =
                constructor(
                        parameters,
                        types,
                        written.span(),
                        owner.definition().name().span(),
                        definition.constructorAccess());
    }

    private boolean hasConstructorOfNothing() {
        return definition.constructor() != null && parameters.isEmpty()
                || owner.definition().members().stream()
                        .anyMatch(member ->
                                member instanceof Member.Constructor constructor
                                        && MemberChecker.parts(constructor.parameters()).isEmpty());
    }

    /** Every struct has a constructor that leaves all fields at zero. */
    private void declareDefault() {
        Span span = owner.definition().name().span();
        Global filling = constructor(List.of(), List.of(), span, span, Access.PUBLIC);
        var self = new Local("this", scope.selfType, false, span);
        filling.body(
                new TypedExpr.Lambda(
                        List.of(self),
                        new TypedExpr.LocalRef(self, List.of(), scope.selfType, span),
                        filling.type(),
                        span));
    }

    /** A constructor of these parameters; gives the function that fills the object. */
    private Global constructor(
            List<Pattern> patterns,
            List<Type> types,
            Span parametersSpan,
            Span nameSpan,
            Access access) {
        TypeConstructor type = owner.type();
        boolean isPrivate = access == Access.PRIVATE;
        Global filling =
                global(
                        type.name() + ".init",
                        nameSpan,
                        new Type.Function(scope.selfType, Type.functions(types, scope.selfType)),
                        isPrivate);
        List<Type> given = types.isEmpty() ? List.of(BuiltinTypes.unit()) : types;
        Global making =
                global(
                        type.name() + "." + MemberInfo.CONSTRUCTOR_NAME,
                        nameSpan,
                        Type.functions(given, scope.selfType),
                        isPrivate);
        filling.bodies(context.bodies);
        making.initializer(filling);
        making.body(making(filling, types, parametersSpan));
        making.generalise(type.parameters());
        filling.generalise(type.parameters());
        items.add(new Item.Function(making));
        items.add(new Item.Function(filling));
        var info =
                new MemberInfo(
                        MemberInfo.CONSTRUCTOR_NAME,
                        MemberInfo.Kind.CONSTRUCTOR,
                        true,
                        making,
                        patterns.stream().map(MemberChecker::parameter).toList(),
                        List.of(patterns.size()),
                        type);
        new MemberChecker(context, exports).register(info, owner, nameSpan);
        return filling;
    }

    private Global global(String name, Span span, Type type, boolean isPrivate) {
        var global =
                new Global(
                        exports.path(),
                        name,
                        context.source,
                        span,
                        type,
                        new Global.Traits(true, false, false, isPrivate, List.of(), null, null));
        global.bodies(context.bodies);
        return global;
    }

    /** {@code fun x1 … xn -> init (empty object) x1 … xn}. */
    private TypedExpr making(Global filling, List<Type> types, Span span) {
        var locals = new ArrayList<Local>();
        var arguments = new ArrayList<TypedExpr>();
        arguments.add(new TypedExpr.NewObject(scope.selfType, span));
        for (Type type : types) {
            var local = new Local("x" + (locals.size() + 1), type, false, span);
            locals.add(local);
            arguments.add(new TypedExpr.LocalRef(local, List.of(), type, span));
        }
        var function =
                new TypedExpr.GlobalRef(
                        filling, List.copyOf(owner.type().parameters()), filling.type(), span);
        var body = new TypedExpr.Apply(function, arguments, scope.selfType, span);
        List<Type> given = types;
        if (types.isEmpty()) {
            locals.add(new Local("()", BuiltinTypes.unit(), false, span));
            given = List.of(BuiltinTypes.unit());
        }
        return new TypedExpr.Lambda(locals, body, Type.functions(given, scope.selfType), span);
    }

    // Automatic properties

    private void declare(Member.AutoProperty property) {
        if (property.isStatic()) {
            declareStatic(property, property);
            return;
        }
        Type type =
                property.type() == null
                        ? context.inference.fresh()
                        : context.types.resolve(property.type());
        Name name = property.name();
        Field field = scope.field(name.text() + "@", type, true);
        automatic.put(property, field);
        if (property.hasGetter() || !property.hasSetter()) {
            accessor(property, MemberInfo.Kind.GETTER, type, field);
        }
        if (property.hasSetter()) {
            accessor(property, MemberInfo.Kind.SETTER, type, field);
        }
    }

    private void accessor(
            Member.AutoProperty property, MemberInfo.Kind kind, Type type, Field field) {
        Span span = property.name().span();
        boolean isGetter = kind == MemberInfo.Kind.GETTER;
        var self = new Local("this", scope.selfType, false, span);
        var object = new TypedExpr.LocalRef(self, List.of(), scope.selfType, span);
        var value = new Local("value", type, false, span);
        TypedExpr body =
                isGetter
                        ? new TypedExpr.GetField(object, field, type, span)
                        : new TypedExpr.SetField(
                                object,
                                field,
                                new TypedExpr.LocalRef(value, List.of(), type, span),
                                BuiltinTypes.unit(),
                                span);
        List<Type> types = isGetter ? List.of(scope.selfType) : List.of(scope.selfType, type);
        Type whole = Type.functions(types, isGetter ? type : BuiltinTypes.unit());
        String text = property.name().text();
        Global global =
                global(
                        owner.type().name() + "." + text + (isGetter ? "" : "<-"),
                        span,
                        whole,
                        property.access() == Access.PRIVATE);
        global.generalise(owner.type().parameters());
        global.body(
                new TypedExpr.Lambda(
                        isGetter ? List.of(self) : List.of(self, value), body, whole, span));
        items.add(new Item.Function(global));
        List<MemberInfo.Parameter> own =
                isGetter ? List.of() : List.of(new MemberInfo.Parameter("value", false, false));
        var info = new MemberInfo(text, kind, false, global, own, List.of(), owner.type());
        if (property.kind() == Member.MethodKind.MEMBER) {
            new MemberChecker(context, exports).register(info, owner, span);
            return;
        }
        var overrides = new Overrides(context);
        Overrides.Slot slot = overrides.find(owner, property.name(), kind, own.size(), null);
        if (slot != null) {
            List<Type> wanted = Overrides.signature(slot, List.of());
            context.unify(
                    isGetter ? wanted.getLast() : wanted.getFirst(),
                    type,
                    span,
                    Why.of("`" + text + "` has another type where it is declared"));
            overrides.add(owner.type(), slot, global, span);
        }
    }

    /** {@code static val} as the automatic property that it is. */
    private static Member.AutoProperty property(Member.Field field) {
        return new Member.AutoProperty(
                field.attributes(),
                null,
                field.access(),
                true,
                Member.MethodKind.MEMBER,
                field.name(),
                field.type(),
                new Expr.Const(new Literal.Unit(), field.span()),
                true,
                field.isMutable(),
                field.span());
    }

    private void declareStatic(Member written, Member.AutoProperty property) {
        Name name = property.name();
        Span span = name.span();
        Type type =
                property.type() == null
                        ? context.inference.fresh()
                        : context.types.resolve(property.type());
        Global value = value(name.text() + "@", span, type, true);
        statics.put(written, value);
        Type unit = BuiltinTypes.unit();
        var nothing = new Local("()", unit, false, span);
        var read =
                new TypedExpr.GlobalRef(value, List.copyOf(owner.type().parameters()), type, span);
        register(
                property,
                MemberInfo.Kind.GETTER,
                new TypedExpr.Lambda(List.of(nothing), read, new Type.Function(unit, type), span));
        if (property.hasSetter()) {
            var given = new Local("value", type, false, span);
            var write =
                    new TypedExpr.GlobalSet(
                            value,
                            new TypedExpr.LocalRef(given, List.of(), type, span),
                            unit,
                            span);
            register(
                    property,
                    MemberInfo.Kind.SETTER,
                    new TypedExpr.Lambda(
                            List.of(given), write, new Type.Function(type, unit), span));
        }
    }

    private final Map<Member, Global> statics = new IdentityHashMap<>();
    private final List<TypedExpr> perTypeEffects = new ArrayList<>();
    private Global.@Nullable PerType perType;

    private void register(
            Member.AutoProperty property, MemberInfo.Kind kind, TypedExpr.Lambda body) {
        boolean isGetter = kind == MemberInfo.Kind.GETTER;
        String text = property.name().text();
        Global global =
                global(
                        owner.type().name() + "." + text + (isGetter ? "" : "<-"),
                        property.name().span(),
                        body.type(),
                        property.access() == Access.PRIVATE);
        global.generalise(owner.type().parameters());
        global.body(body);
        items.add(new Item.Function(global));
        List<MemberInfo.Parameter> own =
                isGetter ? List.of() : List.of(new MemberInfo.Parameter("value", false, false));
        new MemberChecker(context, exports)
                .register(
                        new MemberInfo(text, kind, true, global, own, List.of(), owner.type()),
                        owner,
                        property.name().span());
    }

    /** A value of the class as a whole, or of each of the types that a generic class stands for. */
    private Global value(String name, Span span, Type type, boolean isMutable) {
        Global value = classValue(name, span, type, isMutable);
        if (!owner.type().parameters().isEmpty()) {
            value.perType(perType());
        }
        return value;
    }

    private Global classValue(String name, Span span, Type type, boolean isMutable) {
        var value =
                new Global(
                        exports.path(),
                        owner.type().name() + "." + name,
                        context.source,
                        span,
                        type,
                        new Global.Traits(false, isMutable, false, true, List.of(), null, null));
        value.generalise(owner.type().parameters());
        return value;
    }

    private Global.PerType perType() {
        Global.PerType known = perType;
        if (known == null) {
            Span span = owner.definition().name().span();
            Type unit = BuiltinTypes.unit();
            Global flag =
                    classValue("isComputed@", span, BuiltinTypes.type(BuiltinTypes.BOOL), true);
            flag.perType(new Global.PerType(null, null));
            Global compute =
                    global(
                            owner.type().name() + ".<static>",
                            span,
                            new Type.Function(unit, unit),
                            true);
            compute.generalise(owner.type().parameters());
            known = new Global.PerType(flag, compute);
            perType = known;
            items.add(new Item.Value(flag));
            items.add(new Item.Function(compute));
        }
        return known;
    }

    /** What happens once when a static value is used, or, in a generic class, once for each type. */
    private void initialise(Global value, TypedExpr body) {
        if (value.perType() == null) {
            value.body(body);
            items.add(new Item.Value(value));
        } else {
            perTypeEffects.add(
                    new TypedExpr.GlobalSet(value, body, BuiltinTypes.unit(), body.span()));
        }
    }

    /** All static values of a generic class at some types, computed in the order of the text. */
    private void definePerType() {
        Global.PerType known = perType;
        if (known == null || known.compute() == null || known.isComputed() == null) {
            return;
        }
        Span span = owner.definition().name().span();
        Type unit = BuiltinTypes.unit();
        var effects = new ArrayList<TypedExpr>();
        Type bool = BuiltinTypes.type(BuiltinTypes.BOOL);
        effects.add(
                new TypedExpr.GlobalSet(
                        known.isComputed(), new TypedExpr.Constant(true, bool, span), unit, span));
        effects.addAll(perTypeEffects);
        effects.add(context.unit(span));
        var nothing = new Local("()", unit, false, span);
        known.compute()
                .body(
                        new TypedExpr.Lambda(
                                List.of(nothing),
                                new TypedExpr.Sequence(effects, unit, span),
                                new Type.Function(unit, unit),
                                span));
    }

    // Bodies

    @Override
    public void check() {
        context.unifier.resetWork();
        context.traits.resetWork();
        Map<String, Type> outer = context.typeVariables;
        TypeConstructor outerType = context.type;
        context.typeVariables = new HashMap<>(owner.parameters());
        context.type = owner.type();
        int mark = context.scope.mark();
        checkStatics();
        if (initializer != null) {
            checkPrimary(initializer);
        } else {
            refuseBindings();
        }
        for (Member member : owner.definition().members()) {
            if (member instanceof Member.Constructor constructor
                    && !MemberChecker.isIntrinsic(constructor.body())) {
                checkExplicit(constructor);
            }
        }
        context.scope.restore(mark);
        context.type = outerType;
        context.typeVariables = outer;
    }

    private void refuseBindings() {
        for (Member member : owner.definition().members()) {
            boolean isOfObject =
                    member instanceof Member.LetBindings let && !let.isStatic()
                            || member instanceof Member.DoBinding block && !block.isStatic()
                            || member instanceof Member.AutoProperty property
                                    && !property.isStatic();
            if (isOfObject) {
                context.errors.error(
                        ErrorCode.FSB0323,
                        member.span(),
                        "this needs a primary constructor",
                        "write parameters after the type's name: `type "
                                + owner.type().name()
                                + "() =`");
            }
        }
    }

    private void checkPrimary(Global filling) {
        var patterns = new ArrayList<Pattern>();
        var types = new ArrayList<Type>();
        Span span = owner.definition().name().span();
        patterns.add(new Pattern.Var(ClassScope.receiverName(span), false, Access.PUBLIC, span));
        types.add(scope.selfType);
        Type at = signature;
        for (Pattern pattern : parameters) {
            patterns.add(MemberChecker.plain(pattern));
            if (at.resolved() instanceof Type.Function function) {
                types.add(function.from());
                at = function.to();
            }
        }
        filling.body(context.functions.lambda(patterns, types, span, this::primary));
    }

    private TypedExpr primary() {
        Local outer = scope.enter();
        scope.constructing();
        if (definition.self() != null) {
            scope.define(definition.self().text(), new ClassScope.Inner.Self());
        }
        var names = new ArrayList<String>();
        parameters.forEach(pattern -> FreeNames.namesOf(pattern, names));
        for (String name : names) {
            if (context.scope.value(name) instanceof Entity.OfLocal(Local local)) {
                scope.define(name, new ClassScope.Inner.Parameter(local));
            }
        }
        boolean hasInherit = false;
        for (Member member : owner.definition().members()) {
            switch (member) {
                case Member.Inherit inherit -> {
                    hasInherit = true;
                    inherit(inherit.type(), inherit.argument(), inherit.span(), effects);
                }
                case Member.LetBindings let when !let.isStatic() -> let(let);
                case Member.DoBinding block when !block.isStatic() -> {
                    TypedExpr body = context.expressions.infer(block.body());
                    context.blocks.warnIfIgnored(body, block.body());
                    effects.add(body);
                }
                case Member.AutoProperty property when automatic.containsKey(property) -> {
                    Field field = java.util.Objects.requireNonNull(automatic.get(property));
                    effects.add(
                            set(
                                    field,
                                    context.expressions.check(
                                            property.initial(),
                                            field.type(),
                                            Why.field(property.name().text()))));
                }
                default -> {}
            }
        }
        if (!hasInherit && owner.type().heritage().base != null) {
            context.errors.error(
                    ErrorCode.FSB0320,
                    owner.definition().name().span(),
                    "the base class must be called with `inherit`");
        }
        TypedExpr self = self(owner.definition().name().span());
        effects.add(self);
        scope.leave(outer);
        return new TypedExpr.Sequence(effects, scope.selfType, self.span());
    }

    private TypedExpr self(Span span) {
        return scope.reference(new ClassScope.Inner.Self(), span);
    }

    private TypedExpr set(Field field, TypedExpr value) {
        return new TypedExpr.SetField(
                self(value.span()), field, value, BuiltinTypes.unit(), value.span());
    }

    /** {@code inherit T(args)}: fills the part of the object that is the base class's. */
    private void inherit(
            TypeExpr written, @Nullable Expr argument, Span span, List<TypedExpr> into) {
        Type.Named base = owner.type().heritage().base;
        if (base == null) {
            return;
        }
        Expr given =
                argument == null ? new Expr.Const(new Literal.Unit(), written.span()) : argument;
        TypedExpr call = context.applications.construct(base, written, given, span, true);
        TypedExpr object = new TypedExpr.Upcast(self(span), base, span);
        into.add(filled(context, call, object, span));
    }

    /** The call of a constructor, on an object that is there already. */
    static TypedExpr filled(Context context, TypedExpr call, TypedExpr object, Span span) {
        if (call instanceof TypedExpr.Apply(var function, var arguments, var type, var at)
                && function instanceof TypedExpr.GlobalRef ref) {
            Global filling = ref.global().initializer();
            if (filling != null) {
                var all = new ArrayList<TypedExpr>();
                all.add(object);
                boolean isUnit =
                        filling.type().resolved() instanceof Type.Function f
                                && !(f.to().resolved() instanceof Type.Function);
                if (!isUnit) {
                    all.addAll(arguments);
                }
                Type filler =
                        Substitution.of(
                                filling.type(), filling.typeParameters(), ref.typeArguments());
                return new TypedExpr.Apply(
                        new TypedExpr.GlobalRef(filling, ref.typeArguments(), filler, at),
                        all,
                        type,
                        at);
            }
        }
        if (BuiltinTypes.is(call.type(), BuiltinTypes.EXN)
                || Hierarchy.supertype(call.type(), BuiltinTypes.EXN) != null) {
            // A library exception: what it holds is copied.
            Type exn = BuiltinTypes.type(BuiltinTypes.EXN);
            TypedExpr adopt = context.names.needLibrary("Objects", "adopt", span);
            return new TypedExpr.Apply(
                    adopt,
                    List.of(
                            new TypedExpr.Upcast(object, exn, span),
                            new TypedExpr.Upcast(call, exn, span)),
                    BuiltinTypes.unit(),
                    span);
        }
        return call;
    }

    // let

    private void let(Member.LetBindings let) {
        List<Binding> bindings = let.bindings();
        if (let.isRec() && bindings.stream().allMatch(Binding::isFunction)) {
            functions(bindings);
            return;
        }
        for (Binding binding : bindings) {
            if (binding.isFunction()) {
                functions(List.of(binding), false);
            } else {
                value(binding);
            }
        }
    }

    private void functions(List<Binding> bindings) {
        functions(bindings, true);
    }

    private record Declared(
            Binding binding, Global global, Type signature, List<TypeVariable> own) {}

    private void functions(List<Binding> bindings, boolean isRec) {
        int operators = context.operators.mark();
        context.inference.enter();
        var group = new ArrayList<Declared>();
        for (Binding binding : bindings) {
            if (!(BlockChecker.strip(binding.head()) instanceof Pattern.Var head)) {
                continue;
            }
            List<TypeVariable> own = context.functions.declare(binding.typeParameters());
            Type ownSignature = context.functions.signature(binding);
            Global global =
                    global(
                            owner.type().name() + "." + head.name().text(),
                            head.name().span(),
                            new Type.Function(scope.selfType, ownSignature),
                            true);
            global.generalise(owner.type().parameters());
            group.add(new Declared(binding, global, ownSignature, own));
            if (isRec) {
                define(head.name(), global);
            }
        }
        var types = new ArrayList<Type>();
        var declared = new ArrayList<TypeVariable>();
        for (Declared one : group) {
            one.global().body(function(one));
            types.add(one.signature());
            declared.addAll(one.own());
        }
        List<TypeVariable> generic =
                context.functions.generalise(
                        types, declared, operators, false, owner.definition().name().span());
        for (Declared one : group) {
            var all = new ArrayList<>(owner.type().parameters());
            all.addAll(generic);
            one.global().generalise(List.copyOf(all));
            items.add(new Item.Function(one.global()));
            if (BlockChecker.strip(one.binding().head()) instanceof Pattern.Var head) {
                define(head.name(), one.global());
            }
        }
    }

    private void define(Name name, Global global) {
        scope.define(name.text(), new ClassScope.Inner.Function(global));
    }

    private TypedExpr function(Declared one) {
        Binding binding = one.binding();
        var patterns = new ArrayList<Pattern>();
        var types = new ArrayList<Type>();
        Span span = binding.span();
        patterns.add(new Pattern.Var(ClassScope.receiverName(span), false, Access.PUBLIC, span));
        types.add(scope.selfType);
        Type at = one.signature();
        for (Pattern pattern : binding.parameters()) {
            patterns.add(pattern);
            if (at.resolved() instanceof Type.Function function) {
                types.add(function.from());
                at = function.to();
            }
        }
        Type result = at;
        return context.functions.lambda(
                patterns,
                types,
                span,
                () -> {
                    Local outer = scope.enter();
                    TypedExpr body = context.functions.body(binding, result);
                    scope.leave(outer);
                    return body;
                });
    }

    private void value(Binding binding) {
        Type annotated =
                binding.returnType() == null ? null : context.types.resolve(binding.returnType());
        TypedExpr value = context.expressions.infer(binding.body(), Expected.of(annotated));
        if (annotated != null && binding.returnType() != null) {
            value = context.coerce(value, annotated, Why.annotation(binding.returnType().span()));
        }
        Type type = annotated != null ? annotated : value.type();
        Pattern head = BlockChecker.strip(binding.head());
        if (head instanceof Pattern.Wild
                || head instanceof Pattern.Const constant
                        && constant.literal() instanceof Literal.Unit) {
            effects.add(value);
            return;
        }
        if (head instanceof Pattern.Var variable
                && !(context.scope.pattern(variable.name().text()) instanceof Entity.OfCase)) {
            Field field = scope.field(variable.name().text(), type, binding.isMutable());
            effects.add(set(field, value));
            scope.define(variable.name().text(), new ClassScope.Inner.Value(field));
            context.objByDefault.add(type);
            return;
        }
        var bindings = new Bindings();
        TypedPattern pattern = context.patterns.check(binding.head(), type, bindings);
        var sets = new ArrayList<TypedExpr>();
        Span span = binding.head().span();
        bindings.locals()
                .forEach((name, local) -> {
                    Field field = scope.field(name, local.type(), binding.isMutable());
                    sets.add(
                            set(
                                    field,
                                    new TypedExpr.LocalRef(local, List.of(), local.type(), span)));
                    scope.define(name, new ClassScope.Inner.Value(field));
                });
        sets.add(context.unit(span));
        effects.add(
                context.expressions.match(
                        value,
                        List.of(
                                new TypedExpr.TypedRule(
                                        pattern,
                                        null,
                                        new TypedExpr.Sequence(sets, BuiltinTypes.unit(), span))),
                        BuiltinTypes.unit(),
                        span));
    }

    // Static values

    private void checkStatics() {
        for (Member member : owner.definition().members()) {
            switch (member) {
                case Member.LetBindings let when let.isStatic() -> staticLet(let);
                case Member.DoBinding block when block.isStatic() -> {
                    TypedExpr body = context.expressions.infer(block.body());
                    if (owner.type().parameters().isEmpty()) {
                        items.add(new Item.Effect(body));
                    } else {
                        perType();
                        perTypeEffects.add(body);
                    }
                }
                case Member.AutoProperty property when statics.containsKey(property) -> {
                    Global value = java.util.Objects.requireNonNull(statics.get(property));
                    initialise(
                            value,
                            context.expressions.check(
                                    property.initial(),
                                    value.type(),
                                    Why.field(property.name().text())));
                }
                case Member.Field field when statics.containsKey(field) -> {
                    Global value = java.util.Objects.requireNonNull(statics.get(field));
                    initialise(value, new TypedExpr.Constant(null, value.type(), field.span()));
                }
                default -> {}
            }
        }
        definePerType();
    }

    private void staticLet(Member.LetBindings let) {
        for (Binding binding : let.bindings()) {
            if (!(BlockChecker.strip(binding.head()) instanceof Pattern.Var head)) {
                context.errors.unsupported(binding.head().span(), "static patterns in a class are");
                continue;
            }
            if (binding.isFunction()) {
                staticFunction(binding, head.name(), let.isRec());
                continue;
            }
            Type annotated =
                    binding.returnType() == null
                            ? null
                            : context.types.resolve(binding.returnType());
            TypedExpr value = context.expressions.infer(binding.body(), Expected.of(annotated));
            if (annotated != null && binding.returnType() != null) {
                value =
                        context.coerce(
                                value, annotated, Why.annotation(binding.returnType().span()));
            }
            Type type = annotated != null ? annotated : value.type();
            Global global =
                    value(head.name().text(), head.name().span(), type, binding.isMutable());
            initialise(global, value);
            context.objByDefault.add(type);
            scope.define(head.name().text(), new Entity.OfGlobal(global));
        }
    }

    private void staticFunction(Binding binding, Name name, boolean isRec) {
        int operators = context.operators.mark();
        context.inference.enter();
        List<TypeVariable> own = context.functions.declare(binding.typeParameters());
        Type type = context.functions.signature(binding);
        Global global = global(owner.type().name() + "." + name.text(), name.span(), type, true);
        if (isRec) {
            scope.define(name.text(), new Entity.OfGlobal(global));
        }
        global.body(context.functions.function(binding, type));
        List<TypeVariable> generic =
                context.functions.generalise(List.of(type), own, operators, false, name.span());
        var all = new ArrayList<>(owner.type().parameters());
        all.addAll(generic);
        global.generalise(List.copyOf(all));
        items.add(new Item.Function(global));
        scope.define(name.text(), new Entity.OfGlobal(global));
    }

    // Explicit constructors

    private final Map<Member.Constructor, Global> explicit = new IdentityHashMap<>();

    /** Declares {@code new(…) = …}. */
    void declareExplicit() {
        for (Member member : owner.definition().members()) {
            if (member instanceof Member.Constructor constructor
                    && !MemberChecker.isIntrinsic(constructor.body())) {
                Map<String, Type> outer = context.typeVariables;
                context.typeVariables = new HashMap<>(owner.parameters());
                List<Pattern> patterns = MemberChecker.parts(constructor.parameters());
                var types = new ArrayList<Type>();
                patterns.forEach(pattern -> types.add(context.functions.typeOf(pattern)));
                Global filling =
                        constructor(
                                patterns,
                                types,
                                constructor.parameters().span(),
                                MemberChecker.constructorName(constructor.span()).span(),
                                constructor.access());
                explicit.put(constructor, filling);
                context.typeVariables = outer;
            }
        }
    }

    private void checkExplicit(Member.Constructor constructor) {
        Global filling = explicit.get(constructor);
        if (filling == null) {
            return;
        }
        int mark = context.scope.mark();
        Span span = constructor.span();
        var patterns = new ArrayList<Pattern>();
        var types = new ArrayList<Type>();
        patterns.add(new Pattern.Var(ClassScope.receiverName(span), false, Access.PUBLIC, span));
        types.add(scope.selfType);
        Type at =
                filling.type().resolved() instanceof Type.Function function
                        ? function.to()
                        : filling.type();
        for (Pattern pattern : MemberChecker.parts(constructor.parameters())) {
            patterns.add(MemberChecker.plain(pattern));
            if (at.resolved() instanceof Type.Function function) {
                types.add(function.from());
                at = function.to();
            }
        }
        if (constructor.self() != null) {
            scope.defineSelf(constructor.self().text());
        }
        filling.body(
                context.functions.lambda(
                        patterns,
                        types,
                        span,
                        () -> {
                            Local outer = scope.enter();
                            TypedExpr body = constructing(constructor.body());
                            scope.leave(outer);
                            return body;
                        }));
        context.scope.restore(mark);
    }

    /** The body of an explicit constructor: whatever makes the object there fills the one that is there. */
    private TypedExpr constructing(Expr body) {
        Construction outer = context.construction;
        context.construction = new Construction(scope.selfType, this::fields);
        TypedExpr checked;
        if (body instanceof Expr.Sequence sequence
                && sequence.expressions().size() == 2
                && sequence.expressions().getLast() instanceof Expr.Do after) {
            // … then effects
            TypedExpr made = constructing(sequence.expressions().getFirst());
            context.construction = null;
            TypedExpr effect = context.expressions.infer(after.expression());
            checked =
                    new TypedExpr.Sequence(
                            List.of(made, effect, self(body.span())), scope.selfType, body.span());
        } else {
            checked = context.expressions.check(body, scope.selfType, Why.EXPRESSION);
            checked =
                    Construction.fill(
                            checked, call -> filled(context, call, self(call.span()), call.span()));
        }
        context.construction = outer;
        return checked;
    }

    /** {@code { inherit B(x); a = 1 }} in an explicit constructor. */
    private TypedExpr fields(Expr.Record record) {
        var all = new ArrayList<TypedExpr>();
        Construction outer = context.construction;
        context.construction = null;
        if (record.copied() instanceof Expr.New base) {
            inherit(base.type(), base.argument(), base.span(), all);
        }
        for (Expr.FieldInit init : record.fields()) {
            Name name = init.path().getLast();
            Field found = null;
            for (Field field : owner.type().heritage().vals) {
                found = field.name().equals(name.text()) ? field : found;
            }
            if (found == null) {
                context.errors.error(
                        ErrorCode.FSB0309,
                        name.span(),
                        "`" + owner.type().name() + "` has no field `" + name.text() + "`");
                context.expressions.infer(init.value());
                continue;
            }
            all.add(
                    set(
                            found,
                            context.expressions.check(
                                    init.value(), found.type(), Why.field(name.text()))));
        }
        context.construction = outer;
        requireAll(record);
        all.add(self(record.span()));
        return new TypedExpr.Sequence(all, scope.selfType, record.span());
    }

    /** Every field needs a value, but those that say that they begin with their default. */
    private void requireAll(Expr.Record record) {
        for (Member member : owner.definition().members()) {
            if (member instanceof Member.Field field
                    && !field.isStatic()
                    && !Attributes.has(field.attributes(), "DefaultValue")
                    && record.fields().stream()
                            .noneMatch(init ->
                                    init.path().getLast().text().equals(field.name().text()))) {
                context.errors.error(
                        ErrorCode.FSB0309,
                        record.span(),
                        "the field `" + field.name().text() + "` has no value here");
                return;
            }
        }
    }

    @Override
    public void finish() {
        effects.addAll(0, scope.captures());
    }

    @Override
    public List<Item> items() {
        return items;
    }
}
