package dev.fusabi.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PathTemplateTest {
    @Test
    void variablesStandInTheirOrder() {
        PathTemplate path = PathTemplate.parse("/users/{user}/posts/{post}");

        assertThat(path.variables()).containsExactly("user", "post");
        assertThat(path.shape()).isEqualTo("/users/{}/posts/{}");
    }

    @Test
    void aTrailingSlashDoesNotMatter() {
        assertThat(PathTemplate.parse("/users/").shape())
                .isEqualTo(PathTemplate.parse("/users").shape());
        assertThat(PathTemplate.parse("/").segments()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "users",
                "//",
                "/a//b",
                "/{}",
                "/{a b}",
                "/{id}/{id}",
                "/x{id}",
                "/a?b",
                "/a#",
                "/%41",
                "/a b"
            })
    void whatIsNoPathIsRefused(String text) {
        assertThatThrownBy(() -> PathTemplate.parse(text))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
