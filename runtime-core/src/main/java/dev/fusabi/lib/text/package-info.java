/**
 * Strings, characters, formats, encodings, regular expressions, the console.
 */
@NullMarked
package dev.fusabi.lib.text;

import org.jspecify.annotations.NullMarked;
