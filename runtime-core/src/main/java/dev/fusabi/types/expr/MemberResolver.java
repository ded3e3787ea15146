package dev.fusabi.types.expr;

import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;
import dev.fusabi.syntax.Name;
import dev.fusabi.types.infer.Unifier;
import dev.fusabi.types.infer.Why;
import dev.fusabi.types.names.Suggestions;
import dev.fusabi.types.names.Visibility;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Constraint;
import dev.fusabi.types.tree.Global;
import dev.fusabi.types.tree.Heritage;
import dev.fusabi.types.tree.Hierarchy;
import dev.fusabi.types.tree.Local;
import dev.fusabi.types.tree.MemberInfo;
import dev.fusabi.types.tree.Substitution;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.Type.Named;
import dev.fusabi.types.tree.TypeConstructor;
import dev.fusabi.types.tree.TypeConstructor.Case;
import dev.fusabi.types.tree.TypeConstructor.Definition;
import dev.fusabi.types.tree.TypeConstructor.Field;
import dev.fusabi.types.tree.TypePrinter;
import dev.fusabi.types.tree.TypeVariable;
import dev.fusabi.types.tree.TypedExpr;
import dev.fusabi.types.tree.TypedPattern;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** {@code target.name}: fields, properties and methods, found from what is known of the target's type so far. */
public final class MemberResolver {
    private static final Set<String> UNIVERSAL =
            Set.of("ToString", "GetHashCode", "GetType", "Equals", "CompareTo");

    /** .NET's longer tuples hold the rest in a tuple of their own. */
    private static final int MAX_ITEMS = 7;

    private record OpenAccess(TypedExpr.Deferred node, TypedExpr target, String name) {}

    private final Context context;
    private final List<OpenAccess> open = new ArrayList<>();

    /** The members that the member at hand uses; null outside members. */
    public @Nullable Set<Global> used;

    MemberResolver(Context context) {
        this.context = context;
    }

    Resolved access(TypedExpr target, Name name) {
        context.operators.settle(target.type());
        if (target.type().resolved() instanceof TypeVariable variable) {
            context.conversions.decide(variable);
        }
        if (context.probe != null) {
            context.probe.member(target, name, context);
        }
        Span span = target.span().to(name.span());
        return switch (target.type().resolved()) {
            case TypeVariable variable -> ofVariable(target, variable, name, span);
            case Named named -> ofNamed(target, named, name, span);
            case Type other -> {
                if (UNIVERSAL.contains(name.text())) {
                    yield new Resolved.Universal(target, name.text(), span);
                }
                TypedExpr element =
                        other instanceof Type.Tuple tuple
                                ? element(target, tuple, name.text(), span)
                                : null;
                yield element != null ? new Resolved.Value(element) : missing(target, name);
            }
        };
    }

    /** {@code Item1} and so on of a tuple, which structs have as others do; null for other names. */
    private static @Nullable TypedExpr element(
            TypedExpr target, Type.Tuple tuple, String name, Span span) {
        List<Type> types = tuple.elements();
        if (name.equals("ToTuple") || name.equals("ToValueTuple")) {
            var nothing = new Local(name, BuiltinTypes.unit(), false, span);
            return new TypedExpr.Lambda(
                    List.of(nothing), target, new Type.Function(BuiltinTypes.unit(), tuple), span);
        }
        for (int i = 0; i < Math.min(types.size(), MAX_ITEMS); i++) {
            if (name.equals("Item" + (i + 1))) {
                var local = new Local(name, types.get(i), false, span);
                var patterns = new ArrayList<TypedPattern>();
                for (Type type : types) {
                    patterns.add(new TypedPattern.Wild(type, span));
                }
                patterns.set(i, new TypedPattern.Bind(local, types.get(i), span));
                var value = new TypedExpr.LocalRef(local, List.of(), types.get(i), span);
                var rule =
                        new TypedExpr.TypedRule(
                                new TypedPattern.Tuple(patterns, tuple, span), null, value);
                return new TypedExpr.Match(target, List.of(rule), types.get(i), span);
            }
        }
        return null;
    }

    private Resolved ofVariable(TypedExpr target, TypeVariable variable, Name name, Span span) {
        if (UNIVERSAL.contains(name.text())) {
            return new Resolved.Universal(target, name.text(), span);
        }
        TypeConstructor record = latestRecord(variable, name.text());
        if (record != null && !variable.isRigid() && boundWith(variable, name.text()) == null) {
            Named type = context.inference.fresh(record);
            if (context.unify(type, variable, target.span(), Why.EXPRESSION)) {
                return ofNamed(target, type, name, span);
            }
            return new Resolved.Value(context.error(span));
        }
        Named bound = boundWith(variable, name.text());
        if (bound != null) {
            return ofNamed(new TypedExpr.Upcast(target, bound, target.span()), bound, name, span);
        }
        if (variable.isRigid()) {
            return missing(target, name);
        }
        Type fieldType = variable.fields.get(name.text());
        if (fieldType == null) {
            TypeVariable made = context.inference.fresh();
            made.level(variable.level());
            variable.fields.put(name.text(), made);
            fieldType = made;
        }
        var node =
                new TypedExpr.Deferred(
                        new TypedExpr.GetFieldByName(target, name.text(), fieldType, span));
        open.add(new OpenAccess(node, target, name.text()));
        return new Resolved.Value(node);
    }

    /** The supertype of a variable that has the member; null when none is known to have it. */
    @Nullable Named boundWith(TypeVariable variable, String name) {
        for (Constraint constraint : variable.constraints) {
            if (constraint instanceof Constraint.Subtype(Type supertype, Span span)) {
                if (supertype.resolved() instanceof Named named
                        && (!members(named.constructor(), name).isEmpty()
                                || inheritedField(named, name) != null)) {
                    return named;
                }
                if (supertype.resolved() instanceof TypeVariable other && other != variable) {
                    return boundWith(other, name);
                }
            }
        }
        return null;
    }

    private record Inherited(Field field, Named owner) {}

    /** A {@code val} field of a class or of what it inherits. */
    private static @Nullable Inherited inheritedField(Named type, String name) {
        for (Named at = type; at != null; at = Hierarchy.base(at)) {
            for (Field field : at.constructor().heritage().vals) {
                if (field.name().equals(name)) {
                    return new Inherited(field, at);
                }
            }
        }
        return null;
    }

    /** The latest declared record that has the field, and all others already asked for. */
    private @Nullable TypeConstructor latestRecord(TypeVariable variable, String field) {
        for (TypeConstructor record : context.scope.recordsWith(field)) {
            var fields = ((Definition.Record) record.definition()).fields();
            if (variable.fields.keySet().stream()
                    .allMatch(
                            name -> fields.stream().anyMatch(known -> known.name().equals(name)))) {
                return record;
            }
        }
        return null;
    }

    private Resolved ofNamed(TypedExpr target, Named type, Name name, Span span) {
        String text = name.text();
        TypeConstructor constructor = type.constructor();
        if (constructor == BuiltinTypes.ERROR) {
            return new Resolved.Value(context.error(span));
        }
        if (constructor == BuiltinTypes.DYN) {
            if (UNIVERSAL.contains(text)) {
                return new Resolved.Universal(target, text, span);
            }
            return new Resolved.Value(
                    new TypedExpr.GetFieldByName(
                            target, text, BuiltinTypes.type(BuiltinTypes.DYN), span));
        }
        // The library's exceptions keep the message without the name of the argument that .NET
        // adds.
        boolean isMessage =
                text.equals("Message")
                        && constructor.qualifiedName().equals("Exceptions." + constructor.name());
        Field field = isMessage ? null : field(constructor, text);
        if (field != null) {
            context.requireFields(constructor, name.span());
            Type fieldType =
                    Substitution.of(field.type(), constructor.parameters(), type.arguments());
            return new Resolved.Value(new TypedExpr.GetField(target, field, fieldType, span));
        }
        Inherited inherited = inheritedField(type, text);
        if (inherited != null) {
            TypeConstructor owner = inherited.owner().constructor();
            Type fieldType =
                    Substitution.of(
                            inherited.field().type(),
                            owner.parameters(),
                            inherited.owner().arguments());
            return new Resolved.Value(
                    new TypedExpr.GetField(target, inherited.field(), fieldType, span));
        }
        List<MemberInfo> found = members(constructor, text);
        if (!found.isEmpty()) {
            return instance(found, target, text, span);
        }
        boolean isFlag =
                text.equals("HasFlag") && constructor.definition() instanceof Definition.Enum;
        if (UNIVERSAL.contains(text) || isFlag) {
            return new Resolved.Universal(target, text, span);
        }
        Case tested = testedCase(constructor, text);
        return tested == null
                ? missing(target, name)
                : new Resolved.Value(isCase(target, type, tested, span));
    }

    /** The case of a union that a property of this name tests; null when there is none. */
    private static @Nullable Case testedCase(TypeConstructor constructor, String property) {
        if (property.startsWith("Is")
                && constructor.definition() instanceof Definition.Union(List<Case> cases)
                && cases.size() > 1) {
            for (Case one : cases) {
                if (property.substring(2).equals(one.name())) {
                    return one;
                }
            }
        }
        return null;
    }

    private static TypedExpr isCase(TypedExpr target, Named type, Case tested, Span span) {
        Type bool = BuiltinTypes.type(BuiltinTypes.BOOL);
        var fields = new ArrayList<TypedPattern>();
        for (Field field : tested.fields()) {
            fields.add(
                    new TypedPattern.Wild(
                            Substitution.of(
                                    field.type(),
                                    type.constructor().parameters(),
                                    type.arguments()),
                            span));
        }
        return new TypedExpr.Match(
                target,
                List.of(
                        new TypedExpr.TypedRule(
                                new TypedPattern.Case(tested, fields, type, span),
                                null,
                                new TypedExpr.Constant(true, bool, span)),
                        new TypedExpr.TypedRule(
                                new TypedPattern.Wild(type, span),
                                null,
                                new TypedExpr.Constant(false, bool, span))),
                bool,
                span);
    }

    /** The instance members of this name, those of the type itself before inherited ones. */
    List<MemberInfo> members(TypeConstructor constructor, String name) {
        List<MemberInfo> found = instanceMembers(constructor, name);
        Heritage heritage = constructor.heritage();
        if (heritage.base != null || !heritage.interfaces.isEmpty()) {
            found = withInherited(constructor, name, found);
        }
        if (found.isEmpty() && constructor.definition() instanceof Definition.Exception) {
            found = instanceMembers(BuiltinTypes.EXN, name);
        }
        if (found.isEmpty() && isEnumerable(constructor)) {
            found = instanceMembers(BuiltinTypes.SEQ, name);
        }
        // What every value has, under the library's name for it.
        return found.isEmpty() && !UNIVERSAL.contains(name)
                ? instanceMembers(BuiltinTypes.OBJ, name)
                : found;
    }

    private List<MemberInfo> withInherited(
            TypeConstructor constructor, String name, List<MemberInfo> own) {
        var all = new ArrayList<>(own);
        var self = new Named(constructor, List.copyOf(constructor.parameters()));
        boolean isInterface = Hierarchy.isInterface(constructor);
        for (Named one : Hierarchy.ancestry(self)) {
            if (one.constructor() == constructor
                    || Hierarchy.isInterface(one.constructor()) != isInterface) {
                continue;
            }
            for (MemberInfo member : instanceMembers(one.constructor(), name)) {
                if (all.stream().noneMatch(known -> hides(known, member))) {
                    all.add(member);
                }
            }
        }
        return all;
    }

    /** Whether a member of a derived type takes the place of one that it inherits. */
    private static boolean hides(MemberInfo own, MemberInfo inherited) {
        if (own.isProperty() != inherited.isProperty()) {
            return true;
        }
        if (own.kind() != inherited.kind()
                || own.parameters().size() != inherited.parameters().size()) {
            return false;
        }
        return own.parameters().isEmpty() || parametersOf(own).equals(parametersOf(inherited));
    }

    private static String parametersOf(MemberInfo member) {
        return member.global().type().resolved() instanceof Type.Function signature
                ? TypePrinter.print(signature.to())
                : "";
    }

    private static boolean isEnumerable(TypeConstructor constructor) {
        return constructor == BuiltinTypes.LIST
                || constructor == BuiltinTypes.ARRAY
                || constructor == BuiltinTypes.SET
                || Hierarchy.supertype(
                                new Named(constructor, List.copyOf(constructor.parameters())),
                                BuiltinTypes.SEQ)
                        != null;
    }

    List<MemberInfo> instanceMembers(TypeConstructor constructor, String name) {
        return context.scope.members(constructor, name).stream()
                .filter(member -> !member.isStatic())
                .filter(this::isVisible)
                .toList();
    }

    /** Whether a member may be used here: a private one of a class only within the class. */
    boolean isVisible(MemberInfo member) {
        if (!member.global().traits().isPrivate()) {
            return true;
        }
        return member.owner().definition() instanceof Definition.Class
                ? context.type == member.owner()
                : Visibility.isVisible(member.global().module(), context.module);
    }

    /** A field of a record or exception. */
    public @Nullable Field field(TypeConstructor constructor, String name) {
        List<Field> fields =
                switch (constructor.definition()) {
                    case Definition.Record(var all, boolean structural) -> all;
                    case Definition.Exception(Case unionCase) -> unionCase.fields();
                    default -> List.of();
                };
        for (Field field : fields) {
            if (field.name().equals(name)) {
                return field;
            }
        }
        // The library may know a cell's Value as a member; without it the field is meant.
        return constructor == BuiltinTypes.REF && name.equals("Value") ? fields.getFirst() : null;
    }

    /** For the unifier: what an open record finds in a type that it becomes. */
    @Nullable Type fieldType(Named type, String name, boolean mayBeProperty) {
        boolean isRecord = type.constructor() != BuiltinTypes.REF && Unifier.recordOf(type) != null;
        if (!mayBeProperty && !isRecord) {
            return null;
        }
        Field field = field(type.constructor(), name);
        if (field != null) {
            return Substitution.of(field.type(), type.constructor().parameters(), type.arguments());
        }
        if (!mayBeProperty) {
            return null;
        }
        for (MemberInfo member : members(type.constructor(), name)) {
            if (member.kind() == MemberInfo.Kind.GETTER && member.parameters().isEmpty()) {
                Type.Function signature = (Type.Function) instantiate(member).type();
                return context.unifier.unify(signature.from(), type) == null
                        ? signature.to()
                        : null;
            }
        }
        return null;
    }

    Resolved instance(List<MemberInfo> found, TypedExpr target, String name, Span span) {
        MemberInfo first = readable(found);
        if (first.kind() == MemberInfo.Kind.GETTER && first.parameters().isEmpty()) {
            return new Resolved.Value(property(first, target, span));
        }
        return new Resolved.Methods(found, target, List.of(), name, span);
    }

    private static MemberInfo readable(List<MemberInfo> found) {
        for (MemberInfo member : found) {
            if (member.kind() != MemberInfo.Kind.SETTER) {
                return member;
            }
        }
        return found.getFirst();
    }

    /** Reads a property of {@code target}. */
    TypedExpr property(MemberInfo member, TypedExpr target, Span span) {
        context.names.requireGranted(member.global(), span);
        Instantiated use = instantiate(member);
        if (!(use.type() instanceof Type.Function signature)) {
            return context.error(span);
        }
        TypedExpr receiver = context.coerce(target, signature.from(), Why.EXPRESSION);
        var function = new TypedExpr.GlobalRef(member.global(), use.arguments(), use.type(), span);
        return new TypedExpr.Apply(function, List.of(receiver), signature.to(), span);
    }

    /** A static member: the value of a property, or the methods. */
    Resolved statics(List<MemberInfo> found, List<Type> typeArguments, String name, Span span) {
        MemberInfo first = readable(found);
        if (first.kind() != MemberInfo.Kind.GETTER || !first.parameters().isEmpty()) {
            return new Resolved.Methods(found, null, typeArguments, name, span);
        }
        context.names.requireGranted(first.global(), span);
        Instantiated use = instantiate(first);
        if (!(use.type() instanceof Type.Function signature)) {
            return new Resolved.Value(context.error(span));
        }
        ofType(use, typeArguments, span);
        var function = new TypedExpr.GlobalRef(first.global(), use.arguments(), use.type(), span);
        return new Resolved.Value(
                new TypedExpr.Apply(function, List.of(context.unit(span)), signature.to(), span));
    }

    /** The arguments of the type before {@code .Name}, as far as they are written. */
    void ofType(Instantiated use, List<Type> typeArguments, Span span) {
        for (int i = 0; i < typeArguments.size() && i < use.arguments().size(); i++) {
            context.unify(use.arguments().get(i), typeArguments.get(i), span, Why.EXPRESSION);
        }
    }

    record Instantiated(List<Type> arguments, Type type) {}

    Instantiated instantiate(MemberInfo member) {
        Global global = member.global();
        if (used != null) {
            used.add(global);
        }
        List<Type> arguments = context.instantiate(global.typeParameters());
        return new Instantiated(
                arguments,
                Substitution.of(global.type(), global.typeParameters(), arguments).resolved());
    }

    private Resolved missing(TypedExpr target, Name name) {
        Type type = target.type().resolved();
        if (BuiltinTypes.isError(type)) {
            return new Resolved.Value(context.error(name.span()));
        }
        if (type instanceof Named hidden && isPrivate(hidden, name.text())) {
            return new Resolved.Value(
                    context.error(
                            ErrorCode.FSB0205,
                            name.span(),
                            "`"
                                    + name.text()
                                    + "` is private to `"
                                    + TypePrinter.print(type)
                                    + "`"));
        }
        var candidates = new TreeSet<String>();
        if (type instanceof Named named) {
            for (Named one : Hierarchy.ancestry(named)) {
                candidates.addAll(context.scope.memberNames(one.constructor()));
                one.constructor().heritage().vals.forEach(field -> candidates.add(field.name()));
            }
            switch (named.constructor().definition()) {
                case Definition.Record(var fields, boolean structural) ->
                        fields.forEach(field -> candidates.add(field.name()));
                case Definition.Exception(Case unionCase) ->
                        unionCase.fields().forEach(field -> candidates.add(field.name()));
                default -> {}
            }
        }
        candidates.remove(MemberInfo.CONSTRUCTOR_NAME);
        String closest = Suggestions.closest(name.text(), candidates);
        String hint =
                closest != null
                        ? "did you mean `" + closest + "`?"
                        : candidates.isEmpty() ? null : "it has " + listing(candidates);
        context.errors.error(
                ErrorCode.FSB0203,
                name.span(),
                "`" + TypePrinter.print(type) + "` has no member or field `" + name.text() + "`",
                hint);
        return new Resolved.Value(context.error(name.span()));
    }

    private boolean isPrivate(Named type, String name) {
        return Hierarchy.ancestry(type).stream()
                .anyMatch(one ->
                        context.scope.members(one.constructor(), name).stream()
                                .anyMatch(member -> !member.isStatic() && !isVisible(member)));
    }

    private static String listing(Set<String> names) {
        List<String> some =
                names.stream()
                        .filter(name -> !name.startsWith("op_"))
                        .limit(12)
                        .map(name -> "`" + name + "`")
                        .toList();
        return String.join(", ", some) + (names.size() > some.size() ? ", …" : "");
    }

    /** Once types are known: accesses by name become accesses to fields and properties where possible. */
    public void finish() {
        for (OpenAccess access : open) {
            Type type = access.target().type().resolved();
            if (!(type instanceof Named named)) {
                continue;
            }
            TypedExpr.Deferred node = access.node();
            Field field = field(named.constructor(), access.name());
            if (field != null) {
                node.resolve(
                        new TypedExpr.GetField(access.target(), field, node.type(), node.span()));
                continue;
            }
            for (MemberInfo member : members(named.constructor(), access.name())) {
                if (member.kind() == MemberInfo.Kind.GETTER && member.parameters().isEmpty()) {
                    node.resolve(property(member, access.target(), node.span()));
                    break;
                }
            }
        }
        open.clear();
    }
}
