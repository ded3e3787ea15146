package dev.fusabi.lib;

import dev.fusabi.value.BuiltinExceptions;
import dev.fusabi.vm.BuiltinContext;

/**
 * Capabilities at run time. Scripts that lack one do not compile; a program that was compiled elsewhere is stopped
 * here.
 */
final class Grants {
    private Grants() {}

    static void require(BuiltinContext context, String capability) {
        if (!context.isGranted(capability)) {
            throw BuiltinExceptions.notSupported(
                    "The capability '" + capability + "' is not granted.");
        }
    }
}
