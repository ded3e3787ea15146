/**
 * The standard library: builtins written in Java and the prelude written in the script language.
 * A builtin never calls back into a script on the Java stack.
 */
@NullMarked
package dev.fusabi.lib;

import org.jspecify.annotations.NullMarked;
