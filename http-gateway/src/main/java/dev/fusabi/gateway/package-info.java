/**
 * Script functions as HTTP endpoints: routing, binding of parameters, responses and problem documents.
 */
@NullMarked
package dev.fusabi.gateway;

import org.jspecify.annotations.NullMarked;
