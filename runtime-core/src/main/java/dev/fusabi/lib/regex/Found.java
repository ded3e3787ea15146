package dev.fusabi.lib.regex;

/**
 * Where a pattern matched.
 *
 * @param captures for each slot of a group the starts and ends of its captures, in turns
 */
public record Found(int start, int end, int[][] captures) {}
