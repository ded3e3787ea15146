/**
 * Segments: memory that hosts and scripts share without copying, addressed by pointers of 64 bits, bounds-checked and
 * freed when one says so.
 */
@org.jspecify.annotations.NullMarked
package dev.fusabi.memory;
