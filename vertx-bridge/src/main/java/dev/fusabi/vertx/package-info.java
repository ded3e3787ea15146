/**
 * Scripts inside Vert.x: futures in both directions, verticles from script files, event-bus handlers.
 * Results always return on the context that owns the script.
 */
@NullMarked
package dev.fusabi.vertx;

import org.jspecify.annotations.NullMarked;
