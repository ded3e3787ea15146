package dev.fusabi.gateway;

import static dev.fusabi.gateway.Functions.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.List;

final class RouteTableTest {
    private final Route list = route("GET", "/users");
    private final Route create = route("POST", "/users");
    private final Route one = route("GET", "/users/{id}");
    private final Route me = route("GET", "/users/me");
    private final Route removeMe = route("DELETE", "/users/me");
    private final Route posts = route("GET", "/users/{id}/posts/{post}");
    private final Route root = route("GET", "/");
    private final RouteTable table =
            new RouteTable(List.of(list, create, one, me, removeMe, posts, root));

    private static RouteTable.Match.Found found(Route route, String... variables) {
        return new RouteTable.Match.Found(route, List.of(variables));
    }

    @Test
    void literalTextGoesBeforeAVariable() {
        assertThat(table.match("GET", "/users/me")).isEqualTo(found(me));
        assertThat(table.match("GET", "/users/you")).isEqualTo(found(one, "you"));
    }

    @Test
    void aVariableIsTriedWhenTheLiteralPathHasNotTheMethod() {
        assertThat(new RouteTable(List.of(one, removeMe)).match("GET", "/users/me"))
                .isEqualTo(found(one, "me"));
    }

    @Test
    void theLiteralPathIsLeftWhenItDoesNotLeadOn() {
        assertThat(table.match("GET", "/users/me/posts/3")).isEqualTo(found(posts, "me", "3"));
    }

    @Test
    void segmentsAreDecodedOneByOne() {
        assertThat(table.match("GET", "/users/a%2Fb%20%C3%BC+c")).isEqualTo(found(one, "a/b ü+c"));
        assertThat(table.match("GET", "/us%65rs")).isEqualTo(found(list));
    }

    @Test
    void brokenEncodingIsRefused() {
        for (String path :
                List.of("/users/%", "/users/%4", "/users/%zz", "/users/%ff", "/users/%-1")) {
            assertThatThrownBy(() -> table.match("GET", path))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void oneTrailingSlashDoesNotMatter() {
        assertThat(table.match("GET", "/users/")).isEqualTo(found(list));
        assertThat(table.match("GET", "/")).isEqualTo(found(root));
        assertThat(table.match("GET", "/users//")).isInstanceOf(RouteTable.Match.NotFound.class);
    }

    @Test
    void headFindsARouteForGet() {
        assertThat(table.match("HEAD", "/users")).isEqualTo(found(list));
    }

    @Test
    void aWrongMethodTellsTheRightOnes() {
        assertThat(table.match("PUT", "/users"))
                .isInstanceOfSatisfying(
                        RouteTable.Match.WrongMethod.class,
                        wrong ->
                                assertThat(wrong.methods()).containsExactly("GET", "HEAD", "POST"));
    }

    @Test
    void anUnknownPathIsNotFound() {
        for (String path : List.of("/user", "/users/1/2", "/users/1/posts", "/a")) {
            assertThat(table.match("GET", path)).isInstanceOf(RouteTable.Match.NotFound.class);
        }
    }
}
