/**
 * What it costs to wait: scripts beside coroutines, virtual threads, reactive operators and futures. {@link
 * dev.fusabi.load.suspension.SuspensionBenchmark} runs all and writes the table of {@code docs/benchmarks.md}.
 */
@NullMarked
package dev.fusabi.load.suspension;

import org.jspecify.annotations.NullMarked;
