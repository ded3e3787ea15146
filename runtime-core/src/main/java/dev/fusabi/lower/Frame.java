package dev.fusabi.lower;

import dev.fusabi.bytecode.CodeBuilder;
import dev.fusabi.bytecode.CodeBuilder.Label;
import dev.fusabi.bytecode.Opcode;
import dev.fusabi.bytecode.Program;
import dev.fusabi.source.Source;
import dev.fusabi.source.SourceLocation;
import dev.fusabi.source.Span;
import dev.fusabi.types.tree.Local;
import dev.fusabi.value.Kind;
import dev.fusabi.value.Unit;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The registers and instructions of one function that is being made. Registers are a stack in each of the two windows:
 * locals and temporaries are reserved at the top and released together at the end of the construct that needs them.
 * Instructions that cannot be reached are dropped.
 */
final class Frame {
    private final CodeBuilder code;
    private final Source source;

    /** Whether debuggers show its variables: not those of the library. */
    private final boolean hasDebugger;

    private final Map<Local, Place> places = new IdentityHashMap<>(8);
    private int primitives;
    private int references;
    private boolean isReachable = true;
    private int located = -1;
    private int line = -1;

    Frame(CodeBuilder code, Source source) {
        this.code = code;
        this.source = source;
        hasDebugger = !source.name().startsWith(Program.LIBRARY);
    }

    // Registers

    /** The first free register of a kind. */
    int top(Kind kind) {
        return kind.isPrimitive() ? primitives : references;
    }

    int primitiveTop() {
        return primitives;
    }

    int referenceTop() {
        return references;
    }

    /** Takes the first free register. */
    int reserve(Kind kind) {
        return kind.isPrimitive() ? primitives++ : references++;
    }

    /** Keeps a register, which is at most the first free one, for what has just been put there. */
    void keep(Kind kind, int register) {
        if (kind.isPrimitive()) {
            primitives = Math.max(primitives, register + 1);
        } else {
            references = Math.max(references, register + 1);
        }
    }

    void release(int primitiveTop, int referenceTop) {
        code.endVariables(primitiveTop, referenceTop);
        primitives = primitiveTop;
        references = referenceTop;
    }

    void place(Local local, Place place) {
        places.put(local, place);
        if (hasDebugger && isName(local.name())) {
            code.variable(local.name(), place.kind(), place.register(), place.isCell());
        }
    }

    // Those that the compiler makes are named so that no source can name them.
    private static boolean isName(String name) {
        return !name.isEmpty()
                && Character.isJavaIdentifierStart(name.charAt(0))
                && name.indexOf('@') < 0
                && !name.equals("_");
    }

    Place place(Local local) {
        Place place = places.get(local);
        if (place == null) {
            throw new IllegalStateException("no register for " + local.name());
        }
        return place;
    }

    // Instructions

    boolean isReachable() {
        return isReachable;
    }

    /** The instructions that follow come from {@code span}. */
    void at(Span span) {
        if (span.start() != located) {
            located = span.start();
            SourceLocation location = source.locate(located);
            code.at(location.line(), location.column());
            line = location.line();
        }
    }

    /** The same for debuggers, which stop where a line begins; inside of a line nothing changes. */
    void line(Span span) {
        if (hasDebugger && span.start() != located && span.end() > span.start()) {
            SourceLocation location = source.locate(span.start());
            if (location.line() != line) {
                located = span.start();
                line = location.line();
                code.at(line, location.column());
            }
        }
    }

    void emit(Opcode opcode, int a, int b, int c) {
        if (isReachable) {
            code.emit(opcode, a, b, c);
        }
    }

    void emit(Opcode opcode, int a, int b) {
        emit(opcode, a, b, 0);
    }

    /** An instruction after which the next one is not executed. */
    void emitLast(Opcode opcode, int a, int b, int c) {
        emit(opcode, a, b, c);
        isReachable = false;
    }

    Label newLabel() {
        return code.newLabel();
    }

    void bind(Label label) {
        code.bind(label);
        isReachable = true;
    }

    Label here() {
        Label label = code.newLabel();
        bind(label);
        return label;
    }

    /** Nothing that follows is executed until a label is bound. */
    void unreachable() {
        isReachable = false;
    }

    /** A label for the end of a guarded range, from where control does not come. */
    Label mark() {
        Label label = code.newLabel();
        code.bind(label);
        return label;
    }

    void jump(Label target) {
        if (isReachable) {
            code.jump(Opcode.JUMP, target);
            isReachable = false;
        }
    }

    /** Back to the start of a loop. */
    void loop(Label start) {
        if (isReachable) {
            code.jump(Opcode.LOOP, start);
            isReachable = false;
        }
    }

    void jumpIf(Opcode opcode, int a, Label target) {
        if (isReachable) {
            code.jump(opcode, a, target);
        }
    }

    void jumpIf(Opcode opcode, int a, int b, Label target) {
        if (isReachable) {
            code.jump(opcode, a, b, target);
        }
    }

    void switchOn(int register, List<Label> targets) {
        if (isReachable) {
            code.switchOn(register, targets);
        }
    }

    void guard(Label start, Label end, Label handler, int register, boolean isCleanup) {
        code.guard(start, end, handler, register, isCleanup);
    }

    void loadInt(int register, long value) {
        if (isReachable) {
            code.loadInt(register, value);
        }
    }

    void loadFloat(int register, double value) {
        if (isReachable) {
            code.loadFloat(register, value);
        }
    }

    void loadConstant(int register, @org.jspecify.annotations.Nullable Object value) {
        if (isReachable) {
            code.loadConstant(register, value);
        }
    }

    int constant(Object value) {
        return code.constant(value);
    }

    void move(Kind kind, int to, int from) {
        if (to != from) {
            emit(kind.isPrimitive() ? Opcode.MOVE_P : Opcode.MOVE_R, to, from);
        }
    }

    /** Moves a value between representations. */
    void convert(Kind from, int source, Kind to, int target) {
        if (from.isPrimitive() == to.isPrimitive()) {
            move(to, target, source);
        } else if (from.isPrimitive()) {
            box(from, target, source);
        } else {
            unbox(to, target, source);
        }
    }

    // Results

    /** The register in which an expression whose value is naturally of {@code kind} puts it before {@link #finish}. */
    int destination(Target target, Kind kind) {
        boolean fits = target.isRegister() && target.kind().isPrimitive() == kind.isPrimitive();
        return fits ? target.register() : top(kind);
    }

    /** Brings a value, which lies in a register in its natural representation, to where it is wanted. */
    void finish(Target target, Kind kind, int register) {
        switch (target.role()) {
            case REGISTER -> convert(kind, register, target.kind(), target.register());
            case NOWHERE -> {}
            case RETURN -> {
                int result = register;
                if (kind.isPrimitive() != target.kind().isPrimitive()) {
                    result = top(target.kind());
                    convert(kind, register, target.kind(), result);
                }
                emitLast(
                        target.kind().isPrimitive() ? Opcode.RETURN_P : Opcode.RETURN_R,
                        result,
                        0,
                        0);
            }
        }
    }

    /** The value of an expression that is evaluated for its effect. */
    void finishUnit(Target target) {
        if (!target.isNowhere()) {
            int register = destination(target, Kind.REF);
            loadConstant(register, Unit.UNIT);
            finish(target, Kind.REF, register);
        }
    }

    private void box(Kind kind, int target, int source) {
        switch (kind) {
            case INT -> emit(Opcode.BOX_INT, target, source);
            case FLOAT -> emit(Opcode.BOX_FLOAT, target, source);
            case BOOL -> emit(Opcode.BOX_BOOL, target, source);
            case CHAR -> emit(Opcode.BOX_CHAR, target, source);
            default -> emit(Opcode.BOX, target, source, kind.ordinal());
        }
    }

    private void unbox(Kind kind, int target, int source) {
        switch (kind) {
            case INT -> emit(Opcode.UNBOX_INT, target, source);
            case FLOAT -> emit(Opcode.UNBOX_FLOAT, target, source);
            case BOOL -> emit(Opcode.UNBOX_BOOL, target, source);
            case CHAR -> emit(Opcode.UNBOX_CHAR, target, source);
            default -> emit(Opcode.UNBOX, target, source, kind.ordinal());
        }
    }
}
