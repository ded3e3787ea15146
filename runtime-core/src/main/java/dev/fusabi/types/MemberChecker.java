package dev.fusabi.types;

import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;
import dev.fusabi.syntax.Access;
import dev.fusabi.syntax.Attribute;
import dev.fusabi.syntax.Binding;
import dev.fusabi.syntax.Expr;
import dev.fusabi.syntax.Literal;
import dev.fusabi.syntax.Member;
import dev.fusabi.syntax.Name;
import dev.fusabi.syntax.Pattern;
import dev.fusabi.syntax.TypeDef;
import dev.fusabi.syntax.TypeExpr;
import dev.fusabi.types.Global.AttributeUse;
import dev.fusabi.types.MemberInfo.Parameter;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Members of types: each is a global whose first parameter is the receiver. Signatures first, bodies later. */
final class MemberChecker {
    /** A member whose body is still to be checked. */
    record Body(
            MemberInfo member,
            Binding binding,
            @Nullable Name self,
            Type selfType,
            List<Pattern> patterns,
            Type signature,
            Map<String, Type> typeVariables,
            List<TypeVariable> ownParameters) {}

    private final Context context;
    private final Exports exports;

    MemberChecker(Context context, Exports exports) {
        this.context = context;
        this.exports = exports;
    }

    List<Body> declare(
            TypeDef definition,
            TypeConstructor type,
            boolean isExtension,
            Map<String, Type> parameters) {
        var bodies = new ArrayList<Body>();
        var owner = new Owner(definition, type, isExtension, parameters, bodies);
        definition.members().forEach(member -> declare(member, owner));
        return bodies;
    }

    private record Owner(
            TypeDef definition,
            TypeConstructor type,
            boolean isExtension,
            Map<String, Type> parameters,
            List<Body> bodies) {
        Type selfType() {
            return type.parameters().isEmpty()
                    ? BuiltinTypes.type(type)
                    : new Type.Named(type, List.copyOf(type.parameters()));
        }
    }

    private void declare(Member member, Owner owner) {
        switch (member) {
            case Member.Method method when method.kind() == Member.MethodKind.MEMBER ->
                    method(
                            method.isStatic(),
                            method.self(),
                            method.name(),
                            method.binding(),
                            owner);
            case Member.Method method ->
                    context.errors.unsupported(method.name().span(), "overriding members is");
            case Member.Property property when property.kind() == Member.MethodKind.MEMBER -> {
                if (property.getter() != null) {
                    accessor(property, property.getter(), MemberInfo.Kind.GETTER, owner);
                }
                if (property.setter() != null) {
                    accessor(property, property.setter(), MemberInfo.Kind.SETTER, owner);
                }
            }
            case Member.Property property ->
                    context.errors.unsupported(property.name().span(), "overriding members is");
            case Member.Constructor constructor -> constructor(constructor, owner);
            case Member.Interface implemented -> implementation(implemented, owner);
            case Member.AutoProperty property ->
                    context.errors.unsupported(property.name().span(), "automatic properties are");
            case Member.Abstract slot ->
                    context.errors.unsupported(slot.name().span(), "abstract members are");
            case Member.LetBindings bindings ->
                    context.errors.unsupported(bindings.span(), "`let` inside a type is");
            case Member.DoBinding block ->
                    context.errors.unsupported(block.span(), "`do` inside a type is");
            case Member.Inherit inherit ->
                    context.errors.unsupported(inherit.span(), "inheritance is");
            case Member.Field field -> context.errors.unsupported(field.span(), "`val` fields are");
        }
    }

    /** Only IDisposable so far: its member is one of the type. */
    private void implementation(Member.Interface implemented, Owner owner) {
        boolean isDisposable =
                implemented.type() instanceof TypeExpr.Named named
                        && named.path().getLast().text().equals("IDisposable");
        if (!isDisposable) {
            context.errors.unsupported(implemented.span(), "interfaces are");
            return;
        }
        for (Member member : implemented.members()) {
            if (member instanceof Member.Method method) {
                method(false, method.self(), method.name(), method.binding(), owner);
            }
        }
    }

    private void method(
            boolean isStatic, @Nullable Name self, Name name, Binding binding, Owner owner) {
        boolean isProperty = binding.parameters().isEmpty();
        String text = isStatic ? Arithmetic.memberName(name.text()) : name.text();
        if (isStatic && text.equals(MemberInfo.CONSTRUCTOR_NAME)) {
            add(name, text, MemberInfo.Kind.CONSTRUCTOR, true, null, binding, owner);
            return;
        }
        add(
                name,
                text,
                isProperty ? MemberInfo.Kind.GETTER : MemberInfo.Kind.METHOD,
                isStatic,
                self,
                binding,
                owner);
    }

    private void accessor(
            Member.Property property, Binding binding, MemberInfo.Kind kind, Owner owner) {
        add(
                property.name(),
                property.name().text(),
                kind,
                property.isStatic(),
                property.self(),
                binding,
                owner);
    }

    private void constructor(Member.Constructor constructor, Owner owner) {
        Expr body = constructor.body();
        TypeExpr result = null;
        if (body instanceof Expr.Typed typed) {
            body = typed.expression();
            result = typed.type();
        }
        if (!isIntrinsic(body)) {
            context.errors.unsupported(constructor.span(), "constructors are");
            return;
        }
        Span span = constructor.span();
        Name name =
                new Name(
                        MemberInfo.CONSTRUCTOR_NAME,
                        new Span(span.start(), Math.min(span.end(), span.start() + 3)));
        var binding =
                new Binding(
                        constructor.attributes(),
                        constructor.doc(),
                        Access.PUBLIC,
                        false,
                        false,
                        new Pattern.Var(name, false, Access.PUBLIC, name.span()),
                        List.of(),
                        List.of(constructor.parameters()),
                        result,
                        body,
                        span);
        add(
                name,
                MemberInfo.CONSTRUCTOR_NAME,
                MemberInfo.Kind.CONSTRUCTOR,
                true,
                null,
                binding,
                owner);
    }

    private static boolean isIntrinsic(Expr body) {
        Expr at = body;
        while (at instanceof Expr.Paren paren) {
            at = paren.expression();
        }
        return at instanceof Expr.Ident ident && ident.name().text().equals("intrinsic");
    }

    private void add(
            Name name,
            String memberName,
            MemberInfo.Kind kind,
            boolean isStatic,
            @Nullable Name self,
            Binding binding,
            Owner owner) {
        Map<String, Type> outer = context.typeVariables;
        context.typeVariables = new HashMap<>(owner.parameters());
        context.inference.enter();
        List<TypeVariable> own = context.functions.declare(binding.typeParameters());

        var patterns = new ArrayList<Pattern>();
        var groups = new ArrayList<Integer>();
        for (Pattern group : binding.parameters()) {
            List<Pattern> parts = parts(group);
            groups.add(parts.size());
            patterns.addAll(parts);
        }
        var parameters = patterns.stream().map(MemberChecker::parameter).toList();
        var types = new ArrayList<Type>();
        patterns.forEach(pattern -> types.add(context.functions.typeOf(pattern)));
        if (isStatic && patterns.isEmpty()) {
            types.add(BuiltinTypes.unit());
        }
        boolean isOwnType = kind == MemberInfo.Kind.CONSTRUCTOR;
        Type result =
                binding.returnType() != null
                        ? context.types.resolve(binding.returnType())
                        : isOwnType ? owner.selfType() : context.inference.fresh();
        Type signature = Type.functions(types, result);
        Type whole = isStatic ? signature : new Type.Function(owner.selfType(), signature);

        boolean isIntrinsic = isIntrinsic(binding.body());
        Global global =
                new Global(
                        exports.path(),
                        owner.type().name()
                                + "."
                                + memberName
                                + (kind == MemberInfo.Kind.SETTER ? "<-" : ""),
                        context.source,
                        name.span(),
                        whole,
                        new Global.Traits(
                                true,
                                false,
                                binding.isInline(),
                                Attributes.isPrivate(binding.access()),
                                attributes(binding, patterns),
                                binding.doc(),
                                isIntrinsic ? intrinsicName(binding, owner, memberName) : null));
        global.bodies(context.bodies);
        var info =
                new MemberInfo(
                        memberName,
                        kind,
                        isStatic,
                        global,
                        parameters,
                        List.copyOf(groups),
                        owner.type());
        register(info, owner, name.span());
        // Types outlive the scripts that extend them: only the library, read once, adds to those it
        // does not own.
        if (isStatic && (!owner.isExtension() || context.isLibrary)) {
            owner.type()
                    .staticMembers
                    .computeIfAbsent(memberName, _ -> new ArrayList<>())
                    .add(global);
        }

        context.inference.leave();
        global.generalise(owner.type().parameters());
        boolean isAnnotated =
                binding.returnType() != null
                        && patterns.stream().allMatch(GlobalChecker::isAnnotated);
        if (isIntrinsic || isAnnotated) {
            // Its own variables are as general as written, also for members of the same type that
            // use it.
            generalise(global, own);
        }
        if (isIntrinsic) {
            checkIntrinsicAllowed(binding.body().span());
        } else {
            owner.bodies()
                    .add(
                            new Body(
                                    info,
                                    binding,
                                    self,
                                    owner.selfType(),
                                    patterns,
                                    signature,
                                    context.typeVariables,
                                    own));
        }
        context.typeVariables = outer;
    }

    /** The member's attributes, and which parameters are projections of a custom operation. */
    private List<AttributeUse> attributes(Binding binding, List<Pattern> parameters) {
        var uses = new ArrayList<>(Attributes.uses(binding.attributes(), context.errors));
        for (int i = 0; i < parameters.size(); i++) {
            Pattern at = BlockChecker.strip(parameters.get(i));
            while (at instanceof Pattern.Typed typed) {
                at = BlockChecker.strip(typed.pattern());
            }
            if (at instanceof Pattern.Attributed attributed
                    && Attributes.has(attributed.attributes(), "ProjectionParameter")) {
                uses.add(
                        new AttributeUse(
                                "ProjectionParameter",
                                List.of((long) i),
                                Map.of(),
                                attributed.span()));
            }
        }
        return List.copyOf(uses);
    }

    private void checkIntrinsicAllowed(Span span) {
        if (!context.isLibrary) {
            context.errors.error(
                    ErrorCode.FSB0500,
                    span,
                    "`intrinsic` stands for Java code and is for the library only");
        }
    }

    private static String intrinsicName(Binding binding, Owner owner, String memberName) {
        Attribute attribute = Attributes.find(binding.attributes(), "Intrinsic");
        String written = attribute == null ? null : Attributes.text(attribute);
        return written != null ? written : owner.type().name() + "." + memberName;
    }

    private void register(MemberInfo info, Owner owner, Span span) {
        TypeConstructor type = owner.type();
        if (owner.isExtension()) {
            exports.extensions.add(info);
            context.scope.defineExtension(info);
            return;
        }
        boolean isDuplicate =
                type.members.getOrDefault(info.name(), List.of()).stream()
                        .anyMatch(other ->
                                other.kind() == info.kind()
                                        && other.isStatic() == info.isStatic()
                                        && (info.isProperty()
                                                || TypePrinter.print(other.global().type())
                                                        .equals(
                                                                TypePrinter.print(
                                                                        info.global().type()))));
        if (isDuplicate) {
            context.errors.error(
                    ErrorCode.FSB0204,
                    span,
                    "the member `" + info.name() + "` is defined twice with these parameters");
        }
        if (context.members.field(type, info.name()) != null) {
            context.errors.error(
                    ErrorCode.FSB0204,
                    span,
                    "`" + type.name() + "` already has a field `" + info.name() + "`");
        }
        // In the order of the text; the last parameter list of a name does not hide the first.
        type.members.merge(
                info.name(),
                List.of(info),
                (before, added) -> {
                    var all = new ArrayList<>(before);
                    all.addAll(added);
                    return List.copyOf(all);
                });
    }

    /** The arguments of one group: {@code (a, b)} has two, {@code ()} none. */
    private static List<Pattern> parts(Pattern group) {
        Pattern inner = BlockChecker.strip(group);
        if (inner instanceof Pattern.Tuple tuple) {
            return tuple.elements();
        }
        if (inner instanceof Pattern.Const constant && constant.literal() instanceof Literal.Unit) {
            return List.of();
        }
        return List.of(inner);
    }

    private static Parameter parameter(Pattern pattern) {
        boolean isParamArray = false;
        Pattern at = pattern;
        while (true) {
            switch (at) {
                case Pattern.Paren paren -> at = paren.pattern();
                case Pattern.Typed typed -> at = typed.pattern();
                case Pattern.Attributed attributed -> {
                    isParamArray |= Attributes.has(attributed.attributes(), "ParamArray");
                    at = attributed.pattern();
                }
                case Pattern.Optional optional -> {
                    return new Parameter(optional.name().text(), true, false);
                }
                case Pattern.Var variable -> {
                    return new Parameter(variable.name().text(), false, isParamArray);
                }
                default -> {
                    return new Parameter(null, false, isParamArray);
                }
            }
        }
    }

    /**
     * Checks the bodies of a group, which may use each other. Each becomes generic as soon as it uses none that is still
     * to be checked, so that those below can use it at several types.
     */
    void check(List<Body> bodies) {
        var open = new LinkedHashMap<Body, Set<Global>>();
        var unchecked = new HashSet<Global>();
        bodies.forEach(body -> unchecked.add(body.member().global()));
        for (Body body : bodies) {
            context.unifier.resetWork();
            Set<Global> outer = context.members.used;
            context.members.used = new HashSet<>();
            check(body);
            open.put(body, context.members.used);
            context.members.used = outer;
            unchecked.remove(body.member().global());
            for (Body ready : ready(open, unchecked)) {
                open.remove(ready);
                generalise(ready.member().global(), ready.ownParameters());
            }
        }
    }

    /** The members that use, also through others, none that is not checked yet. */
    private static List<Body> ready(Map<Body, Set<Global>> open, Set<Global> unchecked) {
        var waiting = new HashSet<>(unchecked);
        boolean grows = !unchecked.isEmpty();
        while (grows) {
            grows = false;
            for (Map.Entry<Body, Set<Global>> entry : open.entrySet()) {
                Global member = entry.getKey().member().global();
                if (!waiting.contains(member)
                        && entry.getValue().stream().anyMatch(waiting::contains)) {
                    grows = waiting.add(member);
                }
            }
        }
        return open.keySet().stream()
                .filter(body -> !waiting.contains(body.member().global()))
                .toList();
    }

    private void check(Body body) {
        Map<String, Type> outer = context.typeVariables;
        context.typeVariables = body.typeVariables();
        int operators = context.operators.mark();
        context.inference.enter();
        Binding binding = body.binding();
        var patterns = new ArrayList<Pattern>();
        var types = new ArrayList<Type>();
        Span span = binding.span();
        if (!body.member().isStatic()) {
            Name self = body.self() == null ? new Name("_", span) : body.self();
            patterns.add(
                    self.text().equals("_")
                            ? new Pattern.Wild(self.span())
                            : new Pattern.Var(self, false, Access.PUBLIC, self.span()));
            types.add(body.selfType());
        }
        Type at = body.signature();
        for (Pattern pattern : body.patterns()) {
            patterns.add(plain(pattern));
            if (at.resolved() instanceof Type.Function function) {
                types.add(function.from());
                at = function.to();
            }
        }
        if (body.member().isStatic()
                && body.patterns().isEmpty()
                && at.resolved() instanceof Type.Function function) {
            patterns.add(new Pattern.Wild(span));
            types.add(function.from());
            at = function.to();
        }
        Type result = at;
        TypedExpr.Lambda lambda =
                patterns.isEmpty()
                        ? context.expressions.emptyLambda(span)
                        : context.functions.lambda(
                                patterns,
                                types,
                                span,
                                () -> context.functions.body(binding, result));
        context.inference.leave();
        context.operators.settle(operators, binding.isInline());
        body.member().global().body(lambda);
        context.typeVariables = outer;
    }

    /** Optional parameters are options inside the member. */
    private static Pattern plain(Pattern pattern) {
        return switch (pattern) {
            case Pattern.Optional optional ->
                    new Pattern.Var(optional.name(), false, Access.PUBLIC, optional.span());
            case Pattern.Typed typed when typed.pattern() instanceof Pattern.Optional optional ->
                    new Pattern.Var(optional.name(), false, Access.PUBLIC, optional.span());
            case Pattern.Attributed attributed -> plain(attributed.pattern());
            case Pattern.Paren paren -> plain(paren.pattern());
            default -> pattern;
        };
    }

    private void generalise(Global global, List<TypeVariable> declared) {
        var parameters = new ArrayList<TypeVariable>();
        for (TypeVariable parameter : global.typeParameters()) {
            parameters.add(parameter);
        }
        List<TypeVariable> added = context.inference.generalise(List.of(global.type()), declared);
        added.forEach(variable -> variable.takesConstraints = !declared.contains(variable));
        parameters.addAll(added);
        global.generalise(List.copyOf(parameters));
    }
}
