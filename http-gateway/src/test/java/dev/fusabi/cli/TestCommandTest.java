package dev.fusabi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

import java.nio.file.Files;
import java.nio.file.Path;

import javax.xml.parsers.DocumentBuilderFactory;

final class TestCommandTest {
    private static final String MIXED =
            """
            module Shop

            let mutable sold = 0
            let price n = n * 3

            [<Test>]
            let prices () =
                sold <- sold + 1
                Assert.equal 6 (price 2)

            [<Test>]
            let startsAnew () = Assert.equal 0 sold

            [<Test>]
            let fails () =
                printfn "about to fail\\u0007"
                Assert.equal 7 (price 2)

            [<Test>]
            let waits () = async {
                do! Async.Sleep 5
                Assert.isTrue (sold = 0)
            }

            module Nested =
                [<Test>]
                let ends () = Async.sleep 1

            let noTest () = failwith "not called"
            """;

    @TempDir private Path folder;

    private String file(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return file.toString();
    }

    @Test
    void runsEachTestByItselfAndReportsThem() throws Exception {
        String script = file("shop.fsx", MIXED);
        Command command = Command.run("test", script);

        assertThat(command.exit()).isEqualTo(1);
        assertThat(command.err()).isEmpty();
        assertThat(command.out().replaceAll("\\d+ ms", "N ms"))
                .isEqualTo(
                        """
                        ok    Shop.prices (N ms)
                        ok    Shop.startsAnew (N ms)
                        FAIL  Shop.fails (N ms)
                              FILE:17:5: error FSB0700: System.Exception: expected 7, got 6
                               17 |     Assert.equal 7 (price 2)
                                  |     ^
                                0: Shop.fails at FILE:17:5
                              printed:
                              about to fail\\u0007
                        ok    Shop.waits (N ms)
                        ok    Shop.Nested.ends (N ms)
                        5 tests: 4 passed, 1 failed (N ms)
                        """
                                .replace("FILE", script));
    }

    @Test
    void passingTestsExitWithZero() throws Exception {
        String script = file("shop.fsx", MIXED);

        assertThat(Command.run("test", "--filter", "Shop.p", script).out())
                .contains("ok    Shop.prices", "1 test: 1 passed, 0 failed");
        assertThat(Command.run("test", "--filter", "*.Nested.*", script).exit()).isZero();
    }

    @Test
    void searchesFoldersForScriptsWithTests() throws Exception {
        file("a/one.fsx", "[<Test>]\nlet one () = ()\n");
        file("a/.hidden/two.fsx", "[<Test>]\nlet two () = ()\n");
        file("a/plain.fsx", "failwith \"is not even compiled\" + 1\n");
        file("a/b/three.fsx", "#load \"../lib.fsx\"\n[<Test>]\nlet three () = Lib.check ()\n");
        file("a/lib.fsx", "let check () = Assert.equal 1 1\n");

        assertThat(Command.run("test", folder.toString()).out())
                .contains("ok    one.one", "ok    three.three", "2 tests: 2 passed, 0 failed");
    }

    @Test
    void runsTheTestsOfAProgram() throws Exception {
        file("a.fs", "module A\nlet twice x = x * 2\n");
        file("b.fs", "module B\n[<Test>]\nlet doubles () = Assert.equal 4 (A.twice 2)\n");
        file(
                "p.fsproj",
                "<Project><Compile Include=\"a.fs\" /><Compile Include=\"b.fs\" /></Project>");

        assertThat(Command.run("test", folder.toString()).out()).contains("ok    B.doubles");
    }

    @Test
    void saysWhatCannotRun() throws Exception {
        Command notCompiled =
                Command.run("test", file("a.fsx", "[<Test>]\nlet a () = undefinedName\n"));
        assertThat(notCompiled.exit()).isEqualTo(1);
        assertThat(notCompiled.out()).contains("ERROR a.fsx", "a.fsx:2:12: error FSB0200");

        Command topLevel =
                Command.run("test", file("b.fsx", "failwith \"no\"\n[<Test>]\nlet b () = ()\n"));
        assertThat(topLevel.exit()).isEqualTo(1);
        assertThat(topLevel.out()).contains("ERROR b.b", "b.fsx:1:1: error FSB0700");

        Command unfit =
                Command.run(
                        "test",
                        file("c.fsx", "[<Test>]\nlet c n = n + 1\n[<Test>]\nlet d () = 1 = 2\n"));
        assertThat(unfit.exit()).isEqualTo(1);
        assertThat(unfit.out())
                .contains(
                        "c.fsx:2:5: error: a test takes no parameters but ()",
                        "c.fsx:4:5: error: nobody looks at the bool that this test gives");
    }

    @Test
    void stopsTestsThatDoNotEnd() throws Exception {
        String script =
                file(
                        "a.fsx",
                        "[<Test>]\nlet a () =\n    while true do\n        ()\n[<Test>]\nlet b () = ()\n");
        Command command = Command.run("test", "--deadline", "200ms", script);

        assertThat(command.exit()).isEqualTo(1);
        assertThat(command.out()).contains("FSB0706", "ok    a.b");
    }

    @Test
    void withoutTestsItIsWrongUsage() throws Exception {
        String script = file("a.fsx", "let a () = ()\n");

        assertThat(Command.run("test", script))
                .isEqualTo(new Command(2, "", "fusabi: there are no functions marked [<Test>]\n"));
        assertThat(Command.run("test", "--filter", "x", script).err()).contains("fits 'x'");
        assertThat(Command.run("test", "no-such-file.fsx").exit()).isEqualTo(2);
    }

    @Test
    void writesJsonForTools() throws Exception {
        String script = file("shop.fsx", MIXED);
        Command command = Command.run("test", "--json", script);

        assertThat(command.exit()).isEqualTo(1);
        var results = new JsonObject(command.out());
        assertThat(results.getInteger("passed")).isEqualTo(4);
        assertThat(results.getInteger("failed")).isEqualTo(1);
        JsonObject failed = results.getJsonArray("tests").getJsonObject(2);
        assertThat(failed.getString("name")).isEqualTo("Shop.fails");
        assertThat(failed.getString("status")).isEqualTo("failed");
        assertThat(failed.getString("output")).isEqualTo("about to fail\u0007\n");
        assertThat(failed.getJsonObject("location"))
                .isEqualTo(new JsonObject().put("file", script).put("line", 17).put("column", 5));
    }

    @Test
    void writesJunitXml() throws Exception {
        String script = file("shop.fsx", MIXED);
        Path report = folder.resolve("out/report.xml");
        Command.run("test", "--report", report.toString(), script);

        Element suites =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(report.toFile())
                        .getDocumentElement();
        assertThat(suites.getTagName()).isEqualTo("testsuites");
        assertThat(suites.getAttribute("tests")).isEqualTo("5");
        assertThat(suites.getAttribute("failures")).isEqualTo("1");
        Element failed = (Element) suites.getElementsByTagName("testcase").item(2);
        assertThat(failed.getAttribute("classname")).isEqualTo("Shop");
        assertThat(failed.getAttribute("name")).isEqualTo("fails");
        assertThat(failed.getTextContent()).contains("shop.fsx:17:5", "about to fail\\u0007");
    }
}
