package dev.fusabi.gateway;

import java.util.List;

/**
 * One deployment as it runs on one event loop. A request that has begun in a generation ends in it, whatever is
 * reloaded meanwhile.
 *
 * @param scripts in the order of the deployment's
 */
record Generation(Deployment deployment, List<ServedScript> scripts) {
    Generation {
        scripts = List.copyOf(scripts);
    }

    RouteTable table() {
        return deployment.table();
    }

    Metrics.Load load() {
        Metrics.Load all = Metrics.Load.NONE;
        for (ServedScript script : scripts) {
            all = all.plus(script.load());
        }
        return all;
    }

    ServedScript script(Route route) {
        return scripts.get(route.script());
    }
}
