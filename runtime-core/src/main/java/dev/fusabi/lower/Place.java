package dev.fusabi.lower;

import dev.fusabi.value.Kind;

/**
 * Where a local variable lives.
 *
 * @param kind of its values
 * @param register the register that holds it, or in the case of a cell the reference register that holds the cell
 * @param isCell whether closures share it through a cell
 */
record Place(Kind kind, int register, boolean isCell) {}
