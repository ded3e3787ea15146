package dev.fusabi.types;

import dev.fusabi.diagnostic.Diagnostic;
import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;
import dev.fusabi.syntax.Access;
import dev.fusabi.syntax.Attribute;
import dev.fusabi.syntax.Decl;
import dev.fusabi.syntax.Name;
import dev.fusabi.syntax.TypeDef;
import dev.fusabi.syntax.TypeExpr;
import dev.fusabi.syntax.TypeParameter;
import dev.fusabi.types.MemberChecker.Owner;
import dev.fusabi.types.expr.Attributes;
import dev.fusabi.types.expr.Context;
import dev.fusabi.types.expr.Delegates;
import dev.fusabi.types.expr.PendingBody;
import dev.fusabi.types.names.Entity;
import dev.fusabi.types.names.Exports;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Capabilities;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeConstructor;
import dev.fusabi.types.tree.TypeConstructor.Case;
import dev.fusabi.types.tree.TypeConstructor.Definition;
import dev.fusabi.types.tree.TypeConstructor.EnumCase;
import dev.fusabi.types.tree.TypeConstructor.Field;
import dev.fusabi.types.tree.TypeVariable;
import dev.fusabi.types.tree.TypeWalk;
import dev.fusabi.types.tree.TypedExpr;
import dev.fusabi.value.Kind;
import dev.fusabi.value.Primitives;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Type definitions: names first, since a group's types may refer to each other, then their meaning, then members. */
final class TypeDeclarations {
    /** As many as bytecode can number. */
    private static final int MAX_FIELDS = 250;

    private record Declared(TypeDef definition, TypeConstructor type, boolean isExtension) {}

    private final Context context;
    private final Exports exports;
    private final List<Declared> group = new ArrayList<>();
    private final List<Owner> owners = new ArrayList<>();
    private final List<PendingBody> bodies = new ArrayList<>();
    private final Map<Owner, ClassConstructor> constructors = new IdentityHashMap<>();
    private final ClassDeclarations classes;

    TypeDeclarations(Context context, Exports exports) {
        this.context = context;
        this.exports = exports;
        classes = new ClassDeclarations(context, exports);
    }

    /** Declares a group; gives what is left to check, the bodies of the members. */
    List<PendingBody> declare(List<TypeDef> definitions) {
        name(definitions);
        // Abbreviations first: the others' fields use what they stand for.
        defineAbbreviations();
        defineOthers();
        inherit();
        slots();
        return members();
    }

    /** The first step for types that refer to each other: their names. */
    void name(List<TypeDef> definitions) {
        var names = new HashSet<String>();
        definitions.forEach(definition -> names.add(definition.name().text()));
        for (TypeDef definition : definitions) {
            Declared declared = name(withoutBar(definition, names));
            if (declared != null) {
                group.add(declared);
            }
        }
    }

    void defineAbbreviations() {
        for (Declared one : group) {
            if (one.definition().body() instanceof TypeDef.Body.Abbreviation) {
                define(one);
            }
        }
    }

    void defineOthers() {
        for (Declared one : group) {
            if (!(one.definition().body() instanceof TypeDef.Body.Abbreviation)) {
                define(one);
            }
        }
    }

    /** What the types inherit. */
    void inherit() {
        for (Declared one : group) {
            Map<String, Type> parameters = parameters(one.definition(), one.type());
            var self = new Type.Named(one.type(), List.copyOf(one.type().parameters()));
            ClassScope scope =
                    one.type().definition() instanceof Definition.Class && !one.isExtension()
                            ? new ClassScope(context, one.type(), self, parameters)
                            : null;
            owners.add(
                    new Owner(
                            one.definition(),
                            one.type(),
                            one.isExtension(),
                            parameters,
                            bodies,
                            scope));
        }
        owners.forEach(classes::inherit);
    }

    /** What is abstract, since members implement that; fields and constructors. */
    void slots() {
        owners.forEach(classes::slots);
        for (Owner owner : owners) {
            ClassScope scope = owner.scope();
            if (scope != null && owner.definition().body() instanceof TypeDef.Body.Class body) {
                classes.fields(owner, scope);
                var constructor = new ClassConstructor(context, exports, owner, scope, body);
                constructor.declare();
                constructor.declareExplicit();
                constructors.put(owner, constructor);
            }
        }
    }

    /** The last step: the signatures of the members. */
    List<PendingBody> members() {
        var members = new MemberChecker(context, exports);
        for (Owner owner : owners) {
            ClassConstructor constructor = constructors.get(owner);
            if (constructor != null) {
                bodies.add(constructor);
            }
            members.declare(owner);
        }
        owners.forEach(classes::requireComplete);
        if (!context.isLibrary) {
            var definitions = new DefinitionRules(context);
            owners.stream().filter(owner -> !owner.isExtension()).forEach(definitions::check);
            var rules = new MemberRules(context);
            owners.stream()
                    .filter(owner -> !owner.isExtension())
                    .map(Owner::type)
                    .forEach(rules::check);
        }
        return bodies;
    }

    /** {@code type A = B} is a union of one case when there is no type of that name, or when it is the type's own. */
    private TypeDef withoutBar(TypeDef definition, Set<String> names) {
        if (!(definition.body() instanceof TypeDef.Body.Abbreviation(TypeExpr.Named named))
                || named.path().size() != 1
                || !named.arguments().isEmpty()
                || Attributes.has(definition.attributes(), "Measure")) {
            return definition;
        }
        Name name = named.path().getFirst();
        boolean isCase =
                Character.isUpperCase(name.text().charAt(0))
                        && (name.text().equals(definition.name().text())
                                || !names.contains(name.text())
                                        && context.types.candidates(named.path()).isEmpty());
        if (!isCase) {
            return definition;
        }
        var only = new TypeDef.Case(List.of(), null, name, List.of(), name.span());
        return new TypeDef(
                definition.attributes(),
                definition.doc(),
                definition.access(),
                definition.path(),
                definition.parameters(),
                definition.constraints(),
                new TypeDef.Body.Union(Access.PUBLIC, List.of(only)),
                definition.members(),
                definition.span());
    }

    private @Nullable Declared name(TypeDef definition) {
        Name name = definition.name();
        boolean isIntrinsic = isIntrinsic(definition);
        if (definition.body() instanceof TypeDef.Body.Extension) {
            List<TypeConstructor> known = context.types.candidates(definition.path());
            int arity = definition.parameters().size();
            for (TypeConstructor type : known) {
                if (type.parameters().size() == arity
                        && !(type.definition() instanceof Definition.Abbreviation)) {
                    return new Declared(definition, type, true);
                }
            }
            if (!isIntrinsic) {
                context.types.find(definition.path(), arity, name.span());
                return null;
            }
        }
        if (exports.types.getOrDefault(name.text(), List.of()).stream()
                .anyMatch(type -> type.parameters().size() == definition.parameters().size())) {
            context.errors.error(
                    ErrorCode.FSB0204,
                    name.span(),
                    "the type `" + name.text() + "` is already defined in this module");
        }
        String qualified =
                exports.path().isEmpty() ? name.text() : exports.path() + "." + name.text();
        var type = new TypeConstructor(name.text(), qualified, new Definition.Pending());
        var parameters = new ArrayList<TypeVariable>();
        for (TypeParameter parameter : definition.parameters()) {
            var variable =
                    new TypeVariable(
                            parameter.name().text().replaceFirst("^['^]", ""),
                            TypeVariable.GENERIC,
                            true);
            variable.isMeasure = Attributes.has(parameter.attributes(), "Measure");
            parameters.add(variable);
        }
        type.define(List.copyOf(parameters), new Definition.Pending());
        type.isLibrary(context.isLibrary);
        type.requiresQualification =
                Attributes.has(definition.attributes(), "RequireQualifiedAccess");
        type.privateTo = Attributes.isPrivate(definition.access()) ? exports.path() : null;
        type.fieldsPrivateTo =
                Attributes.isPrivate(accessOfFields(definition)) ? exports.path() : null;
        type.isMeasure = Attributes.has(definition.attributes(), "Measure");
        deny(type, definition.attributes());
        exports.addType(name.text(), type);
        context.scope.defineType(name.text(), type);
        return new Declared(definition, type, false);
    }

    private static Access accessOfFields(TypeDef definition) {
        return switch (definition.body()) {
            case TypeDef.Body.Record record -> record.access();
            case TypeDef.Body.Union union -> union.access();
            default -> Access.PUBLIC;
        };
    }

    private static boolean isIntrinsic(TypeDef definition) {
        return Attributes.has(definition.attributes(), "Opaque")
                || Attributes.has(definition.attributes(), "Intrinsic");
    }

    /** {@code delegate of a * b -> c} as a curried function. */
    private Type delegate(TypeExpr signature) {
        if (!(signature instanceof TypeExpr.Function function)) {
            return context.types.resolve(signature);
        }
        var parameters = new ArrayList<Type>();
        if (function.from() instanceof TypeExpr.Tuple tuple) {
            tuple.elements().forEach(element -> parameters.add(context.types.resolve(element)));
        } else {
            parameters.add(context.types.resolve(function.from()));
        }
        return Type.functions(parameters, context.types.resolve(function.to()));
    }

    private static void deny(TypeConstructor type, List<Attribute> attributes) {
        if (Attributes.has(attributes, "NoEquality")) {
            type.denied.add(Capabilities.EQUALITY);
            type.denied.add(Capabilities.COMPARISON);
        }
        if (Attributes.has(attributes, "NoComparison")
                || Attributes.has(attributes, "ReferenceEquality")) {
            type.denied.add(Capabilities.COMPARISON);
        }
    }

    private static Map<String, Type> parameters(TypeDef definition, TypeConstructor type) {
        var known = new HashMap<String, Type>();
        for (int i = 0; i < definition.parameters().size() && i < type.parameters().size(); i++) {
            String name = definition.parameters().get(i).name().text().replaceFirst("^['^]", "");
            known.put(name, type.parameters().get(i));
        }
        return known;
    }

    private void define(Declared declared) {
        TypeDef definition = declared.definition();
        TypeConstructor type = declared.type();
        if (declared.isExtension()) {
            return;
        }
        Map<String, Type> outer = context.typeVariables;
        context.typeVariables = parameters(definition, type);
        context.types.isStrict = true;
        definition.constraints().forEach(context.types::constrain);
        Definition meaning =
                switch (definition.body()) {
                    case TypeDef.Body.Record record ->
                            new Definition.Record(fields(record.fields()), false);
                    case TypeDef.Body.Union union ->
                            new Definition.Union(cases(type, union.cases()));
                    case TypeDef.Body.Enum values ->
                            enumeration(
                                    values.cases(),
                                    Attributes.has(definition.attributes(), "Flags"));
                    case TypeDef.Body.Abbreviation abbreviation -> abbreviation(type, abbreviation);
                    case TypeDef.Body.Class body ->
                            isIntrinsic(definition)
                                    ? new Definition.Builtin(Kind.REF)
                                    : new Definition.Class(
                                            ClassDeclarations.kind(definition, body));
                    case TypeDef.Body.Delegate delegate ->
                            new Definition.Delegate(delegate(delegate.signature()));
                    case TypeDef.Body.Opaque opaque ->
                            isIntrinsic(definition)
                                    ? new Definition.Builtin(Kind.REF)
                                    : new Definition.Class(TypeConstructor.ClassKind.CLASS);
                    case TypeDef.Body.Extension opaque -> new Definition.Builtin(Kind.REF);
                };
        context.types.isStrict = false;
        context.typeVariables = outer;
        type.define(type.parameters(), meaning);
        if (meaning instanceof Definition.Delegate(Type function)) {
            new Delegates(context, exports).declare(type, function, definition.name());
        }
        publish(type, definition);
    }

    private Definition abbreviation(TypeConstructor type, TypeDef.Body.Abbreviation abbreviation) {
        Type target =
                type.isMeasure
                        ? context.types.measure(abbreviation.type())
                        : context.types.resolve(abbreviation.type());
        if (mentions(target, type)) {
            context.errors.error(
                    ErrorCode.FSB0201,
                    firstOfCircle(type, abbreviation.type().span()),
                    "an abbreviation cannot stand for itself");
            target = BuiltinTypes.type(BuiltinTypes.ERROR);
        }
        return new Definition.Abbreviation(target);
    }

    /** As in F#, the report stands at the first of the abbreviations that stand for each other. */
    private Span firstOfCircle(TypeConstructor last, Span span) {
        for (Declared one : group) {
            if (one.type().definition() instanceof Definition.Abbreviation(Type target)
                    && mentions(target, last)) {
                return one.definition().name().span();
            }
        }
        return span;
    }

    private static boolean mentions(Type type, TypeConstructor constructor) {
        return TypeWalk.any(
                type,
                part -> part instanceof Type.Named named && named.constructor() == constructor);
    }

    private List<Field> fields(List<TypeDef.Field> written) {
        if (written.size() > MAX_FIELDS) {
            context.errors.error(
                    ErrorCode.FSB0501,
                    written.get(MAX_FIELDS).name().span(),
                    "a record has at most " + MAX_FIELDS + " fields",
                    "put some of them into a record of their own, or use a Map");
        }
        var fields = new ArrayList<Field>();
        var names = new HashMap<String, Name>();
        for (TypeDef.Field field : written) {
            checkTwice("field", field.name(), names);
            Type type = context.types.resolve(field.type());
            fields.add(
                    new Field(
                            field.name().text(),
                            type,
                            field.isMutable(),
                            fields.size(),
                            field.doc()));
        }
        return List.copyOf(fields);
    }

    /** As in F#, the first of two equal names is the place of the report. */
    private void checkTwice(String kind, Name name, Map<String, Name> names) {
        Name first = names.putIfAbsent(name.text(), name);
        if (first != null) {
            context.errors.report(
                    Diagnostic.error(
                                    ErrorCode.FSB0204,
                                    context.source,
                                    first.span(),
                                    "the " + kind + " `" + name.text() + "` is defined twice")
                            .withRelated(name.span(), "and again here"));
        }
    }

    private List<Case> cases(TypeConstructor owner, List<TypeDef.Case> written) {
        var cases = new ArrayList<Case>();
        var names = new HashMap<String, Name>();
        for (TypeDef.Case one : written) {
            checkTwice("case", one.name(), names);
            if (!owner.requiresQualification) {
                requireUpperCase(one.name());
            }
            List<Field> fields = caseFields(one.fields(), "Item");
            cases.add(new Case(owner, one.name().text(), cases.size(), fields, one.doc()));
        }
        return List.copyOf(cases);
    }

    /** In patterns a name in lower case is a variable. */
    private void requireUpperCase(Name name) {
        if (!name.text().isEmpty() && Character.isLowerCase(name.text().charAt(0))) {
            context.errors.error(
                    ErrorCode.FSB0204,
                    name.span(),
                    "the case `" + name.text() + "` must begin with an upper-case letter",
                    "in a pattern `"
                            + name.text()
                            + "` would be a variable; [<RequireQualifiedAccess>] on the type allows it");
        }
    }

    private List<Field> caseFields(List<TypeDef.CaseField> written, String unnamed) {
        var fields = new ArrayList<Field>();
        var names = new HashMap<String, Name>();
        for (TypeDef.CaseField field : written) {
            int index = fields.size();
            if (field.name() != null) {
                checkTwice("field", field.name(), names);
            }
            String name =
                    field.name() != null
                            ? field.name().text()
                            : written.size() == 1 && unnamed.equals("Item")
                                    ? unnamed
                                    : unnamed + (unnamed.equals("Item") ? index + 1 : index);
            fields.add(new Field(name, context.types.resolve(field.type()), false, index, null));
        }
        return List.copyOf(fields);
    }

    private Definition.Enum enumeration(List<TypeDef.EnumCase> written, boolean isFlags) {
        var cases = new ArrayList<EnumCase>();
        Kind kind = null;
        for (TypeDef.EnumCase one : written) {
            TypedExpr.Constant constant =
                    context.expressions.infer(one.value()) instanceof TypedExpr.Constant known
                            ? known
                            : null;
            Object value = constant == null ? null : constant.value();
            Kind own = value == null ? Kind.REF : Primitives.kindOf(value);
            if (value == null || !own.isInteger() && own != Kind.CHAR) {
                if (constant == null || !BuiltinTypes.isError(constant.type())) {
                    context.errors.error(
                            ErrorCode.FSB0300,
                            one.value().span(),
                            "the value of an enum case must be an integer constant");
                }
                continue;
            }
            if (kind != null && kind != own) {
                context.errors.error(
                        ErrorCode.FSB0300,
                        one.value().span(),
                        "the values of an enum must have one type: this is `"
                                + BuiltinTypes.ofKind(own)
                                + "`, the first is `"
                                + BuiltinTypes.ofKind(kind)
                                + "`");
                continue;
            }
            kind = own;
            cases.add(new EnumCase(one.name().text(), value));
        }
        return new Definition.Enum(List.copyOf(cases), kind == null ? Kind.INT : kind, isFlags);
    }

    private void publish(TypeConstructor type, TypeDef definition) {
        switch (type.definition()) {
            case Definition.Record record -> {
                exports.records.add(type);
                context.scope.defineRecord(type);
            }
            case Definition.Union(var cases) when !type.requiresQualification ->
                    cases.forEach(this::publishCase);
            default -> {}
        }
    }

    private void publishCase(Case unionCase) {
        var entity = new Entity.OfCase(unionCase);
        exports.values.put(unionCase.name(), entity);
        exports.patterns.put(unionCase.name(), entity);
        context.scope.defineValue(unionCase.name(), entity);
        context.scope.definePattern(unionCase.name(), entity);
    }

    /** {@code exception E of …}; gives the bodies of its members. */
    List<PendingBody> exception(Decl.Exception exception) {
        Name name = exception.name();
        Span span = name.span();
        if (exports.types.containsKey(name.text())) {
            context.errors.error(
                    ErrorCode.FSB0204,
                    span,
                    "`" + name.text() + "` is already defined in this module");
        }
        String qualified =
                exports.path().isEmpty() ? name.text() : exports.path() + "." + name.text();
        var type = new TypeConstructor(name.text(), qualified, new Definition.Pending());
        type.privateTo = Attributes.isPrivate(exception.access()) ? exports.path() : null;
        type.isLibrary(context.isLibrary);
        requireUpperCase(name);
        context.types.isStrict = true;
        List<Field> fields = caseFields(exception.fields(), "Data");
        context.types.isStrict = false;
        var unionCase = new Case(type, name.text(), 0, fields, exception.doc());
        type.define(List.of(), new Definition.Exception(unionCase));
        exports.addType(name.text(), type);
        context.scope.defineType(name.text(), type);
        publishCase(unionCase);
        if (exception.members().isEmpty()) {
            return List.of();
        }
        var definition =
                new TypeDef(
                        exception.attributes(),
                        exception.doc(),
                        exception.access(),
                        List.of(name),
                        List.of(),
                        List.of(),
                        new TypeDef.Body.Extension(),
                        exception.members(),
                        exception.span());
        var owner = new Owner(definition, type, false, Map.of(), bodies, null);
        owners.add(owner);
        classes.inherit(owner);
        slots();
        return members();
    }
}
