package dev.fusabi.types.expr;

import dev.fusabi.diagnostic.Diagnostic;
import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;
import dev.fusabi.syntax.Expr;
import dev.fusabi.syntax.Name;
import dev.fusabi.types.infer.Unifier;
import dev.fusabi.types.infer.Why;
import dev.fusabi.types.names.Exports;
import dev.fusabi.types.names.Suggestions;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Local;
import dev.fusabi.types.tree.StructuralRecords;
import dev.fusabi.types.tree.Substitution;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeConstructor;
import dev.fusabi.types.tree.TypeConstructor.Definition;
import dev.fusabi.types.tree.TypeConstructor.Field;
import dev.fusabi.types.tree.TypePrinter;
import dev.fusabi.types.tree.TypeVariable;
import dev.fusabi.types.tree.TypedExpr;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Record literals and copies: which declared type is meant, or a structural record when none is. */
final class RecordChecker {
    private static final int TYPO_DISTANCE_FIELDS = 1;

    private final Context context;
    private final AssignmentChecker assignments;

    RecordChecker(Context context) {
        this.context = context;
        assignments = new AssignmentChecker(context);
    }

    /** {@code object.Name <- value}. */
    TypedExpr set(TypedExpr object, Name name, Expr value) {
        return assignments.set(object, name, value);
    }

    TypedExpr assign(Expr.Assign assign) {
        return assignments.assign(assign);
    }

    TypedExpr record(Expr.Record record, Expected expected) {
        if (record.copied() != null) {
            return copy(record.copied(), record.fields(), expected, record.span());
        }
        if (record.fields().isEmpty()) {
            return context.error(
                    ErrorCode.FSB0309, record.span(), "a record has at least one field");
        }
        TypeConstructor declared = declared(record.fields(), expected);
        return declared == null
                ? structural(record.fields(), expected, record.span())
                : create(declared, record.fields(), expected, record.span());
    }

    TypedExpr anonymous(Expr.AnonymousRecord record, Expected expected) {
        return record.copied() != null
                ? extend(record, expected)
                : structural(record.fields(), expected, record.span());
    }

    /** The declared record that a literal means; null when it fits none. */
    private @Nullable TypeConstructor declared(List<Expr.FieldInit> fields, Expected expected) {
        if (expected.known() instanceof Type.Named named
                && named.constructor().definition()
                        instanceof Definition.Record(var all, boolean structural)
                && !structural) {
            return named.constructor();
        }
        Set<String> names = new HashSet<>();
        fields.forEach(field -> names.add(field.path().getLast().text()));
        Set<TypeConstructor> seen = new HashSet<>();
        TypeConstructor partial = null;
        for (Expr.FieldInit field : fields) {
            // The latest comes first, and is mostly the one.
            for (TypeConstructor candidate : candidates(field.path())) {
                if (!seen.add(candidate)) {
                    continue;
                }
                Set<String> known = fieldNames(candidate);
                if (known.equals(names)) {
                    return candidate;
                }
                if (partial == null && isMeant(candidate, known, names)) {
                    partial = candidate;
                }
            }
        }
        return partial;
    }

    /** Whether a record may be meant by a literal that does not have exactly its fields. */
    private static boolean isMeant(
            TypeConstructor candidate, Set<String> known, Set<String> names) {
        return known.containsAll(names)
                || isTypo(known, names)
                || names.containsAll(known) && !candidate.isLibrary();
    }

    private List<TypeConstructor> candidates(List<Name> path) {
        String field = path.getLast().text();
        if (path.size() == 1) {
            return context.scope.recordsWith(field);
        }
        List<Name> prefix = path.subList(0, path.size() - 1);
        var found = new ArrayList<TypeConstructor>();
        for (TypeConstructor type : context.types.candidates(prefix)) {
            if (fieldNames(type).contains(field)) {
                found.add(type);
            }
        }
        for (Exports module : context.names.modules(prefix)) {
            for (TypeConstructor type : module.records.reversed()) {
                if (fieldNames(type).contains(field)) {
                    found.add(type);
                }
            }
        }
        return found;
    }

    private static Set<String> fieldNames(TypeConstructor type) {
        var names = new HashSet<String>();
        if (type.definition() instanceof Definition.Record(var fields, boolean structural)) {
            fields.forEach(field -> names.add(field.name()));
        }
        return names;
    }

    /** One field misspelt, the others right: the declared type is meant all the same. */
    private static boolean isTypo(Set<String> known, Set<String> written) {
        if (known.size() != written.size()) {
            return false;
        }
        var unknown = new HashSet<>(written);
        unknown.removeAll(known);
        var missing = new HashSet<>(known);
        missing.removeAll(written);
        return unknown.size() == TYPO_DISTANCE_FIELDS
                && Suggestions.closest(unknown.iterator().next(), missing) != null;
    }

    private TypedExpr create(
            TypeConstructor constructor,
            List<Expr.FieldInit> fields,
            Expected expected,
            Span span) {
        Type.Named type =
                expected.known() instanceof Type.Named named && named.constructor() == constructor
                        ? named
                        : context.inference.fresh(constructor);
        context.requireFields(constructor, span);
        List<Field> all = ((Definition.Record) constructor.definition()).fields();
        var values = new TypedExpr[all.size()];
        var order = new ArrayList<Integer>();
        boolean failed = false;
        for (Expr.FieldInit init : fields) {
            Name name = init.path().getLast();
            Field field = context.members.field(constructor, name.text());
            if (field == null) {
                context.errors.error(
                        ErrorCode.FSB0309,
                        name.span(),
                        "`" + constructor.name() + "` has no field `" + name.text() + "`",
                        Suggestions.didYouMean(name.text(), fieldNames(constructor)));
                context.expressions.infer(init.value());
                failed = true;
                continue;
            }
            Type fieldType =
                    Substitution.of(field.type(), constructor.parameters(), type.arguments());
            TypedExpr value =
                    context.expressions.check(init.value(), fieldType, Why.field(name.text()));
            if (values[field.index()] != null) {
                givenTwice(name);
                failed = true;
            } else {
                order.add(field.index());
            }
            values[field.index()] = value;
        }
        var missing =
                all.stream()
                        .filter(field -> values[field.index()] == null)
                        .map(field -> "`" + field.name() + "`")
                        .toList();
        if (!missing.isEmpty() && !failed) {
            context.errors.report(
                    Diagnostic.error(
                                    ErrorCode.FSB0309,
                                    context.source,
                                    span,
                                    (missing.size() == 1 ? "the field " : "the fields ")
                                            + String.join(", ", missing)
                                            + (missing.size() == 1 ? " is" : " are")
                                            + " missing for a `"
                                            + constructor.name()
                                            + "`")
                            .withHint(
                                    "to change some fields of another record, copy it: `{ other with … }`"));
        }
        if (failed || !missing.isEmpty()) {
            return new TypedExpr.Constant(null, type, span);
        }
        return new TypedExpr.NewRecord(
                constructor,
                List.of(values),
                order.stream().mapToInt(Integer::intValue).toArray(),
                type,
                span);
    }

    private TypedExpr structural(List<Expr.FieldInit> fields, Expected expected, Span span) {
        Map<String, Type> hints = new LinkedHashMap<>();
        if (expected.known() instanceof Type.Named named
                && named.constructor().definition()
                        instanceof Definition.Record(var known, boolean structural)) {
            known.forEach(field ->
                    hints.put(
                            field.name(),
                            Substitution.of(
                                    field.type(),
                                    named.constructor().parameters(),
                                    named.arguments())));
        } else if (expected.type() != null
                && expected.type().resolved() instanceof TypeVariable variable) {
            hints.putAll(variable.fields);
        }
        Map<String, TypedExpr> values = new LinkedHashMap<>();
        for (Expr.FieldInit init : fields) {
            Name name = init.path().getLast();
            Type hint = hints.get(name.text());
            TypedExpr value = context.expressions.infer(init.value(), Expected.of(hint));
            if (hint != null) {
                value = context.coerce(value, hint, Why.field(name.text()));
            }
            if (values.putIfAbsent(name.text(), value) != null) {
                givenTwice(name);
            }
        }
        return structural(values, span);
    }

    private void givenTwice(Name name) {
        context.errors.error(
                ErrorCode.FSB0309, name.span(), "the field `" + name.text() + "` is given twice");
    }

    private static TypedExpr structural(Map<String, TypedExpr> values, Span span) {
        var types = new LinkedHashMap<String, Type>();
        values.forEach((name, value) -> types.put(name, value.type()));
        Type.Named type = StructuralRecords.type(types);
        List<Field> all = ((Definition.Record) type.constructor().definition()).fields();
        var ordered = new TypedExpr[all.size()];
        var order = new int[all.size()];
        int written = 0;
        for (Map.Entry<String, TypedExpr> entry : values.entrySet()) {
            for (Field field : all) {
                if (field.name().equals(entry.getKey())) {
                    ordered[field.index()] = entry.getValue();
                    order[written++] = field.index();
                }
            }
        }
        return new TypedExpr.NewRecord(type.constructor(), List.of(ordered), order, type, span);
    }

    /** {@code {| r with a = 1 |}}: the fields of r, with some replaced or added. */
    private TypedExpr extend(Expr.AnonymousRecord record, Expected expected) {
        TypedExpr copied = context.expressions.infer(Objects.requireNonNull(record.copied()));
        Definition.Record definition = Unifier.recordOf(copied.type());
        if (definition == null || !(copied.type().resolved() instanceof Type.Named named)) {
            context.errors.unknownType(copied.span(), "copying a record", null);
            return context.error(record.span());
        }
        Local local = new Local("copied", named, false, copied.span());
        Map<String, TypedExpr> values = new LinkedHashMap<>();
        for (Field field : definition.fields()) {
            Type type =
                    Substitution.of(
                            field.type(), named.constructor().parameters(), named.arguments());
            TypedExpr target = new TypedExpr.LocalRef(local, List.of(), named, copied.span());
            values.put(field.name(), new TypedExpr.GetField(target, field, type, copied.span()));
        }
        var whole = new HashSet<String>();
        for (Expr.FieldInit init : record.fields()) {
            List<Name> path = init.path();
            if (path.size() == 1 && !whole.add(path.getFirst().text())) {
                givenTwice(path.getFirst());
            }
            TypedExpr changed = path.size() == 1 ? null : values.get(path.getFirst().text());
            TypedExpr value =
                    changed == null
                            ? context.expressions.infer(init.value())
                            : copy(
                                    changed,
                                    List.of(
                                            new Expr.FieldInit(
                                                    path.subList(1, path.size()), init.value())),
                                    0,
                                    init.value().span());
            values.put((changed == null ? path.getLast() : path.getFirst()).text(), value);
        }
        TypedExpr created = structural(values, record.span());
        return new TypedExpr.Let(local, copied, created, created.type(), record.span());
    }

    private TypedExpr copy(Expr copied, List<Expr.FieldInit> fields, Expected expected, Span span) {
        TypedExpr source = context.expressions.infer(copied, expected);
        context.operators.settle(source.type());
        if (source.type().resolved() instanceof TypeVariable && !fields.isEmpty()) {
            TypeConstructor record = copiedType(fields, expected);
            if (record == null) {
                context.errors.unknownType(copied.span(), "copying a record", null);
                fields.forEach(field -> context.expressions.infer(field.value()));
                return context.error(span);
            }
            context.unify(
                    context.inference.fresh(record), source.type(), copied.span(), Why.EXPRESSION);
        }
        if (BuiltinTypes.isError(source.type())) {
            fields.forEach(field -> context.expressions.infer(field.value()));
            return context.error(span);
        }
        if (Unifier.recordOf(source.type()) == null) {
            fields.forEach(field -> context.expressions.infer(field.value()));
            return context.error(
                    ErrorCode.FSB0300,
                    copied.span(),
                    "only records can be copied; this is `"
                            + TypePrinter.print(source.type())
                            + "`");
        }
        boolean isNested = fields.stream().anyMatch(field -> field.path().size() > 1);
        if (!isNested) {
            return copy(source, fields, 0, span);
        }
        Local local = new Local("copied", source.type(), false, source.span());
        TypedExpr body =
                copy(
                        new TypedExpr.LocalRef(local, List.of(), source.type(), source.span()),
                        fields,
                        0,
                        span);
        return new TypedExpr.Let(local, source, body, body.type(), span);
    }

    private @Nullable TypeConstructor copiedType(List<Expr.FieldInit> fields, Expected expected) {
        if (expected.known() instanceof Type.Named named && Unifier.recordOf(named) != null) {
            return named.constructor();
        }
        List<TypeConstructor> found = candidates(fields.getFirst().path());
        if (found.isEmpty() && fields.getFirst().path().size() > 1) {
            found = context.scope.recordsWith(fields.getFirst().path().getFirst().text());
        }
        return found.isEmpty() ? null : found.getFirst();
    }

    /** The copy with the fields whose paths continue at {@code depth}. */
    private TypedExpr copy(TypedExpr source, List<Expr.FieldInit> fields, int depth, Span span) {
        if (!(source.type().resolved() instanceof Type.Named named)
                || Unifier.recordOf(named) == null) {
            return context.error(
                    ErrorCode.FSB0300,
                    span,
                    "`" + TypePrinter.print(source.type()) + "` is not a record");
        }
        TypeConstructor constructor = named.constructor();
        context.requireFields(constructor, span);
        var updates = new ArrayList<TypedExpr.FieldUpdate>();
        var whole = new HashSet<Field>();
        var nested = new LinkedHashMap<Field, List<Expr.FieldInit>>();
        for (Expr.FieldInit init : fields) {
            int at = depth;
            // A qualification before the first field names the type or its module.
            while (at < init.path().size() - 1
                    && context.members.field(constructor, init.path().get(at).text()) == null) {
                at++;
            }
            Name name = init.path().get(at);
            Field field = context.members.field(constructor, name.text());
            if (field == null) {
                context.errors.error(
                        ErrorCode.FSB0309,
                        name.span(),
                        "`" + TypePrinter.print(named) + "` has no field `" + name.text() + "`",
                        Suggestions.didYouMean(name.text(), fieldNames(constructor)));
                context.expressions.infer(init.value());
            } else if (at == init.path().size() - 1 && !whole.add(field)) {
                givenTwice(name);
            } else if (at < init.path().size() - 1) {
                List<Name> rest = init.path().subList(at + 1, init.path().size());
                nested.computeIfAbsent(field, key -> new ArrayList<>())
                        .add(new Expr.FieldInit(rest, init.value()));
            } else {
                Type type =
                        Substitution.of(field.type(), constructor.parameters(), named.arguments());
                updates.add(
                        new TypedExpr.FieldUpdate(
                                field,
                                context.expressions.check(
                                        init.value(), type, Why.field(name.text()))));
            }
        }
        nested.forEach((field, inits) -> {
            Type type = Substitution.of(field.type(), constructor.parameters(), named.arguments());
            TypedExpr inner = new TypedExpr.GetField(source, field, type, span);
            updates.add(new TypedExpr.FieldUpdate(field, copy(inner, inits, 0, span)));
        });
        return new TypedExpr.CopyRecord(source, updates, named, span);
    }
}
