package dev.fusabi.gateway;

import dev.fusabi.engine.FunctionInfo;
import dev.fusabi.source.SourceLocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds the endpoints of scripts by their attributes: {@code [<Get("/users/{id}")>]} and the other methods. */
final class Routes {
    static final Set<String> ATTRIBUTES =
            Set.of("Get", "Post", "Put", "Patch", "Delete", "Head", "Options");

    private final List<CompiledScript> scripts;
    private final List<Route> routes = new ArrayList<>();
    private final Map<String, Route> byShape = new HashMap<>();
    private final StringBuilder reports = new StringBuilder();

    private Routes(List<CompiledScript> scripts) {
        this.scripts = scripts;
    }

    /**
     * @throws GatewayException with located errors: wrong paths, parameters that cannot be bound, two functions for
     *     the same requests
     */
    static RouteTable of(List<CompiledScript> scripts) {
        var found = new Routes(scripts);
        for (int i = 0; i < scripts.size(); i++) {
            for (FunctionInfo function : scripts.get(i).script().functions()) {
                for (FunctionInfo.Attribute attribute : function.attributes()) {
                    if (ATTRIBUTES.contains(attribute.name())) {
                        found.add(i, function, attribute);
                    }
                }
            }
        }
        if (!found.reports.isEmpty()) {
            throw new GatewayException(found.reports.toString());
        }
        return new RouteTable(found.routes);
    }

    private void add(int script, FunctionInfo function, FunctionInfo.Attribute attribute) {
        String method = attribute.name().toUpperCase(Locale.ROOT);
        if (attribute.arguments().size() != 1
                || !(attribute.arguments().getFirst() instanceof String text)) {
            report(
                    script,
                    function,
                    "[<"
                            + attribute.name()
                            + ">] takes one path, as in [<"
                            + attribute.name()
                            + "(\"/users/{id}\")>]");
            return;
        }
        PathTemplate path;
        try {
            path = PathTemplate.parse(text);
        } catch (IllegalArgumentException e) {
            report(script, function, "the path \"" + text + "\" is wrong: " + e.getMessage());
            return;
        }
        var problems = new ArrayList<String>();
        List<Binding> bindings = BindingPlan.of(function, method, path, problems::add);
        problems.forEach(problem -> report(script, function, problem));
        Route route = new Route(method, path, script, function, bindings);
        Route before = byShape.putIfAbsent(method + " " + path.shape(), route);
        if (before != null) {
            report(
                    script,
                    function,
                    method
                            + " "
                            + path.text()
                            + " is already served by "
                            + before.function().name()
                            + " ("
                            + before.function().location()
                            + ")");
        }
        routes.add(route);
    }

    private void report(int script, FunctionInfo function, String message) {
        SourceLocation at = function.location();
        reports.append(at).append(": error FSB0313: ").append(message).append('\n');
        List<String> lines = scripts.get(script).text().lines().toList();
        if (at.line() >= 1 && at.line() <= lines.size()) {
            String number = Integer.toString(at.line());
            String name = function.name().substring(function.name().lastIndexOf('.') + 1);
            reports.append(' ')
                    .append(number)
                    .append(" | ")
                    .append(lines.get(at.line() - 1))
                    .append('\n');
            reports.append(" ".repeat(number.length() + 1)).append(" | ");
            reports.append(" ".repeat(Math.max(0, at.column() - 1))).repeat("^", name.length());
            reports.append('\n');
        }
    }
}
