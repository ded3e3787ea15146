/** Tells when files change, however editors and deployments write them. */
@NullMarked
package dev.fusabi.watch;

import org.jspecify.annotations.NullMarked;
