package dev.fusabi.lib.collection;

import dev.fusabi.lib.base.Costs;
import dev.fusabi.lib.base.Errors;
import dev.fusabi.lib.base.ScriptArrays;
import dev.fusabi.lib.base.Slices;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.Kind;
import dev.fusabi.value.ListBuilder;
import dev.fusabi.value.ScriptList;
import dev.fusabi.value.ScriptObject;
import dev.fusabi.value.Structural;
import dev.fusabi.value.Tuple;
import dev.fusabi.value.Unit;
import dev.fusabi.value.WellKnown;
import dev.fusabi.vm.BuiltinContext;

/** The functions of module List that take no functions. */
public final class ListLibrary {
    private ListLibrary() {}

    public static long length(BuiltinContext context, ScriptList list) {
        int length = list.length();
        context.charge(length);
        return length;
    }

    public static boolean isEmpty(ScriptList list) {
        return list.isEmpty();
    }

    public static Object head(ScriptList list) {
        if (list.isEmpty()) {
            throw Errors.empty("list", "list");
        }
        return list.head();
    }

    public static ScriptList tail(ScriptList list) {
        if (list.isEmpty()) {
            throw Errors.empty("list", "list");
        }
        return list.tail();
    }

    public static Object last(BuiltinContext context, ScriptList list) {
        if (list.isEmpty()) {
            throw Errors.empty("list", "list");
        }
        return lastCell(context, list).head();
    }

    public static ScriptObject tryLast(BuiltinContext context, ScriptList list) {
        return list.isEmpty() ? WellKnown.NONE : WellKnown.some(lastCell(context, list).head());
    }

    private static ScriptList lastCell(BuiltinContext context, ScriptList list) {
        int steps = 1;
        ScriptList at = list;
        for (; !at.tail().isEmpty(); at = at.tail()) {
            steps++;
        }
        context.charge(steps);
        return at;
    }

    /** The cell at an index, the empty list when there is none. */
    private static ScriptList cell(BuiltinContext context, ScriptList list, long index) {
        ScriptList at = list;
        long steps = 0;
        for (; steps < index && !at.isEmpty(); steps++) {
            at = at.tail();
        }
        context.charge(steps);
        return at;
    }

    public static Object item(BuiltinContext context, long index, ScriptList list) {
        return checkedItem(context, list, index, "index");
    }

    private static Object checkedItem(
            BuiltinContext context, ScriptList list, long index, String parameter) {
        ScriptList cell = index < 0 ? ScriptList.NIL : cell(context, list, index);
        if (cell.isEmpty()) {
            throw BuiltinExceptions.argument(
                    "The index was outside the range of elements in the list.", parameter);
        }
        return cell.head();
    }

    public static Object itemAt(BuiltinContext context, ScriptList list, long index) {
        return checkedItem(context, list, index, "n");
    }

    public static Object nth(BuiltinContext context, ScriptList list, long index) {
        return checkedItem(context, list, index, "index");
    }

    public static ScriptObject tryItem(BuiltinContext context, long index, ScriptList list) {
        ScriptList cell = index < 0 ? ScriptList.NIL : cell(context, list, index);
        return cell.isEmpty() ? WellKnown.NONE : WellKnown.some(cell.head());
    }

    public static ScriptList rev(BuiltinContext context, ScriptList list) {
        ScriptList reversed = ScriptList.NIL;
        int count = 0;
        for (ScriptList at = list; !at.isEmpty(); at = at.tail()) {
            reversed = new ScriptList(at.head(), reversed);
            count++;
        }
        context.charge(count);
        return reversed;
    }

    public static ScriptList append(BuiltinContext context, ScriptList first, ScriptList second) {
        if (second.isEmpty()) {
            return first;
        }
        ListBuilder builder = new ListBuilder();
        for (ScriptList at = first; !at.isEmpty(); at = at.tail()) {
            builder.add(at.head());
        }
        context.charge(builder.size());
        return builder.build(second);
    }

    public static boolean contains(BuiltinContext context, Object value, ScriptList list) {
        long steps = 0;
        for (ScriptList at = list; !at.isEmpty(); at = at.tail()) {
            steps++;
            if (Structural.equal(at.head(), value)) {
                context.charge(steps);
                return true;
            }
        }
        context.charge(steps);
        return false;
    }

    public static ScriptList ofArray(BuiltinContext context, Object array) {
        int length = ScriptArrays.length(array);
        Costs.cells(context, length);
        ScriptList list = ScriptList.NIL;
        for (int i = length - 1; i >= 0; i--) {
            list = new ScriptList(ScriptArrays.get(array, i), list);
        }
        return list;
    }

    public static Object toArray(BuiltinContext context, Kind element, ScriptList list) {
        int length = list.length();
        Costs.array(context, length);
        Object array = ScriptArrays.create(element, length);
        int i = 0;
        for (ScriptList at = list; !at.isEmpty(); at = at.tail()) {
            ScriptArrays.set(array, i++, at.head());
        }
        return array;
    }

    /** The elements boxed, whatever they are. */
    static Object[] boxed(BuiltinContext context, ScriptList list) {
        return (Object[]) toArray(context, Kind.REF, list);
    }

    private static ScriptList ofBoxed(Object[] elements) {
        return ofBoxed(elements, 0, elements.length);
    }

    private static ScriptList ofBoxed(Object[] elements, int from, int until) {
        ScriptList list = ScriptList.NIL;
        for (int i = until - 1; i >= from; i--) {
            list = new ScriptList(elements[i], list);
        }
        return list;
    }

    public static ScriptList replicate(BuiltinContext context, long count, Object value) {
        int size = Errors.size(count, "count");
        Costs.cells(context, size);
        ScriptList list = ScriptList.NIL;
        for (int i = 0; i < size; i++) {
            list = new ScriptList(value, list);
        }
        return list;
    }

    public static ScriptList indexed(BuiltinContext context, ScriptList list) {
        ListBuilder builder = new ListBuilder();
        for (ScriptList at = list; !at.isEmpty(); at = at.tail()) {
            builder.add(Tuple.of((long) builder.size(), at.head()));
        }
        context.charge(builder.size());
        return builder.build();
    }

    public static ScriptList take(BuiltinContext context, long count, ScriptList list) {
        if (count < 0) {
            throw Errors.negative("count", count);
        }
        return (ScriptList) split(context, count, list).get(0);
    }

    public static ScriptList skip(BuiltinContext context, long count, ScriptList list) {
        ScriptList at = list;
        long steps = 0;
        for (; steps < count; steps++) {
            if (at.isEmpty()) {
                throw BuiltinExceptions.argument(
                        "The index is outside the legal range.\ncount = "
                                + count
                                + ", distance past the list = "
                                + (count - steps),
                        "count");
            }
            at = at.tail();
        }
        context.charge(Math.max(steps, 0));
        return at;
    }

    public static ScriptList truncate(BuiltinContext context, long count, ScriptList list) {
        ListBuilder builder = new ListBuilder();
        for (ScriptList at = list; builder.size() < count && !at.isEmpty(); at = at.tail()) {
            builder.add(at.head());
        }
        context.charge(builder.size());
        return builder.build();
    }

    private static String elements(long count) {
        return count + (count == 1 ? " element" : " elements");
    }

    public static Tuple splitAt(BuiltinContext context, long index, ScriptList list) {
        if (index < 0) {
            throw Errors.negative("index", index);
        }
        return split(context, index, list);
    }

    private static Tuple split(BuiltinContext context, long index, ScriptList list) {
        ListBuilder builder = new ListBuilder();
        ScriptList at = list;
        for (; builder.size() < index; at = at.tail()) {
            if (at.isEmpty()) {
                throw BuiltinExceptions.invalidOperation(
                        "The input sequence has an insufficient number of elements.\nThe list was "
                                + elements(index - builder.size())
                                + " shorter than the index");
            }
            builder.add(at.head());
        }
        context.charge(builder.size());
        return Tuple.of(builder.build(), at);
    }

    public static ScriptList slice(
            BuiltinContext context, ScriptList list, ScriptObject first, ScriptObject last) {
        long from = Slices.from(first);
        long until = Slices.until(last, Long.MAX_VALUE);
        ListBuilder builder = new ListBuilder();
        ScriptList at = cell(context, list, from);
        for (long i = from; i < until && !at.isEmpty(); i++) {
            builder.add(at.head());
            at = at.tail();
        }
        context.charge(builder.size());
        return builder.build();
    }

    public static ScriptList chunkBySize(BuiltinContext context, long chunkSize, ScriptList list) {
        if (chunkSize <= 0) {
            throw Errors.notPositive("chunkSize", chunkSize);
        }
        ListBuilder chunks = new ListBuilder();
        ListBuilder chunk = new ListBuilder();
        for (ScriptList at = list; !at.isEmpty(); at = at.tail()) {
            context.charge(1);
            chunk.add(at.head());
            if (chunk.size() == chunkSize) {
                chunks.add(chunk.build());
                chunk = new ListBuilder();
            }
        }
        if (chunk.size() > 0) {
            chunks.add(chunk.build());
        }
        return chunks.build();
    }

    public static ScriptList splitInto(BuiltinContext context, long count, ScriptList list) {
        if (count <= 0) {
            throw Errors.notPositive("count", count);
        }
        Object[] elements = boxed(context, list);
        int chunks = (int) Math.min(count, elements.length);
        ListBuilder result = new ListBuilder();
        int start = 0;
        for (int i = 0; i < chunks; i++) {
            int size = elements.length / chunks + (i < elements.length % chunks ? 1 : 0);
            result.add(ofBoxed(elements, start, start + size));
            start += size;
        }
        return result.build();
    }

    public static ScriptList windowed(BuiltinContext context, long windowSize, ScriptList list) {
        if (windowSize <= 0) {
            throw Errors.notPositive("windowSize", windowSize);
        }
        Object[] elements = boxed(context, list);
        long windows = elements.length - windowSize + 1;
        if (windows <= 0) {
            return ScriptList.NIL;
        }
        Costs.cells(context, windows * windowSize);
        ListBuilder result = new ListBuilder();
        for (int i = 0; i < windows; i++) {
            result.add(ofBoxed(elements, i, i + (int) windowSize));
        }
        return result.build();
    }

    public static ScriptList pairwise(BuiltinContext context, ScriptList list) {
        ListBuilder pairs = new ListBuilder();
        ScriptList at = list;
        while (!at.isEmpty() && !at.tail().isEmpty()) {
            pairs.add(Tuple.of(at.head(), at.tail().head()));
            at = at.tail();
        }
        context.charge(pairs.size());
        return pairs.build();
    }

    public static ScriptList transposeLists(BuiltinContext context, ScriptList lists) {
        Object[] rows = boxed(context, lists);
        int width = rows.length == 0 ? 0 : ((ScriptList) rows[0]).length();
        for (int i = 1; i < rows.length; i++) {
            int length = ((ScriptList) rows[i]).length();
            if (length != width) {
                int shorter = length < width ? i : 0;
                String parameter = "list.[" + shorter + "]";
                throw BuiltinExceptions.argument(
                        "The lists had different lengths.\n"
                                + parameter
                                + " is "
                                + elements(Math.abs(length - width))
                                + " shorter than list.["
                                + (i - shorter)
                                + "]",
                        parameter);
            }
        }
        Costs.cells(context, (long) rows.length * width);
        ListBuilder columns = new ListBuilder();
        for (int column = 0; column < width; column++) {
            ListBuilder cells = new ListBuilder();
            for (int i = 0; i < rows.length; i++) {
                ScriptList row = (ScriptList) rows[i];
                cells.add(row.head());
                rows[i] = row.tail();
            }
            columns.add(cells.build());
        }
        return columns.build();
    }

    public static Object checkSameLength(
            BuiltinContext context, ScriptList first, ScriptList second) {
        int length = first.length();
        int other = second.length();
        context.charge((long) length + other);
        if (length != other) {
            String longer = length > other ? "list1" : "list2";
            String shorter = length > other ? "list2" : "list1";
            int difference = Math.abs(length - other);
            throw BuiltinExceptions.argument(
                    "The lists had different lengths.\n"
                            + shorter
                            + " is "
                            + elements(difference)
                            + " shorter than "
                            + longer,
                    shorter);
        }
        return Unit.UNIT;
    }

    public static ScriptList zip(BuiltinContext context, ScriptList first, ScriptList second) {
        checkSameLength(context, first, second);
        ListBuilder pairs = new ListBuilder();
        ScriptList other = second;
        for (ScriptList at = first; !at.isEmpty(); at = at.tail()) {
            pairs.add(Tuple.of(at.head(), other.head()));
            other = other.tail();
        }
        return pairs.build();
    }

    public static ScriptList zip3(
            BuiltinContext context, ScriptList first, ScriptList second, ScriptList third) {
        checkSameLength(context, first, second);
        checkSameLength(context, first, third);
        ListBuilder triples = new ListBuilder();
        ScriptList other = second;
        ScriptList last = third;
        for (ScriptList at = first; !at.isEmpty(); at = at.tail()) {
            triples.add(Tuple.of(at.head(), other.head(), last.head()));
            other = other.tail();
            last = last.tail();
        }
        return triples.build();
    }

    public static ScriptList sort(BuiltinContext context, ScriptList list) {
        Object[] elements = boxed(context, list);
        Sorting.sort(context, elements);
        return ofBoxed(elements);
    }

    public static ScriptList sortDescending(BuiltinContext context, ScriptList list) {
        Object[] elements = boxed(context, list);
        return ofBoxed(Sorting.byKeys(context, elements, elements, true));
    }

    public static ScriptList sortByKeys(
            BuiltinContext context, ScriptList keys, ScriptList list, boolean isDescending) {
        return ofBoxed(
                Sorting.byKeys(context, boxed(context, keys), boxed(context, list), isDescending));
    }

    public static ScriptList distinct(BuiltinContext context, ScriptList list) {
        HashTable seen = new HashTable();
        ListBuilder result = new ListBuilder();
        for (ScriptList at = list; !at.isEmpty(); at = at.tail()) {
            context.charge(1);
            if (seen.add(at.head())) {
                result.add(at.head());
            }
        }
        return result.build();
    }

    /** The elements before an index in a builder, and the cells from there on. */
    private record Cut(ListBuilder before, ScriptList rest) {}

    private static Cut cut(BuiltinContext context, long index, ScriptList list) {
        if (index < 0) {
            throw Errors.indexOutside("index");
        }
        ListBuilder before = new ListBuilder();
        ScriptList at = list;
        for (; before.size() < index; at = at.tail()) {
            if (at.isEmpty()) {
                throw Errors.indexOutside("index");
            }
            before.add(at.head());
        }
        context.charge(before.size());
        return new Cut(before, at);
    }

    public static ScriptList updateAt(
            BuiltinContext context, long index, Object value, ScriptList list) {
        Cut cut = cut(context, index, list);
        if (cut.rest.isEmpty()) {
            throw Errors.indexOutside("index");
        }
        return cut.before.build(new ScriptList(value, cut.rest.tail()));
    }

    public static ScriptList insertAt(
            BuiltinContext context, long index, Object value, ScriptList list) {
        Cut cut = cut(context, index, list);
        return cut.before.build(new ScriptList(value, cut.rest));
    }

    public static ScriptList insertManyAt(
            BuiltinContext context, long index, ScriptList values, ScriptList list) {
        Cut cut = cut(context, index, list);
        return cut.before.build(append(context, values, cut.rest));
    }

    public static ScriptList removeAt(BuiltinContext context, long index, ScriptList list) {
        return removeManyAt(context, index, 1, list);
    }

    public static ScriptList removeManyAt(
            BuiltinContext context, long index, long count, ScriptList list) {
        Cut cut = cut(context, index, list);
        ScriptList rest = cut.rest;
        for (long i = 0; i < count; i++) {
            if (rest.isEmpty()) {
                throw Errors.indexOutside("count");
            }
            rest = rest.tail();
        }
        return cut.before.build(rest);
    }
}
