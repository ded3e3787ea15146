package dev.fusabi.types.expr;

import dev.fusabi.source.Span;
import dev.fusabi.syntax.Name;
import dev.fusabi.types.names.Entity;
import dev.fusabi.types.names.Exports;
import dev.fusabi.types.names.NameScope;
import dev.fusabi.types.names.Suggestion;
import dev.fusabi.types.names.Suggestion.Kind;
import dev.fusabi.types.names.Visibility;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Global;
import dev.fusabi.types.tree.HostFunction;
import dev.fusabi.types.tree.Local;
import dev.fusabi.types.tree.MemberInfo;
import dev.fusabi.types.tree.Substitution;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeConstructor;
import dev.fusabi.types.tree.TypeConstructor.Case;
import dev.fusabi.types.tree.TypeConstructor.Definition;
import dev.fusabi.types.tree.TypePrinter;
import dev.fusabi.types.tree.TypeVariable;
import dev.fusabi.types.tree.TypedExpr;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks at one place of a text while it is checked: which names could stand there, and what the expression is that
 * does. Types are read when the whole text has been checked, since what follows may decide them.
 */
public final class Probe {
    private final int offset;
    private final Map<String, Entity> values = new LinkedHashMap<>();
    private final Map<String, Kind> others = new LinkedHashMap<>();
    private @Nullable Type target;
    private @Nullable NameScope scope;
    private @Nullable Span span;
    private @Nullable Type type;

    /**
     * @param offset of a name in the text, or of its end
     */
    public Probe(int offset) {
        this.offset = offset;
    }

    private boolean isAt(Span place) {
        return place.start() <= offset && offset <= place.end();
    }

    /** A name is looked up by itself. */
    void name(Name name, Context context) {
        if (isAt(name.span())) {
            scope(context.scope);
        }
    }

    /** A name after a dot is looked up in what the names before it stand for. */
    void path(List<Name> path, Context context) {
        name(path.getFirst(), context);
        for (int i = 1; i < path.size(); i++) {
            if (isAt(path.get(i).span())) {
                qualified(path.subList(0, i), context);
            }
        }
    }

    /** A member of an expression is looked up. */
    void member(TypedExpr receiver, Name name, Context context) {
        if (isAt(name.span())) {
            target = receiver.type();
            scope = context.scope;
        }
    }

    /** An expression has been checked; the innermost one at the place counts. */
    void expression(TypedExpr checked, Span place) {
        if (isAt(place) && (span == null || span.contains(place))) {
            span = place;
            type = checked.type();
        }
    }

    private void scope(NameScope names) {
        for (String name : names.valueNames()) {
            Entity entity = names.value(name);
            if (entity != null) {
                values.put(name, entity);
            }
        }
        names.typeNames().forEach(name -> others.putIfAbsent(name, Kind.TYPE));
        names.moduleNames().forEach(name -> others.put(name, Kind.MODULE));
        names.environment().moduleNames().forEach(name -> others.put(name, Kind.MODULE));
    }

    private void qualified(List<Name> prefix, Context context) {
        for (Exports module : context.names.modules(prefix)) {
            module.values.forEach((name, entity) -> {
                if (Visibility.isVisible(entity, context.module)) {
                    values.putIfAbsent(name, entity);
                }
            });
            module.types.keySet().forEach(name -> others.putIfAbsent(name, Kind.TYPE));
            module.modules.keySet().forEach(name -> others.put(name, Kind.MODULE));
        }
        for (TypeConstructor constructor : context.types.candidates(prefix)) {
            if (constructor.definition() instanceof Definition.Union union) {
                union.cases()
                        .forEach(one -> values.putIfAbsent(one.name(), new Entity.OfCase(one)));
            }
            for (String name : context.scope.memberNames(constructor)) {
                context.scope.members(constructor, name).stream()
                        .filter(MemberInfo::isStatic)
                        .findFirst()
                        .ifPresent(member ->
                                values.putIfAbsent(name, new Entity.OfGlobal(member.global())));
            }
        }
    }

    /** The type of the expression at the place, or null when there is none. */
    public @Nullable String type() {
        return type == null || BuiltinTypes.isError(type) ? null : TypePrinter.print(type);
    }

    /** Where the expression at the place stands. */
    public @Nullable Span span() {
        return span;
    }

    /** The names that could stand at the place, to be asked for when the text has been checked. */
    public List<Suggestion> suggestions() {
        var all = new ArrayList<Suggestion>();
        values.forEach((name, entity) -> {
            if (isWritable(name)) {
                all.add(suggestion(name, entity));
            }
        });
        others.forEach((name, kind) -> {
            if (isWritable(name) && !values.containsKey(name)) {
                all.add(new Suggestion(name, kind, "", null));
            }
        });
        if (target != null && scope != null) {
            members(target, scope, all);
        }
        return List.copyOf(all);
    }

    private static boolean isWritable(String name) {
        return !name.isEmpty()
                && Character.isJavaIdentifierStart(name.charAt(0))
                && name.chars().allMatch(c -> Character.isJavaIdentifierPart(c) || c == '\'');
    }

    private static Suggestion suggestion(String name, Entity entity) {
        return switch (entity) {
            case Entity.OfLocal(Local local) ->
                    new Suggestion(
                            name, kindOf(local.type()), TypePrinter.print(local.type()), null);
            case Entity.OfGlobal(Global global) ->
                    new Suggestion(
                            name,
                            kindOf(global.type()),
                            TypePrinter.print(global.type()),
                            global.traits().doc());
            case Entity.OfHost(HostFunction function) ->
                    new Suggestion(
                            name,
                            Kind.FUNCTION,
                            function.signature() == null
                                    ? "… -> dyn"
                                    : TypePrinter.print(function.signature()),
                            null);
            case Entity.OfCase(Case unionCase) ->
                    new Suggestion(name, Kind.CASE, unionCase.owner().name(), unionCase.doc());
            case Entity.OfActiveCase _ -> new Suggestion(name, Kind.CASE, "", null);
            case Entity.OfEnumValue(TypeConstructor type, TypeConstructor.EnumCase _) ->
                    new Suggestion(name, Kind.CASE, type.name(), null);
            case Entity.OfInner _ -> new Suggestion(name, Kind.VALUE, "", null);
            case Entity.OfStatics(List<MemberInfo> members, String _) -> {
                Global first = members.getFirst().global();
                yield new Suggestion(
                        name,
                        members.getFirst().isProperty() ? Kind.VALUE : Kind.FUNCTION,
                        TypePrinter.print(first.type()),
                        first.traits().doc());
            }
            case Entity.OfOperator _, Entity.OfForm _ ->
                    new Suggestion(name, Kind.FUNCTION, "", null);
        };
    }

    private static Kind kindOf(Type type) {
        return type.resolved() instanceof Type.Function ? Kind.FUNCTION : Kind.VALUE;
    }

    private static void members(Type target, NameScope scope, List<Suggestion> all) {
        switch (target.resolved()) {
            case TypeVariable variable ->
                    variable.fields.forEach((name, field) ->
                            all.add(
                                    new Suggestion(
                                            name, Kind.FIELD, TypePrinter.print(field), null)));
            case Type.Named named -> {
                TypeConstructor constructor = named.constructor();
                if (constructor.definition() instanceof Definition.Record record) {
                    record.fields()
                            .forEach(field ->
                                    all.add(
                                            new Suggestion(
                                                    field.name(),
                                                    Kind.FIELD,
                                                    TypePrinter.print(
                                                            Substitution.of(
                                                                    field.type(),
                                                                    constructor.parameters(),
                                                                    named.arguments())),
                                                    field.doc())));
                }
                for (String name : scope.memberNames(constructor)) {
                    scope.members(constructor, name).stream()
                            .filter(member -> !member.isStatic() && isWritable(name))
                            .findFirst()
                            .ifPresent(member -> all.add(member(member)));
                }
            }
            default -> {}
        }
    }

    private static Suggestion member(MemberInfo member) {
        Type type = member.global().type().resolved();
        if (!member.isStatic() && type instanceof Type.Function function) {
            type = function.to().resolved();
        }
        return new Suggestion(
                member.name(),
                member.isProperty() ? Kind.PROPERTY : Kind.METHOD,
                TypePrinter.print(type),
                member.global().traits().doc());
    }
}
