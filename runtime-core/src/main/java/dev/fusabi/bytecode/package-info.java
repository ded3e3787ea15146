/**
 * The portable instruction set: one opcode table, code builder, verifier, disassembler and file format.
 * Everything about an opcode except its execution is derived from the table.
 */
@NullMarked
package dev.fusabi.bytecode;

import org.jspecify.annotations.NullMarked;
