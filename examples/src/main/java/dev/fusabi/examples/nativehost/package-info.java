/** The Java side of {@code examples/native-host}: engines for programs in C, Python and Ruby. */
@NullMarked
package dev.fusabi.examples.nativehost;

import org.jspecify.annotations.NullMarked;
