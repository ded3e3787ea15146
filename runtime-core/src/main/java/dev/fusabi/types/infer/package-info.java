/**
 * Inference proper: type variables and their levels, unification, the rules of units of measure.
 */
@NullMarked
package dev.fusabi.types.infer;

import org.jspecify.annotations.NullMarked;
