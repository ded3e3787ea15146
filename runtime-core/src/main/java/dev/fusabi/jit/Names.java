package dev.fusabi.jit;

import dev.fusabi.value.Operation;
import dev.fusabi.value.Primitives;
import dev.fusabi.value.ScriptList;
import dev.fusabi.value.ScriptObject;
import dev.fusabi.value.Structural;
import dev.fusabi.value.Tuple;
import dev.fusabi.value.Unit;
import dev.fusabi.vm.BuiltinContext;
import dev.fusabi.vm.CodeGenerator;
import dev.fusabi.vm.Instance;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;

/** The classes that compiled code uses. Those of the machine that are its own are known by name. */
final class Names {
    static final String MACHINE_PACKAGE = CodeGenerator.class.getPackageName();

    static final ClassDesc MACHINE = own("Interpreter");
    static final ClassDesc INSTANCE = of(Instance.class);
    static final ClassDesc CLOSURE = own("Closure");
    static final ClassDesc FUNCTION = own("LinkedFunction");
    static final ClassDesc FRAME = own("LeftFrame");
    static final ClassDesc SLOW = own("Slow");
    static final ClassDesc COMPILED = own("CompiledCode");
    static final ClassDesc CALL_SITES = own("CallSites");
    static final ClassDesc PROGRAM = own("LinkedProgram");
    static final ClassDesc CONTROL = own("Control");
    static final ClassDesc CONTEXT = of(BuiltinContext.class);
    static final ClassDesc OPERATION = of(Operation.class);
    static final ClassDesc LIST = of(ScriptList.class);
    static final ClassDesc OBJECT = of(ScriptObject.class);
    static final ClassDesc TUPLE = of(Tuple.class);
    static final ClassDesc UNIT = of(Unit.class);
    static final ClassDesc STRUCTURAL = of(Structural.class);
    static final ClassDesc PRIMITIVES = of(Primitives.class);

    static final ClassDesc LONGS = ConstantDescs.CD_long.arrayType();
    static final ClassDesc OBJECTS = ConstantDescs.CD_Object.arrayType();

    private Names() {}

    static ClassDesc of(Class<?> type) {
        return type.describeConstable().orElseThrow();
    }

    private static ClassDesc own(String name) {
        return ClassDesc.of(MACHINE_PACKAGE, name);
    }

    /** A bootstrap method of the machine. */
    static DirectMethodHandleDesc bootstrap(String name, ClassDesc... more) {
        return ConstantDescs.ofCallsiteBootstrap(CALL_SITES, name, ConstantDescs.CD_CallSite, more);
    }

    static MethodTypeDesc type(ClassDesc result, ClassDesc... parameters) {
        return MethodTypeDesc.of(result, parameters);
    }
}
