package dev.fusabi.vm;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import dev.fusabi.value.Kind;
import dev.fusabi.value.Layout;
import dev.fusabi.value.ObjectFactory;
import dev.fusabi.value.ScriptObject;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;

/**
 * Generates the class of a layout's values: a {@link ScriptObject} with an unboxed field for each field. The class is
 * hidden, so it goes when the layout goes. It is its own {@link ObjectFactory}: one value serves as the factory, and
 * is itself the value where there are no fields.
 */
final class ObjectClassGenerator {
    private static final ClassDesc SCRIPT_OBJECT =
            ScriptObject.class.describeConstable().orElseThrow();
    private static final ClassDesc FACTORY = ObjectFactory.class.describeConstable().orElseThrow();
    private static final ClassDesc LAYOUT = Layout.class.describeConstable().orElseThrow();
    private static final ClassDesc SELF =
            ClassDesc.of(ObjectClassGenerator.class.getPackageName(), "Value");

    private final Layout layout;

    private ObjectClassGenerator(Layout layout) {
        this.layout = layout;
    }

    static ObjectFactory generate(Layout layout) {
        byte[] bytes = new ObjectClassGenerator(layout).build();
        try {
            MethodHandles.Lookup lookup =
                    MethodHandles.lookup().defineHiddenClassWithClassData(bytes, layout, true);
            return (ObjectFactory)
                    lookup.findConstructor(
                                    lookup.lookupClass(),
                                    java.lang.invoke.MethodType.methodType(void.class))
                            .invoke();
        } catch (Throwable e) {
            throw new IllegalStateException("the class of " + layout + " cannot be generated", e);
        }
    }

    private byte[] build() {
        return ClassFile.of()
                .build(
                        SELF,
                        type -> {
                            type.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER)
                                    .withSuperclass(SCRIPT_OBJECT)
                                    .withInterfaceSymbols(FACTORY);
                            for (Layout.Field field : layout.fields()) {
                                type.withField(name(field), type(field.kind()), 0);
                            }
                            type.withMethodBody(
                                    INIT_NAME,
                                    MTD_void,
                                    ClassFile.ACC_PUBLIC,
                                    code ->
                                            code.aload(0)
                                                    .invokespecial(
                                                            SCRIPT_OBJECT, INIT_NAME, MTD_void)
                                                    .return_());
                            method(
                                    type,
                                    "layout",
                                    MethodTypeDesc.of(LAYOUT),
                                    code ->
                                            code.loadConstant(
                                                            DynamicConstantDesc.ofNamed(
                                                                    ConstantDescs.BSM_CLASS_DATA,
                                                                    ConstantDescs.DEFAULT_NAME,
                                                                    LAYOUT))
                                                    .areturn());
                            method(
                                    type,
                                    "tag",
                                    MethodTypeDesc.of(CD_int),
                                    code -> code.loadConstant(layout.tag()).ireturn());
                            method(
                                    type,
                                    "primitive",
                                    MethodTypeDesc.of(CD_long, CD_int),
                                    code ->
                                            bySlot(
                                                    code,
                                                    true,
                                                    field -> {
                                                        code.aload(0)
                                                                .getfield(
                                                                        SELF,
                                                                        name(field),
                                                                        type(field.kind()));
                                                        toBits(code, field.kind());
                                                        code.lreturn();
                                                    }));
                            method(
                                    type,
                                    "reference",
                                    MethodTypeDesc.of(CD_Object, CD_int),
                                    code ->
                                            bySlot(
                                                    code,
                                                    false,
                                                    field ->
                                                            code.aload(0)
                                                                    .getfield(
                                                                            SELF,
                                                                            name(field),
                                                                            CD_Object)
                                                                    .areturn()));
                            method(
                                    type,
                                    "setPrimitive",
                                    MethodTypeDesc.of(CD_void, CD_int, CD_long),
                                    code ->
                                            bySlot(
                                                    code,
                                                    true,
                                                    field -> {
                                                        code.aload(0).lload(2);
                                                        fromBits(code, field.kind());
                                                        code.putfield(
                                                                        SELF,
                                                                        name(field),
                                                                        type(field.kind()))
                                                                .return_();
                                                    }));
                            method(
                                    type,
                                    "setReference",
                                    MethodTypeDesc.of(CD_void, CD_int, CD_Object),
                                    code ->
                                            bySlot(
                                                    code,
                                                    false,
                                                    field ->
                                                            code.aload(0)
                                                                    .aload(2)
                                                                    .putfield(
                                                                            SELF,
                                                                            name(field),
                                                                            CD_Object)
                                                                    .return_()));
                            MethodTypeDesc create =
                                    MethodTypeDesc.of(
                                            SCRIPT_OBJECT,
                                            CD_long.arrayType(),
                                            CD_int,
                                            CD_Object.arrayType(),
                                            CD_int);
                            method(type, "create", create, this::create);
                        });
    }

    private static void method(
            ClassBuilder type,
            String name,
            MethodTypeDesc descriptor,
            java.util.function.Consumer<CodeBuilder> body) {
        type.withMethodBody(name, descriptor, ClassFile.ACC_PUBLIC, body);
    }

    private void create(CodeBuilder code) {
        if (layout.fields().isEmpty() && layout.form() != Layout.Form.CLASS) {
            code.aload(0).areturn();
            return;
        }
        code.new_(SELF).dup().invokespecial(SELF, INIT_NAME, MTD_void);
        for (Layout.Field field : layout.fields()) {
            boolean isPrimitive = field.kind().isPrimitive();
            code.dup()
                    .aload(isPrimitive ? 1 : 3)
                    .iload(isPrimitive ? 2 : 4)
                    .loadConstant(field.slot())
                    .iadd()
                    .arrayLoad(isPrimitive ? TypeKind.LONG : TypeKind.REFERENCE);
            fromBits(code, field.kind());
            code.putfield(SELF, name(field), type(field.kind()));
        }
        code.areturn();
    }

    /** A switch over the slot, which is local 1. */
    private void bySlot(
            CodeBuilder code, boolean isPrimitive, java.util.function.Consumer<Layout.Field> body) {
        List<Layout.Field> fields =
                layout.fields().stream()
                        .filter(field -> field.kind().isPrimitive() == isPrimitive)
                        .toList();
        List<SwitchCase> cases = new ArrayList<>();
        Label none = code.newLabel();
        for (Layout.Field field : fields) {
            cases.add(SwitchCase.of(field.slot(), code.newLabel()));
        }
        if (!cases.isEmpty()) {
            code.iload(1).tableswitch(0, cases.size() - 1, none, cases);
            for (int i = 0; i < cases.size(); i++) {
                code.labelBinding(cases.get(i).target());
                body.accept(fields.get(i));
            }
        }
        ClassDesc error = IndexOutOfBoundsException.class.describeConstable().orElseThrow();
        code.labelBinding(none)
                .new_(error)
                .dup()
                .iload(1)
                .invokespecial(error, INIT_NAME, MethodTypeDesc.of(CD_void, CD_int))
                .athrow();
    }

    // Script names may hold characters that Java's may not; slots are unique by kind.
    private static String name(Layout.Field field) {
        return (field.kind().isPrimitive() ? "p" : "r") + field.slot();
    }

    private static ClassDesc type(Kind kind) {
        return switch (kind) {
            case REF -> CD_Object;
            case INT -> CD_long;
            case FLOAT -> ConstantDescs.CD_double;
            case BOOL -> ConstantDescs.CD_boolean;
            case CHAR -> ConstantDescs.CD_char;
            case INT32 -> CD_int;
            case INT16 -> ConstantDescs.CD_short;
            case SBYTE -> ConstantDescs.CD_byte;
            case FLOAT32 -> ConstantDescs.CD_float;
            // Java has no type for them: as in a register.
            case BYTE, UINT16, UINT32, UINT64 -> CD_long;
        };
    }

    /** From a register's 64 bits on the stack to the field's type. */
    static void fromBits(CodeBuilder code, Kind kind) {
        switch (kind) {
            case REF, INT, BYTE, UINT16, UINT32, UINT64 -> {}
            case FLOAT ->
                    code.invokestatic(
                            ConstantDescs.CD_Double,
                            "longBitsToDouble",
                            MethodTypeDesc.of(ConstantDescs.CD_double, CD_long));
            case BOOL, INT32 -> code.l2i();
            case CHAR -> code.l2i().i2c();
            case INT16 -> code.l2i().i2s();
            case SBYTE -> code.l2i().i2b();
            case FLOAT32 -> {
                fromBits(code, Kind.FLOAT);
                code.d2f();
            }
        }
    }

    /** The reverse. */
    static void toBits(CodeBuilder code, Kind kind) {
        switch (kind) {
            case REF, INT, BYTE, UINT16, UINT32, UINT64 -> {}
            case FLOAT ->
                    code.invokestatic(
                            ConstantDescs.CD_Double,
                            "doubleToRawLongBits",
                            MethodTypeDesc.of(CD_long, ConstantDescs.CD_double));
            case BOOL, CHAR, INT32, INT16, SBYTE -> code.i2l();
            case FLOAT32 -> {
                code.f2d();
                toBits(code, Kind.FLOAT);
            }
        }
    }
}
