/**
 * Arrays, lists, maps, sets, sequences and .NET's mutable collections.
 */
@NullMarked
package dev.fusabi.lib.collection;

import org.jspecify.annotations.NullMarked;
