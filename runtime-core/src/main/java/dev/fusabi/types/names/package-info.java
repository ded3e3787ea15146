/**
 * What names stand for: the modules' exports, the environment of a script, scopes, and suggestions for misspelt names.
 */
@NullMarked
package dev.fusabi.types.names;

import org.jspecify.annotations.NullMarked;
