/**
 * Applications that embed scripts: a terminal, an editor with plugins, a service with a configuration that
 * computes, a game loop, a loader of resources, a client of services.
 */
@NullMarked
package dev.fusabi.examples;

import org.jspecify.annotations.NullMarked;
