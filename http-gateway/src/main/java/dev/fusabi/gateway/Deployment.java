package dev.fusabi.gateway;

import java.util.List;

/**
 * What is served: scripts and their routes. Immutable, shared by all instances.
 *
 * @param scripts in the order that {@link Route#script} counts
 */
record Deployment(List<CompiledScript> scripts, RouteTable table) {
    Deployment {
        scripts = List.copyOf(scripts);
    }
}
