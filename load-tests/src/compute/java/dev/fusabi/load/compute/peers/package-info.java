/** Other scripting languages of the JVM, compiled and measured with the profile {@code compute} only. */
@NullMarked
package dev.fusabi.load.compute.peers;

import org.jspecify.annotations.NullMarked;
