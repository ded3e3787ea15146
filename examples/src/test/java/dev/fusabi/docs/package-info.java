/** Runs what the documentation shows, so that it stays true. */
@NullMarked
package dev.fusabi.docs;

import org.jspecify.annotations.NullMarked;
