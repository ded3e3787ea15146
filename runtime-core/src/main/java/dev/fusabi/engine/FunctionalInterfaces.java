package dev.fusabi.engine;

import static java.lang.constant.ConstantDescs.BSM_CLASS_DATA_AT;
import static java.lang.constant.ConstantDescs.CD_MethodHandle;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.lang.classfile.ClassFile;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;

/** Java interfaces with one abstract method, and their implementation by method handles. */
final class FunctionalInterfaces {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    private FunctionalInterfaces() {}

    /** The method to implement. */
    static Method method(Class<?> type) {
        List<Method> methods =
                Arrays.stream(type.getMethods())
                        .filter(method -> Modifier.isAbstract(method.getModifiers()))
                        .filter(method -> !isObjects(method))
                        .toList();
        if (!type.isInterface() || methods.size() != 1) {
            throw new IllegalArgumentException(type.getName() + " is no functional interface");
        }
        return methods.getFirst();
    }

    private static boolean isObjects(Method method) {
        return Arrays.stream(Object.class.getMethods())
                .anyMatch(own ->
                        own.getName().equals(method.getName())
                                && Arrays.equals(
                                        own.getParameterTypes(), method.getParameterTypes()));
    }

    /**
     * An instance of a class of its own, to which the handle is a constant, so that HotSpot can inline the call.
     *
     * @param kept what must live as long as the instance
     */
    static <T> T implement(Class<T> type, Method method, MethodHandle target, Object kept) {
        if (!isVisible(type)) {
            return MethodHandleProxies.asInterfaceInstance(type, target);
        }
        FunctionalInterfaces.class.getModule().addReads(type.getModule());
        try {
            MethodHandles.Lookup made =
                    LOOKUP.defineHiddenClassWithClassData(
                            build(type, method), List.of(target, kept), true);
            Object instance =
                    made.findConstructor(made.lookupClass(), MethodType.methodType(void.class))
                            .invoke();
            return type.cast(instance);
        } catch (Throwable e) {
            throw new IllegalStateException(type.getName() + " cannot be implemented", e);
        }
    }

    /** Whether classes beside this one can name the type and all that its method names. */
    private static boolean isVisible(Class<?> type) {
        try {
            return Modifier.isPublic(type.getModifiers())
                    && type.getModule()
                            .isExported(
                                    type.getPackageName(), FunctionalInterfaces.class.getModule())
                    && Class.forName(
                                    type.getName(),
                                    false,
                                    FunctionalInterfaces.class.getClassLoader())
                            == type;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static byte[] build(Class<?> type, Method method) {
        MethodTypeDesc descriptor =
                MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                        .describeConstable()
                        .orElseThrow();
        ClassDesc self = ClassDesc.of(FunctionalInterfaces.class.getPackageName(), "Function");
        return ClassFile.of()
                .build(
                        self,
                        out ->
                                out.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER)
                                        .withInterfaceSymbols(
                                                type.describeConstable().orElseThrow())
                                        .withMethodBody(
                                                INIT_NAME,
                                                MTD_void,
                                                0,
                                                code ->
                                                        code.aload(0)
                                                                .invokespecial(
                                                                        CD_Object, INIT_NAME,
                                                                        MTD_void)
                                                                .return_())
                                        .withMethodBody(
                                                method.getName(),
                                                descriptor,
                                                ClassFile.ACC_PUBLIC,
                                                code -> {
                                                    code.loadConstant(
                                                            DynamicConstantDesc.ofNamed(
                                                                    BSM_CLASS_DATA_AT,
                                                                    "_",
                                                                    CD_MethodHandle,
                                                                    0));
                                                    for (int i = 0;
                                                            i < descriptor.parameterCount();
                                                            i++) {
                                                        code.loadLocal(
                                                                TypeKind.from(
                                                                        descriptor.parameterType(
                                                                                i)),
                                                                code.parameterSlot(i));
                                                    }
                                                    code.invokevirtual(
                                                            CD_MethodHandle,
                                                            "invokeExact",
                                                            descriptor);
                                                    code.return_(
                                                            TypeKind.from(descriptor.returnType()));
                                                }));
    }
}
