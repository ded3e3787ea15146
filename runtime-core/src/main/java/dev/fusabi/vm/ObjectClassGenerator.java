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
                                type.withField(name(field), JvmKinds.primitive(field.kind()), 0);
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
                                                                        JvmKinds.primitive(
                                                                                field.kind()));
                                                        JvmKinds.toBits(code, field.kind());
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
                                                        JvmKinds.fromBits(code, field.kind());
                                                        code.putfield(
                                                                        SELF,
                                                                        name(field),
                                                                        JvmKinds.primitive(
                                                                                field.kind()))
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
                            if (layout.form() == Layout.Form.CLASS || !layout.fields().isEmpty()) {
                                type.withMethodBody(
                                        "make", makeType(), ClassFile.ACC_STATIC, this::make);
                            }
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
            JvmKinds.fromBits(code, field.kind());
            code.putfield(SELF, name(field), JvmKinds.primitive(field.kind()));
        }
        code.areturn();
    }

    /** From fields in registers: primitive ones first, floats as double, others as long. */
    private MethodTypeDesc makeType() {
        List<ClassDesc> types = new ArrayList<>();
        inRegisters(true).forEach(f -> types.add(JvmKinds.register(f.kind())));
        inRegisters(false).forEach(f -> types.add(CD_Object));
        return MethodTypeDesc.of(CD_Object, types);
    }

    private java.util.stream.Stream<Layout.Field> inRegisters(boolean isPrimitive) {
        return layout.fields().stream()
                .filter(field -> field.kind().isPrimitive() == isPrimitive)
                .sorted(java.util.Comparator.comparingInt(Layout.Field::slot));
    }

    private void make(CodeBuilder code) {
        code.new_(SELF).dup().invokespecial(SELF, INIT_NAME, MTD_void);
        int primitives = (int) inRegisters(true).count();
        for (Layout.Field field : layout.fields()) {
            Kind kind = field.kind();
            code.dup();
            if (kind.isPrimitive()) {
                int local = 2 * field.slot();
                if (kind.isFloat()) {
                    code.dload(local);
                    if (kind == Kind.FLOAT32) {
                        code.d2f();
                    }
                } else {
                    code.lload(local);
                    JvmKinds.fromBits(code, kind);
                }
            } else {
                code.aload(2 * primitives + field.slot());
            }
            code.putfield(SELF, name(field), JvmKinds.primitive(kind));
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
        return name(field.kind(), field.slot());
    }

    /** The Java field of a slot. */
    static String name(Kind kind, int slot) {
        return (kind.isPrimitive() ? "p" : "r") + slot;
    }

    /** Whether an object is of such a class. */
    static boolean isGenerated(ScriptObject object) {
        // They are their own factories.
        return object instanceof ObjectFactory;
    }
}
