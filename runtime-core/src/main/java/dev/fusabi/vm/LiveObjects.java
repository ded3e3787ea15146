package dev.fusabi.vm;

import java.util.Set;

/**
 * What scripts hold at a moment.
 *
 * @param count objects, cells of lists included; numbers and other scalars are none
 * @param bytes what they take, about
 * @param reached the objects themselves by their identities, but for most cells of lists
 */
public record LiveObjects(long count, long bytes, Set<Object> reached) {}
