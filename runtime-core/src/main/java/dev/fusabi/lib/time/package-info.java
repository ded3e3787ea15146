/**
 * Dates, times, spans and clocks.
 */
@NullMarked
package dev.fusabi.lib.time;

import org.jspecify.annotations.NullMarked;
