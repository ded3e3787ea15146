package dev.fusabi.gateway;

import com.fasterxml.jackson.databind.JsonNode;

import io.vertx.core.MultiMap;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a request brings, as far as arguments are bound from it.
 *
 * @param path the path as sent, without query
 * @param variables the decoded values of the path's variables, in their order
 * @param query decoded
 * @param body the JSON body, or null when there is none
 */
record RequestInput(
        String method,
        String path,
        List<String> variables,
        MultiMap query,
        MultiMap headers,
        @Nullable JsonNode body) {}
