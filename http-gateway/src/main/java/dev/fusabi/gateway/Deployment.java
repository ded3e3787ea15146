package dev.fusabi.gateway;

import java.util.List;

/**
 * What is served: scripts and their routes. Immutable, shared by all instances.
 *
 * @param scripts in the order that {@link Route#script} counts
 * @param pages what describes the routes
 */
record Deployment(List<CompiledScript> scripts, RouteTable table, ApiPages pages) {
    Deployment {
        scripts = List.copyOf(scripts);
    }
}
