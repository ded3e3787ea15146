package dev.fusabi.vm;

import static dev.fusabi.bytecode.Opcode.*;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fusabi.bytecode.Assembly;
import dev.fusabi.bytecode.CodeBuilder;
import dev.fusabi.bytecode.Program;
import dev.fusabi.value.Kind;
import dev.fusabi.value.Layout;
import dev.fusabi.value.ScriptObject;
import dev.fusabi.value.ScriptType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.ref.WeakReference;
import java.util.List;

/** Binding programs to the library and to generated classes. */
final class LinkingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "String.frobnicate",
                "Nowhere.length",
                "length",
                "../String.length",
                ".length",
                "String."
            })
    void aLibraryFunctionThatDoesNotExistIsNamed(String name) {
        Assembly assembly = new Assembly();
        int builtin = assembly.builtin(name, "R>I");
        assembly.function(
                "f", "R>I", code -> code.emit(CALL_BUILTIN, builtin, 0, 0).emit(RETURN_P, 0));
        LinkException failure =
                catchThrowableOfType(
                        LinkException.class, () -> LinkedProgram.link(assembly.program()));
        assertThat(failure.diagnostics().getFirst().title()).contains("'" + name + "'", "R>I");
    }

    @Test
    void otherKindsOfParametersDoNotFit() {
        Assembly assembly = new Assembly();
        assembly.builtin("String.length", "RR>I");
        assertThat(
                        catchThrowableOfType(
                                LinkException.class, () -> LinkedProgram.link(assembly.program())))
                .isNotNull();
    }

    @Test
    void valuesAreBoxedForTheLibraryWhereItWantsObjects() {
        Assembly assembly = new Assembly();
        // Seq.generate takes and gives an object.
        int builtin = assembly.builtin("Seq.generate", "I>R", Kind.INT);
        int main =
                assembly.function(
                        "f",
                        "I>R",
                        code -> code.emit(CALL_BUILTIN, builtin, 0, 0).emit(RETURN_R, 0));
        assertThat(TestMachine.failure(new TestMachine(assembly.program()).run(main, 5L)).message())
                .contains("'int'");
    }

    @Test
    void manyLibraryFunctionsNeedSeveralClasses() {
        Assembly assembly = new Assembly();
        CodeBuilder code = Assembly.code("f", "R>I").loadInt(0, 0);
        for (int i = 0; i < 200; i++) {
            int builtin =
                    assembly.builtin(
                            "String.length", "R>I", Kind.values()[i % 5], Kind.values()[i / 5 % 5]);
            code.emit(MOVE_R, 1, 0).emit(CALL_BUILTIN, builtin, 1, 1).emit(ADD_INT, 0, 0, 1);
        }
        int main = assembly.function(code.emit(RETURN_P, 0));
        assertThat(new TestMachine(assembly.program()).value(main, "abc")).isEqualTo(600L);
    }

    @Test
    void aValueWithoutFieldsIsMadeOnce() {
        Assembly assembly = new Assembly();
        int layout = assembly.layout(Assembly.layout(Layout.Form.UNION_CASE, "u", "C", 0, ""));
        int main =
                assembly.function(
                        "f", ">R", code -> code.emit(NEW, layout, 0, 0).emit(RETURN_R, 0));
        TestMachine machine = new TestMachine(assembly.program());
        assertThat(machine.value(main)).isSameAs(machine.value(main));
    }

    @Test
    void aLayoutIsBoundOnceHoweverManyProgramsUseIt() {
        Layout layout = Assembly.record("rec", "IR");
        ScriptObject[] made = new ScriptObject[2];
        for (int i = 0; i < 2; i++) {
            Assembly assembly = new Assembly();
            int index = assembly.layout(layout);
            int main =
                    assembly.function(
                            "f", "IR>R", code -> code.emit(NEW, index, 0, 0).emit(RETURN_R, 0));
            made[i] = (ScriptObject) new TestMachine(assembly.program()).value(main, 1L, "x");
        }
        assertThat(made[0].getClass()).isSameAs(made[1].getClass());
    }

    @Test
    void layoutsThatOnlyTypesMentionAreBound() {
        Layout inner = Assembly.record("inner", "I");
        Layout none = Assembly.layout(Layout.Form.UNION_CASE, "role", "Admin", 0, "");
        Layout some = new Layout(Layout.Form.UNION_CASE, "role", "Member", 1);
        ScriptType.UnionShape role = new ScriptType.UnionShape("role");
        ScriptType type = new ScriptType.UnionOf(role, List.of());
        ScriptType fieldType = new ScriptType.ListOf(new ScriptType.RecordOf(inner, List.of()));
        some.define(
                List.of(
                        new Layout.Field("a", type, Kind.REF, false, 0),
                        new Layout.Field("b", fieldType, Kind.REF, false, 1)));
        role.define(List.of(none, some));
        Assembly assembly = new Assembly();
        int main = assembly.function("f", "R>R", code -> code.emit(RETURN_R, 0));
        ScriptType exported = new ScriptType.FunctionOf(List.of(type), type);
        assembly.export(
                new Program.Export(
                        "f", main, -1, -1, exported, List.of("r"), List.of(), null, 1, 1));
        new TestMachine(assembly.program());
        assertThat(List.of(inner, none, some)).allMatch(layout -> layout.factory() != null);
    }

    @Test
    void instancesHaveGlobalsOfTheirOwn() {
        Assembly assembly = new Assembly();
        int count = assembly.global("count", ScriptType.Simple.INT);
        int text = assembly.global("text", ScriptType.Simple.STRING);
        int main =
                assembly.function(
                        "f",
                        ">I",
                        code ->
                                code.emit(GET_GLOBAL_P, 0, count)
                                        .emit(ADD_INT_IMM, 0, 0, 1)
                                        .emit(SET_GLOBAL_P, 0, count)
                                        .emit(RETURN_P, 0));
        TestMachine one = new TestMachine(assembly.program());
        TestMachine two = new TestMachine(assembly.program());
        assertThat(List.of(one.value(main), one.value(main), two.value(main)))
                .isEqualTo(List.of(1L, 2L, 1L));
        assertThat(one.instance.global(count)).isEqualTo(2L);
        one.instance.setGlobal(count, 40L);
        one.instance.setGlobal(text, "t");
        assertThat(one.value(main)).isEqualTo(41L);
        assertThat(one.instance.global(text)).isEqualTo("t");
        assertThat(TestMachine.value(one.run(new Fiber(), one.instance.initializer()))).isNotNull();
    }

    @Test
    void generatedClassesDieWithTheirProgram() throws InterruptedException {
        WeakReference<Class<?>> type = make();
        for (int i = 0; i < 50 && type.get() != null; i++) {
            System.gc();
            java.util.concurrent.TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(type.get()).isNull();
    }

    private static WeakReference<Class<?>> make() {
        Assembly assembly = new Assembly();
        int layout = assembly.layout(Assembly.record("rec", "IR"));
        int main =
                assembly.function(
                        "f", "IR>R", code -> code.emit(NEW, layout, 0, 0).emit(RETURN_R, 0));
        return new WeakReference<>(
                new TestMachine(assembly.program()).value(main, 1L, "x").getClass());
    }
}
