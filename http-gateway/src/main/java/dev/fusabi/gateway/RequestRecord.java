package dev.fusabi.gateway;

import io.vertx.core.MultiMap;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What scripts see as {@code request}.
 *
 * @param method in capitals
 * @param path as sent, without query
 * @param headers by name in small letters; the values of a repeated one are joined by a comma
 * @param query by name, each with all its values in order
 */
record RequestRecord(
        String method, String path, Map<String, String> headers, Map<String, List<String>> query) {
    static RequestRecord of(RequestInput input) {
        var query = new TreeMap<String, List<String>>();
        for (String name : input.query().names()) {
            query.put(name, input.query().getAll(name));
        }
        return new RequestRecord(input.method(), input.path(), headers(input.headers()), query);
    }

    static Map<String, String> headers(MultiMap headers) {
        var out = new TreeMap<String, String>();
        headers.forEach((name, value) ->
                out.merge(
                        name.toLowerCase(java.util.Locale.ROOT),
                        value,
                        (first, second) -> first + ", " + second));
        return out;
    }
}
