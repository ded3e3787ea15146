package dev.fusabi.vm;

import dev.fusabi.value.Kind;
import dev.fusabi.value.Operation;
import dev.fusabi.value.Unit;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;

/**
 * Generates a program's {@link BuiltinInvoker}s: one hidden class for each group of builtins, whose {@code invoke} is a
 * switch over them. Groups keep the method small enough for HotSpot to compile.
 */
final class InvokerGenerator {
    /** Builtins are in groups of two to this power. */
    static final int GROUP_BITS = 6;

    static final ClassDesc OPERATION = Operation.class.describeConstable().orElseThrow();

    private static final int GROUP = 1 << GROUP_BITS;
    private static final ClassDesc INVOKER = BuiltinInvoker.class.describeConstable().orElseThrow();
    private static final ClassDesc CONTEXT = BuiltinContext.class.describeConstable().orElseThrow();
    private static final ClassDesc KIND = Kind.class.describeConstable().orElseThrow();
    private static final ClassDesc UNIT = Unit.class.describeConstable().orElseThrow();
    private static final ClassDesc SELF =
            ClassDesc.of(InvokerGenerator.class.getPackageName(), "Builtins");

    private static final MethodTypeDesc INVOKE =
            MethodTypeDesc.of(
                    OPERATION,
                    ConstantDescs.CD_int,
                    CONTEXT,
                    ConstantDescs.CD_long.arrayType(),
                    ConstantDescs.CD_int,
                    ConstantDescs.CD_Object.arrayType(),
                    ConstantDescs.CD_int);

    // Locals of invoke.
    private static final int INDEX = 1;
    private static final int CONTEXT_LOCAL = 2;
    private static final int P = 3;
    private static final int PB = 4;
    private static final int R = 5;
    private static final int RB = 6;
    private static final int RESULT = 7;

    private InvokerGenerator() {}

    static BuiltinInvoker[] generate(List<BuiltinLinker.Target> targets) {
        BuiltinInvoker[] invokers = new BuiltinInvoker[(targets.size() + GROUP - 1) >> GROUP_BITS];
        for (int group = 0; group < invokers.length; group++) {
            int first = group << GROUP_BITS;
            invokers[group] =
                    define(first, targets.subList(first, Math.min(first + GROUP, targets.size())));
        }
        return invokers;
    }

    private static BuiltinInvoker define(int first, List<BuiltinLinker.Target> targets) {
        byte[] bytes =
                ClassFile.of()
                        .build(
                                SELF,
                                type -> {
                                    type.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER)
                                            .withSuperclass(INVOKER);
                                    type.withMethodBody(
                                            ConstantDescs.INIT_NAME,
                                            ConstantDescs.MTD_void,
                                            0,
                                            code ->
                                                    code.aload(0)
                                                            .invokespecial(
                                                                    INVOKER,
                                                                    ConstantDescs.INIT_NAME,
                                                                    ConstantDescs.MTD_void)
                                                            .return_());
                                    type.withMethodBody(
                                            "invoke",
                                            INVOKE,
                                            0,
                                            code -> invoke(code, first, targets));
                                });
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup().defineHiddenClass(bytes, true);
            return (BuiltinInvoker)
                    lookup.findConstructor(lookup.lookupClass(), MethodType.methodType(void.class))
                            .invoke();
        } catch (Throwable e) {
            throw new IllegalStateException("library calls cannot be generated", e);
        }
    }

    private static void invoke(CodeBuilder code, int first, List<BuiltinLinker.Target> targets) {
        List<SwitchCase> cases = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            cases.add(SwitchCase.of(first + i, code.newLabel()));
        }
        var none = code.newLabel();
        code.iload(INDEX).tableswitch(first, first + targets.size() - 1, none, cases);
        for (int i = 0; i < targets.size(); i++) {
            code.labelBinding(cases.get(i).target());
            call(code, targets.get(i));
        }
        code.labelBinding(none).aconst_null().areturn();
    }

    private static void call(CodeBuilder code, BuiltinLinker.Target target) {
        MethodTypeDesc method = target.method().descriptor();
        int supplied = BuiltinLinker.supplied(method);
        int kind = 0;
        for (int i = 0; i < supplied; i++) {
            if (method.parameterType(i).equals(CONTEXT)) {
                code.aload(CONTEXT_LOCAL);
            } else {
                code.getstatic(KIND, target.builtin().typeArguments().get(kind++).name(), KIND);
            }
        }
        int primitive = 0;
        int reference = 0;
        List<Kind> parameters = target.builtin().signature().parameters();
        for (int i = 0; i < parameters.size(); i++) {
            Kind from = parameters.get(i);
            ClassDesc to = method.parameterType(supplied + i);
            if (from.isPrimitive()) {
                element(code, P, PB, primitive++, TypeKind.LONG);
                JvmKinds.fromBits(code, from);
                if (!to.isPrimitive()) {
                    JvmKinds.box(code, from);
                }
            } else {
                element(code, R, RB, reference++, TypeKind.REFERENCE);
                if (to.isPrimitive()) {
                    JvmKinds.unbox(code, JvmKinds.kindOf(to));
                } else if (!to.equals(ConstantDescs.CD_Object)) {
                    code.checkcast(to);
                }
            }
        }
        code.invokestatic(target.method().owner(), target.method().name(), method);
        result(code, method.returnType(), target.builtin().signature().result());
    }

    private static void element(CodeBuilder code, int array, int base, int offset, TypeKind type) {
        code.aload(array).iload(base);
        if (offset > 0) {
            code.loadConstant(offset).iadd();
        }
        code.arrayLoad(type);
    }

    private static void result(CodeBuilder code, ClassDesc from, Kind to) {
        if (from.equals(OPERATION)) {
            code.areturn();
            return;
        }
        if (to.isPrimitive()) {
            if (!from.isPrimitive()) {
                JvmKinds.unbox(code, to);
            }
            JvmKinds.toBits(code, to);
            code.lstore(RESULT).aload(P).iload(PB).lload(RESULT).lastore();
        } else {
            if (from.equals(ConstantDescs.CD_void)) {
                code.getstatic(UNIT, Unit.UNIT.name(), UNIT);
            } else if (from.isPrimitive()) {
                JvmKinds.box(code, JvmKinds.kindOf(from));
            }
            code.astore(RESULT).aload(R).iload(RB).aload(RESULT).aastore();
        }
        code.aconst_null().areturn();
    }
}
