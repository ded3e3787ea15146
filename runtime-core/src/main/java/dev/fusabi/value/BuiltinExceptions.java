package dev.fusabi.value;

import dev.fusabi.source.SourceLocation;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The exceptions that the language and its library raise, named and related as in .NET, with .NET's texts. The first
 * field of each is its message. Two names are the runtime's own: {@code RuntimeError} is above everything that the
 * runtime raises, {@code HostError} is what a host function raised.
 */
public final class BuiltinExceptions {
    private static final Map<String, Layout> BY_NAME = new LinkedHashMap<>();
    private static final Map<Layout, Layout> PARENTS = new java.util.IdentityHashMap<>();

    /** Above everything that the runtime or its library raises; also raised itself for internal failures. */
    public static final Layout RUNTIME_ERROR = declare("RuntimeError", null);

    /** What {@code failwith} raises: .NET's plain {@code Exception}, matched by {@code Failure}. */
    public static final Layout FAILURE = declare("Failure", RUNTIME_ERROR);

    public static final Layout HOST_ERROR = declare("HostError", RUNTIME_ERROR);
    public static final Layout SYSTEM = declare("SystemException", RUNTIME_ERROR);
    public static final Layout ARITHMETIC = declare("ArithmeticException", SYSTEM);
    public static final Layout DIVIDE_BY_ZERO = declare("DivideByZeroException", ARITHMETIC);
    public static final Layout OVERFLOW = declare("OverflowException", ARITHMETIC);
    public static final Layout ARGUMENT = declare("ArgumentException", SYSTEM, "ParamName");
    public static final Layout ARGUMENT_NULL =
            declare("ArgumentNullException", ARGUMENT, "ParamName");
    public static final Layout ARGUMENT_OUT_OF_RANGE =
            declare("ArgumentOutOfRangeException", ARGUMENT, "ParamName");
    public static final Layout INDEX_OUT_OF_RANGE = declare("IndexOutOfRangeException", SYSTEM);
    public static final Layout KEY_NOT_FOUND = declare("KeyNotFoundException", SYSTEM);
    public static final Layout INVALID_OPERATION = declare("InvalidOperationException", SYSTEM);
    public static final Layout OBJECT_DISPOSED =
            declare("ObjectDisposedException", INVALID_OPERATION);
    public static final Layout INVALID_CAST = declare("InvalidCastException", SYSTEM);

    /** A value from outside that does not have the type that the script needs. */
    public static final Layout CONVERSION =
            declare("ConversionError", INVALID_CAST, "Path", "Expected", "Actual");

    public static final Layout FORMAT = declare("FormatException", SYSTEM);
    public static final Layout NULL_REFERENCE = declare("NullReferenceException", SYSTEM);
    public static final Layout NOT_IMPLEMENTED = declare("NotImplementedException", SYSTEM);
    public static final Layout NOT_SUPPORTED = declare("NotSupportedException", SYSTEM);
    public static final Layout TIMEOUT = declare("TimeoutException", SYSTEM);
    public static final Layout REGEX_TIMEOUT = declare("RegexMatchTimeoutException", TIMEOUT);
    public static final Layout OPERATION_CANCELED = declare("OperationCanceledException", SYSTEM);
    public static final Layout TASK_CANCELED = declare("TaskCanceledException", OPERATION_CANCELED);
    public static final Layout MATCH_FAILURE = declare("MatchFailureException", RUNTIME_ERROR);
    public static final Layout IO = declare("IOException", SYSTEM);

    // Limits. Scripts cannot catch them; only cleanup code runs.
    public static final Layout LIMIT = declare("LimitError", null);
    public static final Layout MEMORY_LIMIT = declare("OutOfMemoryException", LIMIT);
    public static final Layout FUEL_LIMIT = declare("BudgetExceededException", LIMIT);
    public static final Layout DEPTH_LIMIT = declare("StackOverflowException", LIMIT);
    public static final Layout DEADLINE = declare("DeadlineExceededException", LIMIT);
    public static final Layout CANCELLED = declare("ScriptCancelledException", LIMIT);

    /**
     * The cancellation token of an asynchronous computation has been cancelled. Code cannot catch it, as all the limits;
     * where the computation was started it becomes an exception that can be.
     */
    public static final Layout TOKEN_CANCELLED = declare("ComputationCancelled", CANCELLED);

    /** Ends the script on its own wish; the status stands in front as an int. */
    public static final Layout EXIT = declare("ExitException", LIMIT);

    private BuiltinExceptions() {}

    private static Layout declare(String name, @Nullable Layout parent, String... furtherFields) {
        Layout layout = new Layout(Layout.Form.EXCEPTION, name, name, 0);
        List<Layout.Field> fields = new ArrayList<>();
        fields.add(field("Message", 0));
        for (String further : furtherFields) {
            fields.add(field(further, fields.size()));
        }
        layout.define(fields);
        layout.bind((p, pb, r, rb) -> new ExceptionValue(layout, copy(r, rb, fields.size())));
        BY_NAME.put(name, layout);
        if (parent != null) {
            PARENTS.put(layout, parent);
        }
        return layout;
    }

    private static Layout.Field field(String name, int slot) {
        return new Layout.Field(name, ScriptType.Simple.STRING, Kind.REF, false, slot);
    }

    private static Object[] copy(@Nullable Object[] registers, int start, int count) {
        Object[] fields = new Object[count];
        System.arraycopy(registers, start, fields, 0, count);
        return fields;
    }

    /** The layout of a builtin exception by its name without namespace; null when there is none. */
    public static @Nullable Layout byName(String name) {
        return BY_NAME.get(name);
    }

    /** All of them; a parent stands before its children. */
    public static Collection<Layout> all() {
        return Collections.unmodifiableCollection(BY_NAME.values());
    }

    /** The exception directly above a builtin one; null for a root and for a script's own exception. */
    public static @Nullable Layout parent(Layout layout) {
        return PARENTS.get(layout);
    }

    /** Whether an exception of layout {@code layout} is matched by {@code :? expected}. */
    public static boolean isSubtype(Layout layout, Layout expected) {
        for (Layout at = layout; at != null; at = PARENTS.get(at)) {
            if (at == expected) {
                return true;
            }
        }
        return false;
    }

    /** Whether scripts may catch it; limits they may not. */
    public static boolean isCatchable(Layout layout) {
        return !isSubtype(layout, LIMIT);
    }

    /** Whether it is one of those declared here, not a script's own. */
    public static boolean isBuiltin(Layout layout) {
        return BY_NAME.get(layout.name()) == layout;
    }

    /**
     * What {@code e.Message} gives: the text of a builtin exception; of a script's own its field {@code Message}, or
     * its structured text.
     */
    public static String message(ExceptionValue exception) {
        Layout layout = exception.layout();
        if (isBuiltin(layout)) {
            return withParameter(exception);
        }
        if (ScriptMethods.has(exception, ScriptMethods.MESSAGE)) {
            return ScriptMethods.message(exception);
        }
        int field = layout.indexOf("Message");
        return field >= 0 && exception.field(field) instanceof String text
                ? text
                : StructuredText.structured(exception);
    }

    private static String withParameter(ExceptionValue exception) {
        if (exception.layout() == EXIT) {
            return "The script exits with status " + exception.reference(0) + ".";
        }
        String message = (String) exception.reference(0);
        if (isSubtype(exception.layout(), ARGUMENT)) {
            return exception.reference(1) instanceof String parameter && !parameter.isEmpty()
                    ? message + " (Parameter '" + parameter + "')"
                    : message;
        }
        return message;
    }

    /** The name as .NET writes it: {@code System.ArgumentException}; a script's own by its name. */
    public static String displayName(Layout layout) {
        if (!isBuiltin(layout)
                || layout == RUNTIME_ERROR
                || layout == HOST_ERROR
                || layout == CONVERSION) {
            return layout.name();
        }
        if (layout == FAILURE) {
            return "System.Exception";
        }
        if (layout == MATCH_FAILURE) {
            return "Microsoft.FSharp.Core.MatchFailureException";
        }
        return (layout == KEY_NOT_FOUND
                        ? "System.Collections.Generic."
                        : layout == IO
                                ? "System.IO."
                                : layout == REGEX_TIMEOUT
                                        ? "System.Text.RegularExpressions."
                                        : "System.")
                + layout.name();
    }

    /** What {@code exit status} raises; scripts cannot catch it. */
    public static ScriptFailure exit(long status) {
        return new ScriptFailure(new ExceptionValue(EXIT, status));
    }

    private static ScriptFailure simple(Layout layout, String message) {
        return new ScriptFailure(new ExceptionValue(layout, message));
    }

    /** What {@code failwith message} raises. */
    public static ScriptFailure failure(String message) {
        return simple(FAILURE, message);
    }

    /** An internal failure of the runtime that fits nothing else. */
    public static ScriptFailure runtimeError(String message) {
        return simple(RUNTIME_ERROR, message);
    }

    /** A host function's exception; its Java cause is kept for the host, the message is shown to the script. */
    public static ScriptFailure hostError(String message, @Nullable Throwable cause) {
        ExceptionValue exception = new ExceptionValue(HOST_ERROR, message);
        return new ScriptFailure(cause == null ? exception : exception.withCause(cause));
    }

    public static ScriptFailure divideByZero() {
        return simple(DIVIDE_BY_ZERO, "Attempted to divide by zero.");
    }

    public static ScriptFailure overflow() {
        return simple(OVERFLOW, "Arithmetic operation resulted in an overflow.");
    }

    public static ScriptFailure overflow(String message) {
        return simple(OVERFLOW, message);
    }

    public static ScriptFailure indexOutOfRange() {
        return simple(INDEX_OUT_OF_RANGE, "Index was outside the bounds of the array.");
    }

    /** {@code invalidArg parameter message}; an empty parameter is not shown. */
    public static ScriptFailure argument(String message, String parameter) {
        return new ScriptFailure(new ExceptionValue(ARGUMENT, message, parameter));
    }

    public static ScriptFailure argumentNull(String parameter) {
        return new ScriptFailure(
                new ExceptionValue(ARGUMENT_NULL, "Value cannot be null.", parameter));
    }

    public static ScriptFailure argumentOutOfRange(String message, String parameter) {
        return new ScriptFailure(new ExceptionValue(ARGUMENT_OUT_OF_RANGE, message, parameter));
    }

    public static ScriptFailure keyNotFound() {
        return simple(KEY_NOT_FOUND, "The given key was not present in the dictionary.");
    }

    /** As .NET's dictionaries say it, with the key. */
    public static ScriptFailure keyNotFound(Object key) {
        return simple(
                KEY_NOT_FOUND,
                "The given key '"
                        + StructuredText.print(key)
                        + "' was not present in the dictionary.");
    }

    public static ScriptFailure invalidOperation(String message) {
        return simple(INVALID_OPERATION, message);
    }

    /** A failed {@code :?>} or {@code unbox}; names of types. */
    public static ScriptFailure invalidCast(String expected, String actual) {
        return simple(
                INVALID_CAST,
                "Unable to cast object of type '" + actual + "' to type '" + expected + "'.");
    }

    /** A value from outside that is not what the script needs. */
    public static ScriptFailure conversion(ConversionFailure failure) {
        return new ScriptFailure(
                new ExceptionValue(
                        CONVERSION,
                        failure.message(),
                        failure.path(),
                        failure.expected(),
                        failure.actual()));
    }

    public static ScriptFailure format(String message) {
        return simple(FORMAT, message);
    }

    public static ScriptFailure nullReference() {
        return simple(NULL_REFERENCE, "Object reference not set to an instance of an object.");
    }

    public static ScriptFailure notSupported(String message) {
        return simple(NOT_SUPPORTED, message);
    }

    /** No rule of a match fits. */
    public static ScriptFailure matchFailure(SourceLocation location) {
        return simple(MATCH_FAILURE, "The match cases were incomplete (" + location + ")");
    }

    public static ScriptFailure timeout(String message) {
        return simple(TIMEOUT, message);
    }

    /** A pattern that tries too many ways to match. */
    public static ScriptFailure regexTimeout() {
        return simple(
                REGEX_TIMEOUT,
                "The Regex engine has timed out while trying to match a pattern to an input string. This can occur for"
                        + " many reasons, including very large inputs or excessive backtracking caused by nested"
                        + " quantifiers, back-references and other factors.");
    }

    public static ScriptFailure operationCanceled() {
        return simple(OPERATION_CANCELED, "The operation was canceled.");
    }

    /** More memory than the limit allows. Scripts cannot catch it, as all the limits. */
    public static ScriptFailure memoryLimit(String message) {
        return simple(MEMORY_LIMIT, message);
    }

    public static ScriptFailure fuelLimit(String message) {
        return simple(FUEL_LIMIT, message);
    }

    public static ScriptFailure depthLimit(String message) {
        return simple(DEPTH_LIMIT, message);
    }

    public static ScriptFailure deadline(String message) {
        return simple(DEADLINE, message);
    }

    public static ScriptFailure tokenCancelled(String message) {
        return simple(TOKEN_CANCELLED, message);
    }

    public static ScriptFailure cancelled(String message) {
        return simple(CANCELLED, message);
    }
}
