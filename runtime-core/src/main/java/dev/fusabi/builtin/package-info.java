/**
 * Annotations by which Java methods become functions of scripts. An annotation processor checks them when they are
 * compiled and generates the plugin that registers them, so that nothing is looked up by
 * reflection later.
 */
@NullMarked
package dev.fusabi.builtin;

import org.jspecify.annotations.NullMarked;
