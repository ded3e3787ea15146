package dev.fusabi.vm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fusabi.bytecode.Opcode;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.attribute.ConstantValueAttribute;
import java.util.HashMap;
import java.util.Map;

/** What the speed of the dispatch loop rests on. */
final class DispatchLoopTest {
    private static final int MOST_BYTES = 6_000;

    @Test
    void isSmallEnoughToBeCompiled() throws IOException {
        int bytes =
                read("Interpreter").methods().stream()
                        .filter(method -> method.methodName().equalsString("loop"))
                        .mapToInt(method ->
                                method.findAttribute(Attributes.code()).orElseThrow().codeLength())
                        .max()
                        .orElseThrow();
        assertThat(bytes).isBetween(2_000, MOST_BYTES);
    }

    @Test
    void itsNumbersAreThoseOfTheTable() throws IOException {
        Map<String, Integer> numbers = new HashMap<>();
        for (FieldModel field : read("Op").fields()) {
            ConstantValueAttribute value =
                    field.findAttribute(Attributes.constantValue()).orElseThrow();
            numbers.put(
                    field.fieldName().stringValue(), (Integer) value.constant().constantValue());
        }
        for (Opcode opcode : Opcode.values()) {
            assertThat(numbers.remove(opcode.name())).as(opcode.name()).isEqualTo(opcode.ordinal());
        }
        assertThat(numbers.keySet())
                .containsExactlyInAnyOrder(
                        "EXIT", "END_SEQUENCE", "REPLAY", "ENTER", "BREAK", "ENTERED", "LEAVES");
        assertThat(numbers.values()).allMatch(number -> number >= Opcode.count());
    }

    private static ClassModel read(String name) throws IOException {
        try (InputStream in = DispatchLoopTest.class.getResourceAsStream(name + ".class")) {
            return ClassFile.of().parse(java.util.Objects.requireNonNull(in).readAllBytes());
        }
    }
}
