package dev.fusabi.jit;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import dev.fusabi.bytecode.Code;
import dev.fusabi.bytecode.Instruction;
import dev.fusabi.bytecode.Opcode;
import dev.fusabi.bytecode.Program;
import dev.fusabi.bytecode.Signature;
import dev.fusabi.value.Kind;
import dev.fusabi.value.Layout;
import dev.fusabi.value.ScriptList;
import dev.fusabi.vm.CodeGenerator.BuiltinMethod;
import dev.fusabi.vm.JvmKinds;
import dev.fusabi.vm.Shapes;

import org.jspecify.annotations.Nullable;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Writes the body of a function, from its beginning or from the head of a loop, as one static method. */
final class Emitter {
    /** The first parameters of each such method. */
    static final int MACHINE = 0;

    static final int INSTANCE = 1;
    static final int LEFT = 2;

    /** What a frame takes beside its locals. */
    private static final int FRAME = 200;

    private final Unit unit;
    private final Program program;
    private final int function;
    private final Code code;
    private final int entry;

    /** Where this is inlined; null for the function that is compiled. */
    private final @Nullable Inlining inlining;

    /** By the call: the functions that are inlined here. */
    private final Map<Integer, Emitter> inlined = new HashMap<>();

    private final IntFunction<BuiltinMethod> builtins;
    private final List<Object> constants;
    private final Effects effects;
    private final Liveness liveness;
    private final Webs webs;
    private final KnownClosures closures;
    private final CodeBuilder out;
    private final Registers registers;
    private final Values values;
    private final Exits exits;
    private final Label[] labels;

    /** Where a call of itself in tail position goes on. */
    private final Label selfCall;

    /** By the head, then by the end: loops that keep the counter in another way. */
    private final Map<Integer, QuietLoop> loopHeads = new HashMap<>();

    private final Map<Integer, QuietLoop> loopEnds = new HashMap<>();
    private final Map<Integer, Label> rounds = new HashMap<>();

    /** By the head: loops whose rounds ask for all that they need at once. */
    private final Map<Integer, ReservingLoop> reserving = new HashMap<>();

    /** Whether inlined calls at this place need not ask whether the counter allows them. */
    private boolean isReserved;

    private final BitSet reached = new BitSet();

    /** The local of the counter; -1 when it is only in the machine, as where nothing loops. */
    private final int budget;

    private int closure = -1;
    private final int stack;
    private boolean isSkipped;

    /**
     * What the code of one method has in common.
     *
     * @param constants what its constants of the class's data stand for
     * @param emitters of its functions, callers first
     */
    record Unit(
            Program program,
            IntFunction<BuiltinMethod> builtins,
            List<Object> constants,
            CodeBuilder out,
            Inliner inliner,
            List<Emitter> emitters) {}

    /**
     * A call whose callee's code is written in its place.
     *
     * @param isTail whether it is in tail position: there is no frame of the caller any more
     * @param end where the caller goes on
     */
    private record Inlining(Emitter caller, int pc, boolean isTail, Label end) {}

    /** Of a whole function, or from the head of a loop. */
    Emitter(Unit unit, int function, int entry) {
        this(unit, function, entry, null, List.of());
    }

    /**
     * @param arguments by reference parameter: the function that it is known to be
     */
    private Emitter(
            Unit unit,
            int function,
            int entry,
            @Nullable Inlining inlining,
            List<Integer> arguments) {
        this.unit = unit;
        this.function = function;
        this.entry = entry;
        this.inlining = inlining;
        program = unit.program;
        builtins = unit.builtins;
        constants = unit.constants;
        out = unit.out;
        unit.emitters.add(this);
        code = program.functions().get(function);
        effects = new Effects(program, code);
        liveness = new Liveness(code, effects);
        webs = new Webs(program, code, effects, liveness);
        closures = new KnownClosures(code, effects, arguments);
        Registers outer = inlining == null ? null : inlining.caller.registers;
        registers =
                outer == null
                        ? new Registers(
                                out,
                                webs,
                                code.primitives(),
                                code.references(),
                                3 + (entry == 0 ? parameterSlots() : 2))
                        : outer.inner(webs, code.primitives(), code.references());
        values = new Values(out, registers);
        if (inlining != null) {
            budget = inlining.caller.budget;
        } else {
            budget = loops() || unit.inliner.inlines(function) ? registers.local(2) : -1;
        }
        exits = new Exits(out, code, function, registers, budget, this::left);
        for (int pc = 0; pc < code.instructions().length; pc++) {
            inlineAt(pc);
        }
        stack = FRAME + 8 * registers.end() + frames();
        findLoops();
        selfCall = out.newLabel();
        labels = new Label[code.instructions().length];
        for (int pc = 0; pc < labels.length; pc++) {
            labels[pc] = out.newLabel();
        }
    }

    /** What a call takes of the stack, in bytes, about. */
    int stack() {
        return stack;
    }

    private int parameterSlots() {
        int slots = 0;
        for (Kind kind : kinds(code)) {
            slots += kind.isPrimitive() ? 2 : 1;
        }
        return slots;
    }

    /** The kinds of parameters and captured values. */
    static List<Kind> kinds(Code code) {
        List<Kind> all = new ArrayList<>(code.signature().parameters());
        all.addAll(code.captures());
        return all;
    }

    /** What the registers take that have no locals yet, and inlined frames. */
    private int frames() {
        int bytes = 8 * (2 * code.primitives() + code.references());
        for (Emitter inner : inlined.values()) {
            bytes += Inliner.FRAME + inner.frames();
        }
        return bytes;
    }

    private void findLoops() {
        for (int pc = 0; pc < code.instructions().length; pc++) {
            ReservingLoop reserved = ReservingLoop.of(code, pc, this::most);
            if (reserved != null && waysBack(reserved.head()) == 1) {
                reserving.put(reserved.head(), reserved);
            }
            QuietLoop loop = QuietLoop.of(code, effects, pc, this::needsCounter, registers);
            if (loop != null) {
                loopHeads.put(loop.head(), loop);
                loopEnds.put(pc, loop);
            }
        }
    }

    /** The most that an instruction takes from the counter, ways back excepted; negative when nobody can tell. */
    private int most(int pc) {
        long i = code.instructions()[pc];
        Emitter inner = inlined.get(pc);
        if (inner != null) {
            int most = inner.most();
            return most < 0 ? -1 : 1 + most;
        }
        return usesBudget(Opcode.of(i), i) ? -1 : 0;
    }

    /** The same of the whole function. */
    private int most() {
        int sum = 0;
        for (int pc = 0; pc < code.instructions().length; pc++) {
            Opcode opcode = Opcode.of(code.instructions()[pc]);
            boolean loops =
                    opcode == Opcode.LOOP || opcode == Opcode.FOR_UP || opcode == Opcode.FOR_DOWN;
            int most = loops ? -1 : most(pc);
            if (most < 0) {
                return -1;
            }
            sum += most;
        }
        return sum;
    }

    private boolean needsCounter(int pc) {
        long i = code.instructions()[pc];
        Opcode opcode = Opcode.of(i);
        return switch (opcode) {
            case LOOP, FOR_UP, FOR_DOWN, RETURN_P, RETURN_R -> true;
            default -> usesBudget(opcode, i);
        };
    }

    /** The methods that its exits use, to be written after it. */
    void writeExits(ClassBuilder type) {
        exits.writeMethods(type, unit.emitters.indexOf(this));
    }

    private boolean loops() {
        for (long i : code.instructions()) {
            switch (Opcode.of(i)) {
                case LOOP, FOR_UP, FOR_DOWN -> {
                    return true;
                }
                case TAIL_CALL -> {
                    if (Instruction.a(i) == function) {
                        return true;
                    }
                }
                default -> {}
            }
        }
        return false;
    }

    // ---- The whole

    void write() {
        if (budget >= 0) {
            out.aload(MACHINE).getfield(Names.MACHINE, "budget", CD_long).lstore(budget);
        }
        if (entry == 0) {
            takeParameters();
        } else {
            takeFrame();
        }
        writeBody();
        // Those of inlined functions lead to their callers'.
        for (Emitter emitter : unit.emitters.reversed()) {
            emitter.exits.write(unit.emitters.indexOf(emitter));
        }
    }

    private void writeBody() {
        reach();
        for (int pc = 0; pc < labels.length; pc++) {
            out.labelBinding(labels[pc]);
            if (reached.get(pc)) {
                line(pc);
                QuietLoop loop = loopHeads.get(pc);
                if (loop != null) {
                    loop.enter(out, registers, budget);
                    rounds.put(pc, out.newBoundLabel());
                    exits.in(loop);
                }
                ReservingLoop reserved = reserving.get(pc);
                if (reserved != null) {
                    out.lload(budget).loadConstant((long) reserved.units()).lcmp();
                    out.iflt(exits.reserve(pc, liveness.before(pc), reserved.units(), labels[pc]));
                    rounds.put(pc, out.newBoundLabel());
                    isReserved = true;
                }
                emit(pc);
            }
            // Nothing may lead to a loop's end.
            if (loopEnds.containsKey(pc)) {
                exits.in(null);
            }
            if (closes(pc)) {
                isReserved = inlining != null && inlining.caller.isReserved;
            }
        }
    }

    /** Whether a loop that reserves ends here. */
    private boolean closes(int pc) {
        return reserving.values().stream().anyMatch(loop -> loop.end() == pc);
    }

    private void reach() {
        List<Integer> open = new ArrayList<>(List.of(entry));
        reached.set(entry);
        while (!open.isEmpty()) {
            int pc = open.removeLast();
            effects.successors(
                    pc,
                    next -> {
                        if (!reached.get(next)) {
                            reached.set(next);
                            open.add(next);
                        }
                    });
            if (isSelfCall(pc) && entry == 0 && inlining == null && !reached.get(0)) {
                reached.set(0);
                open.add(0);
            }
        }
    }

    private boolean isSelfCall(int pc) {
        long i = code.instructions()[pc];
        return Opcode.of(i) == Opcode.TAIL_CALL && Instruction.a(i) == function;
    }

    private void takeParameters() {
        boolean calls = calls();
        if (calls) {
            out.iload(LEFT).loadConstant(stack).isub().istore(LEFT);
        }
        out.labelBinding(selfCall);
        int local = 3;
        int register = 0;
        List<Kind> kinds = kinds(code);
        for (Kind kind : kinds) {
            if (kind.isPrimitive()) {
                if (kind.isFloat()) {
                    out.dload(local);
                } else {
                    out.lload(local);
                }
                registers.set(0, register++, kind.isFloat());
                local += 2;
            }
        }
        register = 0;
        for (Kind kind : kinds) {
            if (!kind.isPrimitive()) {
                out.aload(local++);
                registers.storeReference(register++);
            }
        }
        if (calls) {
            out.iload(LEFT).iflt(exits.at(0, liveness.before(0), true));
        }
    }

    /** Whether it calls functions and so needs to know how much of the stack is left. */
    private boolean calls() {
        for (long i : code.instructions()) {
            switch (Opcode.of(i)) {
                case CALL, TAIL_CALL, APPLY, TAIL_APPLY -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    /** The registers of the running frame; its windows begin at locals 3 and 4. */
    private void takeFrame() {
        BitSet live = liveness.before(entry);
        for (int i = live.nextSetBit(0); i >= 0; i = live.nextSetBit(i + 1)) {
            out.aload(MACHINE);
            if (i < code.primitives()) {
                out.getfield(Names.MACHINE, "p", Names.LONGS).iload(3);
                out.loadConstant(i).iadd().laload();
                registers.set(entry, i, false);
            } else {
                int register = i - code.primitives();
                out.getfield(Names.MACHINE, "r", Names.OBJECTS).iload(4);
                out.loadConstant(register).iadd().aaload();
                registers.storeReference(register);
            }
        }
        out.goto_(labels[entry]);
    }

    private void line(int pc) {
        if (inlining != null) {
            return;
        }
        int[] lines = code.lines();
        for (int i = 0; i < lines.length; i += 3) {
            if (lines[i] == pc) {
                out.lineNumber(Math.min(lines[i + 1], 0xFFFF));
            }
        }
    }

    // ---- Instructions

    private void emit(int pc) {
        if (isSkipped) {
            isSkipped = false;
            return;
        }
        long i = code.instructions()[pc];
        Opcode opcode = Opcode.of(i);
        if (!canThrow(opcode)) {
            dispatch(pc, i, opcode);
            return;
        }
        Emitter inner = inlined.get(pc);
        if (inner != null) {
            exits.begin(pc);
            inline(pc, i, inner);
            return;
        }
        boolean hasBudget = !usesBudget(opcode, i);
        exits.begin(pc);
        Label from = out.newBoundLabel();
        dispatch(pc, i, opcode);
        Label to = out.newBoundLabel();
        BitSet live = isRepeatable(opcode) ? liveness.before(pc) : liveness.inHandlers(pc);
        out.exceptionCatchAll(from, to, exits.failed(pc, live, hasBudget));
    }

    /** Whether the instruction may ask for a script's method and be done again with its answer. */
    private static boolean isRepeatable(Opcode opcode) {
        return switch (opcode) {
            case CALL,
                    TAIL_CALL,
                    APPLY,
                    TAIL_APPLY,
                    DIV_INT,
                    REM_INT,
                    GET_FIELD_P,
                    GET_FIELD_R,
                    SET_FIELD_P,
                    SET_FIELD_R,
                    TAG,
                    JUMP_IF_TAG,
                    JUMP_IF_NOT_TAG,
                    JUMP_IF_NIL,
                    JUMP_IF_CONS,
                    HEAD,
                    TAIL,
                    CONS,
                    GET_ITEM,
                    TUPLE,
                    NEW,
                    CLOSURE,
                    BOX_INT,
                    BOX_FLOAT,
                    BOX_BOOL,
                    BOX_CHAR,
                    UNBOX_INT,
                    UNBOX_FLOAT,
                    UNBOX_BOOL,
                    UNBOX_CHAR,
                    ARRAY_LENGTH,
                    GET_ELEMENT_INT,
                    GET_ELEMENT_FLOAT,
                    GET_ELEMENT_BOOL,
                    GET_ELEMENT_CHAR,
                    GET_ELEMENT_REF,
                    SET_ELEMENT_INT,
                    SET_ELEMENT_FLOAT,
                    SET_ELEMENT_BOOL,
                    SET_ELEMENT_CHAR,
                    SET_ELEMENT_REF ->
                    false;
            default -> true;
        };
    }

    private static boolean canThrow(Opcode opcode) {
        return switch (opcode) {
            case MOVE_P,
                    MOVE_R,
                    LOAD_INT,
                    LOAD_P,
                    LOAD_R,
                    GET_GLOBAL_P,
                    GET_GLOBAL_R,
                    SET_GLOBAL_P,
                    SET_GLOBAL_R,
                    ADD_INT,
                    SUB_INT,
                    MUL_INT,
                    ADD_INT_IMM,
                    NEG_INT,
                    AND_INT,
                    OR_INT,
                    XOR_INT,
                    NOT_INT,
                    SHL_INT,
                    SHR_INT,
                    SHR_UNSIGNED,
                    ADD_FLOAT,
                    SUB_FLOAT,
                    MUL_FLOAT,
                    DIV_FLOAT,
                    REM_FLOAT,
                    NEG_FLOAT,
                    SQRT_FLOAT,
                    INT_TO_FLOAT,
                    FLOAT_TO_INT,
                    UNSIGNED_TO_FLOAT,
                    FLOAT_TO_UNSIGNED,
                    EQ_INT,
                    LT_INT,
                    LE_INT,
                    LT_UNSIGNED,
                    EQ_FLOAT,
                    LT_FLOAT,
                    LE_FLOAT,
                    NOT,
                    JUMP,
                    LOOP,
                    JUMP_IF,
                    JUMP_IF_NOT,
                    JUMP_EQ_INT,
                    JUMP_NE_INT,
                    JUMP_LT_INT,
                    JUMP_LE_INT,
                    JUMP_GT_INT,
                    JUMP_GE_INT,
                    JUMP_EQ_IMM,
                    JUMP_NE_IMM,
                    JUMP_LT_IMM,
                    JUMP_LE_IMM,
                    JUMP_GT_IMM,
                    JUMP_GE_IMM,
                    SWITCH,
                    FOR_UP,
                    FOR_DOWN,
                    NARROW,
                    RETURN_P,
                    RETURN_R ->
                    false;
            default -> true;
        };
    }

    /** Whether what the instruction does may look at the machine's counter. */
    private boolean usesBudget(Opcode opcode, long i) {
        return switch (opcode) {
            case CALL, TAIL_CALL, APPLY, TAIL_APPLY, CONCAT, CALL_HOST -> true;
            case CALL_BUILTIN -> takesContext(builtins.apply(Instruction.a(i)));
            default -> false;
        };
    }

    private static boolean takesContext(BuiltinMethod method) {
        for (int n = 0; n < method.supplied(); n++) {
            if (method.descriptor().parameterType(n).equals(Names.CONTEXT)) {
                return true;
            }
        }
        return false;
    }

    private void dispatch(int pc, long i, Opcode opcode) {
        int a = Instruction.a(i);
        int b = Instruction.b(i);
        int c = Instruction.c(i);
        switch (opcode) {
            case LOAD_P -> loadPrimitive(pc, a, code.longs()[Instruction.wide(i)]);
            case LOAD_R -> {
                loadConstant(code.constants()[Instruction.wide(i)]);
                registers.storeReference(a);
            }
            case GET_GLOBAL_P -> {
                global("primitives", Names.LONGS, i);
                out.laload();
                registers.store(pc, a, false);
            }
            case GET_GLOBAL_R -> {
                global("references", Names.OBJECTS, i);
                out.aaload();
                registers.storeReference(a);
            }
            case SET_GLOBAL_P -> {
                global("primitives", Names.LONGS, i);
                registers.load(pc, a, false);
                out.lastore();
            }
            case SET_GLOBAL_R -> {
                global("references", Names.OBJECTS, i);
                registers.loadReference(a);
                out.aastore();
            }
            case RETURN_P -> {
                registers.load(pc, a, code.signature().result().isFloat());
                deliver(code.signature().result());
            }
            case RETURN_R -> {
                registers.loadReference(a);
                deliver(code.signature().result());
            }
            case CALL -> {
                call(pc, a, b, c);
                result(pc, effects.signature(i).result());
            }
            case TAIL_CALL -> tailCall(pc, a, b, c);
            case APPLY -> {
                apply(pc, i, b, c);
                result(pc, effects.signature(i).result());
            }
            case TAIL_APPLY -> {
                apply(pc, i, b, c);
                giveBack();
            }
            case CALL_BUILTIN -> builtin(pc, i, a, b, c);
            case CALL_HOST -> callHost(pc, a, b, c);
            case CLOSURE -> closure(pc, a, b, c);
            case NEW -> make(pc, a, b, c);
            case CONCAT -> {
                keepBudget();
                values.emit(pc, i);
                takeBudget();
            }
            case NEXT -> next(pc, i, a, b);
            default -> {
                if (!jump(pc, i, opcode) && !values.emit(pc, i)) {
                    out.goto_(exits.undone(pc, liveness.before(pc), true));
                }
            }
        }
    }

    private void global(String field, ClassDesc type, long i) {
        out.aload(INSTANCE).getfield(Names.INSTANCE, field, type).loadConstant(Instruction.wide(i));
    }

    private void loadPrimitive(int pc, int register, long bits) {
        if (webs.writesFloat(pc)) {
            out.loadConstant(Double.longBitsToDouble(bits));
            registers.store(pc, register, true);
        } else {
            out.loadConstant(bits);
            registers.store(pc, register, false);
        }
    }

    private void loadConstant(@Nullable Object value) {
        if (value == null) {
            out.aconst_null();
        } else if (value == dev.fusabi.value.Unit.UNIT) {
            unit();
        } else if (value == ScriptList.NIL) {
            out.getstatic(Names.LIST, "NIL", Names.LIST);
        } else {
            int index = constants.size();
            constants.add(value);
            out.loadConstant(
                    DynamicConstantDesc.ofNamed(
                            ConstantDescs.BSM_CLASS_DATA_AT, "_", CD_Object, index));
        }
    }

    private void unit() {
        out.getstatic(Names.UNIT, dev.fusabi.value.Unit.UNIT.name(), Names.UNIT);
    }

    // ---- Jumps

    private boolean jump(int pc, long i, Opcode opcode) {
        int a = Instruction.a(i);
        int b = Instruction.b(i);
        int c = Instruction.c(i);
        int target = pc + 1 + Instruction.distance(i);
        switch (opcode) {
            case JUMP -> out.goto_(labels[target]);
            case LOOP -> round(target);
            case FOR_UP, FOR_DOWN -> {
                boolean isUp = opcode == Opcode.FOR_UP;
                QuietLoop loop = loopEnds.get(pc);
                if (loop != null) {
                    quietRound(pc, loop);
                }
                compare(pc, a, b);
                if (isUp) {
                    out.ifge(labels[pc + 1]);
                } else {
                    out.ifle(labels[pc + 1]);
                }
                step(pc, a, isUp);
                round(target);
            }
            case JUMP_IF -> {
                test(pc, a);
                out.ifne(labels[target]);
            }
            case JUMP_IF_NOT -> {
                test(pc, a);
                out.ifeq(labels[target]);
            }
            case JUMP_EQ_INT -> branch(() -> compare(pc, a, b), 0, false, labels[target]);
            case JUMP_NE_INT -> branch(() -> compare(pc, a, b), 0, true, labels[target]);
            case JUMP_LT_INT -> branch(() -> compare(pc, a, b), 1, false, labels[target]);
            case JUMP_GE_INT -> branch(() -> compare(pc, a, b), 1, true, labels[target]);
            case JUMP_LE_INT -> branch(() -> compare(pc, a, b), 2, false, labels[target]);
            case JUMP_GT_INT -> branch(() -> compare(pc, a, b), 2, true, labels[target]);
            case JUMP_EQ_IMM -> branch(() -> compareTo(pc, a, i), 0, false, labels[target]);
            case JUMP_NE_IMM -> branch(() -> compareTo(pc, a, i), 0, true, labels[target]);
            case JUMP_LT_IMM -> branch(() -> compareTo(pc, a, i), 1, false, labels[target]);
            case JUMP_GE_IMM -> branch(() -> compareTo(pc, a, i), 1, true, labels[target]);
            case JUMP_LE_IMM -> branch(() -> compareTo(pc, a, i), 2, false, labels[target]);
            case JUMP_GT_IMM -> branch(() -> compareTo(pc, a, i), 2, true, labels[target]);
            case JUMP_IF_NIL, JUMP_IF_CONS -> {
                registers.loadReference(a);
                out.checkcast(Names.LIST)
                        .invokevirtual(Names.LIST, "isEmpty", Names.type(CD_boolean));
                if (opcode == Opcode.JUMP_IF_NIL) {
                    out.ifne(labels[target]);
                } else {
                    out.ifeq(labels[target]);
                }
            }
            case JUMP_IF_TAG, JUMP_IF_NOT_TAG -> {
                registers.loadReference(a);
                Values.tag(out);
                out.loadConstant(b);
                if (opcode == Opcode.JUMP_IF_TAG) {
                    out.if_icmpeq(labels[target]);
                } else {
                    out.if_icmpne(labels[target]);
                }
            }
            case EQ_INT -> condition(pc, a, () -> compare(pc, b, c), 0);
            case LT_INT -> condition(pc, a, () -> compare(pc, b, c), 1);
            case LE_INT -> condition(pc, a, () -> compare(pc, b, c), 2);
            case LT_UNSIGNED ->
                    condition(
                            pc,
                            a,
                            () -> {
                                registers.load(pc, b, false);
                                registers.load(pc, c, false);
                                out.invokestatic(
                                        ConstantDescs.CD_Long,
                                        "compareUnsigned",
                                        Names.type(CD_int, CD_long, CD_long));
                            },
                            1);
            case EQ_FLOAT, LT_FLOAT, LE_FLOAT ->
                    condition(
                            pc,
                            a,
                            () -> {
                                registers.load(pc, b, true);
                                registers.load(pc, c, true);
                                out.dcmpg();
                            },
                            opcode == Opcode.EQ_FLOAT ? 0 : opcode == Opcode.LT_FLOAT ? 1 : 2);
            case SWITCH -> tableSwitch(pc, a, code.switches()[Instruction.wide(i)]);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void compare(int pc, int one, int other) {
        registers.load(pc, one, false);
        registers.load(pc, other, false);
        out.lcmp();
    }

    private void compareTo(int pc, int one, long i) {
        registers.load(pc, one, false);
        out.loadConstant((long) Instruction.signedB(i)).lcmp();
    }

    private void test(int pc, int register) {
        registers.load(pc, register, false);
        out.lconst_0().lcmp();
    }

    /** Jumps when what is compared is equal (0), less (1), less or equal (2), or is not. */
    private void branch(Runnable comparison, int relation, boolean isNot, Label target) {
        comparison.run();
        switch (relation) {
            case 0 -> {
                if (isNot) {
                    out.ifne(target);
                } else {
                    out.ifeq(target);
                }
            }
            case 1 -> {
                if (isNot) {
                    out.ifge(target);
                } else {
                    out.iflt(target);
                }
            }
            default -> {
                if (isNot) {
                    out.ifgt(target);
                } else {
                    out.ifle(target);
                }
            }
        }
    }

    /** A comparison to a bool; at once a jump where the next instruction is the only one to ask. */
    private void condition(int pc, int result, Runnable comparison, int relation) {
        long next = code.instructions()[pc + 1];
        Opcode jump = Opcode.of(next);
        int target = pc + 2 + Instruction.distance(next);
        if ((jump == Opcode.JUMP_IF || jump == Opcode.JUMP_IF_NOT)
                && Instruction.a(next) == result
                && !isTarget(pc + 1)
                && !liveness.before(target).get(result)
                && !liveness.before(pc + 2).get(result)) {
            branch(comparison, relation, jump == Opcode.JUMP_IF_NOT, labels[target]);
            isSkipped = true;
            return;
        }
        Label yes = out.newLabel();
        Label end = out.newLabel();
        branch(comparison, relation, false, yes);
        out.lconst_0().goto_(end).labelBinding(yes).lconst_1().labelBinding(end);
        registers.store(pc, result, false);
    }

    private boolean isTarget(int wanted) {
        boolean[] found = {false};
        for (int pc = 0; pc < labels.length; pc++) {
            int at = pc;
            effects.successors(pc, next -> found[0] |= next == wanted && at != wanted - 1);
        }
        return found[0] || code.handlers().stream().anyMatch(handler -> handler.target() == wanted);
    }

    private void tableSwitch(int pc, int register, int[] targets) {
        Label none = labels[pc + 1];
        if (targets.length == 0) {
            return;
        }
        registers.load(pc, register, false);
        out.l2i().i2l();
        registers.load(pc, register, false);
        out.lcmp().ifne(none);
        registers.load(pc, register, false);
        List<SwitchCase> cases = new ArrayList<>();
        for (int n = 0; n < targets.length; n++) {
            cases.add(SwitchCase.of(n, labels[targets[n]]));
        }
        out.l2i().tableswitch(0, targets.length - 1, none, cases);
    }

    /** A way back, which counts. */
    private void round(int target) {
        ReservingLoop loop = reserving.get(target);
        if (loop != null) {
            Label head = java.util.Objects.requireNonNull(rounds.get(target));
            out.lload(budget).lconst_1().lsub().dup2().lstore(budget);
            out.loadConstant((long) loop.units()).lcmp();
            out.iflt(exits.reserve(target, liveness.before(target), loop.units(), labels[target]));
            out.goto_(head);
            return;
        }
        out.goto_(
                exits.round(
                        target, liveness.before(target), labels[target], waysBack(target) == 1));
    }

    /** The rounds of the loop that begins here end at so many places. */
    private int waysBack(int head) {
        int count = 0;
        for (int pc = head; pc < code.instructions().length; pc++) {
            long i = code.instructions()[pc];
            switch (Opcode.of(i)) {
                case LOOP, FOR_UP, FOR_DOWN -> {
                    if (pc + 1 + Instruction.distance(i) == head) {
                        count++;
                    }
                }
                default -> {}
            }
        }
        return count;
    }

    private void step(int pc, int variable, boolean isUp) {
        registers.load(pc, variable, false);
        out.loadConstant(isUp ? 1L : -1L).ladd();
        registers.store(pc, variable, false);
    }

    /** The way back while neither the end nor what the counter allows has been reached; goes on otherwise. */
    private void quietRound(int pc, QuietLoop loop) {
        Label end = out.newLabel();
        registers.load(pc, loop.variable(), false);
        out.lload(loop.last()).lcmp();
        if (loop.isUp()) {
            out.ifge(end);
        } else {
            out.ifle(end);
        }
        step(pc, loop.variable(), loop.isUp());
        out.goto_(java.util.Objects.requireNonNull(rounds.get(loop.head())));
        out.labelBinding(end);
        loop.restore(out, registers, budget);
        exits.in(null);
    }

    /** Gives the counter to the machine. */
    private void keepBudget() {
        if (budget >= 0) {
            out.aload(MACHINE).lload(budget).putfield(Names.MACHINE, "budget", CD_long);
        }
    }

    /** Counts a call; where the counter does not allow it, the interpreter makes it. */
    private void countCall(int pc) {
        if (budget < 0) {
            out.aload(MACHINE).invokevirtual(Names.MACHINE, "countCall", Names.type(CD_boolean));
            out.ifeq(exits.undone(pc, liveness.before(pc), false));
            return;
        }
        // The counter stays in its local, so that rounds do not wait for the machine's memory.
        count(pc);
        keepBudget();
    }

    private void count(int pc) {
        Label counted = out.newLabel();
        out.lload(budget).lconst_1().lsub().dup2().lstore(budget);
        out.lconst_0().lcmp().iflt(exits.call(pc, liveness.before(pc), counted));
        out.labelBinding(counted);
    }

    private void takeBudget() {
        if (budget >= 0) {
            out.aload(MACHINE).getfield(Names.MACHINE, "budget", CD_long).lstore(budget);
        }
    }

    // ---- Calls

    /** The type of calls of something with these kinds of arguments. */
    static MethodTypeDesc type(List<Kind> kinds, Kind result, ClassDesc target) {
        List<ClassDesc> types = new ArrayList<>(List.of(Names.MACHINE, target, CD_int));
        kinds.stream().filter(Kind::isPrimitive).map(JvmKinds::register).forEach(types::add);
        kinds.stream().filter(kind -> !kind.isPrimitive()).forEach(kind -> types.add(CD_Object));
        return MethodTypeDesc.of(JvmKinds.register(result), types);
    }

    private void arguments(int pc, List<Kind> kinds, int primitive, int reference) {
        int register = primitive;
        for (Kind kind : kinds) {
            if (kind.isPrimitive()) {
                registers.load(pc, register++, kind.isFloat());
            }
        }
        register = reference;
        for (Kind kind : kinds) {
            if (!kind.isPrimitive()) {
                registers.loadReference(register++);
            }
        }
    }

    private void call(int pc, int callee, int b, int c) {
        Signature signature = program.functions().get(callee).signature();
        countCall(pc);
        out.aload(MACHINE).aload(INSTANCE).iload(LEFT);
        arguments(pc, signature.parameters(), b, c);
        MethodTypeDesc type = type(signature.parameters(), signature.result(), Names.INSTANCE);
        if (callee == function && entry == 0 && inlining == null) {
            out.invokestatic(FunctionCompiler.SELF, "call", type);
        } else {
            out.invokedynamic(
                    DynamicCallSiteDesc.of(Names.bootstrap("call", CD_int), "call", type, callee));
        }
    }

    /** Stores what a call gave, unless it has left. */
    private void result(int pc, Kind kind) {
        store(pc, kind);
        out.aload(MACHINE)
                .getfield(Names.MACHINE, "isLeaving", CD_boolean)
                .ifne(exits.after(pc, liveness.across(pc)));
        takeBudget();
    }

    /** What is on the stack is the function's result. */
    private void deliver(Kind kind) {
        Inlining place = inlining;
        if (place == null) {
            keepBudget();
            giveBack(out, kind);
        } else if (place.isTail) {
            place.caller.deliver(kind);
        } else {
            place.caller.store(place.pc, kind);
            out.goto_(place.end);
        }
    }

    /** Returns what a call in tail position gave; when it has left, this frame is not needed. */
    private void giveBack() {
        Kind kind = code.signature().result();
        Inlining place = inlining;
        if (place == null) {
            giveBack(out, kind);
        } else if (place.isTail) {
            place.caller.giveBack();
        } else {
            place.caller.result(place.pc, kind);
            out.goto_(place.end);
        }
    }

    /** The frames of this function and of those that it called have been recorded. */
    private void left() {
        Inlining place = inlining;
        if (place == null) {
            Kind kind = code.signature().result();
            if (!kind.isPrimitive()) {
                out.aconst_null();
            } else if (kind.isFloat()) {
                out.dconst_0();
            } else {
                out.lconst_0();
            }
            giveBack(out, kind);
        } else if (place.isTail) {
            place.caller.left();
        } else {
            Emitter caller = place.caller;
            out.goto_(caller.exits.after(place.pc, caller.liveness.across(place.pc)));
        }
    }

    private void store(int pc, Kind kind) {
        long i = code.instructions()[pc];
        if (kind.isPrimitive()) {
            registers.store(pc, Instruction.b(i), kind.isFloat());
        } else {
            registers.storeReference(Instruction.c(i));
        }
    }

    // ---- Calls whose callees are written in their place

    private void inlineAt(int pc) {
        long i = code.instructions()[pc];
        Opcode opcode = Opcode.of(i);
        int callee =
                switch (opcode) {
                    case CALL, TAIL_CALL -> Instruction.a(i);
                    case APPLY, TAIL_APPLY -> closures.at(pc, Instruction.c(i));
                    default -> -1;
                };
        if (callee < 0 || budget < 0) {
            return;
        }
        boolean isCall = opcode == Opcode.CALL || opcode == Opcode.TAIL_CALL;
        Signature given = effects.signature(i);
        if (!isCall) {
            long shape = Shapes.of(program.functions().get(callee).signature());
            if (shape == Shapes.UNKNOWN || shape != Shapes.of(given)) {
                return;
            }
        }
        if (!unit.inliner.mayInline(callee, chain())) {
            return;
        }
        List<Integer> known = new ArrayList<>();
        int reference = Instruction.c(i) + (isCall ? 0 : 1);
        for (Kind kind : given.parameters()) {
            if (!kind.isPrimitive()) {
                known.add(closures.at(pc, reference++));
            }
        }
        boolean isTail = opcode == Opcode.TAIL_CALL || opcode == Opcode.TAIL_APPLY;
        var place = new Inlining(this, pc, isTail, out.newLabel());
        inlined.put(pc, new Emitter(unit, callee, 0, place, known));
    }

    /** This function and those around it, in which it is inlined. */
    private List<Integer> chain() {
        List<Integer> all = new ArrayList<>();
        Emitter emitter = this;
        while (emitter != null) {
            all.add(emitter.function);
            emitter = emitter.inlining == null ? null : emitter.inlining.caller;
        }
        return all;
    }

    private void inline(int pc, long i, Emitter inner) {
        Opcode opcode = Opcode.of(i);
        int c = Instruction.c(i);
        boolean isCall = opcode == Opcode.CALL || opcode == Opcode.TAIL_CALL;
        if (isReserved) {
            out.lload(budget).lconst_1().lsub().lstore(budget);
        } else {
            count(pc);
        }
        arguments(pc, effects.signature(i).parameters(), Instruction.b(i), isCall ? c : c + 1);
        inner.takeArguments();
        if (!isCall) {
            registers.loadReference(c);
            inner.takeCaptures();
        }
        inner.isReserved = isReserved;
        inner.writeBody();
        out.labelBinding(java.util.Objects.requireNonNull(inner.inlining).end);
    }

    private void takeArguments() {
        List<Kind> kinds = code.signature().parameters();
        int primitives = (int) kinds.stream().filter(Kind::isPrimitive).count();
        int references = kinds.size() - primitives;
        for (Kind kind : kinds.reversed()) {
            if (!kind.isPrimitive()) {
                registers.storeReference(--references);
            }
        }
        for (Kind kind : kinds.reversed()) {
            if (kind.isPrimitive()) {
                registers.set(0, --primitives, kind.isFloat());
            }
        }
    }

    /** From the function value on the stack. */
    private void takeCaptures() {
        if (code.captures().isEmpty()) {
            out.pop();
            return;
        }
        List<Kind> kinds = code.signature().parameters();
        int primitives = (int) kinds.stream().filter(Kind::isPrimitive).count();
        int references = kinds.size() - primitives;
        int value = registers.local(1);
        out.checkcast(Names.CLOSURE).astore(value);
        int primitive = 0;
        int reference = 0;
        for (Kind kind : code.captures()) {
            out.aload(value);
            if (kind.isPrimitive()) {
                out.getfield(Names.CLOSURE, "primitives", Names.LONGS);
                out.loadConstant(primitive).laload();
                registers.set(0, primitives + primitive++, false);
            } else {
                out.getfield(Names.CLOSURE, "references", Names.OBJECTS);
                out.loadConstant(reference).aaload();
                registers.storeReference(references + reference++);
            }
        }
    }

    static void giveBack(CodeBuilder out, Kind kind) {
        if (!kind.isPrimitive()) {
            out.areturn();
        } else if (kind.isFloat()) {
            out.dreturn();
        } else {
            out.lreturn();
        }
    }

    private void tailCall(int pc, int callee, int b, int c) {
        if (callee != function || entry != 0 || inlining != null) {
            call(pc, callee, b, c);
            giveBack();
            return;
        }
        List<Kind> kinds = code.signature().parameters();
        countCall(pc);
        arguments(pc, kinds, b, c);
        int local = 3 + parameterSlots();
        for (Kind kind : kinds.reversed()) {
            if (!kind.isPrimitive()) {
                out.astore(--local);
            }
        }
        for (Kind kind : kinds.reversed()) {
            if (kind.isPrimitive()) {
                local -= 2;
                if (kind.isFloat()) {
                    out.dstore(local);
                } else {
                    out.lstore(local);
                }
            }
        }
        out.goto_(selfCall);
    }

    private void apply(int pc, long i, int b, int c) {
        Signature signature = effects.signature(i);
        Label other = exits.undone(pc, liveness.before(pc), true);
        if (closure < 0) {
            closure = registers.local(1);
        }
        registers.loadReference(c);
        out.checkcast(Names.CLOSURE).astore(closure);
        long shape = Shapes.of(signature);
        if (shape == Shapes.UNKNOWN) {
            out.goto_(other);
        } else {
            out.aload(closure)
                    .getfield(Names.CLOSURE, "function", Names.FUNCTION)
                    .getfield(Names.FUNCTION, "shape", CD_long)
                    .loadConstant(shape)
                    .lcmp()
                    .ifne(other);
        }
        countCall(pc);
        out.aload(MACHINE).aload(closure).iload(LEFT);
        arguments(pc, signature.parameters(), b, c + 1);
        out.invokedynamic(
                DynamicCallSiteDesc.of(
                        Names.bootstrap("apply"),
                        "apply",
                        type(signature.parameters(), signature.result(), Names.CLOSURE)));
    }

    private void callHost(int pc, int function, int count, int first) {
        keepBudget();
        out.aload(MACHINE)
                .aload(INSTANCE)
                .loadConstant(function)
                .invokevirtual(
                        Names.MACHINE,
                        "callsDirectly",
                        Names.type(CD_boolean, Names.INSTANCE, CD_int));
        out.ifeq(exits.undone(pc, liveness.before(pc), false));
        out.aload(MACHINE).aload(INSTANCE);
        List<ClassDesc> types = new ArrayList<>(List.of(Names.MACHINE, Names.INSTANCE));
        for (int n = 0; n < count; n++) {
            registers.loadReference(first + n);
            types.add(CD_Object);
        }
        out.invokedynamic(
                DynamicCallSiteDesc.of(
                        Names.bootstrap("host", CD_int),
                        "host",
                        MethodTypeDesc.of(CD_Object, types),
                        function));
        registers.storeReference(first);
        takeBudget();
    }

    private void builtin(int pc, long i, int a, int b, int c) {
        BuiltinMethod method = builtins.apply(a);
        Signature signature = effects.signature(i);
        boolean usesBudget = takesContext(method);
        if (usesBudget) {
            keepBudget();
        }
        MethodTypeDesc type = method.descriptor();
        int kind = 0;
        for (int n = 0; n < method.supplied(); n++) {
            if (type.parameterType(n).equals(Names.CONTEXT)) {
                out.aload(MACHINE).getfield(Names.MACHINE, "context", Names.CONTEXT);
            } else {
                Kind argument = program.builtins().get(a).typeArguments().get(kind++);
                out.getstatic(Names.of(Kind.class), argument.name(), Names.of(Kind.class));
            }
        }
        int primitive = b;
        int reference = c;
        for (int n = 0; n < signature.parameters().size(); n++) {
            Kind from = signature.parameters().get(n);
            ClassDesc to = type.parameterType(method.supplied() + n);
            if (from.isPrimitive()) {
                Values.load(registers, out, pc, primitive++, from);
                if (!to.isPrimitive()) {
                    JvmKinds.box(out, from);
                }
            } else {
                registers.loadReference(reference++);
                if (to.isPrimitive()) {
                    JvmKinds.unbox(out, JvmKinds.kindOf(to));
                } else if (!to.equals(CD_Object)) {
                    out.checkcast(to);
                }
            }
        }
        out.invokestatic(method.owner(), method.name(), type);
        builtinResult(pc, type.returnType(), signature.result(), b, c);
        if (usesBudget) {
            takeBudget();
        }
    }

    private void builtinResult(int pc, ClassDesc from, Kind to, int b, int c) {
        if (from.equals(Names.OPERATION)) {
            out.goto_(exits.waiting(pc, liveness.before(pc)));
        } else if (to.isPrimitive()) {
            if (!from.isPrimitive()) {
                JvmKinds.unbox(out, to);
            }
            Values.store(registers, out, pc, b, to);
        } else {
            if (from.equals(CD_void)) {
                unit();
            } else if (from.isPrimitive()) {
                JvmKinds.box(out, JvmKinds.kindOf(from));
            }
            registers.storeReference(c);
        }
    }

    // ---- Objects

    private void closure(int pc, int callee, int b, int c) {
        List<Kind> captures = program.functions().get(callee).captures();
        int primitives = (int) captures.stream().filter(Kind::isPrimitive).count();
        if (captures.isEmpty()) {
            out.aload(INSTANCE).loadConstant(callee);
            out.invokevirtual(Names.INSTANCE, "link", Names.type(Names.FUNCTION, CD_int))
                    .invokevirtual(Names.FUNCTION, "plain", Names.type(Names.CLOSURE));
        } else {
            out.new_(Names.CLOSURE).dup().aload(INSTANCE).loadConstant(callee);
            out.invokevirtual(Names.INSTANCE, "link", Names.type(Names.FUNCTION, CD_int));
            out.loadConstant(primitives).newarray(java.lang.classfile.TypeKind.LONG);
            for (int n = 0; n < primitives; n++) {
                out.dup().loadConstant(n);
                registers.load(pc, b + n, false);
                out.lastore();
            }
            values.array(c, captures.size() - primitives);
            out.invokespecial(
                    Names.CLOSURE,
                    "<init>",
                    Names.type(CD_void, Names.FUNCTION, Names.LONGS, Names.OBJECTS));
        }
        registers.storeReference(c);
    }

    private void make(int pc, int index, int b, int c) {
        Layout layout = program.layouts().get(index);
        Kind[] kinds = new Kind[layout.primitives()];
        for (Layout.Field field : layout.fields()) {
            if (field.kind().isPrimitive()) {
                kinds[field.slot()] = field.kind();
            }
        }
        List<ClassDesc> types = new ArrayList<>();
        for (int n = 0; n < kinds.length; n++) {
            types.add(JvmKinds.register(kinds[n]));
            registers.load(pc, b + n, kinds[n].isFloat());
        }
        for (int n = 0; n < layout.references(); n++) {
            types.add(CD_Object);
            registers.loadReference(c + n);
        }
        out.invokedynamic(
                DynamicCallSiteDesc.of(
                        Names.bootstrap("make", CD_int),
                        "make",
                        MethodTypeDesc.of(CD_Object, types),
                        index));
        registers.storeReference(c);
    }

    private void next(int pc, long i, int iterator, int element) {
        ClassDesc type = Names.of(java.util.Iterator.class);
        registers.loadReference(iterator);
        out.instanceOf(type).ifeq(exits.undone(pc, liveness.before(pc), true));
        registers.loadReference(iterator);
        out.checkcast(type).invokeinterface(type, "hasNext", Names.type(CD_boolean));
        out.ifeq(labels[pc + 1 + Instruction.distance(i)]);
        registers.loadReference(iterator);
        out.checkcast(type).invokeinterface(type, "next", Names.type(CD_Object));
        registers.storeReference(element);
    }
}
