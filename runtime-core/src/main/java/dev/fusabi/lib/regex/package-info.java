/**
 * .NET's regular expressions: parser, compiler and a backtracking matcher that counts its steps and uses no Java stack.
 */
@NullMarked
package dev.fusabi.lib.regex;

import org.jspecify.annotations.NullMarked;
