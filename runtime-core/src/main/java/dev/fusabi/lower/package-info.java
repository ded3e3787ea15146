/**
 * Typed tree to bytecode: chooses registers and representations, compiles pattern matches and closures.
 * A program that reaches this stage is correct; only what is too large or nested too deeply is still refused.
 */
@NullMarked
package dev.fusabi.lower;

import org.jspecify.annotations.NullMarked;
