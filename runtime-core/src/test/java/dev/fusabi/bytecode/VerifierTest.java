package dev.fusabi.bytecode;

import static dev.fusabi.bytecode.Opcode.*;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fusabi.bytecode.Code.Handler;
import dev.fusabi.bytecode.Program.Export;
import dev.fusabi.diagnostic.Diagnostic;
import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.value.Kind;
import dev.fusabi.value.Layout;
import dev.fusabi.value.ScriptType;
import dev.fusabi.value.Unit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** One program for each rule that must not pass, beside one that does. */
final class VerifierTest {
    /** A program that breaks one rule. */
    record Reject(String message, Program program) {
        @Override
        public String toString() {
            return message;
        }
    }

    private static final List<Reject> REJECTS = new ArrayList<>();

    static {
        instructions();
        windows();
        flow();
        frames();
        handlers();
        tables();
    }

    static Stream<Reject> rejects() {
        return REJECTS.stream();
    }

    private static void program(String message, Consumer<Assembly> build) {
        Assembly assembly = new Assembly();
        build.accept(assembly);
        REJECTS.add(new Reject(message, assembly.program()));
    }

    private static void function(
            String message,
            String signature,
            java.util.function.BiConsumer<Assembly, CodeBuilder> body) {
        program(
                message,
                assembly -> {
                    CodeBuilder code = Assembly.code("bad", signature);
                    body.accept(assembly, code);
                    assembly.function(code);
                });
    }

    /** A function of raw instructions with two registers of each kind and one entry in each table. */
    private static void raw(String message, long... instructions) {
        program(message, assembly -> assembly.function(rawCode(instructions)));
    }

    private static Code rawCode(long... instructions) {
        return new Code(
                "bad",
                Assembly.signatureOf("IR>I"),
                List.of(),
                2,
                2,
                false,
                instructions,
                new long[1],
                new Object[] {"text", 1L},
                new int[0][],
                List.of(),
                new int[0],
                0);
    }

    private static final long RETURN = Instruction.of(RETURN_P, 0, 0, 0);

    private static void instructions() {
        raw("no such opcode: 999", 999, RETURN);
        raw("no such opcode: " + Opcode.count(), Opcode.count(), RETURN);
        raw("register p2 is out of range", Instruction.of(MOVE_P, 2, 0, 0), RETURN);
        raw("register p2 is out of range", Instruction.of(MOVE_P, 1, 2, 0), RETURN);
        raw("register p9 is out of range", Instruction.of(ADD_INT, 1, 0, 9), RETURN);
        raw("register r2 is out of range", Instruction.of(MOVE_R, 2, 0, 0), RETURN);
        raw("register p2 is out of range", Instruction.of(CALL, 0, 2, 0), RETURN);
        raw("register r2 is out of range", Instruction.of(CALL, 0, 0, 2), RETURN);
        raw("there is no constant 2", Instruction.wide(LOAD_R, 0, 2), RETURN);
        raw("there is no constant -1", Instruction.wide(LOAD_R, 0, -1), RETURN);
        raw("there is no 64-bit constant 1", Instruction.wide(LOAD_P, 0, 1), RETURN);
        raw("there is no global 0", Instruction.wide(GET_GLOBAL_P, 0, 0), RETURN);
        raw("there is no function 7", Instruction.of(CALL, 7, 0, 0), RETURN);
        raw("there is no signature 0", Instruction.of(APPLY, 0, 0, 0), RETURN);
        raw("there is no library function 0", Instruction.of(CALL_BUILTIN, 0, 0, 0), RETURN);
        raw("there is no host function 0", Instruction.of(CALL_HOST, 0, 0, 0), RETURN);
        raw("there is no layout 0", Instruction.of(NEW, 0, 0, 0), RETURN);
        raw("there is no type 0", Instruction.of(CAST, 0, 0, 0), RETURN);
        raw("there is no jump table 0", Instruction.wide(SWITCH, 0, 0), RETURN);
        raw("a field's name is not a string", Instruction.of(GET_FIELD_BY_NAME, 1, 0, 1), RETURN);
        raw("a jump leaves the function", Instruction.wide(JUMP, 0, 1), RETURN);
        raw("a jump leaves the function", Instruction.wide(LOOP, 0, -2), RETURN);
        raw("a jump leaves the function", Instruction.of(JUMP_EQ_INT, 0, 0, 5), RETURN);
        raw("only LOOP, FOR_UP and FOR_DOWN jump back", Instruction.wide(JUMP, 0, -1), RETURN);
        raw(
                "only LOOP, FOR_UP and FOR_DOWN jump back",
                Instruction.of(JUMP_EQ_INT, 0, 0, -1),
                RETURN);
        raw("the function runs off its end", Instruction.of(MOVE_P, 1, 0, 0));
        raw("the result is no reference", Instruction.of(RETURN_R, 0, 0, 0));
        raw("YIELD outside the body of a sequence", Instruction.of(YIELD, 0, 0, 0), RETURN);
        function("the result is a reference", "I>R", (a, code) -> code.emit(RETURN_P, 0));
        function(
                "a jump table leads back",
                "I>I",
                (a, code) -> {
                    CodeBuilder.Label start = code.here();
                    code.switchOn(0, List.of(start)).emit(RETURN_P, 0);
                });
        for (Opcode opcode : List.of(GET_GLOBAL_P, SET_GLOBAL_P)) {
            function(
                    "the global's kind does not fit the instruction",
                    "I>I",
                    (a, code) ->
                            code.emit(opcode, 0, a.global("g", ScriptType.Simple.STRING))
                                    .emit(RETURN_P, 0));
        }
        for (Opcode opcode : List.of(GET_GLOBAL_R, SET_GLOBAL_R)) {
            function(
                    "the global's kind does not fit the instruction",
                    "R>R",
                    (a, code) ->
                            code.emit(opcode, 0, a.global("g", ScriptType.Simple.INT))
                                    .emit(RETURN_R, 0));
        }
    }

    private static void windows() {
        function(
                "arguments do not fit the registers",
                ">I",
                (a, code) -> {
                    int callee = a.function("two", "II>I", c -> c.emit(RETURN_P, 0));
                    code.loadInt(0, 1).emit(CALL, callee, 0, 0).emit(RETURN_P, 0);
                });
        function(
                "arguments do not fit the registers",
                "R>R",
                (a, code) -> code.emit(APPLY, a.signature("R>R"), 0, 0).emit(RETURN_R, 0));
        function(
                "arguments do not fit the registers",
                "R>R",
                (a, code) ->
                        code.emit(CALL_BUILTIN, a.builtin("X.y", "RR>R"), 0, 0).emit(RETURN_R, 0));
        function(
                "arguments do not fit the registers",
                "R>R",
                (a, code) -> code.emit(CALL_HOST, a.host("h"), 2, 0).emit(RETURN_R, 0));
        function(
                "arguments do not fit the registers",
                "I>R",
                (a, code) -> {
                    int lambda = a.function(Assembly.lambda("I>I", "II").emit(RETURN_P, 0));
                    code.emit(CLOSURE, lambda, 0, 0).emit(RETURN_R, 0);
                });
        function(
                "fields do not fit the registers",
                "R>R",
                (a, code) ->
                        code.emit(NEW, a.layout(Assembly.record("rec", "RR")), 0, 0)
                                .emit(RETURN_R, 0));
        function(
                "elements do not fit the registers",
                "R>R",
                (a, code) -> code.emit(TUPLE, 2, 0, 0).emit(RETURN_R, 0));
        function(
                "elements do not fit the registers",
                "R>R",
                (a, code) -> code.emit(TUPLE, 1, 0, 0).emit(RETURN_R, 0));
        function(
                "a function that captures values is called directly",
                "I>I",
                (a, code) -> {
                    int lambda = a.function(Assembly.lambda("I>I", "I").emit(RETURN_P, 0));
                    code.emit(CALL, lambda, 0, 0).emit(RETURN_P, 0);
                });
        function(
                "the body of a sequence is called directly",
                ">R",
                (a, code) -> {
                    int body =
                            a.function(
                                    Assembly.code("s", ">R")
                                            .generator()
                                            .loadConstant(0, null)
                                            .emit(RETURN_R, 0));
                    code.emit(CALL, body, 0, 0).emit(RETURN_R, 0);
                });
        function(
                "the tail call's result is not the function's",
                "I>R",
                (a, code) -> {
                    int callee = a.function("int", "I>I", c -> c.emit(RETURN_P, 0));
                    code.emit(TAIL_CALL, callee, 0, 0);
                });
        function(
                "the tail call's result is not the function's",
                "R>I",
                (a, code) -> code.emit(TAIL_APPLY, a.signature(">R"), 0, 0));
        function(
                "a tail call under a handler",
                "I>I",
                (a, code) -> {
                    int callee = a.function("int", "I>I", c -> c.emit(RETURN_P, 0));
                    CodeBuilder.Label start = code.here();
                    code.emit(TAIL_CALL, callee, 0, 0);
                    CodeBuilder.Label end = code.here();
                    code.loadInt(0, 0).emit(RETURN_P, 0).guard(start, end, end, 0, false);
                });
    }

    private static void unwritten(String register, String signature, Consumer<CodeBuilder> body) {
        function(
                "register " + register + " is read before it is written",
                signature,
                (a, code) -> body.accept(code));
    }

    private static void flow() {
        unwritten("p1", "I>I", code -> code.emit(ADD_INT, 0, 0, 1).emit(RETURN_P, 0));
        unwritten("r0", ">R", code -> code.emit(RETURN_R, 0));
        unwritten("r1", "R>B", code -> code.emit(EQ_REF, 0, 0, 1).emit(RETURN_P, 0));
        unwritten(
                "p1",
                "B>I",
                code -> {
                    CodeBuilder.Label other = code.newLabel();
                    code.jump(JUMP_IF, 0, other).loadInt(1, 0).bind(other).emit(RETURN_P, 1);
                });
        unwritten(
                "r1",
                "R>R",
                code -> {
                    CodeBuilder.Label end = code.newLabel();
                    code.jump(NEXT, 0, 1, end).bind(end).emit(RETURN_R, 1);
                });
        // Lost by a call, seen only when the loop comes round.
        function(
                "register p1 is read before it is written",
                "I>I",
                (a, code) -> {
                    int callee = a.function("int", "I>I", c -> c.emit(RETURN_P, 0));
                    code.loadInt(1, 5);
                    CodeBuilder.Label head = code.here();
                    code.emit(ADD_INT, 0, 0, 1).emit(CALL, callee, 0, 0).jump(LOOP, head);
                });
        function(
                "register r1 is read before it is written",
                "R>R",
                (a, code) -> {
                    int callee = a.function("same", "R>R", c -> c.emit(RETURN_R, 0));
                    code.loadConstant(1, "x").emit(CALL, callee, 0, 0).emit(RETURN_R, 1);
                });
        function(
                "register p0 is read before it is written",
                ">I",
                (a, code) -> {
                    int callee = a.function("int", "I>I", c -> c.emit(RETURN_P, 0));
                    code.emit(CALL, callee, 0, 0).emit(RETURN_P, 0);
                });
        function(
                "register r1 is read before it is written",
                "R>R",
                (a, code) ->
                        code.emit(CALL_HOST, a.host("h"), 2, 0)
                                .emit(MOVE_R, 1, 0)
                                .emit(RETURN_R, 1));
        function(
                "register r0 is read before it is written",
                ">R",
                (a, code) -> code.emit(APPLY, a.signature(">R"), 0, 0).emit(RETURN_R, 0));
        function(
                "register p1 is read before it is written",
                "I>R",
                (a, code) -> {
                    int lambda = a.function(Assembly.lambda("I>I", "II").emit(RETURN_P, 0));
                    code.emit(MOVE_P, 2, 0).emit(CLOSURE, lambda, 0, 0).emit(RETURN_R, 0);
                });
        function(
                "register r1 is read before it is written",
                "R>R",
                (a, code) ->
                        code.emit(NEW, a.layout(Assembly.record("rec", "RR")), 0, 0)
                                .loadConstant(1, "")
                                .emit(RETURN_R, 0));
        // What a handler may use was written before each guarded instruction and is not in a call's
        // window.
        unwritten(
                "r1",
                "R>R",
                code -> {
                    CodeBuilder.Label start = code.here();
                    code.loadConstant(1, "x");
                    CodeBuilder.Label end = code.here();
                    code.emit(RETURN_R, 1);
                    CodeBuilder.Label handler = code.here();
                    code.emit(RETURN_R, 1).guard(start, end, handler, 0, false);
                });
        function(
                "register r0 is read before it is written",
                "R>R",
                (a, code) -> {
                    int callee = a.function("same", "R>R", c -> c.emit(RETURN_R, 0));
                    CodeBuilder.Label start = code.here();
                    code.emit(CALL, callee, 0, 0);
                    CodeBuilder.Label end = code.here();
                    code.emit(RETURN_R, 0);
                    CodeBuilder.Label handler = code.here();
                    code.emit(RETURN_R, 0).guard(start, end, handler, 1, false);
                });
        function(
                "too many registers for so little code",
                ">I",
                (a, code) -> {
                    for (int i = 0; i < 400; i++) {
                        CodeBuilder.Label next = code.newLabel();
                        code.loadInt(60_000, 1).jump(JUMP_EQ_IMM, 60_000, i, next).bind(next);
                    }
                    code.emit(RETURN_P, 60_000);
                });
    }

    private static void changed(String message, UnaryOperator<Code> change) {
        Code good = Assembly.code("bad", "IR>I").emit(RETURN_P, 0).build();
        program(message, assembly -> assembly.function(change.apply(good)));
    }

    private static Code with(
            Code code, int primitives, int references, int[] lines, List<Handler> handlers) {
        return new Code(
                code.name(),
                code.signature(),
                code.captures(),
                primitives,
                references,
                code.isGenerator(),
                code.instructions(),
                code.longs(),
                code.constants(),
                code.switches(),
                handlers,
                lines,
                code.source());
    }

    private static void frames() {
        int[] none = new int[0];
        changed(
                "parameters and captured values do not fit the registers",
                code -> with(code, 0, 1, none, List.of()));
        changed(
                "the number of registers is out of range",
                code -> with(code, 70_000, 1, none, List.of()));
        changed(
                "the number of registers is out of range",
                code -> with(code, 1, -1, none, List.of()));
        changed(
                "the line table is incomplete",
                code -> with(code, 1, 1, new int[] {0, 1}, List.of()));
        changed(
                "the line table is not ascending",
                code -> with(code, 1, 1, new int[] {3, 1, 1, 2, 1, 1}, List.of()));
        raw("a function has 1 to 1,048,576 instructions");
        program(
                "a constant is of a kind that no file can hold",
                assembly ->
                        assembly.function(
                                Assembly.code("bad", ">R")
                                        .loadConstant(0, new Object())
                                        .emit(RETURN_R, 0)));
        program(
                "the body of a sequence takes no parameters and gives unit",
                assembly ->
                        assembly.function(
                                Assembly.code("bad", "R>R").generator().emit(RETURN_R, 0)));
        program(
                "a jump table leaves the function",
                assembly -> {
                    Code code = Assembly.code("bad", "I>I").emit(RETURN_P, 0).build();
                    assembly.function(
                            new Code(
                                    "bad",
                                    code.signature(),
                                    List.of(),
                                    1,
                                    0,
                                    false,
                                    code.instructions(),
                                    new long[0],
                                    new Object[0],
                                    new int[][] {{9}},
                                    List.of(),
                                    none,
                                    0));
                });
        program(
                "function 'bad' is of no source",
                assembly ->
                        assembly.function(
                                new CodeBuilder("bad", Assembly.signatureOf("I>I"), List.of(), 3)
                                        .emit(RETURN_P, 0)));
    }

    private static void handlers() {
        int[] none = new int[0];
        String outside = "a handler's range or target is outside the function";
        for (Handler handler :
                List.of(
                        new Handler(-1, 1, 0, 0, false),
                        new Handler(0, 2, 0, 0, false),
                        new Handler(0, 0, 0, 0, false),
                        new Handler(0, 1, 1, 0, false),
                        new Handler(0, 1, -1, 0, false))) {
            changed(outside, code -> with(code, 1, 1, none, List.of(handler)));
        }
        changed(
                "a handler's register is out of range",
                code -> with(code, 1, 1, none, List.of(new Handler(0, 1, 0, 1, false))));
        changed(
                "handlers are nested too deeply",
                code ->
                        with(
                                code,
                                1,
                                1,
                                none,
                                java.util.Collections.nCopies(
                                        300, new Handler(0, 1, 0, 0, false))));
    }

    private static void tables() {
        program(
                "a signature has more than 250 parameters",
                a -> a.signature("I".repeat(251) + ">I"));
        program(
                "a signature has more than 250 parameters",
                a -> a.builtin("X.y", "I".repeat(251) + ">I"));
        program(
                "field 'a' of 'rec' has a wrong slot",
                a -> {
                    Layout layout = new Layout(Layout.Form.RECORD, "rec", "rec", 0);
                    layout.define(
                            List.of(
                                    new Layout.Field(
                                            "a", ScriptType.Simple.INT, Kind.INT, false, 1)));
                    a.layout(layout);
                });
        program(
                "exception 'E' has an unboxed field",
                a -> a.layout(Assembly.layout(Layout.Form.EXCEPTION, "E", "E", 0, "I")));
        program(
                "the tag of 'u.C' is out of range",
                a -> a.layout(Assembly.layout(Layout.Form.UNION_CASE, "u", "C", 70_000, "")));
        program(
                "'rec' has more than 250 fields",
                a -> a.layout(Assembly.record("rec", "I".repeat(251))));
        program("export 'e' names neither a function nor a value", a -> a.export(export(9, -1)));
        program("export 'e' names neither a function nor a value", a -> a.export(export(-1, 0)));
        program(
                "export 'e' is a function that captures values",
                a ->
                        a.export(
                                export(
                                        a.function(Assembly.lambda("I>I", "I").emit(RETURN_P, 0)),
                                        -1)));
        program(
                "export 'e' is awaited by what is no function for it",
                a -> {
                    int wrong = a.function(Assembly.code("f", "I>I").emit(RETURN_P, 0));
                    a.export(export(wrong, -1, wrong));
                });
        REJECTS.add(new Reject("there is no initializer", new Assembly().program(List.of(), 0)));
        Code wrong = Assembly.code("f", "II>I").emit(RETURN_P, 0).build();
        REJECTS.add(
                new Reject(
                        "the initializer is not a function of unit",
                        new Assembly().program(List.of(wrong), 0)));
    }

    private static Export export(int function, int global) {
        return export(function, global, -1);
    }

    private static Export export(int function, int global, int awaiter) {
        return new Export(
                "e",
                function,
                global,
                awaiter,
                ScriptType.Simple.INT,
                List.of(),
                List.of(),
                null,
                1,
                1);
    }

    @ParameterizedTest
    @MethodSource("rejects")
    void rejects(Reject reject) {
        List<Diagnostic> defects = Verifier.verify(reject.program);
        assertThat(defects).isNotEmpty().allMatch(defect -> defect.code() == ErrorCode.FSB0600);
        assertThat(defects).anyMatch(defect -> defect.title().endsWith(reject.message));
    }

    @Test
    void saysWhere() {
        Assembly assembly = new Assembly();
        assembly.function(
                "f", "I>I", code -> code.emit(MOVE_P, 0, 0).emit(MOVE_P, 0, 1).emit(RETURN_P, 0));
        assertThat(Verifier.verify(assembly.program()))
                .extracting(Diagnostic::title)
                .containsExactly(
                        "function 'f', instruction 1: register p1 is read before it is written");
    }

    @Test
    void aLoopOverCallsPasses() {
        Assembly assembly = new Assembly();
        int callee = assembly.function("int", "I>I", code -> code.emit(RETURN_P, 0));
        assembly.function(
                "f",
                "I>I",
                code -> {
                    CodeBuilder.Label end = code.newLabel();
                    code.loadInt(1, 0);
                    CodeBuilder.Label head = code.here();
                    code.jump(JUMP_GE_INT, 1, 0, end).emit(MOVE_P, 2, 1).emit(CALL, callee, 2, 0);
                    code.emit(ADD_INT_IMM, 1, 2, 1).jump(LOOP, head).bind(end).emit(RETURN_P, 1);
                });
        assertThat(Verifier.verify(assembly.program())).isEmpty();
    }

    @Test
    void codeThatNothingLeadsToIsNotLookedAtForItsRegisters() {
        Assembly assembly = new Assembly();
        assembly.function(
                "f", "I>I", code -> code.emit(RETURN_P, 0).emit(MOVE_P, 0, 1).emit(RETURN_P, 1));
        assertThat(Verifier.verify(assembly.program())).isEmpty();
    }

    @Test
    void unitIsAConstant() {
        Assembly assembly = new Assembly();
        assembly.function("f", ">R", code -> code.loadConstant(0, Unit.UNIT).emit(RETURN_R, 0));
        assertThat(Verifier.verify(assembly.program())).isEmpty();
    }
}
