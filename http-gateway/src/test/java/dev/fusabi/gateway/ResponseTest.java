package dev.fusabi.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fusabi.value.Unit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ResponseTest {
    @Test
    void headersAreAddedToWhateverIsThere() {
        Response response =
                Response.withHeader("X-B", "2", Response.withHeader("X-A", "1", "text"));

        assertThat(response.headers())
                .containsExactly(new Response.Header("X-A", "1"), new Response.Header("X-B", "2"));
        assertThat(response.status()).isEqualTo(200);
        assertThat(Response.withHeader("X-A", "1", Unit.UNIT).status()).isEqualTo(204);
    }

    @Test
    void aStatusReplacesOnlyTheStatus() {
        Response response =
                Response.withStatus(202, Response.withHeader("X-A", "1", Response.text("t")));

        assertThat(response.status()).isEqualTo(202);
        assertThat(response.form()).isEqualTo(Response.Form.TEXT);
        assertThat(response.headers()).hasSize(1);
        assertThat(Response.withStatus(404, Unit.UNIT).form()).isEqualTo(Response.Form.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b",
                "a:",
                "a\r\nb",
                "ü",
                "Content-Length",
                "transfer-encoding",
                "Connection"
            })
    void namesOfHeadersAreChecked(String name) {
        assertThatThrownBy(() -> Response.withHeader(name, "x", Unit.UNIT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nSet-Cookie: b", "a\nb", "a\0b", "\u20ac"})
    void valuesOfHeadersCannotBeginALine(String value) {
        assertThatThrownBy(() -> Response.withHeader("X-A", value, Unit.UNIT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 100, 199, 600, -1, Long.MAX_VALUE})
    void onlyFinalStatusesAreAllowed(long status) {
        assertThatThrownBy(() -> Response.json(status, 1L))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
