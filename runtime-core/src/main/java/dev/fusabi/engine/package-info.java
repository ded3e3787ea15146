/**
 * The public face for hosts: engines, scripts, instances, host functions, options and limits.
 * The only package that knows every stage of the pipeline.
 */
@NullMarked
package dev.fusabi.engine;

import org.jspecify.annotations.NullMarked;
