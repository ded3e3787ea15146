package dev.fusabi.types;

import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;
import dev.fusabi.syntax.Attribute;
import dev.fusabi.syntax.Member;
import dev.fusabi.syntax.Name;
import dev.fusabi.syntax.TypeDef;
import dev.fusabi.syntax.TypeExpr;
import dev.fusabi.types.MemberChecker.Owner;
import dev.fusabi.types.expr.Attributes;
import dev.fusabi.types.expr.Context;
import dev.fusabi.types.expr.KnownAttributes;
import dev.fusabi.types.names.Exports;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Global;
import dev.fusabi.types.tree.Heritage;
import dev.fusabi.types.tree.Hierarchy;
import dev.fusabi.types.tree.MemberInfo;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.Type.Named;
import dev.fusabi.types.tree.TypeConstructor;
import dev.fusabi.types.tree.TypeConstructor.ClassKind;
import dev.fusabi.types.tree.TypeConstructor.Definition;
import dev.fusabi.types.tree.TypeConstructor.Field;
import dev.fusabi.types.tree.TypePrinter;
import dev.fusabi.types.tree.TypeVariable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What classes and interfaces inherit and declare: bases, interfaces, abstract members, fields. */
final class ClassDeclarations {
    private final Context context;
    private final Exports exports;
    private final Overrides overrides;

    /** The types that are declared together, as far as their bases are known. */
    private final List<Owner> group = new ArrayList<>();

    ClassDeclarations(Context context, Exports exports) {
        this.context = context;
        this.exports = exports;
        overrides = new Overrides(context);
    }

    /** Whether a definition is a class, a struct or an interface. */
    static ClassKind kind(TypeDef definition, TypeDef.Body.Class body) {
        List<Attribute> attributes = definition.attributes();
        if ("struct".equals(body.keyword()) || Attributes.has(attributes, "Struct")) {
            return ClassKind.STRUCT;
        }
        if ("interface".equals(body.keyword()) || Attributes.has(attributes, "Interface")) {
            return ClassKind.INTERFACE;
        }
        boolean isClass =
                "class".equals(body.keyword())
                        || body.constructor() != null
                        || Attributes.has(attributes, "Class")
                        || Attributes.has(attributes, "AbstractClass")
                        || definition.members().isEmpty();
        boolean isAbstract =
                definition.members().stream().allMatch(ClassDeclarations::belongsToInterface);
        return !isClass && isAbstract ? ClassKind.INTERFACE : ClassKind.CLASS;
    }

    private static boolean belongsToInterface(Member member) {
        return switch (member) {
            case Member.Abstract slot -> true;
            case Member.Inherit inherit -> inherit.argument() == null;
            case Member.Interface one -> one.members().isEmpty();
            case Member.Method method -> method.kind() == Member.MethodKind.DEFAULT;
            case Member.Property property -> property.kind() == Member.MethodKind.DEFAULT;
            default -> false;
        };
    }

    // Bases and interfaces

    void inherit(Owner owner) {
        TypeConstructor type = owner.type();
        group.add(owner);
        Heritage heritage = type.heritage();
        List<Attribute> attributes = owner.definition().attributes();
        heritage.isAbstract |= Attributes.has(attributes, "AbstractClass");
        heritage.isSealed |= Attributes.has(attributes, "Sealed");
        heritage.isStruct |=
                Attributes.has(attributes, "Struct")
                        || type.definition() instanceof Definition.Class(ClassKind kind)
                                && kind == ClassKind.STRUCT;
        heritage.allowsNull |=
                Attributes.has(attributes, "AllowNullLiteral")
                        || context.isLibrary && Hierarchy.isInterface(type);
        heritage.isIdentity |= Attributes.has(attributes, "ReferenceEquality");
        boolean isDeclared = owner.isExtension() && context.isLibrary && heritage.isDeclared;
        for (Member member : owner.definition().members()) {
            switch (member) {
                case Member.Inherit inherit -> inherit(inherit, owner);
                case Member.Interface one -> {
                    Named implemented = overrides.resolved(one.type(), owner.parameters());
                    if (implemented != null && !isDeclared) {
                        addInterface(heritage, implemented, owner, one.type().span());
                    }
                }
                default -> {}
            }
        }
    }

    private void inherit(Member.Inherit inherit, Owner owner) {
        Named inherited = overrides.resolved(inherit.type(), owner.parameters());
        TypeConstructor type = owner.type();
        Span span = inherit.type().span();
        if (inherited == null) {
            return;
        }
        if (Hierarchy.isInterface(type)) {
            addInterface(type.heritage(), inherited, owner, span);
            return;
        }
        TypeConstructor base = inherited.constructor();
        if (base == BuiltinTypes.OBJ) {
            return;
        }
        if (Hierarchy.isInterface(base)) {
            context.errors.error(
                    ErrorCode.FSB0320,
                    span,
                    "`" + base.name() + "` is an interface and cannot be inherited by a class",
                    "write `interface " + base.name() + " with` and its members");
            return;
        }
        boolean isStruct = type.heritage().isStruct;
        if (!isInheritable(base) || isStruct || type.heritage().base != null) {
            context.errors.error(
                    ErrorCode.FSB0320,
                    span,
                    isStruct
                            ? "a struct inherits nothing"
                            : type.heritage().base != null
                                    ? "a class inherits one other class only"
                                    : "`" + base.name() + "` is sealed: it cannot be inherited");
            return;
        }
        if (Hierarchy.supertype(inherited, type) != null) {
            cycle(inherited, owner, span);
            return;
        }
        type.heritage().base = inherited;
        if (KnownAttributes.isClass(type)) {
            context.attributeTypes.add(type.name());
        }
    }

    /** Reported once, at the first type of the circle. */
    private void cycle(Named inherited, Owner owner, Span span) {
        Owner first = owner;
        for (Owner one : group) {
            boolean isInCircle = Hierarchy.supertype(inherited, one.type()) != null;
            if (isInCircle && one.definition().span().start() < first.definition().span().start()) {
                first = one;
            }
        }
        context.errors.error(
                ErrorCode.FSB0320,
                first == owner ? span : first.definition().name().span(),
                "`" + first.type().name() + "` would inherit itself");
    }

    private static boolean isInheritable(TypeConstructor base) {
        return switch (base.definition()) {
            case Definition.Class(ClassKind kind) ->
                    kind == ClassKind.CLASS && !base.heritage().isSealed;
            case Definition.Exception _ -> base.isLibrary();
            default -> base == BuiltinTypes.EXN;
        };
    }

    private void addInterface(Heritage heritage, Named implemented, Owner owner, Span span) {
        if (!Hierarchy.isInterface(implemented.constructor())) {
            context.errors.error(
                    ErrorCode.FSB0320,
                    span,
                    "`" + implemented.constructor().name() + "` is not an interface");
            return;
        }
        if (implemented.constructor() == owner.type()
                || Hierarchy.supertype(implemented, owner.type()) != null) {
            context.errors.error(
                    ErrorCode.FSB0320, span, "`" + owner.type().name() + "` would inherit itself");
            return;
        }
        for (Named known : heritage.interfaces) {
            if (Hierarchy.isSame(known, implemented) && !context.isLibrary) {
                context.errors.error(
                        ErrorCode.FSB0204,
                        span,
                        "the interface `" + TypePrinter.print(implemented) + "` is named twice");
                return;
            }
        }
        if (heritage.interfaces.stream().noneMatch(known -> Hierarchy.isSame(known, implemented))) {
            heritage.interfaces.add(implemented);
        }
    }

    // Abstract members

    void slots(Owner owner) {
        for (Member member : owner.definition().members()) {
            if (member instanceof Member.Abstract slot) {
                if (slot.isStatic()) {
                    context.errors.unsupported(slot.name().span(), "static abstract members are");
                } else if (owner.type().definition() instanceof Definition.Class
                        || context.isLibrary) {
                    slot(slot, owner);
                } else {
                    context.errors.error(
                            ErrorCode.FSB0323,
                            slot.name().span(),
                            "abstract members belong to classes and interfaces");
                }
            }
        }
    }

    private void slot(Member.Abstract slot, Owner owner) {
        Map<String, Type> outer = context.typeVariables;
        context.typeVariables = new HashMap<>(owner.parameters());
        context.inference.enter();
        List<TypeVariable> own = context.functions.declare(slot.typeParameters());
        TypeExpr written = slot.type();
        if (written instanceof TypeExpr.Constrained constrained) {
            written = constrained.type();
            context.types.resolve(constrained);
        }
        var parameters = new ArrayList<MemberInfo.Parameter>();
        var types = new ArrayList<Type>();
        var groups = new ArrayList<Integer>();
        TypeExpr at = written;
        while (at instanceof TypeExpr.Function function && !isBracketed(at)) {
            groups.add(group(function.from(), parameters, types));
            at = function.to();
        }
        Type result = context.types.resolve(at);
        boolean isProperty = groups.isEmpty() || slot.hasGetter() || slot.hasSetter();
        context.inference.leave();
        if (!isProperty) {
            add(slot, MemberInfo.Kind.METHOD, owner, parameters, groups, types, result, own);
        }
        if (isProperty && (slot.hasGetter() || !slot.hasSetter())) {
            add(slot, MemberInfo.Kind.GETTER, owner, parameters, groups, types, result, own);
        }
        if (isProperty && slot.hasSetter()) {
            var all = new ArrayList<>(parameters);
            all.add(new MemberInfo.Parameter("value", false, false));
            var allTypes = new ArrayList<>(types);
            allTypes.add(result);
            add(
                    slot,
                    MemberInfo.Kind.SETTER,
                    owner,
                    all,
                    groups,
                    allTypes,
                    BuiltinTypes.unit(),
                    own);
        }
        context.typeVariables = outer;
    }

    private static boolean isBracketed(TypeExpr type) {
        return switch (type) {
            case TypeExpr.Function function ->
                    function.span().start() < function.from().span().start();
            case TypeExpr.Tuple tuple ->
                    tuple.span().start() < tuple.elements().getFirst().span().start();
            default -> false;
        };
    }

    /** The parameters of one group: {@code a * b} has two, {@code unit} none. */
    private int group(TypeExpr written, List<MemberInfo.Parameter> parameters, List<Type> types) {
        if (written instanceof TypeExpr.Tuple tuple && !tuple.isStruct() && !isBracketed(tuple)) {
            tuple.elements().forEach(element -> parameter(element, parameters, types));
            return tuple.elements().size();
        }
        if (written instanceof TypeExpr.Named named
                && named.path().size() == 1
                && named.path().getFirst().text().equals("unit")) {
            return 0;
        }
        parameter(written, parameters, types);
        return 1;
    }

    private void parameter(
            TypeExpr written, List<MemberInfo.Parameter> parameters, List<Type> types) {
        String name = null;
        boolean isOptional = false;
        boolean isParamArray = false;
        TypeExpr at = written;
        if (at instanceof TypeExpr.Labelled labelled) {
            name = labelled.name().text();
            isOptional = labelled.isOptional();
            isParamArray = Attributes.has(labelled.attributes(), "ParamArray");
            at = labelled.type();
        }
        Type type = context.types.resolve(at);
        parameters.add(new MemberInfo.Parameter(name, isOptional, isParamArray));
        types.add(isOptional ? BuiltinTypes.option(type) : type);
    }

    private void add(
            Member.Abstract slot,
            MemberInfo.Kind kind,
            Owner owner,
            List<MemberInfo.Parameter> parameters,
            List<Integer> groups,
            List<Type> types,
            Type result,
            List<TypeVariable> own) {
        Type signature = new Type.Function(owner.selfType(), Type.functions(types, result));
        Name name = slot.name();
        var global =
                new Global(
                        exports.path(),
                        owner.type().name()
                                + "."
                                + name.text()
                                + (kind == MemberInfo.Kind.SETTER ? "<-" : ""),
                        context.source,
                        name.span(),
                        signature,
                        new Global.Traits(
                                true,
                                false,
                                false,
                                false,
                                Attributes.uses(slot.attributes(), context.errors),
                                slot.doc(),
                                null));
        global.slot(1 + parameters.size());
        var members = new MemberChecker(context, exports);
        global.generalise(owner.type().parameters());
        members.generalise(global, own);
        var info =
                new MemberInfo(
                        name.text(),
                        kind,
                        false,
                        global,
                        List.copyOf(parameters),
                        kind == MemberInfo.Kind.METHOD || !groups.isEmpty()
                                ? List.copyOf(groups)
                                : List.of(),
                        owner.type());
        owner.type().heritage().slots.add(info);
        members.register(info, owner, name.span());
    }

    // Fields

    /** {@code val} fields. */
    void fields(Owner owner, ClassScope scope) {
        Map<String, Type> outer = context.typeVariables;
        context.typeVariables = new HashMap<>(owner.parameters());
        for (Member member : owner.definition().members()) {
            if (member instanceof Member.Field field && !field.isStatic()) {
                Type type = context.types.resolve(field.type());
                String name = field.name().text();
                if (owner.type().heritage().fields.stream()
                        .anyMatch(known -> known.name().equals(name))) {
                    context.errors.error(
                            ErrorCode.FSB0204,
                            field.name().span(),
                            "the field `" + name + "` is defined twice");
                }
                Field added = scope.field(name, type, field.isMutable());
                owner.type().heritage().vals.add(added);
            }
        }
        context.typeVariables = outer;
    }

    /** At run time one cannot tell an interface at one type from the same at another. */
    private void refuseTwice(Named self, Span span) {
        List<Named> ancestry = Hierarchy.ancestry(self);
        for (int i = 0; i < ancestry.size(); i++) {
            for (Named other : ancestry.subList(i + 1, ancestry.size())) {
                if (ancestry.get(i).constructor() == other.constructor()) {
                    context.errors.unsupported(
                            span,
                            "implementing `"
                                    + other.constructor().name()
                                    + "` at two types, `"
                                    + TypePrinter.print(ancestry.get(i))
                                    + "` and `"
                                    + TypePrinter.print(other)
                                    + "`, is");
                    return;
                }
            }
        }
    }

    /** Once all members of a group are declared: whether everything abstract is implemented. */
    void requireComplete(Owner owner) {
        TypeConstructor type = owner.type();
        if (context.isLibrary && owner.isExtension() || Hierarchy.isInterface(type)) {
            return;
        }
        if (StructLayout.holdsItself(type)) {
            context.errors.error(
                    ErrorCode.FSB0320,
                    owner.definition().name().span(),
                    "the struct `" + type.name() + "` would hold itself",
                    "without [<Struct>] it holds a reference");
        }
        Named self = (Named) owner.selfType();
        refuseTwice(self, owner.definition().name().span());
        for (Member member : owner.definition().members()) {
            if (member instanceof Member.Interface one) {
                Named implemented = overrides.resolved(one.type(), owner.parameters());
                if (implemented != null && Hierarchy.isInterface(implemented.constructor())) {
                    overrides.requireInterface(self, implemented, one.type().span());
                }
            }
        }
        if (type.definition() instanceof Definition.Class) {
            overrides.requireClass(self, owner.definition().name().span());
        }
    }
}
