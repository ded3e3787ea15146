package dev.fusabi.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fusabi.async.json.JsonCodec;
import dev.fusabi.value.ScriptList;
import dev.fusabi.value.ScriptMap;
import dev.fusabi.value.ScriptObject;
import dev.fusabi.value.ScriptSet;
import dev.fusabi.value.ScriptType;
import dev.fusabi.value.ScriptType.ArrayOf;
import dev.fusabi.value.ScriptType.ListOf;
import dev.fusabi.value.ScriptType.MapOf;
import dev.fusabi.value.ScriptType.OptionOf;
import dev.fusabi.value.ScriptType.SetOf;
import dev.fusabi.value.ScriptType.Simple;
import dev.fusabi.value.WellKnown;

import io.vertx.core.MultiMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

final class ParameterBinderTest {
    private static final ScriptType COLOR = Functions.enumeration("Color", "Red", "Green");
    private static final ScriptType POINT =
            Functions.record("Point", new LinkedHashMap<>(Map.of("x", Simple.INT)));

    private final MultiMap query = MultiMap.caseInsensitiveMultiMap();
    private final MultiMap headers = MultiMap.caseInsensitiveMultiMap();
    private final Map<String, ScriptType> parameters = new LinkedHashMap<>();

    private ParameterBinder.Result bind(
            String method, String path, List<String> variables, String body) {
        return ParameterBinder.bind(
                Functions.route(method, path, parameters),
                new RequestInput(
                        method,
                        "/somewhere",
                        variables,
                        query,
                        headers,
                        body == null ? null : JsonCodec.standard().parse(body)));
    }

    private Object bound(ParameterBinder.Result result) {
        assertThat(result).isInstanceOf(ParameterBinder.Result.Bound.class);
        return ((ParameterBinder.Result.Bound) result).arguments().getFirst();
    }

    private Object fromPath(String text, ScriptType type) {
        parameters.put("p", type);
        return bound(bind("GET", "/{p}", List.of(text), null));
    }

    private Object fromQuery(ScriptType type, String... values) {
        parameters.put("p", type);
        for (String value : values) {
            query.add("p", value);
        }
        return bound(bind("GET", "/", List.of(), null));
    }

    private List<InputProblem> rejected(ParameterBinder.Result result) {
        assertThat(result).isInstanceOf(ParameterBinder.Result.Rejected.class);
        return ((ParameterBinder.Result.Rejected) result).problems();
    }

    @Test
    void textsOfThePathAreConverted() {
        assertThat(fromPath("-42", Simple.INT)).isEqualTo(-42L);
        assertThat(fromPath("1.5e3", Simple.FLOAT)).isEqualTo(1500.0);
        assertThat(fromPath("true", Simple.BOOL)).isEqualTo(true);
        assertThat(fromPath("ü", Simple.CHAR)).isEqualTo('ü');
        assertThat(fromPath("7", Simple.STRING)).isEqualTo("7");
        assertThat(fromPath("7", Simple.DYN)).isEqualTo("7");
        assertThat(((ScriptObject) fromPath("Green", COLOR)).layout().name()).isEqualTo("Green");
    }

    @ParameterizedTest
    @CsvSource({
        "INT,abc",
        "INT,1.5",
        "INT,9223372036854775808",
        "INT,0x10",
        "INT,'1 '",
        "FLOAT,NaN",
        "FLOAT,1d",
        "FLOAT,0x1p3",
        "FLOAT,1e999",
        "BOOL,True",
        "BOOL,1",
        "CHAR,ab"
    })
    void textsThatDoNotFitAreRejected(String type, String text) {
        parameters.put("p", Simple.valueOf(type));

        assertThat(rejected(bind("GET", "/{p}", List.of(text), null)))
                .containsExactly(
                        new InputProblem("path", "p", type.toLowerCase(), '"' + text + '"'));
    }

    @Test
    void anUnknownCaseTellsTheKnownOnes() {
        parameters.put("p", COLOR);

        assertThat(rejected(bind("GET", "/{p}", List.of("red"), null)))
                .containsExactly(new InputProblem("path", "p", "Color (Red or Green)", "\"red\""));
    }

    @Test
    void queriesBecomeListsSetsAndArrays() {
        assertThat(fromQuery(new ListOf(Simple.INT), "3", "1", "3"))
                .isEqualTo(ScriptList.of(3L, 1L, 3L));
        query.clear();
        assertThat(fromQuery(new SetOf(Simple.STRING), "b", "a"))
                .isEqualTo(ScriptSet.EMPTY.add("a").add("b"));
        query.clear();
        assertThat(fromQuery(new ArrayOf(Simple.INT), "1", "2")).isEqualTo(new long[] {1, 2});
        query.clear();
        assertThat(fromQuery(new ListOf(Simple.INT))).isEqualTo(ScriptList.NIL);
    }

    @Test
    void aMissingOptionIsNone() {
        assertThat(fromQuery(new OptionOf(Simple.INT))).isEqualTo(WellKnown.NONE);
        assertThat(fromQuery(new OptionOf(Simple.INT), "5")).isEqualTo(WellKnown.some(5L));
    }

    @Test
    void allProblemsAreFoundAtOnce() {
        parameters.put("id", Simple.INT);
        parameters.put("limit", Simple.INT);
        parameters.put("name", Simple.STRING);
        parameters.put("point", POINT);
        query.add("limit", "many");

        assertThat(rejected(bind("POST", "/{id}", List.of("x"), "{\"point\": {\"x\": true}}")))
                .containsExactly(
                        new InputProblem("path", "id", "int", "\"x\""),
                        new InputProblem("query", "limit", "int", "\"many\""),
                        new InputProblem("body", "/name", "string", "missing"),
                        new InputProblem("body", "/point/x", "int", "true"));
    }

    @Test
    void aRepeatedValueIsOneTooMany() {
        parameters.put("p", Simple.INT);
        query.add("p", "1").add("p", "2");

        assertThat(rejected(bind("GET", "/", List.of(), null)))
                .containsExactly(new InputProblem("query", "p", "int", "\"1\", \"2\""));
    }

    @Test
    void longTextsAreShortened() {
        parameters.put("p", Simple.INT);

        assertThat(
                        rejected(bind("GET", "/{p}", List.of("x".repeat(500)), null))
                                .getFirst()
                                .actual())
                .hasSizeLessThan(50);
    }

    @Test
    void fieldsComeFromTheQueryWhenItHasThem() {
        parameters.put("p", Simple.INT);
        query.add("p", "1");

        assertThat(bound(bind("POST", "/", List.of(), "{\"p\": 2}"))).isEqualTo(1L);
        query.clear();
        assertThat(bound(bind("POST", "/", List.of(), "{\"p\": 2}"))).isEqualTo(2L);
    }

    @Test
    void theWholeBodyMayBeAnything() {
        parameters.put("body", new ListOf(Simple.INT));

        assertThat(bound(bind("POST", "/", List.of(), "[1, 2]"))).isEqualTo(ScriptList.of(1L, 2L));
        assertThat(rejected(bind("POST", "/", List.of(), "[1, \"2\"]")))
                .containsExactly(new InputProblem("body", "/1", "int", "string \"2\""));
        assertThat(rejected(bind("POST", "/", List.of(), null)))
                .containsExactly(new InputProblem("body", "", "int list", "missing"));
    }

    @Test
    void aBodyThatIsNoObjectIsToldOnce() {
        parameters.put("a", Simple.INT);
        parameters.put("b", Simple.INT);

        assertThat(rejected(bind("POST", "/", List.of(), "[1]")))
                .containsExactly(new InputProblem("body", "", "an object", "an array"));
    }

    @Test
    void optionalFieldsMayBeMissingOrNull() {
        parameters.put("p", new OptionOf(Simple.STRING));

        assertThat(bound(bind("POST", "/", List.of(), "{}"))).isEqualTo(WellKnown.NONE);
        assertThat(bound(bind("POST", "/", List.of(), null))).isEqualTo(WellKnown.NONE);
        assertThat(bound(bind("POST", "/", List.of(), "{\"p\": null}"))).isEqualTo(WellKnown.NONE);
        assertThat(bound(bind("POST", "/", List.of(), "{\"p\": \"x\"}")))
                .isEqualTo(WellKnown.some("x"));
    }

    @Test
    void headersHaveSmallNames() {
        parameters.put("headers", new MapOf(Simple.STRING, Simple.STRING));
        headers.add("X-One", "1").add("x-one", "2");

        assertThat(((ScriptMap) bound(bind("GET", "/", List.of(), null))).get("x-one"))
                .isEqualTo("1, 2");
    }
}
