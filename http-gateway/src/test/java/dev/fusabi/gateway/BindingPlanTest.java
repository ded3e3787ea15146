package dev.fusabi.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fusabi.value.ScriptType;
import dev.fusabi.value.ScriptType.FunctionOf;
import dev.fusabi.value.ScriptType.ListOf;
import dev.fusabi.value.ScriptType.MapOf;
import dev.fusabi.value.ScriptType.OptionOf;
import dev.fusabi.value.ScriptType.Parameter;
import dev.fusabi.value.ScriptType.Simple;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

final class BindingPlanTest {
    private static final ScriptType RECORD = Functions.record("Point", Map.of("x", Simple.INT));

    private static List<Origin> origins(String method, String path, String... names) {
        var parameters = new LinkedHashMap<String, ScriptType>();
        for (String name : names) {
            parameters.put(
                    name,
                    name.equals("headers") ? new MapOf(Simple.STRING, Simple.STRING) : Simple.DYN);
        }
        return Functions.route(method, path, parameters).parameters().stream()
                .map(Binding::from)
                .toList();
    }

    private static List<String> problems(String method, String path, String name, ScriptType type) {
        var problems = new ArrayList<String>();
        BindingPlan.of(
                Functions.function(Map.of(name, type)),
                method,
                PathTemplate.parse(path),
                problems::add);
        return problems;
    }

    @Test
    void namesDecideWhereArgumentsComeFrom() {
        assertThat(origins("POST", "/a/{id}", "id", "name", "request", "headers"))
                .containsExactly(Origin.PATH, Origin.FIELD, Origin.REQUEST, Origin.HEADERS);
        assertThat(origins("GET", "/a/{id}", "id", "name"))
                .containsExactly(Origin.PATH, Origin.QUERY);
        assertThat(origins("DELETE", "/a", "name")).containsExactly(Origin.QUERY);
    }

    @Test
    void besideAWholeBodyThereAreNoFields() {
        assertThat(origins("PUT", "/a", "body", "name")).containsExactly(Origin.BODY, Origin.QUERY);
    }

    @Test
    void thePathGoesBeforeSpecialNames() {
        assertThat(origins("POST", "/{body}/{request}", "body", "request", "name"))
                .containsExactly(Origin.PATH, Origin.PATH, Origin.FIELD);
    }

    @Test
    void typesThatCannotComeFromARequestAreRefused() {
        assertThat(problems("GET", "/{p}", "p", RECORD))
                .singleElement()
                .asString()
                .contains("Point", "path", "'p'");
        assertThat(problems("GET", "/{p}", "p", new OptionOf(Simple.INT))).hasSize(1);
        assertThat(problems("GET", "/", "p", RECORD)).singleElement().asString().contains("query");
        assertThat(problems("GET", "/", "p", new ListOf(RECORD))).hasSize(1);
        assertThat(problems("POST", "/", "p", new FunctionOf(List.of(Simple.INT), Simple.INT)))
                .hasSize(1);
        assertThat(
                        problems(
                                "POST",
                                "/",
                                "body",
                                new ListOf(new FunctionOf(List.of(Simple.INT), Simple.INT))))
                .hasSize(1);
        assertThat(problems("GET", "/", "request", Simple.INT)).hasSize(1);
        assertThat(problems("GET", "/", "headers", Simple.STRING)).hasSize(1);
        assertThat(problems("GET", "/", "", Simple.INT))
                .singleElement()
                .asString()
                .contains("name");
    }

    @Test
    void typesThatCanComeFromARequestAreAccepted() {
        assertThat(problems("POST", "/", "p", RECORD)).isEmpty();
        assertThat(problems("POST", "/", "p", new MapOf(Simple.STRING, RECORD))).isEmpty();
        assertThat(problems("GET", "/", "p", new ListOf(Functions.enumeration("Color", "Red"))))
                .isEmpty();
        assertThat(problems("GET", "/{p}", "p", new Parameter(0))).isEmpty();
        assertThat(problems("GET", "/", "request", RECORD)).isEmpty();
    }

    @Test
    void aVariableOfThePathNeedsAParameter() {
        assertThat(problems("GET", "/{id}", "name", Simple.INT))
                .singleElement()
                .asString()
                .contains("{id}");
    }
}
