/**
 * What all parts of the library share: costs, cultures, orders, the texts of errors.
 */
@NullMarked
package dev.fusabi.lib.base;

import org.jspecify.annotations.NullMarked;
