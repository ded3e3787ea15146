/**
 * Source text to syntax tree: lexer, offside rule, recovering parser, and the records of the tree.
 * Knows nothing of types; never stops at the first error.
 */
@NullMarked
package dev.fusabi.syntax;

import org.jspecify.annotations.NullMarked;
