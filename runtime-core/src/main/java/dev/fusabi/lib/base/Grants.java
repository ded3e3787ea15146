package dev.fusabi.lib.base;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.vm.BuiltinContext;

/**
 * Capabilities at run time. Scripts that lack one do not compile; a program that was compiled elsewhere is stopped
 * here.
 */
public final class Grants {
    private Grants() {}

    public static void require(BuiltinContext context, String capability) {
        if (!context.isGranted(capability)) {
            throw BuiltinExceptions.notSupported(
                    "The capability '" + capability + "' is not granted.");
        }
    }
}
