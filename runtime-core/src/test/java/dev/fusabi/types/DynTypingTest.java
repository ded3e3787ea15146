package dev.fusabi.types;

import static dev.fusabi.diagnostic.ErrorCode.*;
import static dev.fusabi.types.Typing.accepts;
import static dev.fusabi.types.Typing.infers;
import static dev.fusabi.types.Typing.rejects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fusabi.types.tree.TypedExpr;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Untyped host values: converted where a static type is expected. */
final class DynTypingTest {
    @Test
    void anUntypedHostFunctionGivesDyn() {
        infers("let v = get_env \"A\"", "v", "dyn");
        infers("let v = get_env \"A\" 1 [2]", "v", "dyn");
        infers("let f x = get_env x", "f", "'a -> dyn");
        infers("let v = \"A\" |> get_env", "v", "dyn");
        infers("let v = [\"A\"] |> List.map get_env", "v", "dyn list");
        infers("let v = Core.version ()", "v", "dyn");
    }

    @Test
    void aSoleUnitPassesNoArgument() {
        Typing checked = Typing.of("let v = get_env ()");
        assertThat(checked.global("v").body())
                .isInstanceOfSatisfying(
                        TypedExpr.HostCall.class, call -> assertThat(call.arguments()).isEmpty());
    }

    @Test
    @Tag("H7")
    @Tag("I12")
    void dynConvertsWhereATypeIsExpected() {
        infers("let v : int = get_env \"A\"", "v", "int");
        infers("let v = get_env \"A\" |> Option.defaultValue \"x\"", "v", "string");
        infers("let v = get_env \"A\" + \"x\"", "v", "string");
        infers("let v = 1 + get_env \"A\"", "v", "int");
        infers("let v = get_env \"A\" = \"x\"", "v", "bool");
        infers("let v = if true then get_env \"A\" else \"x\"", "v", "string");
        infers("let v = if true then \"x\" else get_env \"A\"", "v", "string");
        infers("let v = [get_env \"A\"; \"x\"]", "v", "string list");
        infers("let v = if get_env \"A\" then 1 else 2", "v", "int");
        infers("let f (xs: string list) = xs\nlet v = f (get_env \"A\")", "v", "string list");
        infers("type R = { s: string }\nlet v = { s = get_env \"A\" }", "v", "R");
        infers("let v = sprintf \"%s\" (get_env \"A\")", "v", "string");
    }

    @Test
    @Tag("H7")
    @Tag("I13")
    void dynIsMatchedAgainstConstantsByTesting() {
        infers("let v = match get_env \"A\" with \"p\" -> 1 | 2 -> 3 | _ -> 4", "v", "int");
        accepts(
                "let v = match get_env \"A\" with [a; b] -> 1 | (x, y) -> 2 | Some z -> 3 | _ -> 4");
    }

    @Test
    void fieldsOfDynAreDyn() {
        infers("let v = (get_env \"A\").x.y", "v", "dyn");
    }

    @Test
    void resultsOfHostFunctionsMayBeIgnored() {
        assertThat(Typing.of("let f () =\n    get_env \"A\"\n    ()").findings()).isEmpty();
        accepts("let f b = if b then get_env \"A\"");
    }

    @Test
    void typedHostFunctionsAreTyped() {
        infers("let v = log \"a\"", "v", "unit");
        rejects("let v = log 1", FSB0300, 1, 13);
        rejects("let v = log \"a\" \"b\"", FSB0301, 1, 17);
    }

    @Test
    void twoUnknownOperandsAreRefused() {
        rejects("let v = get_env \"A\" + get_env \"B\"", FSB0306, 1, 9);
    }

    @Test
    void aCapabilityMustBeGranted() {
        rejects("let v = read_file \"a\"", FSB0206, 1, 9);
        var granted = Typing.environment().withCapabilities(java.util.Set.of("io.fs"));
        Typing.of("let v = read_file \"a\"", granted).isAccepted();
    }
}
