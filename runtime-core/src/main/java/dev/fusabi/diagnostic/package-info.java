/**
 * What the runtime tells the author of a script: errors and warnings as data (code, spans, arguments).
 * Turning them into text is the last step and happens here only.
 */
@NullMarked
package dev.fusabi.diagnostic;

import org.jspecify.annotations.NullMarked;
