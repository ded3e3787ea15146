package dev.fusabi.value;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Methods that scripts write for what the runtime does with values by itself: equality, hash codes, order, text. Java
 * code never runs scripts on the Java stack; so an operation that meets such a value is given up, the machine runs the
 * method like any other call, and then does the operation again, with the answer at hand. Operations on values are
 * therefore free of effects until they have compared what they compare.
 */
public final class ScriptMethods {
    // The slots that every program with classes begins with.
    public static final int EQUALS = 0;
    public static final int HASH = 1;
    public static final int TEXT = 2;
    public static final int COMPARE = 3;

    /** An object as a sequence that the machine can enumerate. */
    public static final int SEQUENCE = 4;

    /** Of an exception. */
    public static final int MESSAGE = 5;

    public static final int COUNT = 6;

    private static final ThreadLocal<Current> CURRENT = ThreadLocal.withInitial(Current::new);

    private ScriptMethods() {}

    /** The results of methods that an operation has asked for, in the order in which it asks. */
    public static final class Answers {
        private record Answer(
                int method, ScriptObject receiver, @Nullable Object argument, Object result) {}

        private final List<Answer> given = new ArrayList<>();
        private int next;

        /** The operation starts over. */
        public Answers rewind() {
            next = 0;
            return this;
        }

        public void add(Needed question, Object result) {
            given.add(new Answer(question.method, question.receiver, question.argument, result));
        }

        /** How many there are: what doing the operation again costs. */
        public int size() {
            return given.size();
        }

        private @Nullable Object take(int method, ScriptObject receiver, @Nullable Object other) {
            if (next < given.size()) {
                Answer answer = given.get(next);
                if (answer.method == method
                        && answer.receiver == receiver
                        && isSame(answer.argument, other)) {
                    next++;
                    return answer.result;
                }
                // A method has changed what the operation looks at: what is behind is of no use.
                given.subList(next, given.size()).clear();
            }
            return null;
        }
    }

    /** Whether a question is asked again: what is boxed or made for it is not the same object then. */
    private static boolean isSame(@Nullable Object argument, @Nullable Object again) {
        if (argument == again) {
            return true;
        }
        if (argument instanceof Tuple pair && again instanceof Tuple other) {
            return pair.size() == 2
                    && other.size() == 2
                    && isSame(pair.get(0), other.get(0))
                    && isSame(pair.get(1), other.get(1));
        }
        return (argument instanceof Number || argument instanceof Character)
                && argument.equals(again);
    }

    /** An operation cannot go on without the result of a script's method. */
    public static final class Needed extends RuntimeException {
        private final int method;
        private final transient ScriptObject receiver;
        private final transient @Nullable Object argument;

        Needed(int method, ScriptObject receiver, @Nullable Object argument) {
            super("a script's method is needed", null, false, false);
            this.method = method;
            this.receiver = receiver;
            this.argument = argument;
        }

        public int method() {
            return method;
        }

        public ScriptObject receiver() {
            return receiver;
        }

        public @Nullable Object argument() {
            return argument;
        }
    }

    /** What operations of a thread find. */
    public static final class Current {
        private @Nullable Answers answers;

        private Current() {}

        /** Sets it; null where no machine runs. Gives what was set before. */
        public @Nullable Answers use(@Nullable Answers value) {
            Answers before = answers;
            answers = value;
            return before;
        }
    }

    /** What operations of this thread find. */
    public static Current current() {
        return CURRENT.get();
    }

    /** Whether an object's type has a method of its own for this. */
    static boolean has(ScriptObject object, int method) {
        return object.layout().method(method) >= 0;
    }

    static boolean equal(ScriptObject object, @Nullable Object other) {
        Object answer = ask(EQUALS, object, other);
        return answer == null ? object == other : (Boolean) answer;
    }

    static int hash(ScriptObject object) {
        Object answer = ask(HASH, object, null);
        return answer == null ? System.identityHashCode(object) : (int) (long) (Long) answer;
    }

    static int compare(ScriptObject object, @Nullable Object other) {
        Object answer = ask(COMPARE, object, other);
        return answer == null ? 0 : Long.signum((Long) answer);
    }

    /** Whether an object that tells values apart, asked by its Equals with both as a tuple, finds two equal. */
    public static boolean areEqual(ScriptObject comparer, Object a, Object b) {
        return Boolean.TRUE.equals(ask(EQUALS, comparer, Tuple.of(a, b)));
    }

    /** The hash code of a value by such an object, which gives it as the result of CompareTo. */
    public static int hashOf(ScriptObject comparer, Object value) {
        return ask(COMPARE, comparer, value) instanceof Long hash ? Long.hashCode(hash) : 0;
    }

    static String text(ScriptObject object) {
        Object answer = ask(TEXT, object, null);
        return answer == null ? object.layout().owner() : answer instanceof String s ? s : "";
    }

    static String message(ScriptObject object) {
        Object answer = ask(MESSAGE, object, null);
        return answer instanceof String text ? text : object.layout().owner();
    }

    /** What enumerates an object that is a sequence by its own methods. */
    public static @Nullable Object sequence(ScriptObject object) {
        return has(object, SEQUENCE) ? ask(SEQUENCE, object, null) : null;
    }

    /** The result of a method; null outside a machine, where scripts do not run. */
    private static @Nullable Object ask(int method, ScriptObject object, @Nullable Object other) {
        Answers answers = CURRENT.get().answers;
        if (answers == null) {
            return null;
        }
        Object answer = answers.take(method, object, other);
        if (answer == null) {
            throw new Needed(method, object, other);
        }
        return answer;
    }
}
