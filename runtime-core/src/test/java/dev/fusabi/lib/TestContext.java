package dev.fusabi.lib;

import dev.fusabi.value.FunctionValue;
import dev.fusabi.value.Operation;
import dev.fusabi.vm.BuiltinContext;
import dev.fusabi.vm.TextInput;

import java.time.Duration;
import java.time.InstantSource;

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
