package dev.fusabi.gateway;

import dev.fusabi.value.ScriptType;

/** Where one argument of an endpoint comes from. The name is that of the parameter, and of the input. */
record Binding(String name, ScriptType type, Origin from) {}
