package dev.fusabi.types;

import static dev.fusabi.diagnostic.ErrorCode.*;
import static dev.fusabi.types.Typing.accepts;
import static dev.fusabi.types.Typing.infers;
import static dev.fusabi.types.Typing.rejects;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Declared, structural and open records. */
final class RecordTypingTest {
    private static final String PERSON = "type Person = { name: string; mutable age: int }\n";

    @Test
    void aLiteralWithADeclaredTypesFieldsHasThatType() {
        infers(PERSON + "let p = { age = 1; name = \"a\" }", "p", "Person");
    }

    @Test
    void theLatestTypeWithTheFieldsWins() {
        infers("type A = { x: int }\ntype B = { x: int }\nlet v = { x = 1 }", "v", "B");
        infers("type A = { x: int }\ntype B = { x: int }\nlet v : A = { x = 1 }", "v", "A");
    }

    @Test
    void aFieldOfAnUnknownValueMeansTheLatestTypeWithIt() {
        infers(PERSON + "let f p = p.name", "f", "Person -> string");
    }

    @Test
    void copiesKeepTheirType() {
        infers(PERSON + "let f p = { p with age = p.age + 1 }", "f", "Person -> Person");
    }

    @Test
    void nestedFieldsAreCopied() {
        infers(
                "type I = { n: int }\ntype O = { inner: I; s: string }\nlet f o = { o with inner.n = 2 }",
                "f",
                "O -> O");
    }

    @Test
    void mutableFieldsAreAssigned() {
        accepts(PERSON + "let p = { name = \"a\"; age = 1 }\np.age <- 2");
        rejects(PERSON + "let p = { name = \"a\"; age = 1 }\np.name <- \"b\"", FSB0308, 3, 1);
    }

    @Test
    void missingAndUnknownFieldsAreRefused() {
        rejects(PERSON + "let p = { name = \"a\" }", FSB0309, 2, 9);
        assertThat(rejects(PERSON + "let p = { nme = \"a\"; age = 1 }", FSB0309, 2, 11).hint())
                .contains("`name`");
        rejects(PERSON + "let p : Person = { name = \"a\"; age = 1; size = 2 }", FSB0309, 2, 41);
        rejects(PERSON + "let f (p: Person) = { p with size = 2 }", FSB0309, 2, 30);
        rejects(PERSON + "let f (p: Person) = p.size", FSB0203, 2, 23);
        rejects(PERSON + "let p = { name = 1; age = 1 }", FSB0300, 2, 18);
        rejects(PERSON + "let p = { name = \"a\"; name = \"b\"; age = 1 }", FSB0309, 2, 23);
    }

    @Test
    @Tag("I4")
    void aLiteralThatFitsNoTypeIsStructural() {
        infers("let v = { b = 1; a = \"x\" }", "v", "{ a: string; b: int }");
        accepts("let v = { b = 1; a = \"x\" }\nlet w : { a: string; b: int } = v\nlet n = v.b + 1");
        accepts("let same = { a = 1 } = { a = 2 }");
        rejects("let v = { a = 1 }\nlet w = v.c", FSB0203, 2, 11);
        rejects("let same = { a = 1 } = { b = 2 }", FSB0300, 1, 24);
    }

    @Test
    @Tag("H1")
    void aFieldOfAnUnknownValueMakesAnOpenRecord() {
        infers("let f t = t.button = \"Left\"", "f", "{ button: string; .. } -> bool");
        infers(
                "let f t = sprintf \"%d %s\" t.index t.pane.name",
                "f", "{ index: int; pane: { name: string; .. }; .. } -> string");
    }

    @Test
    void anOpenRecordAcceptsRecordsThatHaveItsFields() {
        accepts("let f t = t.a + 1\nlet x = f { a = 1; b = \"s\" }");
        rejects("let f t = t.a + 1\nlet x = f { b = 1 }", FSB0203, 2, 11);
        rejects("let f t = t.a + 1\nlet x = f { a = \"s\" }", FSB0300, 2, 17);
        rejects("let f t = t.a + 1\nlet x = f 5", FSB0203, 2, 11);
    }

    @Test
    void membersOfEveryValueNeedNoKnownType() {
        infers("let f x = x.GetHashCode() % 10", "f", "'a -> int");
        infers("let f x = x.ToString() + \"!\"", "f", "'a -> string");
    }

    @Test
    void genericRecordsAreInstantiated() {
        infers("type Box<'t> = { value: 't }\nlet v = { value = 1 }", "v", "Box<int>");
        infers("type Box<'t> = { value: 't }\nlet f b = b.value", "f", "Box<'a> -> 'a");
    }

    @Test
    void recordPatternsFindTheirType() {
        infers(PERSON + "let f { name = n } = n", "f", "Person -> string");
        rejects(PERSON + "let f (p: Person) = match p with { size = n } -> n", FSB0309, 2, 36);
    }
}
