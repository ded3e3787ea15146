/** How numbers and dates are written in a language and a region: values, with the data of the JDK's locales. */
@NullMarked
package dev.fusabi.lib.culture;

import org.jspecify.annotations.NullMarked;
