/**
 * JSON and script values, in both directions, by the types of the script. Limits protect against hostile documents.
 */
@NullMarked
package dev.fusabi.async.json;

import org.jspecify.annotations.NullMarked;
