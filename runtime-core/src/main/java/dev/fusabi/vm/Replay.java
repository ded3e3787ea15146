package dev.fusabi.vm;

import dev.fusabi.value.ScriptMethods;

import org.jspecify.annotations.Nullable;

/**
 * An instruction that is done again whenever a script's method has answered what it asked. Replays nest, since such a
 * method may compare values itself; the outer one is below in the same fiber.
 */
final class Replay {
    final @Nullable Replay outer;

    /** The frame of the instruction, counted from the fiber's first. */
    final int frame;

    /** The pc after the instruction. */
    final int pc;

    final ScriptMethods.Answers answers = new ScriptMethods.Answers();

    ScriptMethods.Needed question;

    Replay(@Nullable Replay outer, int frame, int pc, ScriptMethods.Needed question) {
        this.outer = outer;
        this.frame = frame;
        this.pc = pc;
        this.question = question;
    }
}
