package dev.fusabi.jit;

import dev.fusabi.bytecode.Code;
import dev.fusabi.bytecode.Code.Handler;

import java.util.BitSet;

/** Which registers are read later: what a frame consists of. */
final class Liveness {
    private final Code code;
    private final Effects effects;
    private final BitSet[] before;

    Liveness(Code code, Effects effects) {
        this.code = code;
        this.effects = effects;
        before = new BitSet[code.instructions().length];
        for (int pc = 0; pc < before.length; pc++) {
            before[pc] = new BitSet();
        }
        boolean hasChanged = true;
        while (hasChanged) {
            hasChanged = false;
            for (int pc = before.length - 1; pc >= 0; pc--) {
                BitSet live = across(pc);
                live.or(effects.reads(pc));
                if (!live.equals(before[pc])) {
                    before[pc] = live;
                    hasChanged = true;
                }
            }
        }
    }

    /** The registers that hold something when the instruction begins. */
    BitSet before(int pc) {
        return before[pc];
    }

    /** Those among them that are read after it, in handlers, too. */
    BitSet across(int pc) {
        BitSet live = new BitSet();
        effects.successors(pc, next -> live.or(before[next]));
        int written = effects.writes(pc);
        if (written >= 0) {
            live.clear(written);
        }
        live.or(inHandlers(pc));
        return live;
    }

    /** Those that are read after the instruction has thrown something. */
    BitSet inHandlers(int pc) {
        BitSet live = new BitSet();
        for (Handler handler : code.handlers()) {
            if (handler.start() <= pc && pc < handler.end()) {
                BitSet inHandler = (BitSet) before[handler.target()].clone();
                inHandler.clear(code.primitives() + handler.register());
                live.or(inHandler);
            }
        }
        return live;
    }
}
