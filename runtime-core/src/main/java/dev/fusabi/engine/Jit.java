package dev.fusabi.engine;

/** When functions are compiled to JVM code. Results do not depend on it. */
public enum Jit {
    /** Never: everything is interpreted. */
    OFF,
    /** When they turn out to be hot, on a thread of their own. */
    ON,
    /** Before their first call: slow to start, for tests. */
    EAGER
}
