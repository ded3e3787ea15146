package dev.fusabi.load;

import dev.fusabi.engine.Engine;
import dev.fusabi.engine.Values;
import dev.fusabi.source.Source;
import dev.fusabi.value.ScriptType;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import java.util.List;
import java.util.concurrent.TimeUnit;

/** What it costs to make script values of Java values, and the reverse. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ConversionBenchmark {
    /** Ten fields of the usual kinds. */
    public record Order(
            long id,
            String customer,
            double total,
            boolean paid,
            int count,
            String city,
            long created,
            double weight,
            boolean express,
            char grade) {}

    private static final String SCRIPT =
            """
            type Order =
                { id: int; customer: string; total: float; paid: bool; count: int
                  city: string; created: int; weight: float; express: bool; grade: char }
            let same (order: Order) = order
            let numbers (items: int list) = items
            """;

    private final Order order = new Order(1, "ann", 2.5, true, 3, "rome", 4, 5.5, false, 'b');
    private final List<Long> hundred = java.util.stream.LongStream.range(0, 100).boxed().toList();

    // Set by JMH before any benchmark runs.
    @SuppressWarnings("NullAway.Init")
    private Engine engine;

    @SuppressWarnings("NullAway.Init")
    private ScriptType type;

    @SuppressWarnings("NullAway.Init")
    private ScriptType listType;

    @SuppressWarnings("NullAway.Init")
    private Object value;

    @Setup
    public void load() {
        engine = Engine.builder().build();
        engine.load(new Source("conversions.fsx", SCRIPT));
        type = parameter("same");
        listType = parameter("numbers");
        value = Values.toScript(order, type);
    }

    private ScriptType parameter(String function) {
        return engine.function(function).orElseThrow().parameters().getFirst().type();
    }

    @Benchmark
    public Object recordOfTenFieldsToScript() {
        return Values.toScript(order, type);
    }

    @Benchmark
    public Order recordOfTenFieldsToJava() {
        return Values.toJava(value, Order.class);
    }

    @Benchmark
    public Order callThatTakesAndGivesTheRecord() {
        return engine.call("same", Order.class, order);
    }

    @Benchmark
    public Object listOfHundredNumbersToScript() {
        return Values.toScript(hundred, listType);
    }
}
