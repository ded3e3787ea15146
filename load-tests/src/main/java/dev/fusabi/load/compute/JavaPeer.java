package dev.fusabi.load.compute;

import dev.fusabi.load.compute.handwritten.Closures;
import dev.fusabi.load.compute.handwritten.Fib;
import dev.fusabi.load.compute.handwritten.Interpreter;
import dev.fusabi.load.compute.handwritten.Json;
import dev.fusabi.load.compute.handwritten.Mandelbrot;
import dev.fusabi.load.compute.handwritten.Maps;
import dev.fusabi.load.compute.handwritten.Nbody;
import dev.fusabi.load.compute.handwritten.Sieve;
import dev.fusabi.load.compute.handwritten.Spectral;
import dev.fusabi.load.compute.handwritten.Strings;
import dev.fusabi.load.compute.handwritten.Trees;
import dev.fusabi.load.compute.handwritten.Words;

import java.util.function.LongUnaryOperator;

/** What all others are compared with. */
final class JavaPeer implements Peer {
    static final String NAME = "Java";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String extension() {
        return "java";
    }

    @Override
    public String source(Workload workload) {
        return "";
    }

    @Override
    public Program load(String source, Workload workload) {
        return switch (workload) {
            case FIB -> n -> Fib.run((long) n);
            case NBODY -> n -> Nbody.run((long) n);
            case SPECTRAL -> n -> Spectral.run((long) n);
            case TREES -> n -> Trees.run((long) n);
            case SIEVE -> n -> Sieve.run((long) n);
            case MANDELBROT -> n -> Mandelbrot.run((long) n);
            case WORDS -> text -> Words.run((String) text);
            case CLOSURES -> n -> Closures.run((long) n);
            case STRINGS -> n -> Strings.run((long) n);
            case MAPS -> n -> Maps.run((long) n);
            case INTERPRETER -> n -> Interpreter.run((long) n);
            case JSON -> text -> Json.run((String) text);
            case CALL -> new Increment();
            case CALLBACK -> JavaPeer::callback;
        };
    }

    private static Object callback(Object times) {
        long n = (long) times;
        long sum = 0;
        for (long i = 0; i < n; i++) {
            sum = INCREMENT.applyAsLong(sum);
        }
        return sum;
    }

    private static final class Increment implements Program {
        @Override
        public Object run(Object x) {
            return (long) x + 1;
        }

        @Override
        public LongUnaryOperator operator() {
            return x -> x + 1;
        }
    }
}
