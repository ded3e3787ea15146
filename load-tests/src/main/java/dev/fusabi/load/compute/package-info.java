/**
 * What scripts cost that compute, beside Java and other scripting languages of the JVM: the same workload as one source
 * file a language, each result checked against Java's before it is timed. {@code ComputeSuite} measures everything.
 */
@NullMarked
package dev.fusabi.load.compute;

import org.jspecify.annotations.NullMarked;
