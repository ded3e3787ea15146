/**
 * Source files and positions in them.
 * Positions are offsets everywhere; lines and columns are computed only when they are shown.
 */
@NullMarked
package dev.fusabi.source;

import org.jspecify.annotations.NullMarked;
