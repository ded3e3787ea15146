/**
 * Asynchronous operations: the table of pending operations, drivers, and the bridges to and from
 * Reactor publishers, completion stages and JSON.
 */
@NullMarked
package dev.fusabi.async;

import org.jspecify.annotations.NullMarked;
