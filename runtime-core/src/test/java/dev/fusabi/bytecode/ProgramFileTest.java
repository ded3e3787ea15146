package dev.fusabi.bytecode;

import static dev.fusabi.bytecode.Opcode.*;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import dev.fusabi.bytecode.Program.AttributeUse;
import dev.fusabi.bytecode.Program.Export;
import dev.fusabi.diagnostic.Diagnostic;
import dev.fusabi.diagnostic.ErrorCode;
import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.value.EnumValue;
import dev.fusabi.value.Kind;
import dev.fusabi.value.Layout;
import dev.fusabi.value.ScriptList;
import dev.fusabi.value.ScriptType;
import dev.fusabi.value.Unit;
import dev.fusabi.value.Unsigned;
import dev.fusabi.value.WellKnown;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Compiled files: what is written is read, and what was damaged is an error and nothing else. */
final class ProgramFileTest {
    private static final ScriptType.EnumOf FRUIT =
            new ScriptType.EnumOf(
                    "Fruit",
                    ScriptType.Simple.BYTE,
                    true,
                    List.of(new ScriptType.EnumOf.Name("Apple", Unsigned.ofByte(200))));

    /** Something of everything. */
    private static Program sample() {
        Assembly assembly = new Assembly();
        ScriptType.UnionShape shape = new ScriptType.UnionShape("tree");
        Layout leaf = Assembly.layout(Layout.Form.UNION_CASE, "tree", "Leaf", 0, "");
        Layout node = new Layout(Layout.Form.UNION_CASE, "tree", "Node", 1);
        ScriptType tree = new ScriptType.UnionOf(shape, List.of(ScriptType.Simple.INT));
        node.define(
                List.of(
                        new Layout.Field("left", tree, Kind.REF, false, 0),
                        new Layout.Field("value", ScriptType.Simple.INT, Kind.INT, true, 0)));
        shape.define(List.of(leaf, node));
        Layout record = Assembly.record("rec", "RFIBC");
        int made = assembly.layout(record);
        assembly.layout(node);
        assembly.layout(WellKnown.SOME_CASE);
        assembly.layout(BuiltinExceptions.FAILURE);
        assembly.layout(Assembly.layout(Layout.Form.EXCEPTION, "Mine", "Mine", 0, "R"));
        List<ScriptType> types =
                List.of(
                        tree,
                        new ScriptType.ListOf(tree),
                        new ScriptType.ArrayOf(ScriptType.Simple.FLOAT),
                        new ScriptType.SeqOf(new ScriptType.Parameter(2)),
                        new ScriptType.MapOf(
                                ScriptType.Simple.STRING,
                                new ScriptType.SetOf(ScriptType.Simple.CHAR)),
                        new ScriptType.OptionOf(ScriptType.Simple.DYN),
                        new ScriptType.TupleOf(
                                List.of(ScriptType.Simple.INT, ScriptType.Simple.UNIT)),
                        new ScriptType.FunctionOf(
                                List.of(ScriptType.Simple.BOOL), ScriptType.Simple.EXN),
                        new ScriptType.RecordOf(record, List.of()),
                        new ScriptType.UnionOf(
                                WellKnown.RESULT, List.of(tree, ScriptType.Simple.INT)),
                        new ScriptType.OpenRecord(
                                List.of(new ScriptType.NamedType("x", ScriptType.Simple.INT))),
                        new ScriptType.Opaque("Async", List.of(tree)),
                        new ScriptType.Reflected(ScriptType.Simple.INT),
                        FRUIT);
        types.forEach(assembly::type);
        assembly.signature("IR>F");
        int length = assembly.builtin("String.length", "R>I", Kind.INT, Kind.REF);
        assembly.host("log");
        int global = assembly.global("count", ScriptType.Simple.INT);
        int main =
                assembly.function(
                        "main",
                        "RI>R",
                        code -> {
                            CodeBuilder.Label end = code.newLabel();
                            CodeBuilder.Label start = code.at(1, 2).here();
                            for (Object constant :
                                    Arrays.asList(
                                            null,
                                            Unit.UNIT,
                                            ScriptList.NIL,
                                            WellKnown.NONE,
                                            "té\uD800xt",
                                            5L,
                                            2.5,
                                            true,
                                            false,
                                            'c',
                                            new BigInteger("-123456789012345678901234567890"),
                                            new BigDecimal("-1.250"),
                                            EnumValue.of(FRUIT, 200))) {
                                code.loadConstant(1, constant);
                            }
                            code.switchOn(0, List.of(end, end))
                                    .loadInt(1, Long.MIN_VALUE)
                                    .loadFloat(2, 0.1)
                                    .loadInt(3, 1)
                                    .loadInt(4, 99);
                            code.emit(SET_GLOBAL_P, 1, global)
                                    .at(2, 3)
                                    .emit(MOVE_R, 1, 0)
                                    .emit(CALL_BUILTIN, length, 5, 1);
                            code.bind(end)
                                    .loadConstant(1, "x")
                                    .loadInt(1, 0)
                                    .loadInt(2, 0)
                                    .loadInt(3, 0)
                                    .loadInt(4, 0);
                            code.emit(NEW, made, 1, 1).emit(RETURN_R, 1);
                            CodeBuilder.Label handler = code.here();
                            code.emit(RERAISE, 0).guard(start, end, handler, 0, true);
                        });
        assembly.function(
                Assembly.lambda(">R", "I")
                        .generator()
                        .emit(BOX_INT, 0, 0)
                        .emit(YIELD, 0)
                        .emit(RETURN_R, 0));
        assembly.export(
                new Export(
                        "main",
                        main,
                        -1,
                        -1,
                        types.get(7),
                        List.of("a", ""),
                        List.of(new AttributeUse("Get", List.of("/x", 3L, 1.5, true))),
                        "What it does.",
                        4,
                        5));
        assembly.export(
                new Export(
                        "count",
                        -1,
                        global,
                        -1,
                        ScriptType.Simple.INT,
                        List.of(),
                        List.of(),
                        null,
                        1,
                        1));
        return assembly.program();
    }

    @Test
    void readsWhatWasWritten() throws InvalidBytecodeException {
        Program program = sample();
        assertThat(Verifier.verify(program)).isEmpty();
        byte[] file = ProgramWriter.write(program);
        assertThat(ProgramReader.isCompiled(file)).isTrue();
        Program read = ProgramReader.read(file);
        assertThat(Verifier.verify(read)).isEmpty();
        // Layouts have no equality, but all of a program shows in its listing and in what is
        // written of it again.
        assertThat(Disassembler.print(read)).isEqualTo(Disassembler.print(program));
        assertThat(ProgramWriter.write(read)).isEqualTo(file);
        assertThat(read.types().toString()).isEqualTo(program.types().toString());
        assertThat(read.exports().toString()).isEqualTo(program.exports().toString());
        assertThat(read.globals()).isEqualTo(program.globals());
        assertThat(read.builtins()).isEqualTo(program.builtins());
        assertThat(read.functions().getFirst().constants())
                .isEqualTo(program.functions().getFirst().constants());
        assertThat(read.functions().getFirst().lines())
                .isEqualTo(program.functions().getFirst().lines());
        assertThat(read.functions().getFirst().handlers())
                .isEqualTo(program.functions().getFirst().handlers());
    }

    @Test
    void theRuntimesOwnLayoutsKeepTheirIdentity() throws InvalidBytecodeException {
        Program read = ProgramReader.read(ProgramWriter.write(sample()));
        assertThat(read.layouts().get(2)).isSameAs(WellKnown.SOME_CASE);
        assertThat(read.layouts().get(3)).isSameAs(BuiltinExceptions.FAILURE);
        ScriptType.UnionOf result = (ScriptType.UnionOf) read.types().get(9);
        assertThat(result.shape()).isSameAs(WellKnown.RESULT);
        ScriptType.UnionOf tree = (ScriptType.UnionOf) read.types().getFirst();
        assertThat(tree.shape().cases().get(1)).isSameAs(read.layouts().get(1));
        assertThat(tree.shape().cases().get(1).fields().getFirst().type()).isEqualTo(tree);
    }

    private static ErrorCode codeOf(byte[] file) {
        try {
            ProgramReader.read(file, "x.fsb");
            return fail("it was read");
        } catch (InvalidBytecodeException e) {
            assertThat(e.diagnostic().source().name()).isEqualTo("x.fsb");
            return e.code();
        }
    }

    @Test
    void otherFilesAndOtherVersionsAreErrors() {
        byte[] file = ProgramWriter.write(sample());
        assertThat(codeOf(new byte[0])).isEqualTo(ErrorCode.FSB0600);
        assertThat(codeOf("let x = 1".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEqualTo(ErrorCode.FSB0600);
        for (int length = 0; length < file.length; length++) {
            assertThat(codeOf(Arrays.copyOf(file, length))).isEqualTo(ErrorCode.FSB0600);
        }
        assertThat(codeOf(Arrays.copyOf(file, file.length + 1))).isEqualTo(ErrorCode.FSB0600);
        byte[] newer = file.clone();
        newer[4]++;
        assertThat(codeOf(newer)).isEqualTo(ErrorCode.FSB0601);
    }

    @Test
    void aChangedByteIsNoticed() {
        byte[] file = ProgramWriter.write(sample());
        for (int i = FileFormat.HEADER; i < file.length; i++) {
            byte[] changed = file.clone();
            changed[i] ^= 0x10;
            assertThat(codeOf(changed)).isEqualTo(ErrorCode.FSB0600);
        }
    }

    private static void sign(byte[] file) {
        int sum = FileFormat.checksum(file, file.length);
        for (int i = 0; i < 4; i++) {
            file[FileFormat.HEADER - 4 + i] = (byte) (sum >>> 8 * i);
        }
    }

    /** Damage that fits its checksum: the reader gives a program or an error, and the verifier takes any program. */
    @Test
    void aHundredThousandDamagedFilesAreErrorsOrPrograms() {
        byte[] file = ProgramWriter.write(sample());
        Random random = new Random(42);
        int programs = 0;
        int valid = 0;
        for (int i = 0; i < 100_000; i++) {
            byte[] damaged = damage(file, random);
            sign(damaged);
            try {
                Program program = ProgramReader.read(damaged);
                programs++;
                List<Diagnostic> defects = Verifier.verify(program);
                assertThat(defects).allMatch(defect -> defect.code() == ErrorCode.FSB0600);
                if (defects.isEmpty()) {
                    valid++;
                    Disassembler.print(program);
                }
            } catch (InvalidBytecodeException e) {
                assertThat(e.code()).isIn(ErrorCode.FSB0600, ErrorCode.FSB0601);
            }
        }
        // Otherwise the damage is of the wrong kind to show anything.
        assertThat(programs).isGreaterThan(1_000);
        assertThat(valid).isBetween(100, programs - 100);
    }

    private static byte[] damage(byte[] file, Random random) {
        byte[] damaged = file.clone();
        int first = FileFormat.HEADER;
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            int at = first + random.nextInt(damaged.length - first);
            switch (random.nextInt(6)) {
                case 0 -> damaged[at] = (byte) random.nextInt(256);
                case 1 -> damaged[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> damaged[at] = (byte) 0xFF;
                case 3 -> damaged[at]++;
                case 4 -> {
                    int from = first + random.nextInt(damaged.length - first);
                    int count = Math.min(random.nextInt(16), damaged.length - Math.max(at, from));
                    System.arraycopy(file, from, damaged, at, count);
                }
                default -> {
                    if (random.nextInt(10) == 0) {
                        damaged = Arrays.copyOf(damaged, Math.max(first + 1, at));
                    }
                }
            }
        }
        return damaged;
    }

    @Test
    void declaredCountsAreNotBelieved() {
        ByteSink sink = new ByteSink();
        sink.fixed(FileFormat.MAGIC, 4);
        sink.fixed(FileFormat.VERSION, 2);
        sink.fixed(0, 4);
        sink.number(Integer.MAX_VALUE);
        byte[] file = sink.toByteArray();
        sign(file);
        assertThatThrownBy(() -> ProgramReader.read(file)).hasMessageContaining("declares");
    }

    @Test
    void manySmallThingsThatBecomeLargeAreRefused() {
        ByteSink sink = new ByteSink();
        sink.fixed(FileFormat.MAGIC, 4);
        sink.fixed(FileFormat.VERSION, 2);
        sink.fixed(0, 4);
        sink.number(200_000);
        for (int i = 0; i < 200_000; i++) {
            sink.text("");
        }
        byte[] file = sink.toByteArray();
        sign(file);
        assertThatThrownBy(() -> ProgramReader.read(file))
                .hasMessageContaining("more than it holds");
    }

    @Test
    void typesThatDoubleAreRefused() {
        ByteSink sink = new ByteSink();
        sink.fixed(FileFormat.MAGIC, 4);
        sink.fixed(FileFormat.VERSION, 2);
        sink.fixed(0, 4);
        sink.number(0);
        sink.number(0);
        sink.number(0);
        sink.number(0);
        sink.number(100);
        sink.u8(FileFormat.TypeTag.SIMPLE.ordinal());
        sink.u8(0);
        for (int i = 0; i < 99; i++) {
            sink.u8(FileFormat.TypeTag.MAP.ordinal());
            sink.number(i);
            sink.number(i);
        }
        byte[] file = sink.toByteArray();
        sign(file);
        assertThatThrownBy(() -> ProgramReader.read(file)).hasMessageContaining("too large");
    }

    @Test
    void theListingShowsWhatOperandsStandFor() {
        String listing = Disassembler.print(sample());
        assertThat(listing)
                .contains("function main RI>R  p6 r2")
                .contains("layout rec [a:R, b:F, c:I, d:B, e:C]")
                .contains("CALL_BUILTIN       String.length R>I p5 r1")
                .contains("SET_GLOBAL_P       p1 count")
                .contains("    0 1:2      LOAD_R             r1 null")
                .contains("LOAD_R             r1 None")
                .contains("cleanup 0..");
    }
}
