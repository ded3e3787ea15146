package dev.fusabi.value;

/** Builds a list from front to back. Use it once: the list that it gave must not change any more. */
public final class ListBuilder {
    private ScriptList first = ScriptList.NIL;
    private ScriptList last = ScriptList.NIL;
    private int count;

    public ListBuilder add(Object element) {
        ScriptList cell = new ScriptList(element, ScriptList.NIL);
        if (count == 0) {
            first = cell;
        } else {
            last.tail = cell;
        }
        last = cell;
        count++;
        return this;
    }

    /** The number of elements added. */
    public int size() {
        return count;
    }

    /** What was added so far, to look at: it grows with the builder. */
    public ScriptList added() {
        return first;
    }

    public ScriptList build() {
        return build(ScriptList.NIL);
    }

    /** What was added; a new list starts empty. */
    public ScriptList take() {
        ScriptList taken = build();
        first = ScriptList.NIL;
        last = ScriptList.NIL;
        count = 0;
        return taken;
    }

    /** The elements added, followed by those of {@code rest}, which is shared. */
    public ScriptList build(ScriptList rest) {
        if (count == 0) {
            return rest;
        }
        last.tail = rest;
        return first;
    }
}
