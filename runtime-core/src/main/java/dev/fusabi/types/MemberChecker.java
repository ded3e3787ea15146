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
import dev.fusabi.types.expr.Attributes;
import dev.fusabi.types.expr.BlockChecker;
import dev.fusabi.types.expr.Context;
import dev.fusabi.types.expr.FunctionChecker;
import dev.fusabi.types.expr.PendingBody;
import dev.fusabi.types.names.CheckedModule;
import dev.fusabi.types.names.Exports;
import dev.fusabi.types.tree.Arithmetic;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Global;
import dev.fusabi.types.tree.Global.AttributeUse;
import dev.fusabi.types.tree.Hierarchy;
import dev.fusabi.types.tree.Local;
import dev.fusabi.types.tree.MemberInfo;
import dev.fusabi.types.tree.MemberInfo.Omitted;
import dev.fusabi.types.tree.MemberInfo.Parameter;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeConstructor;
import dev.fusabi.types.tree.TypePrinter;
import dev.fusabi.types.tree.TypeVariable;
import dev.fusabi.types.tree.TypeWalk;
import dev.fusabi.types.tree.TypedExpr;

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
    private final class Body implements PendingBody {
        private final MemberInfo member;
        private final Binding binding;
        private final @Nullable Name self;
        private final Type selfType;
        private final List<Pattern> patterns;
        private final Type signature;
        private final Map<String, Type> typeVariables;
        private final List<TypeVariable> ownParameters;
        private final @Nullable ClassScope scope;

        Body(
                MemberInfo member,
                Binding binding,
                @Nullable Name self,
                Owner owner,
                List<Pattern> patterns,
                Type signature,
                List<TypeVariable> ownParameters) {
            this.member = member;
            this.binding = binding;
            this.self = self;
            selfType = owner.selfType();
            this.patterns = patterns;
            this.signature = signature;
            typeVariables = context.typeVariables;
            this.ownParameters = ownParameters;
            scope = owner.scope();
        }

        @Override
        public void check() {
            context.unifier.resetWork();
            context.traits.resetWork();
            TypeConstructor outerType = context.type;
            context.type = member.owner();
            checkBody(this);
            context.type = outerType;
        }

        @Override
        public void finish() {
            generalise(member.global(), ownParameters);
        }

        @Override
        public List<CheckedModule.Item> items() {
            return List.of(new CheckedModule.Item.Function(member.global()));
        }
    }

    private final Context context;
    private final Exports exports;
    private final Overrides overrides;

    MemberChecker(Context context, Exports exports) {
        this.context = context;
        this.exports = exports;
        overrides = new Overrides(context);
    }

    /** The type whose members are declared. */
    record Owner(
            TypeDef definition,
            TypeConstructor type,
            boolean isExtension,
            Map<String, Type> parameters,
            List<PendingBody> bodies,
            @Nullable ClassScope scope) {
        Type selfType() {
            return type.parameters().isEmpty()
                    ? BuiltinTypes.type(type)
                    : new Type.Named(type, List.copyOf(type.parameters()));
        }
    }

    /** Declares the members of a type; what belongs to a class only is {@link ClassDeclarations}'s. */
    void declare(Owner owner) {
        if (owner.isExtension() && owner.type().name().equals("AsyncBuilder")) {
            context.extendsAsyncBuilder = true;
        }
        owner.definition().members().forEach(member -> declare(member, owner));
    }

    private void declare(Member member, Owner owner) {
        switch (member) {
            case Member.Method method -> method(method, owner, null);
            case Member.Property property -> property(property, owner, null);
            case Member.Constructor constructor when isIntrinsic(constructor.body()) ->
                    constructor(constructor, owner);
            case Member.Interface implemented -> implementation(implemented, owner);
            case Member.Constructor _,
                    Member.AutoProperty _,
                    Member.Abstract _,
                    Member.LetBindings _,
                    Member.DoBinding _,
                    Member.Inherit _,
                    Member.Field _ -> {}
        }
    }

    private void implementation(Member.Interface implemented, Owner owner) {
        Type.Named type = overrides.resolved(implemented.type(), owner.parameters());
        if (type == null || !Hierarchy.isInterface(type.constructor())) {
            return;
        }
        for (Member member : implemented.members()) {
            switch (member) {
                case Member.Method method -> method(method, owner, type);
                case Member.Property property -> property(property, owner, type);
                default ->
                        context.errors.error(
                                ErrorCode.FSB0323,
                                member.span(),
                                "an implementation of an interface has only its members");
            }
        }
    }

    private void method(Member.Method method, Owner owner, Type.@Nullable Named implemented) {
        Name name = method.name();
        Binding binding = method.binding();
        boolean isProperty = binding.parameters().isEmpty();
        MemberInfo.Kind kind = isProperty ? MemberInfo.Kind.GETTER : MemberInfo.Kind.METHOD;
        if (implemented != null || method.kind() != Member.MethodKind.MEMBER) {
            Overrides.Slot slot =
                    overrides.find(owner, name, kind, parameters(binding).size(), implemented);
            if (slot != null) {
                add(name, name.text(), kind, false, method.self(), binding, owner, slot);
            }
            return;
        }
        boolean isStatic = method.isStatic();
        String text = isStatic ? Arithmetic.memberName(name.text()) : name.text();
        if (isStatic && text.equals(MemberInfo.CONSTRUCTOR_NAME)) {
            add(name, text, MemberInfo.Kind.CONSTRUCTOR, true, null, binding, owner, null);
            return;
        }
        add(name, text, kind, isStatic, method.self(), binding, owner, null);
    }

    private void property(Member.Property property, Owner owner, Type.@Nullable Named implemented) {
        if (property.getter() != null) {
            accessor(property, property.getter(), MemberInfo.Kind.GETTER, owner, implemented);
        }
        if (property.setter() != null) {
            accessor(property, property.setter(), MemberInfo.Kind.SETTER, owner, implemented);
        }
    }

    private void accessor(
            Member.Property property,
            Binding binding,
            MemberInfo.Kind kind,
            Owner owner,
            Type.@Nullable Named implemented) {
        Overrides.Slot slot = null;
        if (implemented != null || property.kind() != Member.MethodKind.MEMBER) {
            slot =
                    overrides.find(
                            owner, property.name(), kind, parameters(binding).size(), implemented);
            if (slot == null) {
                return;
            }
        }
        add(
                property.name(),
                property.name().text(),
                kind,
                property.isStatic(),
                property.self(),
                binding,
                owner,
                slot);
    }

    /** The parameters of all groups. */
    static List<Pattern> parameters(Binding binding) {
        var all = new ArrayList<Pattern>();
        binding.parameters().forEach(group -> all.addAll(parts(group)));
        return all;
    }

    private void constructor(Member.Constructor constructor, Owner owner) {
        Expr body = constructor.body();
        TypeExpr result = null;
        if (body instanceof Expr.Typed typed) {
            body = typed.expression();
            result = typed.type();
        }
        Span span = constructor.span();
        Name name = constructorName(span);
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
                owner,
                null);
    }

    static Name constructorName(Span span) {
        return new Name(
                MemberInfo.CONSTRUCTOR_NAME,
                new Span(span.start(), Math.min(span.end(), span.start() + 3)));
    }

    static boolean isIntrinsic(Expr body) {
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
            Owner owner,
            Overrides.@Nullable Slot found) {
        Overrides.Slot slot = found;
        Map<String, Type> outer = context.typeVariables;
        context.typeVariables = new HashMap<>(owner.parameters());
        context.inference.enter();
        List<TypeVariable> own = context.functions.declare(binding.typeParameters());
        if (slot != null) {
            own = overrides.ownParameters(slot, own, name.span());
        }

        var patterns = new ArrayList<Pattern>();
        var groups = new ArrayList<Integer>();
        for (Pattern group : binding.parameters()) {
            List<Pattern> parts = parts(group);
            groups.add(parts.size());
            patterns.addAll(parts);
        }
        if (slot != null && patterns.isEmpty() && slot.member().parameters().size() == 1) {
            // A member of one parameter, which here is of type unit.
            patterns.add(binding.parameters().getFirst());
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
                        : isOwnType
                                ? owner.selfType()
                                : kind == MemberInfo.Kind.SETTER
                                        ? BuiltinTypes.unit()
                                        : context.inference.fresh();
        if (slot != null) {
            slot = overrides.choose(owner.type(), slot, types, result);
            overrides.fit(slot, own, patterns, types, result, name.span(), binding);
        }
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
        if (slot == null) {
            register(info, owner, name.span());
            if (!owner.isExtension() || context.isLibrary) {
                owner.type()
                        .traitMembers
                        .computeIfAbsent(memberName, _ -> new ArrayList<>())
                        .add(info);
            }
        } else {
            overrides.add(owner.type(), slot, global, name.span());
        }
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
                        && patterns.stream().allMatch(FunctionChecker::isAnnotated);
        if (isIntrinsic || isAnnotated || slot != null) {
            // Its own variables are as general as written, also for members of the same type that
            // use it.
            generalise(global, own);
        }
        if (isIntrinsic) {
            checkIntrinsicAllowed(binding.body().span());
        } else {
            owner.bodies().add(new Body(info, binding, self, owner, patterns, signature, own));
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

    void register(MemberInfo info, Owner owner, Span span) {
        TypeConstructor type = owner.type();
        boolean isOwn = exports.types(type.name()).contains(type);
        if (owner.isExtension() && !isOwn) {
            exports.extensions.add(info);
            context.scope.defineExtension(info);
            return;
        }
        checkDuplicate(info, type.members.getOrDefault(info.name(), List.of()), span);
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

    /** Reports a member that an earlier one is like; when their types say so is known once they are inferred. */
    private void checkDuplicate(MemberInfo info, List<MemberInfo> earlier, Span span) {
        var open = new ArrayList<MemberInfo>();
        for (MemberInfo other : earlier) {
            if (other.kind() != info.kind() || other.isStatic() != info.isStatic()) {
                continue;
            }
            if (info.isProperty() && info.parameters().isEmpty()) {
                reportDuplicate(info, span);
                return;
            }
            if (isSame(info, other)) {
                if (isKnown(info) && isKnown(other)) {
                    reportDuplicate(info, span);
                    return;
                }
                open.add(other);
            }
        }
        if (!open.isEmpty()) {
            context.onceInferred.add(() -> {
                if (open.stream().anyMatch(other -> isSame(info, other))) {
                    reportDuplicate(info, span);
                }
            });
        }
    }

    private static boolean isSame(MemberInfo info, MemberInfo other) {
        return TypePrinter.print(other.global().type())
                .equals(TypePrinter.print(info.global().type()));
    }

    /** Whether inference can add nothing to the member's type. */
    private static boolean isKnown(MemberInfo info) {
        return !TypeWalk.any(
                info.global().type(),
                part ->
                        part instanceof TypeVariable variable
                                && !variable.isRigid()
                                && variable.level() != TypeVariable.GENERIC);
    }

    private void reportDuplicate(MemberInfo info, Span span) {
        context.errors.error(
                ErrorCode.FSB0204,
                span,
                "the member `" + info.name() + "` is defined twice with these parameters");
    }

    /** The arguments of one group: {@code (a, b)} has two, {@code ()} none. */
    static List<Pattern> parts(Pattern group) {
        Pattern inner = BlockChecker.strip(group);
        if (inner instanceof Pattern.Tuple tuple) {
            return tuple.elements();
        }
        if (inner instanceof Pattern.Const constant && constant.literal() instanceof Literal.Unit) {
            return List.of();
        }
        return List.of(inner);
    }

    private static boolean isOut(TypeExpr type) {
        return type instanceof TypeExpr.Named named
                && named.path().getLast().text().equals("outref");
    }

    private static @Nullable Omitted omitted(List<Attribute> attributes) {
        if (Attributes.has(attributes, "Out")) {
            return new Omitted.Result();
        }
        if (!Attributes.has(attributes, "Optional")) {
            return null;
        }
        Attribute value = Attributes.find(attributes, "DefaultParameterValue");
        return new Omitted.Value(value == null ? null : value.argument());
    }

    static Parameter parameter(Pattern pattern) {
        boolean isParamArray = false;
        Omitted omitted = null;
        Pattern at = pattern;
        while (true) {
            switch (at) {
                case Pattern.Paren paren -> at = paren.pattern();
                case Pattern.Typed typed -> {
                    omitted = isOut(typed.type()) ? new Omitted.Result() : omitted;
                    at = typed.pattern();
                }
                case Pattern.Attributed attributed -> {
                    isParamArray |= Attributes.has(attributed.attributes(), "ParamArray");
                    omitted = omitted == null ? omitted(attributed.attributes()) : omitted;
                    at = attributed.pattern();
                }
                case Pattern.Optional optional -> {
                    return new Parameter(optional.name().text(), true, false);
                }
                case Pattern.Var variable -> {
                    return new Parameter(variable.name().text(), false, isParamArray, omitted);
                }
                default -> {
                    return new Parameter(null, false, isParamArray);
                }
            }
        }
    }

    /**
     * Checks the bodies of a group, which may use each other. Each member becomes generic as soon as it uses none that is
     * still to be checked, so that those below can use it at several types.
     */
    void check(List<PendingBody> bodies) {
        var open = new LinkedHashMap<Body, Set<Global>>();
        var unchecked = new HashSet<Global>();
        for (PendingBody pending : bodies) {
            if (pending instanceof Body body) {
                unchecked.add(body.member.global());
            }
        }
        for (PendingBody pending : bodies) {
            Set<Global> outer = context.members.used;
            context.members.used = new HashSet<>();
            pending.check();
            if (pending instanceof Body body) {
                open.put(body, context.members.used);
                unchecked.remove(body.member.global());
            }
            boolean waits = context.members.used.stream().anyMatch(unchecked::contains);
            context.members.used = outer;
            if (waits) {
                // So do those that wait for it.
                continue;
            }
            for (Body ready : ready(open, unchecked)) {
                open.remove(ready);
                ready.finish();
            }
        }
        for (PendingBody pending : bodies) {
            if (!(pending instanceof Body)) {
                pending.finish();
            }
        }
    }

    /** The members that use, also through others, none that is not checked yet. */
    private static List<Body> ready(Map<Body, Set<Global>> open, Set<Global> unchecked) {
        var waiting = new HashSet<Global>();
        boolean grows = !unchecked.isEmpty();
        while (grows) {
            grows = false;
            for (Map.Entry<Body, Set<Global>> entry : open.entrySet()) {
                Global member = entry.getKey().member.global();
                if (!waiting.contains(member)
                        && entry.getValue().stream()
                                .anyMatch(used ->
                                        unchecked.contains(used) || waiting.contains(used))) {
                    grows = waiting.add(member);
                }
            }
        }
        return open.keySet().stream()
                .filter(body -> !waiting.contains(body.member.global()))
                .toList();
    }

    private void checkBody(Body body) {
        Map<String, Type> outer = context.typeVariables;
        context.typeVariables = body.typeVariables;
        int operators = context.operators.mark();
        context.inference.enter();
        Binding binding = body.binding;
        ClassScope scope = body.scope;
        int mark = context.scope.mark();
        if (scope != null) {
            scope.open();
        }
        var patterns = new ArrayList<Pattern>();
        var types = new ArrayList<Type>();
        Span span = binding.span();
        if (!body.member.isStatic()) {
            patterns.add(receiver(body, span));
            types.add(body.selfType);
        }
        Type at = body.signature;
        for (Pattern pattern : body.patterns) {
            patterns.add(plain(pattern));
            if (at.resolved() instanceof Type.Function function) {
                types.add(function.from());
                at = function.to();
            }
        }
        if (body.member.isStatic()
                && body.patterns.isEmpty()
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
                                patterns, types, span, () -> inside(body, result));
        context.scope.restore(mark);
        context.inference.leave();
        context.operators.settle(operators, binding.isInline());
        body.member.global().body(lambda);
        context.typeVariables = outer;
    }

    private TypedExpr inside(Body body, Type result) {
        ClassScope scope = body.scope;
        if (scope == null) {
            return context.functions.body(body.binding, result);
        }
        Local outer = body.member.isStatic() ? scope.enterStatic() : scope.enter();
        TypedExpr checked = context.functions.body(body.binding, result);
        scope.leave(outer);
        return checked;
    }

    /** In a class the receiver has a name of its own, since others of the class mean its parts. */
    private Pattern receiver(Body body, Span span) {
        Name self = body.self;
        if (body.scope != null) {
            if (self != null && !self.text().equals("_")) {
                body.scope.defineSelf(self.text());
            }
            return new Pattern.Var(
                    ClassScope.receiverName(self == null ? span : self.span()),
                    false,
                    Access.PUBLIC,
                    span);
        }
        return self == null || self.text().equals("_")
                ? new Pattern.Wild(self == null ? span : self.span())
                : new Pattern.Var(self, false, Access.PUBLIC, self.span());
    }

    /** Optional parameters are options inside the member. */
    static Pattern plain(Pattern pattern) {
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

    void generalise(Global global, List<TypeVariable> declared) {
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
