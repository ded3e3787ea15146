package dev.fusabi.gateway;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the route of a request: a tree over path segments in which literal text goes before a variable. Immutable once
 * built, shared between threads.
 */
final class RouteTable {
    private final List<Route> routes;
    private final Node root = new Node();

    /**
     * @param routes no two with the same method and shape
     */
    RouteTable(List<Route> routes) {
        this.routes = List.copyOf(routes);
        routes.forEach(this::add);
    }

    /** What a request leads to. */
    sealed interface Match {
        /**
         * @param variables the values of the path's variables, in order
         */
        record Found(Route route, List<String> variables) implements Match {}

        record NotFound() implements Match {}

        /**
         * @param methods those that the path has
         */
        record WrongMethod(TreeSet<String> methods) implements Match {}
    }

    private static final class Node {
        private final Map<String, Node> literals = new HashMap<>();
        private final Map<String, Route> byMethod = new TreeMap<>();
        private @Nullable Node variable;
    }

    List<Route> routes() {
        return routes;
    }

    private void add(Route route) {
        Node node = root;
        for (PathTemplate.Segment segment : route.path().segments()) {
            node =
                    switch (segment) {
                        case PathTemplate.Segment.Literal(String text) ->
                                node.literals.computeIfAbsent(text, _ -> new Node());
                        case PathTemplate.Segment.Variable _ -> {
                            Node below = node.variable == null ? new Node() : node.variable;
                            node.variable = below;
                            yield below;
                        }
                    };
        }
        node.byMethod.put(route.method(), route);
    }

    /**
     * @param method in capitals; HEAD also finds a route for GET
     * @param path as sent, still percent-encoded
     * @throws IllegalArgumentException when the path's encoding is broken
     */
    Match match(String method, String path) {
        String[] segments = PathTemplate.split(path);
        for (int i = 0; i < segments.length; i++) {
            segments[i] = PercentEncoding.decode(segments[i]);
        }
        var search = new Search(method, segments);
        Route found = search.below(root, 0);
        if (found != null) {
            return new Match.Found(found, List.copyOf(search.variables));
        }
        return search.methods.isEmpty()
                ? new Match.NotFound()
                : new Match.WrongMethod(search.methods);
    }

    /** One search; it notes the methods of the paths that would fit. */
    private static final class Search {
        private final String method;
        private final String[] segments;
        private final List<String> variables = new ArrayList<>();
        private final TreeSet<String> methods = new TreeSet<>();

        Search(String method, String[] segments) {
            this.method = method;
            this.segments = segments;
        }

        @Nullable Route below(Node node, int depth) {
            if (depth == segments.length) {
                return at(node);
            }
            Node literal = node.literals.get(segments[depth]);
            if (literal != null) {
                Route route = below(literal, depth + 1);
                if (route != null) {
                    return route;
                }
            }
            if (node.variable == null || segments[depth].isEmpty()) {
                return null;
            }
            variables.add(segments[depth]);
            Route route = below(node.variable, depth + 1);
            if (route == null) {
                variables.removeLast();
            }
            return route;
        }

        private @Nullable Route at(Node node) {
            Route route = node.byMethod.get(method);
            if (route == null && method.equals("HEAD")) {
                route = node.byMethod.get("GET");
            }
            if (route == null) {
                methods.addAll(node.byMethod.keySet());
                if (methods.contains("GET")) {
                    methods.add("HEAD");
                }
            }
            return route;
        }
    }
}
