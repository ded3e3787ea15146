/**
 * What a debugger and a profiler of scripts are to their users: breakpoints, paused calls with their stacks and
 * variables, profiles.
 */
@NullMarked
package dev.fusabi.debug;

import org.jspecify.annotations.NullMarked;
