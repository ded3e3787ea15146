package dev.fusabi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fusabi.debug.Breakpoint;
import dev.fusabi.debug.Debugger;
import dev.fusabi.debug.Frame;
import dev.fusabi.debug.PausedCall;
import dev.fusabi.debug.Step;
import dev.fusabi.debug.Variable;
import dev.fusabi.source.Source;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Stopping, looking and stepping, in both tiers. */
@Tag("A30")
class DebuggerTest {
    private static final String SCRIPT =
            """
            module Shop
            let mutable sold = 0
            let price (item: string) count =
                let each = item.Length * 2
                let total = each * count
                total
            let order (names: string list) =
                let mutable sum = 0
                for name in names do
                    let cost = price name 3
                    sum <- sum + cost
                sold <- sold + 1
                sum
            let doubled xs =
                xs
                |> List.map (fun x ->
                    let y = x * 2
                    y)
                |> List.sum
            let later key =
                let fetched = fetch key
                let text = fetched + "!"
                text
            """;

    private final List<PausedCall> stops = new ArrayList<>();
    private final CompletableFuture<String> reply = new CompletableFuture<>();
    private Engine engine = Engine.builder().build();
    private Debugger debugger;

    private void start(Jit jit) {
        Host host =
                Host.builder()
                        .asyncFunction("fetch", String.class, String.class, key -> reply)
                        .build();
        engine = Engine.builder().host(host).jit(jit).build();
        engine.load(new Source("shop/shop.fsx", SCRIPT));
        // So that there is compiled code to leave.
        engine.call("Shop.order", long.class, List.of("pen", "ink"));
        debugger = engine.debug(stops::add);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void poll() {
        while (engine.pollAsyncOps() > 0) {
            // What has run may have left more to do.
        }
    }

    private PausedCall next() {
        poll();
        assertThat(stops).isNotEmpty();
        return stops.removeFirst();
    }

    private static int line(PausedCall call) {
        return call.stack().getFirst().location().line();
    }

    private static String shown(PausedCall call, String name) {
        return call.stack().getFirst().variable(name).map(Variable::display).orElse("none");
    }

    @ParameterizedTest
    @EnumSource(Jit.class)
    void aBreakpointStopsACallThatShowsItsStackAndVariables(Jit jit) {
        start(jit);
        Breakpoint point = debugger.breakAt("shop.fsx", 5);
        ScriptFuture<Long> call = engine.callAsync("Shop.order", Long.class, List.of("pen", "ink"));
        PausedCall stop = next();
        assertThat(stop.reason()).isEqualTo(PausedCall.Reason.BREAKPOINT);
        assertThat(stop.breakpoint()).contains(point);
        assertThat(debugger.paused()).containsExactly(stop);
        assertThat(stop.stack())
                .extracting(Frame::function, frame -> frame.location().line())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Shop.price", 5),
                        org.assertj.core.groups.Tuple.tuple("Shop.order", 10));
        assertThat(stop.stack().getFirst().variables())
                .extracting(Variable::name, Variable::display, Variable::typeName)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("item", "\"pen\"", "string"),
                        org.assertj.core.groups.Tuple.tuple("count", "3", "int"),
                        org.assertj.core.groups.Tuple.tuple("each", "6", "int"));
        assertThat(stop.stack().getLast().variable("sum").orElseThrow().value()).isEqualTo(0L);
        assertThat(call.isDone()).isFalse();

        stop.resume();
        PausedCall second = next();
        assertThat(stop.isPaused()).isFalse();
        assertThat(shown(second, "item")).isEqualTo("\"ink\"");
        assertThat(second.stack().getLast().variable("sum").orElseThrow().value()).isEqualTo(18L);
        assertThat(debugger.remove(point)).isTrue();
        second.resume();
        poll();
        assertThat(call).isCompletedWithValue(36L);
        assertThat(stops).isEmpty();
        debugger.close();
        assertThat(engine.call("Shop.order", long.class, List.of("pen"))).isEqualTo(18);
    }

    @ParameterizedTest
    @EnumSource(Jit.class)
    void stepsGoIntoOverAndOutOfFunctions(Jit jit) {
        start(jit);
        Breakpoint point = debugger.breakAt("shop/shop.fsx", 8);
        engine.callAsync("Shop.order", Long.class, List.of("pen", "ink"));
        List<Integer> lines = new ArrayList<>();
        PausedCall stop = next();
        debugger.remove(point);
        for (Step step :
                List.of(
                        Step.OVER, Step.OVER, Step.INTO, Step.OVER, Step.OVER, Step.OUT, Step.OVER,
                        Step.OVER)) {
            lines.add(line(stop));
            stop.step(step);
            stop = next();
            assertThat(stop.reason()).isEqualTo(PausedCall.Reason.STEP);
        }
        lines.add(line(stop));
        assertThat(lines).containsExactly(8, 9, 10, 4, 5, 6, 11, 10, 11);
        stop.resume();
        poll();
        assertThat(engine.pendingCalls()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Jit.class)
    void functionsThatTheLibraryCallsStopToo(Jit jit) {
        start(jit);
        debugger.breakAt("shop.fsx", 18);
        ScriptFuture<Long> call = engine.callAsync("Shop.doubled", Long.class, List.of(1, 2));
        assertThat(shown(next(), "y")).isEqualTo("2");
        debugger.paused().getFirst().resume();
        PausedCall second = next();
        assertThat(second.stack().getFirst().variable("x").orElseThrow().value()).isEqualTo(2L);
        assertThat(second.stack().getLast().function()).isEqualTo("Shop.doubled");
        second.resume();
        poll();
        assertThat(call).isCompletedWithValue(6L);
    }

    @ParameterizedTest
    @EnumSource(Jit.class)
    void aStepWaitsForAnAsynchronousOperation(Jit jit) {
        start(jit);
        debugger.breakAt("shop.fsx", 21);
        ScriptFuture<String> call = engine.callAsync("Shop.later", String.class, "k");
        next().step(Step.OVER);
        poll();
        assertThat(stops).as("it waits").isEmpty();
        reply.complete("value");
        PausedCall stop = next();
        assertThat(line(stop)).isEqualTo(22);
        assertThat(shown(stop, "fetched")).isEqualTo("\"value\"");
        stop.resume();
        poll();
        assertThat(call).isCompletedWithValue("value!");
    }

    @ParameterizedTest
    @EnumSource(Jit.class)
    void expressionsAreEvaluatedInAFrame(Jit jit) {
        start(jit);
        debugger.breakAt("shop.fsx", 11);
        engine.callAsync("Shop.order", Long.class, List.of("pen", "ink"));
        PausedCall stop = next();
        assertThat(stop.evaluate(0, "cost * 2 + sum").value()).isEqualTo(36L);
        assertThat(stop.evaluate(0, "name.ToUpper()").display()).isEqualTo("\"PEN\"");
        assertThat(stop.evaluate(0, "sold").value()).isEqualTo(1L);
        assertThat(stop.evaluate(0, "List.length names").value()).isEqualTo(2L);
        assertThatThrownBy(() -> stop.evaluate(0, "cost + nothing"))
                .isInstanceOf(ScriptException.Type.class)
                .hasMessageContaining("nothing");
        assertThatThrownBy(() -> stop.evaluate(0, "cost / 0"))
                .isInstanceOf(ScriptException.Runtime.class);
        assertThat(stop.isPaused()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Jit.class)
    void pauseStopsWhateverRunsNextAndOthersGoOn(Jit jit) {
        start(jit);
        debugger.pause();
        ScriptFuture<Long> first = engine.callAsync("Shop.order", Long.class, List.of("a"));
        ScriptFuture<Long> second = engine.callAsync("Shop.order", Long.class, List.of("bb"));
        PausedCall stop = next();
        assertThat(stop.reason()).isEqualTo(PausedCall.Reason.PAUSE);
        assertThat(line(stop)).isEqualTo(8);
        assertThat(second).isCompletedWithValue(12L);
        assertThat(first.isDone()).isFalse();
        debugger.close();
        poll();
        assertThat(first).isCompletedWithValue(6L);
    }

    @ParameterizedTest
    @EnumSource(Jit.class)
    void callsThatMustNotWaitPassAndCancelledOnesEnd(Jit jit) {
        start(jit);
        debugger.breakAt("shop.fsx", 4);
        assertThat(engine.call("Shop.order", long.class, List.of("pen", "ink"))).isEqualTo(36);
        poll();
        assertThat(stops).isEmpty();
        ScriptFuture<Long> call = engine.callAsync("Shop.order", Long.class, List.of("pen"));
        PausedCall stop = next();
        call.cancel(true);
        poll();
        assertThat(stop.isPaused()).isFalse();
        assertThat(engine.pendingCalls()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Jit.class)
    void aBreakpointMovesToTheNextLineWithCodeAndWaitsForItsScript(Jit jit) {
        start(jit);
        debugger.breakAt("late.fsx", 1);
        assertThatThrownBy(() -> debugger.breakAt("late.fsx", 0))
                .isInstanceOf(IllegalArgumentException.class);
        engine.load(new Source("late.fsx", "\n// nothing here\nlet f x =\n    x + 1\n"));
        engine.callAsync("f", Long.class, 1);
        PausedCall stop = next();
        assertThat(line(stop)).isEqualTo(4);
        assertThat(shown(stop, "x")).isEqualTo("1");
    }

    @ParameterizedTest
    @EnumSource(Jit.class)
    void stepsGoThroughAsyncBlocks(Jit jit) {
        start(jit);
        engine.load(
                new Source(
                        "flow.fsx",
                        """
                        let flow key = async {
                            let! fetched = async { return fetch key }
                            let length = String.length fetched
                            return length + 1
                        }
                        """));
        debugger.breakAt("flow.fsx", 3);
        ScriptFuture<Long> call = engine.callAsync("flow", Long.class, "k");
        poll();
        assertThat(stops).as("it waits").isEmpty();
        reply.complete("value");
        PausedCall stop = next();
        assertThat(line(stop)).isEqualTo(3);
        assertThat(shown(stop, "fetched")).isEqualTo("\"value\"");
        stop.step(Step.OVER);
        PausedCall second = next();
        assertThat(line(second)).isEqualTo(4);
        assertThat(second.stack().getFirst().variable("length").orElseThrow().value())
                .isEqualTo(5L);
        second.resume();
        poll();
        assertThat(call).isCompletedWithValue(6L);
    }

    @ParameterizedTest
    @EnumSource(Jit.class)
    void breakpointsStayWhenAScriptIsLoadedAnew(Jit jit) {
        start(jit);
        debugger.breakAt("shop.fsx", 4);
        ScriptFuture<Long> old = engine.callAsync("Shop.order", Long.class, List.of("pen"));
        PausedCall first = next();
        engine.load(new Source("shop/shop.fsx", SCRIPT.replace("* 2", "* 3")));
        ScriptFuture<Long> fresh = engine.callAsync("Shop.order", Long.class, List.of("pen"));
        PausedCall second = next();
        assertThat(line(second)).isEqualTo(4);
        first.resume();
        second.resume();
        poll();
        assertThat(old).as("on the code it started with").isCompletedWithValue(18L);
        assertThat(fresh).isCompletedWithValue(27L);
    }

    @ParameterizedTest
    @EnumSource(Jit.class)
    void variablesOfLoopsPatternsAndClosuresAreShown(Jit jit) {
        start(jit);
        engine.load(
                new Source(
                        "shapes.fsx",
                        """
                        type Shape = Circle of radius: float | Rect of width: float * height: float
                        let areas shapes =
                            let mutable total = 0.0
                            let add area =
                                total <- total + area
                                total
                            for shape in shapes do
                                match shape with
                                | Circle radius ->
                                    add (3.0 * radius * radius) |> ignore
                                | Rect (width, height) ->
                                    add (width * height) |> ignore
                            total
                        let run () = areas [ Circle 2.0; Rect (2.0, 5.0) ]
                        """
                                .replace("let mutable total = 0.0", "let total0 = ref 0.0")
                                .replace(
                                        "total <- total + area",
                                        "total0.Value <- total0.Value + area")
                                .replace("        total\n", "        total0.Value\n")
                                .replace("    total\n", "    total0.Value\n")));
        debugger.breakAt("shapes.fsx", 12);
        ScriptFuture<Double> call = engine.callAsync("run", Double.class);
        PausedCall stop = next();
        assertThat(shown(stop, "width")).isEqualTo("2.0");
        assertThat(shown(stop, "height")).isEqualTo("5.0");
        assertThat(shown(stop, "shape")).isEqualTo("Rect (2.0, 5.0)");
        assertThat(shown(stop, "radius")).isEqualTo("none");
        stop.step(Step.INTO);
        PausedCall inside = next();
        assertThat(line(inside)).isEqualTo(5);
        assertThat(shown(inside, "area")).isEqualTo("10.0");
        inside.resume();
        poll();
        assertThat(call).isCompletedWithValue(22.0);
    }

    @ParameterizedTest
    @EnumSource(Jit.class)
    void aStepEndsWithItsCall(Jit jit) {
        start(jit);
        Breakpoint point = debugger.breakAt("shop.fsx", 6);
        ScriptFuture<Long> call = engine.callAsync("Shop.price", Long.class, "pen", 1);
        next().step(Step.OUT);
        poll();
        assertThat(call).isCompletedWithValue(6L);
        debugger.remove(point);
        engine.callAsync("Shop.order", Long.class, List.of("pen"));
        poll();
        assertThat(stops).isEmpty();
        assertThat(debugger.breakpoints()).isEmpty();
    }
}
