package dev.fusabi.vm;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Executor;

/**
 * How machines get from interpreted functions to compiled ones.
 *
 * @param generator what compiles
 * @param executor what compiles functions that have turned out to be hot, beside the machine's thread; null to compile
 *     every function before its first call
 */
public record Tier(CodeGenerator generator, @Nullable Executor executor) {
    boolean isEager() {
        return executor == null;
    }
}
