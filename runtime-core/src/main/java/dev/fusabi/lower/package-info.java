/**
 * Typed tree to bytecode: chooses registers and representations, compiles pattern matches and closures.
 * Reports no user errors; a program that reaches this stage is correct.
 */
@NullMarked
package dev.fusabi.lower;

import org.jspecify.annotations.NullMarked;
