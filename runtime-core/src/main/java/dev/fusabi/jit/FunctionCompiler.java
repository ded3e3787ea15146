package dev.fusabi.jit;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import dev.fusabi.bytecode.Code;
import dev.fusabi.bytecode.Program;
import dev.fusabi.value.Kind;
import dev.fusabi.vm.CodeGenerator;
import dev.fusabi.vm.JvmKinds;

import org.jspecify.annotations.Nullable;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver.ClassHierarchyInfo;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Compiles single functions. Stateless. */
public final class FunctionCompiler implements CodeGenerator {
    static final ClassDesc SELF = ClassDesc.of(Names.MACHINE_PACKAGE, "Compiled");

    /** HotSpot never compiles longer methods. */
    private static final int MOST_BYTES = 8000;

    /** Instructions times registers, which the analyses take. */
    private static final int MOST_WORK = 1 << 20;

    private static final int MOST_INSTRUCTIONS = 2000;
    private static final int MOST_PARAMETERS = 100;

    private static final MethodTypeDesc ENTER =
            Names.type(CD_void, Names.MACHINE, Names.INSTANCE, CD_int, CD_int, CD_int);

    // Locals of enter.
    private static final int PB = 4;
    private static final int RB = 5;

    // Verification needs no more of other classes: all values are held as Object.
    private static final ClassFile FILES =
            ClassFile.of(
                    ClassHierarchyResolverOption.of(type ->
                            ClassHierarchyInfo.ofClass(type.equals(CD_Object) ? null : CD_Object)));

    public FunctionCompiler() {}

    @Override
    public @Nullable GeneratedClass generate(
            Program program, int function, int entry, IntFunction<BuiltinMethod> builtins) {
        Code code = program.functions().get(function);
        int length = code.instructions().length;
        if (code.isGenerator()
                || length > MOST_INSTRUCTIONS
                || length * (code.primitives() + code.references()) > MOST_WORK
                || Emitter.kinds(code).size() > MOST_PARAMETERS) {
            return null;
        }
        GeneratedClass inlined = generate(program, function, entry, builtins, true);
        return inlined == null ? generate(program, function, entry, builtins, false) : inlined;
    }

    private static @Nullable GeneratedClass generate(
            Program program,
            int function,
            int entry,
            IntFunction<BuiltinMethod> builtins,
            boolean inlines) {
        Code code = program.functions().get(function);
        List<Object> constants = new ArrayList<>();
        constants.add(program);
        List<Emitter> emitters = new ArrayList<>();
        byte[] bytes;
        try {
            bytes =
                    FILES.build(
                            SELF,
                            type -> {
                                type.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER)
                                        .withSuperclass(Names.COMPILED)
                                        .with(
                                                SourceFileAttribute.of(
                                                        program.sources().get(code.source())));
                                constructor(type);
                                MethodTypeDesc body =
                                        entry == 0 ? call(code, Names.INSTANCE) : loop(code);
                                type.withMethodBody(
                                        entry == 0 ? "call" : "loop",
                                        body,
                                        ClassFile.ACC_STATIC,
                                        out -> {
                                            // It may be written anew, with longer jumps.
                                            emitters.clear();
                                            var unit =
                                                    new Emitter.Unit(
                                                            program,
                                                            builtins,
                                                            constants,
                                                            out,
                                                            new Inliner(program, inlines),
                                                            emitters);
                                            new Emitter(unit, function, entry).write();
                                        });
                                emitters.forEach(emitter -> emitter.writeExits(type));
                                type.withMethodBody(
                                        "enter", ENTER, 0, out -> enter(out, code, entry, body));
                                if (entry == 0) {
                                    type.withMethodBody(
                                            "apply",
                                            apply(code),
                                            ClassFile.ACC_STATIC,
                                            out -> apply(out, code, body));
                                }
                            });
        } catch (IllegalArgumentException tooLarge) {
            return null;
        }
        for (MethodModel method : ClassFile.of().parse(bytes).methods()) {
            if (method.findAttribute(Attributes.code()).orElseThrow().codeLength() > MOST_BYTES) {
                return null;
            }
        }
        return new GeneratedClass(bytes, constants, emitters.getFirst().stack());
    }

    private static MethodTypeDesc call(Code code, ClassDesc target) {
        return Emitter.type(Emitter.kinds(code), code.signature().result(), target);
    }

    private static MethodTypeDesc apply(Code code) {
        return Emitter.type(
                code.signature().parameters(), code.signature().result(), Names.CLOSURE);
    }

    private static MethodTypeDesc loop(Code code) {
        return MethodTypeDesc.of(
                JvmKinds.register(code.signature().result()),
                Names.MACHINE,
                Names.INSTANCE,
                CD_int,
                CD_int,
                CD_int);
    }

    private static void constructor(ClassBuilder type) {
        type.withMethodBody(
                INIT_NAME,
                MTD_void,
                0,
                out -> out.aload(0).invokespecial(Names.COMPILED, INIT_NAME, MTD_void).return_());
    }

    /** From registers on the stacks, and the result back to there. */
    private static void enter(CodeBuilder out, Code code, int entry, MethodTypeDesc body) {
        out.aload(1).aload(2).iload(3);
        if (entry == 0) {
            List<Kind> kinds = Emitter.kinds(code);
            int register = 0;
            for (Kind kind : kinds) {
                if (kind.isPrimitive()) {
                    out.aload(1).getfield(Names.MACHINE, "p", Names.LONGS).iload(PB);
                    out.loadConstant(register++).iadd().laload();
                    if (kind.isFloat()) {
                        Registers.toFloat(out);
                    }
                }
            }
            register = 0;
            for (Kind kind : kinds) {
                if (!kind.isPrimitive()) {
                    out.aload(1).getfield(Names.MACHINE, "r", Names.OBJECTS).iload(RB);
                    out.loadConstant(register++).iadd().aaload();
                }
            }
            out.invokestatic(SELF, "call", body);
        } else {
            out.iload(PB).iload(RB).invokestatic(SELF, "loop", body);
        }
        Kind result = code.signature().result();
        if (result.isPrimitive()) {
            if (result.isFloat()) {
                Registers.toBits(out);
            }
            out.lstore(6).aload(1).getfield(Names.MACHINE, "p", Names.LONGS);
            out.iload(PB).lload(6).lastore().return_();
        } else {
            out.astore(6).aload(1).getfield(Names.MACHINE, "r", Names.OBJECTS);
            out.iload(RB).aload(6).aastore().return_();
        }
    }

    /** From a function value: adds what it has captured. */
    private static void apply(CodeBuilder out, Code code, MethodTypeDesc body) {
        out.aload(0).aload(1).getfield(Names.CLOSURE, "function", Names.FUNCTION);
        out.getfield(Names.FUNCTION, "instance", Names.INSTANCE).iload(2);
        int local = 3;
        for (Kind kind : code.signature().parameters()) {
            if (kind.isPrimitive()) {
                if (kind.isFloat()) {
                    out.dload(local);
                } else {
                    out.lload(local);
                }
                local += 2;
            }
        }
        int captured = 0;
        for (Kind kind : code.captures()) {
            if (kind.isPrimitive()) {
                out.aload(1).getfield(Names.CLOSURE, "primitives", Names.LONGS);
                out.loadConstant(captured++).laload();
                if (kind.isFloat()) {
                    Registers.toFloat(out);
                }
            }
        }
        for (Kind kind : code.signature().parameters()) {
            if (!kind.isPrimitive()) {
                out.aload(local++);
            }
        }
        captured = 0;
        for (Kind kind : code.captures()) {
            if (!kind.isPrimitive()) {
                out.aload(1).getfield(Names.CLOSURE, "references", Names.OBJECTS);
                out.loadConstant(captured++).aaload();
            }
        }
        out.invokestatic(SELF, "call", body);
        Kind result = code.signature().result();
        if (!result.isPrimitive()) {
            out.areturn();
        } else if (result.isFloat()) {
            out.dreturn();
        } else {
            out.lreturn();
        }
    }
}
