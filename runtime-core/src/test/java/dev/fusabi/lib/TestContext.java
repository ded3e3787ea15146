package dev.fusabi.lib;

import dev.fusabi.value.FunctionValue;
import dev.fusabi.value.Operation;
import dev.fusabi.vm.BuiltinContext;
import dev.fusabi.vm.CancelScope;
import dev.fusabi.vm.Fiber;
import dev.fusabi.vm.Group;
import dev.fusabi.vm.TextInput;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Counts what is charged and keeps what is printed. */
final class TestContext implements BuiltinContext {
    final StringBuilder out = new StringBuilder();
    long charged;
    long allocated;

    @Override
    public void charge(long units) {
        charged += units;
    }

    @Override
    public void allocate(long bytes) {
        allocated += bytes;
        if (allocated > 1L << 30) {
            throw dev.fusabi.value.BuiltinExceptions.memoryLimit("too much");
        }
    }

    @Override
    public void print(String text) {
        out.append(text);
    }

    @Override
    public void printError(String text) {
        out.append(text);
    }

    @Override
    public TextInput input() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isGranted(String capability) {
        return false;
    }

    @Override
    public InstantSource clock() {
        return InstantSource.system();
    }

    @Override
    public Group startAll(Object[] functions, CancelScope scope, Object token) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Operation startDetached(FunctionValue function) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Operation startNow(FunctionValue function) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Operation giveWay() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Operation handOver(List<Fiber> fibers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Operation endWaits(CancelScope scope) {
        throw new UnsupportedOperationException();
    }

    @Override
    public @Nullable Object ambient() {
        return null;
    }

    @Override
    public void ambient(Object value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CancelScope.@Nullable Place enter(@Nullable CancelScope scope, Object token) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void goBack(CancelScope.@Nullable Place before) {
        throw new UnsupportedOperationException();
    }

    @Override
    public @Nullable CancelScope scope() {
        throw new UnsupportedOperationException();
    }

    @Override
    public @Nullable Object token() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Fiber fiber() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Operation sleep(Duration duration) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Operation spawn(FunctionValue function) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> T service(Class<T> type) {
        throw new UnsupportedOperationException();
    }
}
