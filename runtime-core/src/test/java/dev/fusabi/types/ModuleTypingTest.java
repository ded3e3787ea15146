package dev.fusabi.types;

import static dev.fusabi.diagnostic.ErrorCode.*;
import static dev.fusabi.types.Typing.accepts;
import static dev.fusabi.types.Typing.infers;
import static dev.fusabi.types.Typing.rejects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fusabi.types.names.CheckedModule;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Modules, visibility, attributes. */
final class ModuleTypingTest {
    @Test
    @Tag("I1")
    void aHeaderNamesTheModule() {
        Typing checked = Typing.of("module Config\nopen Wezterm\nlet size = 12.0");
        checked.isAccepted();
        assertThat(checked.module().path()).isEqualTo("Config");
        assertThat(checked.typeOf("Config.size")).isEqualTo("float");
    }

    @Test
    void nestedModulesAreQualifiedOrOpened() {
        infers("module A =\n    let x = 1\nlet v = A.x", "v", "int");
        infers("module A =\n    let x = 1\nopen A\nlet v = x", "v", "int");
        infers("module A =\n    module B =\n        let x = 1\nlet v = A.B.x", "v", "int");
        infers("module A =\n    type T = { n: int }\nlet v : A.T = { n = 1 }", "v", "T");
        infers("module A =\n    type U = X | Y\nlet v = A.X, A.U.Y", "v", "U * U");
        infers("module A =\n    let x = 1\nmodule B = A\nlet v = B.x", "v", "int");
        infers("[<AutoOpen>]\nmodule A =\n    let x = 1\nlet v = x", "v", "int");
        rejects("module A =\n    let x = 1\nlet v = x", FSB0200, 3, 9);
        rejects("module A =\n    let x = 1\nlet v = A.y", FSB0200, 3, 11);
        rejects("[<RequireQualifiedAccess>]\nmodule A =\n    let x = 1\nopen A", FSB0205, 4, 1);
    }

    @Test
    void privateNamesStayInTheirModule() {
        accepts("module A =\n    let private x = 1\n    let y = x");
        rejects("module A =\n    let private x = 1\nlet v = A.x", FSB0205, 3, 11);
        rejects("module A =\n    let private x = 1\nopen A\nlet v = x", FSB0200, 4, 9);
    }

    @Test
    void checkedModulesAreVisibleToOthers() {
        Typing first =
                Typing.of(
                        "module Theme\nlet background = \"#000\"\nlet inline twice x = x + x\ntype T = { n: int }");
        first.isAccepted();
        Typing second =
                Typing.of(
                        "let v = Theme.background\nlet a = Theme.twice 1\nlet b = Theme.twice 1.0\nopen Theme\nlet t = { n = 1 }",
                        Typing.environment().with(first.module()));
        second.isAccepted();
        assertThat(second.typeOf("v")).isEqualTo("string");
        assertThat(second.typeOf("t")).isEqualTo("T");
        Typing aliased =
                Typing.of(
                        "let v = look.background",
                        Typing.environment().withAlias("look", first.module()));
        aliased.isAccepted();
    }

    @Test
    @Tag("I9")
    void unknownAttributesAreKeptWithTheirArguments() {
        Typing checked = Typing.of("[<Get(\"/users/{id}\", 5)>]\nlet user (id: int) = id");
        checked.isAccepted();
        assertThat(checked.global("user").traits().attributes())
                .singleElement()
                .satisfies(use -> {
                    assertThat(use.name()).isEqualTo("Get");
                    assertThat(use.arguments()).containsExactly("/users/{id}", 5L);
                });
    }

    @Test
    void literalsArePatterns() {
        accepts("[<Literal>]\nlet Max = 10\nlet f x = match x with Max -> 1 | _ -> 2");
        assertThat(
                        Typing.of(
                                        "[<Literal>]\nlet Max = 10\nlet f x = match x with Max -> 1 | _ -> 2")
                                .findings())
                .isEmpty();
    }

    @Test
    void valuesRunFromTopToBottom() {
        assertThat(rejects("let a = b + 1\nlet b = 1", FSB0200, 1, 9).hint())
                .contains("further down");
    }

    @Test
    void topLevelPatternsDefineTheirNames() {
        infers("let a, b = 1, \"x\"\nlet v = b", "v", "string");
        infers("let mutable n = 1\nn <- n + 1\nlet v = n", "v", "int");
    }

    @Test
    void recordsMayReferToEachOther() {
        Typing checked =
                Typing.of(
                        "type N = { name: string; mutable next: N option }\nlet rec a = { name = \"a\"; next = Some b }\nand b = { name = \"b\"; next = None }");
        checked.isAccepted();
        assertThat(checked.module().items().getLast())
                .isInstanceOf(CheckedModule.Item.RecValues.class);
        rejects("let rec a = 1 + b\nand b = 2", FSB0200, 1, 13);
    }
}
