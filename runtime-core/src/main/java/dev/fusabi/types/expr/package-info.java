/**
 * Checks expressions, patterns and uses of types; resolves names, members, overloads and operators.
 */
@NullMarked
package dev.fusabi.types.expr;

import org.jspecify.annotations.NullMarked;
