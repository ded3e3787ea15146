package dev.fusabi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fusabi.source.Source;
import dev.fusabi.value.ScriptType;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** What calls and conversions make; the benchmarks of {@code load-tests} tell how long they take. */
class CallCostTest {
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

    public record Line(String sku, int count) {}

    public record Basket(Optional<String> note, List<Line> lines, Line first, float rate) {}

    private static final String SCRIPT =
            """
            type Order =
                { id: int; customer: string; total: float; paid: bool; count: int
                  city: string; created: int; weight: float; express: bool; grade: char }
            type Line = { sku: string; count: int }
            type Basket = { note: string option; lines: Line list; first: Line; rate: float }
            let same (order: Order) = order
            let basket (b: Basket) = { b with rate = b.rate * 2.0 }
            let increment (x: int) = x + 1
            let norm n =
                let mutable sum = 0.0
                for i in 1 .. n do
                    let x = float i
                    let y = x * 0.5
                    sum <- sum + sqrt (x * x + y * y)
                sum
            let left = "a text that is used often"
            let right = "a text that is used often"
            """;

    private static Engine engine(Jit jit) {
        Engine engine = Engine.builder().jit(jit).build();
        engine.load(new Source("costs.fsx", SCRIPT));
        return engine;
    }

    /** The bytes that one of many runs allocates. */
    private static long bytes(Runnable action) {
        int count = 2_000;
        Runnable many =
                () -> {
                    for (int i = 0; i < count; i++) {
                        action.run();
                    }
                };
        return Allocation.of(many) / count;
    }

    @Test
    @Tag("J11")
    void aRecordOfTenFieldsCrossesWithoutMoreThanItselfAndItsBoxes() {
        Engine engine = engine(Jit.OFF);
        Order order = new Order(1, "ann", 2.5, true, 3, "rome", 4, 5.5, false, 'b');
        assertThat(engine.call("same", Order.class, order)).isEqualTo(order);
        ScriptType type = engine.function("same").orElseThrow().parameters().getFirst().type();
        Object value = Values.toScript(order, type);
        assertThat(bytes(() -> Values.toScript(order, type))).isLessThanOrEqualTo(400);
        assertThat(bytes(() -> Values.toJava(value, Order.class))).isLessThanOrEqualTo(400);
    }

    @Test
    @Tag("J11")
    void recordsInsideOfRecordsConvertAndMistakesAreNamed() {
        Engine engine = engine(Jit.OFF);
        Basket basket =
                new Basket(
                        Optional.of("n"),
                        List.of(new Line("a", 1), new Line("b", 2)),
                        new Line("c", 3),
                        1.5f);
        assertThat(engine.call("basket", Basket.class, basket))
                .isEqualTo(new Basket(basket.note(), basket.lines(), basket.first(), 3f));
        // NullAway: what Java code without checks may give.
        @SuppressWarnings("NullAway")
        Line broken = new Line(null, 3);
        assertThatThrownBy(() ->
                        engine.call(
                                "basket",
                                Basket.class,
                                new Basket(Optional.empty(), List.of(), broken, 1f)))
                .isInstanceOf(ScriptException.Conversion.class)
                .hasMessageContaining("first.sku");
        record Narrow(String sku, byte count) {}
        assertThat(engine.call("basket", Value.class, basket).asRecord().orElseThrow())
                .satisfies(fields ->
                        assertThat(fields.field("first").orElseThrow().as(Narrow.class))
                                .isEqualTo(new Narrow("c", (byte) 3)));
    }

    @Test
    @Tag("J10")
    void aCallFromJavaMakesLittleMoreThanItsArguments() {
        Engine engine = engine(Jit.OFF);
        assertThat(bytes(() -> engine.call("increment", long.class, 41L))).isLessThan(800);
    }

    @Test
    @Tag("J4")
    void temporaryNumbersAreNoObjects() {
        for (Jit jit : Jit.values()) {
            Engine engine = engine(jit);
            engine.call("norm", double.class, 1000);
            long bytes = Allocation.of(() -> engine.call("norm", double.class, 100_000));
            // Four temporary values in each of 100,000 rounds.
            assertThat(bytes).as("%s", jit).isLessThan(50_000);
        }
    }

    @Test
    @Tag("J3")
    void equalTextsOfScriptsAreOneObject() {
        Engine engine = engine(Jit.OFF);
        String left = engine.global("left", String.class);
        assertThat(engine.global("right", String.class)).isSameAs(left);
        Script other =
                Script.compile(
                        new Source("other.fsx", "let text () = \"a text that is used often\""),
                        Host.none());
        engine.load(other);
        assertThat(engine.call("text", String.class)).as("another script").isSameAs(left);
        Engine second = Engine.builder().build();
        second.load(Script.fromBytes(other.toBytes(), Host.none()));
        assertThat(second.call("text", String.class)).as("bytecode").isSameAs(left);
    }
}
