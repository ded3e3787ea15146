/**
 * The workloads in Java, which everything else is compared with. Those without lambdas, records and generic code are
 * run by Janino too, so they stay within the Java that it knows.
 */
@NullMarked
package dev.fusabi.load.compute.handwritten;

import org.jspecify.annotations.NullMarked;
