package dev.fusabi.gateway;

import dev.fusabi.engine.FunctionInfo;

import java.util.List;

/**
 * An endpoint: a script function and how requests reach it.
 *
 * @param method the HTTP method in capitals
 * @param script the position of its script among those that are served together
 * @param function what is called
 * @param parameters where each of its arguments comes from, in their order
 */
record Route(
        String method,
        PathTemplate path,
        int script,
        FunctionInfo function,
        List<Binding> parameters) {
    Route {
        parameters = List.copyOf(parameters);
    }

    /** Whether anything of the request's body is used. */
    boolean readsBody() {
        return parameters.stream()
                .anyMatch(p -> p.from() == Origin.BODY || p.from() == Origin.FIELD);
    }
}
