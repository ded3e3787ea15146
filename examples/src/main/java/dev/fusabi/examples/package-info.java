/** Applications that embed scripts: a terminal, an editor with plugins, a service with a configuration that computes. */
@NullMarked
package dev.fusabi.examples;

import org.jspecify.annotations.NullMarked;
