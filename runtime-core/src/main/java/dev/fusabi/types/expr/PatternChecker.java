package dev.fusabi.types.expr;

import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.source.Span;
import dev.fusabi.syntax.Literal;
import dev.fusabi.syntax.Name;
import dev.fusabi.syntax.Pattern;
import dev.fusabi.types.infer.Unifier;
import dev.fusabi.types.infer.Why;
import dev.fusabi.types.names.ActivePattern;
import dev.fusabi.types.names.Entity;
import dev.fusabi.types.names.Exports;
import dev.fusabi.types.names.Suggestions;
import dev.fusabi.types.names.Visibility;
import dev.fusabi.types.tree.Bindings;
import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Global;
import dev.fusabi.types.tree.Local;
import dev.fusabi.types.tree.Measures;
import dev.fusabi.types.tree.Substitution;
import dev.fusabi.types.tree.Type;
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
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Patterns against the type of what they match. A dyn is tested by each pattern, without failing. */
public final class PatternChecker {
    private static final int MAX_DEPTH = 200;
    private static final int SHORTEST_SUSPICIOUS_NAME = 3;

    private final Context context;
    private final ActivePatternChecker active;
    private int depth;

    /** Inside {@code let mutable}: all variables are. */
    private boolean bindsMutable;

    PatternChecker(Context context) {
        this.context = context;
        active = new ActivePatternChecker(context);
    }

    /** The pattern of {@code let mutable a, b = …}. */
    TypedPattern checkMutable(Pattern pattern, Type expected, Bindings bindings) {
        bindsMutable = true;
        TypedPattern checked = check(pattern, expected, bindings);
        bindsMutable = false;
        return checked;
    }

    /** Checks a pattern and makes its variables visible. */
    TypedPattern checkAndBind(Pattern pattern, Type expected) {
        var bindings = new Bindings();
        TypedPattern checked = check(pattern, expected, bindings);
        bind(bindings);
        return checked;
    }

    void bind(Bindings bindings) {
        bindings.locals()
                .forEach((name, local) -> {
                    Entity entity = new Entity.OfLocal(local);
                    context.scope.defineValue(name, entity);
                    context.blocks.defineActivePattern(name, entity, 0, local.span());
                });
    }

    public TypedPattern check(Pattern pattern, Type expected, Bindings bindings) {
        if (++depth > MAX_DEPTH) {
            depth--;
            context.errors.error(
                    ErrorCode.FSB0107, pattern.span(), "this pattern is nested too deeply");
            return new TypedPattern.Wild(expected, pattern.span());
        }
        TypedPattern checked = dispatch(pattern, expected, bindings);
        depth--;
        return checked;
    }

    private TypedPattern dispatch(Pattern pattern, Type expected, Bindings bindings) {
        return switch (pattern) {
            case Pattern.Wild wild -> new TypedPattern.Wild(expected, wild.span());
            case Pattern.Var variable -> variable(variable, expected, bindings);
            case Pattern.Const constant -> constant(constant, expected);
            case Pattern.Tuple tuple -> tuple(tuple, expected, bindings);
            case Pattern.ListOf list -> list(list, expected, bindings);
            case Pattern.ArrayOf array -> array(array, expected, bindings);
            case Pattern.Cons cons -> cons(cons, expected, bindings);
            case Pattern.Or or -> or(or, expected, bindings);
            case Pattern.And and ->
                    new TypedPattern.And(
                            check(and.left(), expected, bindings),
                            check(and.right(), expected, bindings),
                            expected,
                            and.span());
            case Pattern.As as -> as(as, expected, bindings);
            case Pattern.Case one -> caseOf(one, expected, bindings);
            case Pattern.CaseFields one -> caseFields(one, expected, bindings);
            case Pattern.Record record -> record(record, expected, bindings);
            case Pattern.Typed typed -> {
                Type type = context.types.resolve(typed.type());
                if (BuiltinTypes.is(expected, BuiltinTypes.DYN)
                        && !BuiltinTypes.is(type, BuiltinTypes.DYN)) {
                    yield test(
                            type, check(typed.pattern(), type, bindings), expected, typed.span());
                }
                context.unify(expected, type, typed.span(), Why.PATTERN);
                if (Measures.isMeasured(type)
                        && typed.pattern() instanceof Pattern.Const(Literal literal, Span span)) {
                    yield new TypedPattern.Constant(
                            context.expressions.literal(literal, null, span).value(), type, span);
                }
                yield check(typed.pattern(), type, bindings);
            }
            case Pattern.TypeTest test -> typeTest(test, null, expected, bindings);
            case Pattern.Optional optional -> {
                context.errors.error(
                        ErrorCode.FSB0500,
                        optional.span(),
                        "optional arguments belong to members only");
                yield new TypedPattern.Wild(expected, optional.span());
            }
            case Pattern.Attributed attributed -> check(attributed.pattern(), expected, bindings);
            case Pattern.Paren paren -> check(paren.pattern(), expected, bindings);
            case Pattern.Error error -> new TypedPattern.Wild(expected, error.span());
        };
    }

    private TypedPattern variable(Pattern.Var variable, Type expected, Bindings bindings) {
        Name name = variable.name();
        Entity entity = context.scope.pattern(name.text());
        if (entity != null && !variable.isMutable()) {
            return entity(entity, List.of(name), List.of(), expected, bindings, variable.span());
        }
        warnIfSuspicious(name, expected);
        return bindVariable(name, variable.isMutable(), expected, bindings);
    }

    private void warnIfSuspicious(Name name, Type expected) {
        String text = name.text();
        if (text.length() < SHORTEST_SUSPICIOUS_NAME || !Character.isUpperCase(text.charAt(0))) {
            return;
        }
        var cases = new ArrayList<String>();
        if (expected.resolved() instanceof Type.Named named
                && named.constructor().definition() instanceof Definition.Union(var all)) {
            all.forEach(one -> cases.add(one.name()));
        }
        String hint = Suggestions.didYouMean(text, cases);
        context.errors.warning(
                ErrorCode.FSB0404,
                name.span(),
                "`" + text + "` is a new variable here, not a case: it matches everything",
                hint != null ? hint : "names of variables begin with a small letter");
    }

    TypedPattern bindVariable(Name name, boolean isMutable, Type expected, Bindings bindings) {
        Local shared = bindings.shared(name.text());
        if (shared != null) {
            context.unify(
                    shared.type(),
                    expected,
                    name.span(),
                    Why.of("both sides of an or-pattern must give `" + name.text() + "` one type"));
            bindings.add(shared);
            return new TypedPattern.Bind(shared, expected, name.span());
        }
        Local local = new Local(name.text(), expected, isMutable || bindsMutable, name.span());
        if (!bindings.add(local)) {
            context.errors.error(
                    ErrorCode.FSB0204,
                    name.span(),
                    "`" + name.text() + "` is bound twice in this pattern");
        }
        return new TypedPattern.Bind(local, expected, name.span());
    }

    private TypedPattern constant(Pattern.Const constant, Type expected) {
        if (constant.literal() instanceof Literal.Null) {
            return new TypedPattern.Null(expected, constant.span());
        }
        if (constant.literal() instanceof Literal.BigInt) {
            context.errors.error(
                    ErrorCode.FSB0300,
                    constant.span(),
                    "a `bigint` constant cannot be a pattern",
                    "bind a variable and compare it in a guard: `n when n = 1I`");
            return new TypedPattern.Wild(expected, constant.span());
        }
        if (constant.literal() instanceof Literal.Bytes(byte[] bytes)) {
            Type own = BuiltinTypes.array(BuiltinTypes.type(BuiltinTypes.BYTE));
            var elements = new ArrayList<TypedPattern>();
            for (TypedExpr element : ExprChecker.byteConstants(bytes, constant.span())) {
                elements.add(
                        new TypedPattern.Constant(
                                ((TypedExpr.Constant) element).value(),
                                element.type(),
                                constant.span()));
            }
            fit(own, expected, constant.span());
            return wrap(
                    own,
                    new TypedPattern.ArrayOf(elements, own, constant.span()),
                    expected,
                    constant.span());
        }
        TypedExpr.Constant value =
                context.expressions.literal(constant.literal(), expected, constant.span());
        if (Conversions.differInWidth(value.type(), expected)) {
            TypedExpr.Constant adapted = Conversions.adapted(value, BuiltinTypes.INT32);
            value = adapted != null ? adapted : value;
        }
        return constant(value.value(), value.type(), expected, constant.span());
    }

    private TypedPattern constant(@Nullable Object value, Type type, Type expected, Span span) {
        Type own = fit(type, expected, span);
        return wrap(own, new TypedPattern.Constant(value, own, span), expected, span);
    }

    /** The type that the pattern has: the expected one, or its own when a dyn is tested. */
    private Type fit(Type own, Type expected, Span span) {
        if (isTested(expected)) {
            return own;
        }
        context.unify(expected, own, span, Why.PATTERN);
        return own;
    }

    private static boolean isTested(Type expected) {
        return BuiltinTypes.is(expected, BuiltinTypes.DYN)
                || BuiltinTypes.is(expected, BuiltinTypes.OBJ);
    }

    private static TypedPattern wrap(Type own, TypedPattern pattern, Type expected, Span span) {
        return isTested(expected) && !isTested(own) ? test(own, pattern, expected, span) : pattern;
    }

    private static TypedPattern test(Type tested, TypedPattern inner, Type expected, Span span) {
        return new TypedPattern.TypeTest(tested, inner, expected, span);
    }

    /** A type for a part of what is matched: parts of a dyn are dyn. */
    private Type part(Type expected) {
        return isTested(expected) ? BuiltinTypes.type(BuiltinTypes.DYN) : context.inference.fresh();
    }

    private TypedPattern tuple(Pattern.Tuple tuple, Type expected, Bindings bindings) {
        int size = tuple.elements().size();
        List<Type> types;
        if (expected.resolved() instanceof Type.Tuple known && known.elements().size() == size) {
            types = known.elements();
        } else {
            types = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                types.add(part(expected));
            }
        }
        Type own = new Type.Tuple(List.copyOf(types));
        fit(own, expected, tuple.span());
        var elements = new ArrayList<TypedPattern>();
        for (int i = 0; i < size; i++) {
            elements.add(check(tuple.elements().get(i), types.get(i), bindings));
        }
        return wrap(
                own, new TypedPattern.Tuple(elements, own, tuple.span()), expected, tuple.span());
    }

    private TypedPattern list(Pattern.ListOf list, Type expected, Bindings bindings) {
        Type element = part(expected);
        Type own = fit(BuiltinTypes.list(element), expected, list.span());
        List<TypedPattern> elements = checkAll(list.elements(), element, bindings);
        return wrap(
                own, new TypedPattern.ListOf(elements, own, list.span()), expected, list.span());
    }

    private TypedPattern array(Pattern.ArrayOf array, Type expected, Bindings bindings) {
        Type element = part(expected);
        Type own = fit(BuiltinTypes.array(element), expected, array.span());
        List<TypedPattern> elements = checkAll(array.elements(), element, bindings);
        return wrap(
                own, new TypedPattern.ArrayOf(elements, own, array.span()), expected, array.span());
    }

    private List<TypedPattern> checkAll(List<Pattern> patterns, Type type, Bindings bindings) {
        var all = new ArrayList<TypedPattern>();
        patterns.forEach(pattern -> all.add(check(pattern, type, bindings)));
        return all;
    }

    private TypedPattern cons(Pattern.Cons cons, Type expected, Bindings bindings) {
        Type element = part(expected);
        Type own = fit(BuiltinTypes.list(element), expected, cons.span());
        TypedPattern head = check(cons.head(), element, bindings);
        TypedPattern tail = check(cons.tail(), own, bindings);
        return wrap(
                own, new TypedPattern.Cons(head, tail, own, cons.span()), expected, cons.span());
    }

    private TypedPattern or(Pattern.Or or, Type expected, Bindings bindings) {
        // Long alternatives nest to the left: a loop there.
        var alternatives = new ArrayList<Pattern>();
        Pattern at = or;
        while (at instanceof Pattern.Or nested) {
            alternatives.addFirst(nested.right());
            at = nested.left();
        }
        Bindings first = bindings.again();
        TypedPattern result = check(at, expected, first);
        for (Pattern alternative : alternatives) {
            Bindings again = first.again();
            TypedPattern right = check(alternative, expected, again);
            Set<String> names = new HashSet<>(again.locals().keySet());
            if (!names.equals(first.locals().keySet())) {
                context.errors.error(
                        ErrorCode.FSB0204,
                        alternative.span(),
                        "both sides of an or-pattern must bind the same variables");
            }
            result = new TypedPattern.Or(result, right, expected, or.span());
        }
        bindings.addAll(first);
        return result;
    }

    private TypedPattern as(Pattern.As as, Type expected, Bindings bindings) {
        Pattern inner = as.pattern();
        while (inner instanceof Pattern.Paren paren) {
            inner = paren.pattern();
        }
        if (inner instanceof Pattern.TypeTest test) {
            return typeTest(test, as.alias(), expected, bindings);
        }
        TypedPattern pattern = check(as.pattern(), expected, bindings);
        TypedPattern alias =
                as.alias() instanceof Pattern.Var variable
                        ? bindVariable(variable.name(), variable.isMutable(), expected, bindings)
                        : check(as.alias(), expected, bindings);
        return new TypedPattern.And(pattern, alias, expected, as.span());
    }

    private TypedPattern typeTest(
            Pattern.TypeTest test, @Nullable Pattern alias, Type expected, Bindings bindings) {
        Type tested = context.types.resolve(test.type());
        if (expected.resolved() instanceof TypeVariable) {
            context.errors.unknownType(test.span(), "a type test", null);
        } else if (!TypeTests.isPossible(expected, tested)) {
            context.errors.error(
                    ErrorCode.FSB0300,
                    test.span(),
                    "a `"
                            + TypePrinter.print(expected)
                            + "` can never be a `"
                            + TypePrinter.print(tested)
                            + "`");
        }
        TypedPattern inner =
                alias == null
                        ? new TypedPattern.Wild(tested, test.span())
                        : alias instanceof Pattern.Var variable
                                ? bindVariable(variable.name(), false, tested, bindings)
                                : check(alias, tested, bindings);
        return test(tested, inner, expected, test.span());
    }

    private TypedPattern caseOf(Pattern.Case one, Type expected, Bindings bindings) {
        Entity entity = find(one.path());
        if (entity == null) {
            undefined(one.path(), expected);
            one.arguments()
                    .forEach(argument ->
                            check(argument, context.error(one.span()).type(), bindings));
            return new TypedPattern.Wild(expected, one.span());
        }
        return entity(entity, one.path(), one.arguments(), expected, bindings, one.span());
    }

    private void undefined(List<Name> path, Type expected) {
        var candidates = new ArrayList<String>();
        if (expected.resolved() instanceof Type.Named named
                && named.constructor().definition() instanceof Definition.Union(var cases)) {
            cases.forEach(one -> candidates.add(one.name()));
        }
        candidates.addAll(context.scope.patternNames());
        Name last = path.getLast();
        context.errors.error(
                ErrorCode.FSB0200,
                last.span(),
                "the pattern `" + NameResolver.join(path) + "` is not defined",
                Suggestions.didYouMean(last.text(), candidates));
    }

    /** What a name means in a pattern: a case, a literal, an active pattern. */
    private @Nullable Entity find(List<Name> path) {
        String last = path.getLast().text();
        if (path.size() == 1) {
            return context.scope.pattern(last);
        }
        List<Name> prefix = path.subList(0, path.size() - 1);
        for (Exports module : context.names.modules(prefix)) {
            Entity found = module.patterns.get(last);
            if (found != null && Visibility.isVisible(found, context.module)) {
                return found;
            }
        }
        for (TypeConstructor type : context.types.candidates(prefix)) {
            TypeConstructor target =
                    type.definition() instanceof Definition.Abbreviation(Type expanded)
                                    && expanded.resolved() instanceof Type.Named named
                            ? named.constructor()
                            : type;
            switch (target.definition()) {
                case Definition.Union(var cases) -> {
                    for (Case one : cases) {
                        if (one.name().equals(last)) {
                            return new Entity.OfCase(one);
                        }
                    }
                }
                case Definition.Enum(var values, var _, var _) -> {
                    for (TypeConstructor.EnumCase value : values) {
                        if (value.name().equals(last)) {
                            return new Entity.OfEnumValue(target, value);
                        }
                    }
                }
                default -> {}
            }
        }
        return null;
    }

    private TypedPattern entity(
            Entity entity,
            List<Name> path,
            List<Pattern> arguments,
            Type expected,
            Bindings bindings,
            Span span) {
        return switch (entity) {
            case Entity.OfCase(Case unionCase) -> {
                context.requireFields(unionCase.owner(), span);
                yield unionCase(unionCase, arguments, expected, bindings, span);
            }
            case Entity.OfActiveCase(ActivePattern pattern, int index) ->
                    active.check(pattern, index, arguments, expected, bindings, span);
            case Entity.OfGlobal(Global global)
                    when global.literal() != null && arguments.isEmpty() ->
                    constant(
                            Objects.requireNonNull(global.literal()),
                            global.type(),
                            expected,
                            span);
            case Entity.OfEnumValue(TypeConstructor type, TypeConstructor.EnumCase value) ->
                    constant(value.value(), BuiltinTypes.type(type), expected, span);
            default -> {
                undefined(path, expected);
                yield new TypedPattern.Wild(expected, span);
            }
        };
    }

    private TypedPattern unionCase(
            Case unionCase, List<Pattern> arguments, Type expected, Bindings bindings, Span span) {
        return build(
                unionCase,
                expected,
                span,
                fields -> fieldPatterns(unionCase, arguments, fields, bindings, span));
    }

    private interface FieldPatterns {
        public List<TypedPattern> check(List<Type> fieldTypes);
    }

    private TypedPattern build(Case unionCase, Type expected, Span span, FieldPatterns patterns) {
        TypeConstructor owner = unionCase.owner();
        boolean isException = owner.definition() instanceof Definition.Exception;
        Type own;
        if (isTested(expected) && !owner.parameters().isEmpty()) {
            own =
                    new Type.Named(
                            owner,
                            owner.parameters().stream().map(parameter -> part(expected)).toList());
        } else {
            own = context.inference.fresh(owner);
        }
        if (isException) {
            if (!isTested(expected) && !BuiltinTypes.is(expected, owner)) {
                context.unify(expected, BuiltinTypes.type(BuiltinTypes.EXN), span, Why.PATTERN);
            }
        } else {
            fit(own, expected, span);
        }
        List<Type> arguments = ((Type.Named) own).arguments();
        var fieldTypes = new ArrayList<Type>();
        for (Field field : unionCase.fields()) {
            fieldTypes.add(Substitution.of(field.type(), owner.parameters(), arguments));
        }
        TypedPattern checked =
                new TypedPattern.Case(unionCase, patterns.check(fieldTypes), own, span);
        return isException
                ? test(own, checked, expected, span)
                : wrap(own, checked, expected, span);
    }

    private List<TypedPattern> fieldPatterns(
            Case unionCase,
            List<Pattern> arguments,
            List<Type> types,
            Bindings bindings,
            Span span) {
        int count = types.size();
        List<Pattern> parts = arguments;
        if (arguments.size() == 1 && count != 1) {
            Pattern only = arguments.getFirst();
            while (only instanceof Pattern.Paren paren) {
                only = paren.pattern();
            }
            if (only instanceof Pattern.Tuple tuple) {
                parts = tuple.elements();
            } else if (only instanceof Pattern.Wild && count > 1) {
                return types.stream()
                        .map(type -> (TypedPattern) new TypedPattern.Wild(type, span))
                        .toList();
            } else if (only instanceof Pattern.Wild) {
                context.errors.warning(
                        ErrorCode.FSB0404,
                        only.span(),
                        "the case `" + unionCase.name() + "` has no fields for `_`",
                        "write `" + unionCase.name() + "` alone");
                return List.of();
            } else if (only instanceof Pattern.Const constant
                    && constant.literal() instanceof Literal.Unit
                    && count == 0) {
                parts = List.of();
            }
        }
        if (parts.size() != count) {
            context.errors.error(
                    ErrorCode.FSB0301,
                    span,
                    "the case `"
                            + unionCase.name()
                            + "` has "
                            + count
                            + (count == 1 ? " field" : " fields")
                            + ", but this pattern has "
                            + parts.size());
            parts.forEach(part -> check(part, BuiltinTypes.type(BuiltinTypes.ERROR), bindings));
            return types.stream()
                    .map(type -> (TypedPattern) new TypedPattern.Wild(type, span))
                    .toList();
        }
        var checked = new ArrayList<TypedPattern>();
        for (int i = 0; i < count; i++) {
            checked.add(check(parts.get(i), types.get(i), bindings));
        }
        return checked;
    }

    private TypedPattern caseFields(Pattern.CaseFields one, Type expected, Bindings bindings) {
        if (!(find(one.path()) instanceof Entity.OfCase(Case unionCase))) {
            undefined(one.path(), expected);
            return new TypedPattern.Wild(expected, one.span());
        }
        context.requireFields(unionCase.owner(), one.span());
        return build(
                unionCase,
                expected,
                one.span(),
                types -> {
                    var patterns = new ArrayList<TypedPattern>();
                    types.forEach(type -> patterns.add(new TypedPattern.Wild(type, one.span())));
                    var seen = new HashSet<String>();
                    for (Pattern.FieldPattern field : one.fields()) {
                        Name name = field.path().getLast();
                        int index = indexOf(unionCase.fields(), name.text());
                        if (index < 0) {
                            context.errors.undefined(
                                    ErrorCode.FSB0309,
                                    "the field",
                                    name,
                                    unionCase.fields().stream().map(Field::name).toList());
                        } else if (!seen.add(name.text())) {
                            context.errors.error(
                                    ErrorCode.FSB0204,
                                    name.span(),
                                    "the field `" + name.text() + "` is matched twice");
                            // Its names are no errors of their own.
                            check(field.pattern(), types.get(index), bindings);
                        } else {
                            patterns.set(index, check(field.pattern(), types.get(index), bindings));
                        }
                    }
                    return patterns;
                });
    }

    private static int indexOf(List<Field> fields, String name) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private TypedPattern record(Pattern.Record record, Type expected, Bindings bindings) {
        List<Name> names = record.fields().stream().map(field -> field.path().getLast()).toList();
        Type own = recordType(names, expected);
        if (own == null) {
            return openRecord(record, expected, bindings);
        }
        fit(own, expected, record.span());
        Type.Named named = (Type.Named) own.resolved();
        context.requireFields(named.constructor(), record.span());
        List<Field> fields = Objects.requireNonNull(Unifier.recordOf(named)).fields();
        var matches = new ArrayList<TypedPattern.FieldMatch>();
        var given = new HashSet<String>();
        for (Pattern.FieldPattern pattern : record.fields()) {
            Name name = pattern.path().getLast();
            int index = indexOf(fields, name.text());
            if (!given.add(name.text())) {
                context.errors.error(
                        ErrorCode.FSB0309,
                        name.span(),
                        "the field `" + name.text() + "` is given twice");
            }
            if (index < 0) {
                context.errors.error(
                        ErrorCode.FSB0309,
                        name.span(),
                        "`" + TypePrinter.print(named) + "` has no field `" + name.text() + "`",
                        Suggestions.didYouMean(
                                name.text(), fields.stream().map(Field::name).toList()));
                check(pattern.pattern(), BuiltinTypes.type(BuiltinTypes.ERROR), bindings);
                continue;
            }
            Field field = fields.get(index);
            Type type =
                    Substitution.of(
                            field.type(), named.constructor().parameters(), named.arguments());
            matches.add(
                    new TypedPattern.FieldMatch(field, check(pattern.pattern(), type, bindings)));
        }
        return wrap(
                own, new TypedPattern.Record(matches, own, record.span()), expected, record.span());
    }

    /** The record that a pattern with these fields means: the expected one, else the latest that has them all. */
    private @Nullable Type recordType(List<Name> names, Type expected) {
        if (Unifier.recordOf(expected) != null) {
            return expected;
        }
        if (names.isEmpty()) {
            return null;
        }
        for (TypeConstructor candidate : context.scope.recordsWith(names.getFirst().text())) {
            List<Field> fields = ((Definition.Record) candidate.definition()).fields();
            if (names.stream().allMatch(name -> indexOf(fields, name.text()) >= 0)) {
                return context.inference.fresh(candidate);
            }
        }
        return null;
    }

    /** A record of unknown type: each field is read by name and matched. */
    private TypedPattern openRecord(Pattern.Record record, Type expected, Bindings bindings) {
        TypedPattern all = new TypedPattern.Wild(expected, record.span());
        for (Pattern.FieldPattern field : record.fields()) {
            Name name = field.path().getLast();
            Local whole = new Local("record", expected, false, name.span());
            TypedExpr target = new TypedExpr.LocalRef(whole, List.of(), expected, name.span());
            TypedExpr value =
                    context.applications.asValue(
                            context.members.access(target, name), Expected.NOTHING);
            TypedExpr view =
                    new TypedExpr.Lambda(
                            List.of(whole),
                            value,
                            new Type.Function(expected, value.type()),
                            name.span());
            TypedPattern inner = check(field.pattern(), value.type(), bindings);
            TypedPattern part = new TypedPattern.View(view, inner, expected, name.span());
            all =
                    all instanceof TypedPattern.Wild
                            ? part
                            : new TypedPattern.And(all, part, expected, record.span());
        }
        return all;
    }
}
