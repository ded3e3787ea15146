package dev.fusabi.types;

import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;
import dev.fusabi.syntax.Access;
import dev.fusabi.syntax.Attribute;
import dev.fusabi.syntax.Binding;
import dev.fusabi.syntax.Expr;
import dev.fusabi.syntax.Member;
import dev.fusabi.syntax.Name;
import dev.fusabi.syntax.TypeDef;
import dev.fusabi.types.MemberChecker.Owner;
import dev.fusabi.types.expr.Attributes;
import dev.fusabi.types.expr.Context;
import dev.fusabi.types.tree.TypeConstructor.Case;
import dev.fusabi.types.tree.TypeConstructor.ClassKind;
import dev.fusabi.types.tree.TypeConstructor.Definition;
import dev.fusabi.types.tree.TypeConstructor.Field;
import dev.fusabi.types.tree.TypePrinter;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What F# does not let stand in a type definition, as far as its form tells. */
final class DefinitionRules {
    /** Properties that every union has. */
    private static final Set<String> OF_UNIONS = Set.of("Tag", "Tags");

    private final Context context;

    DefinitionRules(Context context) {
        this.context = context;
    }

    void check(Owner owner) {
        TypeDef definition = owner.definition();
        if (definition.body() instanceof TypeDef.Body.Abbreviation) {
            if (owner.type().isMeasure) {
                checkMeasure(definition.members());
            } else if (!definition.members().isEmpty()) {
                report(definition.name().span(), "an abbreviation has no members of its own");
            }
            return;
        }
        checkAttributes(owner);
        if (owner.type().isMeasure) {
            checkMeasure(definition.members());
            return;
        }
        boolean hasPrimary =
                definition.body() instanceof TypeDef.Body.Class body && body.constructor() != null;
        boolean isStruct = owner.type().heritage().isStruct;
        for (Member member : definition.members()) {
            switch (member) {
                case Member.Method method -> {
                    checkForm(method.kind(), method.binding(), method.name());
                    checkOfInterface(owner, method);
                }
                case Member.Property property -> {
                    checkForm(property.kind(), property.getter(), property.name());
                    checkForm(property.kind(), property.setter(), property.name());
                }
                case Member.AutoProperty property when !property.hasGetter() ->
                        report(
                                property.name().span(),
                                "`member val` cannot have a setter alone",
                                "write `with get, set`");
                case Member.Interface implemented -> checkImplementation(implemented);
                case Member.Field field when hasPrimary && !field.isStatic() -> checkField(field);
                case Member.LetBindings lets when isStruct && !lets.isStatic() ->
                        report(
                                lets.span(),
                                "a struct has no `let`, since its default value runs no code",
                                "declare a field with `val`");
                case Member.DoBinding block when isStruct && !block.isStatic() ->
                        report(
                                block.span(),
                                "a struct has no `do`, since its default value runs no code");
                case Member.Constructor constructor when hasPrimary -> checkDelegates(constructor);
                default -> {}
            }
        }
        if (owner.type().definition() instanceof Definition.Union(var cases)) {
            checkCases(owner, cases);
        }
    }

    private void report(Span span, String title) {
        context.errors.error(ErrorCode.FSB0323, span, title);
    }

    private void report(Span span, String title, String hint) {
        context.errors.error(ErrorCode.FSB0323, span, title, hint);
    }

    // Attributes

    private void checkAttributes(Owner owner) {
        List<Attribute> attributes = owner.definition().attributes();
        Definition meaning = owner.type().definition();
        Span span = owner.definition().name().span();
        boolean isData =
                meaning instanceof Definition.Record || meaning instanceof Definition.Union;
        if (Attributes.has(attributes, "CLIMutable") && !(meaning instanceof Definition.Record)) {
            misplaced(span, "CLIMutable", "belongs to records");
        }
        if (Attributes.has(attributes, "AllowNullLiteral")
                && (isData || owner.type().heritage().isStruct)) {
            misplaced(span, "AllowNullLiteral", "belongs to classes and interfaces");
        }
        boolean ownEquality = Attributes.has(attributes, "CustomEquality");
        boolean ownComparison = Attributes.has(attributes, "CustomComparison");
        boolean isCompared =
                ownComparison
                        || Attributes.has(attributes, "NoComparison")
                        || Attributes.has(attributes, "StructuralComparison");
        if (Attributes.has(attributes, "NoEquality") && !isCompared) {
            misplaced(span, "NoEquality", "needs `NoComparison` beside it");
        } else if (Attributes.has(attributes, "StructuralEquality") && !isCompared) {
            misplaced(
                    span,
                    "StructuralEquality",
                    "needs `NoComparison` or `StructuralComparison` beside it");
        } else if (Attributes.has(attributes, "StructuralComparison")
                && !Attributes.has(attributes, "StructuralEquality")) {
            misplaced(span, "StructuralComparison", "needs `StructuralEquality` beside it");
        } else if (ownComparison
                && !ownEquality
                && !Attributes.has(attributes, "StructuralEquality")) {
            misplaced(span, "CustomComparison", "needs `CustomEquality` beside it");
        } else if (ownEquality && !isCompared) {
            misplaced(
                    span, "CustomEquality", "needs `NoComparison` or `CustomComparison` beside it");
        } else if (ownEquality && isData && !overrides(owner.definition(), "Equals")) {
            misplaced(span, "CustomEquality", "needs an override of `Equals`");
        }
    }

    private static boolean overrides(TypeDef definition, String name) {
        return definition.members().stream()
                .anyMatch(member ->
                        member instanceof Member.Method method && method.name().text().equals(name)
                                || member instanceof Member.Interface);
    }

    private void misplaced(Span span, String attribute, String why) {
        context.errors.error(ErrorCode.FSB0313, span, "[<" + attribute + ">] " + why);
    }

    // Members

    private void checkMeasure(List<Member> members) {
        for (Member member : members) {
            if (member instanceof Member.Method method && !method.isStatic()) {
                report(method.name().span(), "a unit of measure has static members only");
            }
        }
    }

    private void checkForm(Member.MethodKind kind, @Nullable Binding binding, Name name) {
        if (kind == Member.MethodKind.MEMBER || binding == null) {
            return;
        }
        if (binding.isInline()) {
            report(name.span(), "an override cannot be inline: which one runs is not known before");
        }
        if (binding.access() != Access.PUBLIC) {
            report(
                    name.span(),
                    "an override is as visible as what it overrides: it has no modifier of its own");
        }
    }

    private void checkImplementation(Member.Interface implemented) {
        for (Member member : implemented.members()) {
            if (member instanceof Member.Method method) {
                checkForm(Member.MethodKind.OVERRIDE, method.binding(), method.name());
            }
        }
    }

    private void checkOfInterface(Owner owner, Member.Method method) {
        if (owner.type().definition() instanceof Definition.Class(ClassKind kind)
                && kind == ClassKind.INTERFACE
                && !owner.isExtension()
                && !method.isStatic()
                && method.kind() == Member.MethodKind.MEMBER) {
            report(method.name().span(), "an interface has abstract members only");
        }
    }

    private void checkField(Member.Field field) {
        if (!field.isMutable() || !Attributes.has(field.attributes(), "DefaultValue")) {
            report(
                    field.name().span(),
                    "beside a primary constructor a `val` field needs `mutable` and [<DefaultValue>]",
                    "`let` gives it a value");
        }
    }

    /** A further constructor ends in a call of another one. */
    private void checkDelegates(Member.Constructor constructor) {
        if (!MemberChecker.isIntrinsic(constructor.body()) && !delegates(constructor.body())) {
            report(
                    MemberChecker.constructorName(constructor.span()).span(),
                    "a further constructor must call the primary one",
                    "its body ends in the name of the type with arguments");
        }
    }

    private static boolean delegates(Expr body) {
        return switch (body) {
            case Expr.Const _ -> false;
            case Expr.Record _ -> false;
            case Expr.Paren paren -> delegates(paren.expression());
            default -> true;
        };
    }

    // Unions

    private void checkCases(Owner owner, List<Case> cases) {
        var names = new HashMap<String, Case>();
        cases.forEach(one -> names.put(one.name(), one));
        for (Member member : owner.definition().members()) {
            Name name =
                    switch (member) {
                        case Member.Method method when method.kind() == Member.MethodKind.MEMBER ->
                                method.name();
                        case Member.Property property
                                when property.kind() == Member.MethodKind.MEMBER ->
                                property.name();
                        default -> null;
                    };
            if (name == null) {
                continue;
            }
            boolean isProperty =
                    !(member instanceof Member.Method method)
                            || method.binding().parameters().isEmpty();
            if (names.containsKey(name.text())) {
                clash(name, "a case of the union");
            } else if (OF_UNIONS.contains(name.text()) && isProperty) {
                clash(name, "a property that every union has");
            }
        }
        if (owner.type().heritage().isStruct && cases.size() > 1) {
            checkStruct(owner, cases);
        }
    }

    private void clash(Name name, String what) {
        context.errors.error(
                ErrorCode.FSB0204, name.span(), "`" + name.text() + "` is the name of " + what);
    }

    /** The cases of a struct share its fields. */
    private void checkStruct(Owner owner, List<Case> cases) {
        Map<String, Field> known = new HashMap<>();
        Map<String, Integer> places = new HashMap<>();
        for (Case one : cases) {
            for (Field field : one.fields()) {
                Field other = known.putIfAbsent(field.name(), field);
                int place = places.computeIfAbsent(field.name(), _ -> one.tag());
                if (other != null
                        && place != one.tag()
                        && !TypePrinter.print(other.type())
                                .equals(TypePrinter.print(field.type()))) {
                    context.errors.error(
                            ErrorCode.FSB0204,
                            nameOfCase(owner, place),
                            "the cases of a struct share the field `"
                                    + field.name()
                                    + "`, which must have one type",
                            "give the fields names of their own: `"
                                    + one.name()
                                    + " of name: "
                                    + TypePrinter.print(field.type())
                                    + "`");
                    return;
                }
            }
        }
    }

    private static Span nameOfCase(Owner owner, int tag) {
        return owner.definition().body() instanceof TypeDef.Body.Union union
                ? union.cases().get(tag).name().span()
                : owner.definition().name().span();
    }
}
