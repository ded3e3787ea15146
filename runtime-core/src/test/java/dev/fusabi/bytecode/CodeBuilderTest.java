package dev.fusabi.bytecode;

import static dev.fusabi.bytecode.Opcode.*;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fusabi.bytecode.Code.Handler;

import org.junit.jupiter.api.Test;

import java.util.List;

final class CodeBuilderTest {
    private final CodeBuilder code = Assembly.code("f", "IR>I");

    @Test
    void patchesJumpsForwardAndBack() {
        CodeBuilder.Label end = code.newLabel();
        CodeBuilder.Label head = code.here();
        code.jump(JUMP_EQ_IMM, 0, -3, end).jump(LOOP, head).bind(end).emit(RETURN_P, 0);
        assertThat(code.build().instructions())
                .containsExactly(
                        Instruction.of(JUMP_EQ_IMM, 0, -3, 1),
                        Instruction.wide(LOOP, 0, -2),
                        Instruction.of(RETURN_P, 0, 0, 0));
    }

    @Test
    void operandsSurviveTheirEncoding() {
        long narrow = Instruction.of(JUMP_EQ_IMM, 0xFFFF, -1, -30_000);
        assertThat(Instruction.a(narrow)).isEqualTo(0xFFFF);
        assertThat(Instruction.b(narrow)).isEqualTo(0xFFFF);
        assertThat(Instruction.signedB(narrow)).isEqualTo(-1);
        assertThat(Instruction.signedC(narrow)).isEqualTo(-30_000);
        assertThat(Instruction.distance(narrow)).isEqualTo(-30_000);
        long wide = Instruction.wide(LOAD_INT, 7, Integer.MIN_VALUE);
        assertThat(Instruction.a(wide)).isEqualTo(7);
        assertThat(Instruction.wide(wide)).isEqualTo(Integer.MIN_VALUE);
        assertThat(Opcode.of(wide)).isEqualTo(LOAD_INT);
        assertThat(Instruction.c(Instruction.of(MOVE_P, 0, 0, 0xFFFE))).isEqualTo(0xFFFE);
    }

    @Test
    void countsRegistersOfParametersAndInstructions() {
        Code small = code.emit(RETURN_P, 0).build();
        assertThat(List.of(small.primitives(), small.references())).containsExactly(1, 1);
        Code large = Assembly.code("f", ">R").emit(MOVE_P, 9, 3).emit(CALL, 0, 12, 5).build();
        assertThat(List.of(large.primitives(), large.references())).containsExactly(13, 6);
        Code capturing = Assembly.lambda("I>I", "FRR").emit(RETURN_P, 0).build();
        assertThat(List.of(capturing.primitives(), capturing.references())).containsExactly(2, 2);
    }

    @Test
    void keepsConstantsOnce() {
        code.loadConstant(0, "a")
                .loadConstant(0, "a")
                .loadConstant(0, 1L)
                .loadConstant(0, 1.0)
                .loadConstant(0, null);
        code.loadConstant(0, 0.0)
                .loadConstant(0, -0.0)
                .loadInt(0, 1L << 40)
                .loadFloat(0, 0.5)
                .loadInt(0, 1L << 40);
        Code built = code.emit(RETURN_P, 0).build();
        assertThat(built.constants()).containsExactly("a", 1L, 1.0, null, 0.0, -0.0);
        assertThat(built.longs()).containsExactly(1L << 40, Double.doubleToRawLongBits(0.5));
    }

    @Test
    void keepsPlacesOfInstructions() {
        code.at(1, 1)
                .at(1, 5)
                .emit(MOVE_P, 1, 0)
                .at(1, 5)
                .emit(MOVE_P, 2, 0)
                .at(2, 1)
                .emit(RETURN_P, 0);
        assertThat(code.build().lines()).containsExactly(0, 1, 5, 2, 2, 1);
    }

    @Test
    void dropsGuardsOfNothing() {
        CodeBuilder.Label here = code.here();
        code.emit(RETURN_P, 0).guard(here, here, here, 0, false);
        assertThat(code.build().handlers()).isEmpty();
    }

    @Test
    void longJumpsBecomeLonger() {
        CodeBuilder.Label end = code.newLabel();
        CodeBuilder.Label start = code.here();
        code.at(1, 1).jump(JUMP_GT_IMM, 0, 5, end).at(2, 2);
        CodeBuilder.Label near = code.newLabel();
        code.jump(JUMP_EQ_IMM, 0, 0, near).bind(near);
        for (int i = 0; i < 40_000; i++) {
            code.emit(MOVE_P, 1, 0);
        }
        CodeBuilder.Label guarded = code.here();
        code.loadInt(0, 9).jump(FOR_UP, 0, 1, start).bind(end).emit(RETURN_P, 0);
        code.guard(guarded, end, end, 0, false);
        Code built = code.build();
        long[] instructions = built.instructions();
        assertThat(instructions[0]).isEqualTo(Instruction.of(JUMP_GT_IMM, 0, 5, 1));
        assertThat(instructions[1]).isEqualTo(Instruction.wide(JUMP, 0, 1));
        int last = instructions.length - 1;
        assertThat(instructions[2]).isEqualTo(Instruction.wide(JUMP, 0, last - 3));
        assertThat(instructions[3]).isEqualTo(Instruction.of(JUMP_EQ_IMM, 0, 0, 0));
        assertThat(instructions[last - 1]).isEqualTo(Instruction.wide(LOOP, 0, -last));
        assertThat(built.handlers()).containsExactly(new Handler(last - 4, last, last, 0, false));
        assertThat(built.lines()).containsExactly(0, 1, 1, 3, 2, 2);
    }

    @Test
    void whatDoesNotFitIsAnError() {
        assertThatThrownBy(() -> code.emit(MOVE_P, 65_535, 0))
                .isInstanceOf(CodeBuilder.TooLargeException.class);
        assertThatThrownBy(() -> code.emit(CALL, 65_536, 0, 0))
                .isInstanceOf(CodeBuilder.TooLargeException.class);
        assertThatThrownBy(() -> code.emit(ADD_INT_IMM, 0, 0, 40_000))
                .isInstanceOf(CodeBuilder.TooLargeException.class);
        for (int i = 0; i < CodeBuilder.MAX_INSTRUCTIONS; i++) {
            code.emit(MOVE_P, 1, 0);
        }
        assertThatThrownBy(() -> code.emit(MOVE_P, 1, 0))
                .isInstanceOf(CodeBuilder.TooLargeException.class);
    }

    @Test
    void mistakesOfTheCallerAreErrors() {
        assertThatThrownBy(() -> code.jump(MOVE_P, code.newLabel()))
                .isInstanceOf(IllegalArgumentException.class);
        CodeBuilder.Label label = code.here();
        assertThatThrownBy(() -> code.bind(label)).isInstanceOf(IllegalStateException.class);
        code.jump(JUMP, code.newLabel());
        assertThatThrownBy(code::build).isInstanceOf(IllegalStateException.class);
    }
}
