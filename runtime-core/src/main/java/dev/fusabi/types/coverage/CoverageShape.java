package dev.fusabi.types.coverage;

import dev.fusabi.types.tree.BuiltinTypes;
import dev.fusabi.types.tree.Type;
import dev.fusabi.types.tree.TypeConstructor;
import dev.fusabi.types.tree.TypeConstructor.Case;
import dev.fusabi.types.tree.TypeConstructor.Definition;
import dev.fusabi.types.tree.TypeConstructor.Field;
import dev.fusabi.types.tree.TypedPattern;
import dev.fusabi.value.Primitives;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A pattern as far as the question matters which values it covers; also an example of a value. */
sealed interface CoverageShape {
    record Any() implements CoverageShape {}

    record Of(Head head, List<CoverageShape> parts) implements CoverageShape {}

    record Or(List<CoverageShape> alternatives) implements CoverageShape {}

    /** What a value is at its outside. */
    sealed interface Head {
        int arity();

        record Union(Case unionCase) implements Head {
            @Override
            public int arity() {
                return unionCase.fields().size();
            }
        }

        record Tuple(int arity) implements Head {}

        record Record(List<String> names) implements Head {
            @Override
            public int arity() {
                return names.size();
            }
        }

        record Nil() implements Head {
            @Override
            public int arity() {
                return 0;
            }
        }

        record Cons() implements Head {
            @Override
            public int arity() {
                return 2;
            }
        }

        /** Null is a constant, too. */
        record Constant(@Nullable Object value, @Nullable TypeConstructor enumeration)
                implements Head {
            @Override
            public int arity() {
                return 0;
            }
        }

        record Array(int arity) implements Head {}

        /** A value of a tested type; the part is the value seen as that type. */
        record Tested(Type type) implements Head {
            @Override
            public int arity() {
                return 1;
            }
        }

        /** What a total active pattern gives: one of the cases of a choice. */
        record Viewed(Object view, Case choice) implements Head {
            @Override
            public int arity() {
                return choice.fields().size();
            }
        }

        /** Something of which only running it tells whether it matches: no two are the same. */
        final class Unknown implements Head {
            @Override
            public int arity() {
                return 0;
            }
        }
    }

    Any ANY = new Any();

    static CoverageShape of(TypedPattern pattern) {
        return switch (pattern) {
            case TypedPattern.Wild _, TypedPattern.Bind _ -> ANY;
            case TypedPattern.Constant p -> constant(p);
            case TypedPattern.Tuple p ->
                    new Of(new Head.Tuple(p.elements().size()), all(p.elements()));
            case TypedPattern.Case p -> new Of(new Head.Union(p.unionCase()), all(p.fields()));
            case TypedPattern.Record p -> record(p);
            case TypedPattern.ListOf p -> list(p);
            case TypedPattern.Cons p ->
                    new Of(new Head.Cons(), List.of(of(p.head()), of(p.tail())));
            case TypedPattern.ArrayOf p ->
                    new Of(new Head.Array(p.elements().size()), all(p.elements()));
            case TypedPattern.Or p -> or(p);
            case TypedPattern.And p -> and(of(p.left()), of(p.right()));
            case TypedPattern.TypeTest p -> test(p);
            case TypedPattern.Null _ -> new Of(new Head.Constant(null, null), List.of());
            case TypedPattern.View p -> view(p);
        };
    }

    private static List<CoverageShape> all(List<TypedPattern> patterns) {
        List<CoverageShape> shapes = new ArrayList<>(patterns.size());
        patterns.forEach(pattern -> shapes.add(of(pattern)));
        return shapes;
    }

    private static CoverageShape constant(TypedPattern.Constant pattern) {
        if (BuiltinTypes.is(pattern.type(), BuiltinTypes.UNIT)) {
            return ANY;
        }
        TypeConstructor enumeration =
                pattern.type().resolved() instanceof Type.Named named
                                && named.constructor().definition() instanceof Definition.Enum
                        ? named.constructor()
                        : null;
        return new Of(new Head.Constant(pattern.value(), enumeration), List.of());
    }

    private static CoverageShape record(TypedPattern.Record pattern) {
        if (!(pattern.type().resolved() instanceof Type.Named named)
                || !(named.constructor().definition()
                        instanceof Definition.Record(List<Field> fields, _))) {
            return new Of(new Head.Unknown(), List.of());
        }
        List<CoverageShape> parts = new ArrayList<>(anything(fields.size()));
        for (TypedPattern.FieldMatch match : pattern.fields()) {
            int index = match.field().index();
            parts.set(index, and(parts.get(index), of(match.pattern())));
        }
        return new Of(new Head.Record(fields.stream().map(Field::name).toList()), parts);
    }

    private static CoverageShape list(TypedPattern.ListOf pattern) {
        CoverageShape at = new Of(new Head.Nil(), List.of());
        for (TypedPattern element : pattern.elements().reversed()) {
            at = new Of(new Head.Cons(), List.of(of(element), at));
        }
        return at;
    }

    private static CoverageShape or(TypedPattern.Or pattern) {
        // A long chain nests to the left.
        List<CoverageShape> alternatives = new ArrayList<>();
        TypedPattern at = pattern;
        while (at instanceof TypedPattern.Or(TypedPattern left, TypedPattern right, _, _)) {
            alternatives.add(of(right));
            at = left;
        }
        alternatives.add(of(at));
        return new Or(alternatives.reversed());
    }

    /** Both at once; said only when one of them is no condition. */
    private static CoverageShape and(CoverageShape left, CoverageShape right) {
        if (left instanceof Any) {
            return right;
        }
        return right instanceof Any ? left : new Of(new Head.Unknown(), List.of());
    }

    private static CoverageShape test(TypedPattern.TypeTest pattern) {
        Type tested = pattern.tested().resolved();
        // An exception's case says the same once more; every exn is an exn.
        boolean isEverything = tested.equals(pattern.type().resolved());
        return isEverything
                ? of(pattern.inner())
                : new Of(new Head.Tested(tested), List.of(of(pattern.inner())));
    }

    private static CoverageShape view(TypedPattern.View pattern) {
        Object view = TypedPattern.View.named(pattern.view());
        if (view != null
                && pattern.inner() instanceof TypedPattern.Case inner
                && isChoice(inner.unionCase())) {
            return new Of(new Head.Viewed(view, inner.unionCase()), all(inner.fields()));
        }
        return isIrrefutable(pattern.inner()) ? ANY : new Of(new Head.Unknown(), List.of());
    }

    private static boolean isIrrefutable(TypedPattern pattern) {
        return switch (pattern) {
            case TypedPattern.Wild _, TypedPattern.Bind _ -> true;
            case TypedPattern.Tuple tuple ->
                    tuple.elements().stream().allMatch(CoverageShape::isIrrefutable);
            case TypedPattern.And and -> isIrrefutable(and.left()) && isIrrefutable(and.right());
            default -> false;
        };
    }

    private static boolean isChoice(Case unionCase) {
        return unionCase.owner().name().equals("Choice");
    }

    static List<CoverageShape> anything(int count) {
        return Collections.nCopies(count, ANY);
    }

    static boolean matchesAnything(CoverageShape shape) {
        return switch (shape) {
            case Any _ -> true;
            case Of _ -> false;
            case Or(List<CoverageShape> alternatives) ->
                    alternatives.stream().anyMatch(CoverageShape::matchesAnything);
        };
    }

    /**
     * Those heads, of one kind, of which every value has one; empty when there are none. Active patterns stand beside
     * other heads: {@code 0 | Odd | Even}.
     */
    static Set<Head> complete(Set<Head> heads) {
        if (heads.stream().noneMatch(head -> head instanceof Head.Viewed)) {
            Set<Head> known = new LinkedHashSet<>(heads);
            known.removeIf(head -> head instanceof Head.Unknown);
            return isComplete(known) ? known : Set.of();
        }
        Map<Object, Set<Head>> kinds = new LinkedHashMap<>();
        for (Head head : heads) {
            if (!(head instanceof Head.Unknown)) {
                Object kind = head instanceof Head.Viewed viewed ? viewed.view() : "";
                kinds.computeIfAbsent(kind, _ -> new LinkedHashSet<>()).add(head);
            }
        }
        for (Set<Head> kind : kinds.values()) {
            if (isComplete(kind)) {
                return kind;
            }
        }
        return Set.of();
    }

    private static boolean isComplete(Set<Head> heads) {
        if (heads.isEmpty()) {
            return false;
        }
        return switch (heads.iterator().next()) {
            case Head.Union(Case unionCase) -> covers(unionCase, heads.size());
            case Head.Viewed(Object view, Case choice) ->
                    heads.stream()
                                    .allMatch(head ->
                                            head instanceof Head.Viewed viewed
                                                    && viewed.view() == view)
                            && covers(choice, heads.size());
            case Head.Tuple _, Head.Record _ -> true;
            case Head.Nil _, Head.Cons _ ->
                    heads.contains(new Head.Nil()) && heads.contains(new Head.Cons());
            case Head.Constant(Object value, _) ->
                    value instanceof Boolean
                            && heads.contains(new Head.Constant(true, null))
                            && heads.contains(new Head.Constant(false, null));
            case Head.Array _, Head.Tested _, Head.Unknown _ -> false;
        };
    }

    private static boolean covers(Case one, int count) {
        return one.owner().definition() instanceof Definition.Union(List<Case> cases)
                && cases.size() == count;
    }

    /** An example of a value with none of the heads, which are not complete. */
    static CoverageShape other(Set<Head> heads) {
        if (heads.isEmpty()) {
            return ANY;
        }
        return switch (heads.iterator().next()) {
            case Head.Union(Case unionCase) -> otherCase(unionCase, heads);
            case Head.Nil _ -> new Of(new Head.Cons(), anything(2));
            case Head.Cons _ -> new Of(new Head.Nil(), List.of());
            case Head.Constant(Object value, TypeConstructor enumeration) ->
                    otherConstant(value, enumeration, heads);
            case Head.Array _ -> otherArray(heads);
            case Head.Viewed _, Head.Tuple _, Head.Record _, Head.Tested _, Head.Unknown _ -> ANY;
        };
    }

    private static CoverageShape otherCase(Case known, Set<Head> heads) {
        if (known.owner().definition() instanceof Definition.Union(List<Case> cases)) {
            for (Case candidate : cases) {
                if (!heads.contains(new Head.Union(candidate))) {
                    return new Of(new Head.Union(candidate), anything(candidate.fields().size()));
                }
            }
        }
        return ANY;
    }

    private static CoverageShape otherConstant(
            @Nullable Object known, @Nullable TypeConstructor enumeration, Set<Head> heads) {
        for (int i = 0; i <= heads.size(); i++) {
            Object candidate =
                    switch (known) {
                        case Boolean _ -> i == 0;
                        case Double _ -> (double) i;
                        case BigInteger _ -> BigInteger.valueOf(i);
                        case BigDecimal _ -> BigDecimal.valueOf(i);
                        case Character _ -> (char) ('a' + i);
                        case String _ -> "a".repeat(i + 1);
                        case null -> null;
                        case Number number when Primitives.kindOf(number).isInteger() ->
                                Primitives.box(Primitives.kindOf(number), i);
                        default -> null;
                    };
            if (candidate == null) {
                return ANY;
            }
            var head = new Head.Constant(candidate, enumeration);
            if (!heads.contains(head)) {
                return new Of(head, List.of());
            }
        }
        return ANY;
    }

    private static CoverageShape otherArray(Set<Head> heads) {
        int length = 0;
        while (heads.contains(new Head.Array(length))) {
            length++;
        }
        return new Of(new Head.Array(length), anything(length));
    }

    /** As F# writes the value. */
    static String print(CoverageShape shape) {
        return switch (shape) {
            case Any _ -> "_";
            case Or(List<CoverageShape> alternatives) -> print(alternatives.getFirst());
            case Of(Head head, List<CoverageShape> parts) ->
                    switch (head) {
                        case Head.Union(Case unionCase) ->
                                unionCase.name()
                                        + (parts.isEmpty()
                                                ? ""
                                                : " (" + printAll(parts, ", ") + ")");
                        case Head.Tuple _ -> "(" + printAll(parts, ", ") + ")";
                        case Head.Record(List<String> names) -> printRecord(names, parts);
                        case Head.Nil _ -> "[]";
                        case Head.Cons _ -> printList(shape);
                        case Head.Constant(Object value, TypeConstructor enumeration) ->
                                enumeration == null
                                        ? printConstant(value)
                                        : "enum<" + enumeration.name() + "> (" + value + ")";
                        case Head.Array _ -> "[|" + printAll(parts, "; ") + "|]";
                        case Head.Viewed _, Head.Tested _, Head.Unknown _ -> "_";
                    };
        };
    }

    private static String printAll(List<CoverageShape> parts, String separator) {
        return String.join(separator, parts.stream().map(CoverageShape::print).toList());
    }

    private static String printRecord(List<String> names, List<CoverageShape> parts) {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            fields.add(names.get(i) + " = " + print(parts.get(i)));
        }
        return "{ " + String.join("; ", fields) + " }";
    }

    private static String printList(CoverageShape list) {
        List<CoverageShape> elements = new ArrayList<>();
        CoverageShape at = list;
        while (at instanceof Of(Head.Cons _, List<CoverageShape> parts)) {
            elements.add(parts.getFirst());
            at = parts.get(1);
        }
        return "[" + printAll(elements, "; ") + "]";
    }

    private static String printConstant(@Nullable Object value) {
        return switch (value) {
            case String text -> '"' + text + '"';
            case Character character -> "'" + character + "'";
            case null -> "null";
            case Double number -> number.toString();
            default -> value.toString();
        };
    }
}
