package dev.fusabi.lib;

import dev.fusabi.lib.base.Costs;
import dev.fusabi.lib.base.ScriptArrays;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.ExceptionValue;
import dev.fusabi.value.FunctionValue;
import dev.fusabi.value.Kind;
import dev.fusabi.value.Operation;
import dev.fusabi.value.ScriptFailure;
import dev.fusabi.value.TypeNames;
import dev.fusabi.value.Unit;
import dev.fusabi.vm.BuiltinContext;
import dev.fusabi.vm.CancelScope;
import dev.fusabi.vm.Group;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What asynchronous computations are made of. A computation is the function that runs it; one that has been started is
 * the operation that completes with its result.
 */
public final class AsyncLibrary {
    /** The one thread that scripts see. */
    private enum ScriptThread implements TypeNames.Named {
        THIS;

        @Override
        public String typeName() {
            return "Thread";
        }

        @Override
        public String toString() {
            return "System.Threading.Thread";
        }
    }

    /** What a fiber that waits takes at least. */
    private static final int FIBER_BYTES = 128;

    private AsyncLibrary() {}

    public static Object thread() {
        return ScriptThread.THIS;
    }

    public static FunctionValue make(FunctionValue body) {
        return body;
    }

    public static Operation sleep(BuiltinContext context, long milliseconds) {
        return milliseconds > 0
                ? context.sleep(Duration.ofMillis(milliseconds))
                : context.giveWay();
    }

    /** Between -1 and 1. Scripts see it in the time that they wait only, so it needs no capability. */
    public static double jitter() {
        return ThreadLocalRandom.current().nextDouble(-1, 1);
    }

    /** Who calls this. */
    public static Object fiber(BuiltinContext context) {
        return context.fiber();
    }

    /** Starts a function as a fiber of its own; not waited for here. */
    public static Object spawn(BuiltinContext context, FunctionValue body) {
        return context.spawn(body);
    }

    /** Starts computations side by side under a token. */
    public static Object startAll(
            BuiltinContext context, Object computations, Object scope, Object token) {
        Object[] all = ((Object[]) computations).clone();
        context.charge(all.length);
        context.allocate((long) all.length * FIBER_BYTES);
        return context.startAll(all, (CancelScope) scope, token);
    }

    /** Waits until all have ended or one has failed; whether all have ended. */
    public static Operation progress(Object group) {
        return ((Group) group).progress();
    }

    /** What they gave, when all have ended. */
    public static Object values(BuiltinContext context, Kind element, Object group) {
        Object[] values = ((Group) group).values();
        Costs.array(context, values.length);
        Object array = ScriptArrays.create(element, values.length);
        for (int i = 0; i < values.length; i++) {
            ScriptArrays.set(array, i, values[i]);
        }
        return array;
    }

    /** Starts a function as a fiber that may outlive the current one. */
    public static Object startDetached(BuiltinContext context, FunctionValue body) {
        return context.startDetached(body);
    }

    /** Runs a function as a fiber of its own until it waits or ends; then the current one goes on. */
    public static Operation startNow(BuiltinContext context, FunctionValue body) {
        return context.startNow(body);
    }

    /** Waits for a started computation. */
    public static Operation join(Object started) {
        return (Operation) started;
    }

    /** Ends a started computation; without effect when it has ended. */
    public static Object cancel(Object started) {
        ((Operation) started).cancel();
        return Unit.UNIT;
    }

    /** Raises an exception that has been caught before, with the stack trace that it has. */
    public static Object rethrow(Object exception) {
        throw new ScriptFailure((ExceptionValue) exception);
    }

    // ---- Cancellation tokens

    public static Object newScope() {
        return new CancelScope();
    }

    public static boolean isCancelled(Object scope) {
        return ((CancelScope) scope).isCancelled();
    }

    /** From now on the computations under the token end where they look. */
    public static void cancelScope(Object scope) {
        ((CancelScope) scope).cancel();
    }

    /** Ends the waits of the computations under the token, which has been cancelled. */
    public static Operation endWaits(BuiltinContext context, Object scope) {
        return context.endWaits((CancelScope) scope);
    }

    /** Puts the current fiber under a token; {@link #goBack} takes what it gives. */
    public static Object enter(BuiltinContext context, Object scope, Object token) {
        return place(context.enter((CancelScope) scope, token));
    }

    /** From now on no token ends what the current fiber waits for. */
    public static Object shield(BuiltinContext context) {
        Object token = context.token();
        return place(context.enter(null, token == null ? Unit.UNIT : token));
    }

    private static Object place(CancelScope.@Nullable Place before) {
        return before == null ? Unit.UNIT : before;
    }

    public static void goBack(BuiltinContext context, Object before) {
        context.goBack(before instanceof CancelScope.Place place ? place : null);
    }

    /** The token of the computation that the current fiber runs, or else another one. */
    public static Object token(BuiltinContext context, Object otherwise) {
        Object token = context.token();
        return token == null || token == Unit.UNIT ? otherwise : token;
    }

    /** Ends the computation that the current fiber runs when its token has been cancelled. */
    public static void check(BuiltinContext context) {
        CancelScope scope = context.scope();
        if (scope != null && scope.isCancelled()) {
            throw BuiltinExceptions.tokenCancelled(CancelScope.MESSAGE);
        }
    }

    /** Ends the computation that the current fiber runs as if its token had been cancelled. */
    public static Object endComputation(String message) {
        throw BuiltinExceptions.tokenCancelled(message);
    }

    // ---- Promises

    public static Object newPromise() {
        return new Promise();
    }

    public static boolean isSet(Object promise) {
        return ((Promise) promise).isSet();
    }

    /** False when it has been set before. */
    public static boolean set(Object promise, Object value) {
        return ((Promise) promise).set(value);
    }

    /** Sets it, and those that wait in line run before the one that sets. */
    public static Operation setNow(BuiltinContext context, Object promise, Object value) {
        return context.handOver(((Promise) promise).setInLine(value));
    }

    public static Object value(Object promise) {
        return ((Promise) promise).value();
    }

    public static Operation await(Object promise) {
        return ((Promise) promise).await();
    }

    /** The same, to go on before the one that sets the value does. */
    public static Operation awaitInLine(BuiltinContext context, Object promise) {
        return ((Promise) promise).awaitInLine(context.fiber());
    }

    /** Whether the value is set within some milliseconds. */
    public static Operation awaitFor(BuiltinContext context, Object promise, long milliseconds) {
        Promise awaited = (Promise) promise;
        return awaited.isSet() || milliseconds <= 0
                ? Operation.completed(awaited.isSet())
                : awaited.awaitUntil(context.sleep(Duration.ofMillis(milliseconds)));
    }
}
