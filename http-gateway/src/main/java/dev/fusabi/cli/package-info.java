/**
 * The command line. The only place that reads the process's arguments and decides its exit code.
 */
@NullMarked
package dev.fusabi.cli;

import org.jspecify.annotations.NullMarked;
