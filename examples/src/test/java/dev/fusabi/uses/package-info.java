/** The three uses from end to end: event bus, HTTP, calls from Java. */
@NullMarked
package dev.fusabi.uses;

import org.jspecify.annotations.NullMarked;
