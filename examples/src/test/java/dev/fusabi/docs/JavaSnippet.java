package dev.fusabi.docs;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Java code of a document: a whole class, or statements, for which the usual imports are there. */
final class JavaSnippet {
    private static final Pattern TYPE =
            Pattern.compile(
                    "^(?:public |final |sealed )*(?:class|record|interface|enum) (\\w+)",
                    Pattern.MULTILINE);
    private static final Pattern IMPORT = Pattern.compile("^import .*;\\n", Pattern.MULTILINE);

    private static final String IMPORTS =
            """
            import dev.fusabi.async.*;
            import dev.fusabi.builtin.*;
            import dev.fusabi.engine.*;
            import dev.fusabi.memory.*;
            import dev.fusabi.source.Source;
            import dev.fusabi.value.*;
            import dev.fusabi.vertx.*;
            import dev.fusabi.gateway.*;
            import io.vertx.core.*;
            import io.vertx.core.Future;
            import io.vertx.core.buffer.Buffer;
            import io.vertx.core.json.*;
            import java.nio.file.*;
            import java.time.Duration;
            import java.util.*;
            import java.util.concurrent.*;
            import java.util.function.*;
            import reactor.core.publisher.*;
            """;

    /** What fragments take as given. */
    private static final String GIVEN =
            "static Vertx vertx; static Host host; static Script script; static Engine engine;\n";

    private final String name;
    private final String source;

    JavaSnippet(String text) {
        Matcher type = TYPE.matcher(text);
        // Statements may begin with a local record, but do not end in a closing brace then.
        boolean isType =
                text.stripTrailing().endsWith("\n}")
                        && type.find()
                        && startsWith(text, type.start());
        name = isType ? lastTypeWithMain(text, type.group(1)) : "Snippet";
        StringBuilder imports = new StringBuilder();
        String body =
                IMPORT.matcher(text)
                        .replaceAll(match -> {
                            imports.append(match.group());
                            return "";
                        });
        source =
                imports
                        + IMPORTS
                        + (isType
                                ? body
                                : "public final class Snippet {\n"
                                        + (isFragment(text) ? GIVEN : "")
                                        + "public static void main(String[] args) throws Exception {\n"
                                        + body
                                        + "} }\n");
    }

    /** Whether the code shows a part of a program, which compiles but is not run. */
    static boolean isFragment(String text) {
        return text.startsWith("// fragment");
    }

    /** Whether only imports, comments and annotations come before {@code position}. */
    private static boolean startsWith(String text, int position) {
        return text.substring(0, position)
                .lines()
                .allMatch(line -> line.isBlank() || line.matches("(import|/\\*\\*|//| \\*|@).*"));
    }

    private static String lastTypeWithMain(String text, String first) {
        int main = text.indexOf("static void main(");
        String name = first;
        Matcher type = TYPE.matcher(text);
        while (type.find() && type.start() < main) {
            name = type.group(1);
        }
        return name;
    }

    /**
     * Compiles the code.
     *
     * @return its classes by name
     * @throws AssertionError with the compiler's messages when it does not compile
     */
    Map<String, byte[]> compile() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, byte[]> classes = new HashMap<>();
        StringWriter messages = new StringWriter();
        try (var files =
                new MemoryFiles(compiler.getStandardFileManager(null, null, null), classes)) {
            var options =
                    List.of(
                            "-classpath",
                            System.getProperty("java.class.path"),
                            "-processor",
                            "dev.fusabi.processor.BuiltinProcessor");
            boolean compiled =
                    compiler.getTask(
                                    messages,
                                    files,
                                    null,
                                    options,
                                    null,
                                    List.of(new Text(name, source)))
                            .call();
            if (!compiled) {
                throw new AssertionError(messages + "\nin:\n" + source);
            }
        }
        return classes;
    }

    /** Compiles and runs the code; returns what it prints. A class without {@code main} is only loaded. */
    String run() throws Throwable {
        Map<String, byte[]> classes = compile();
        ClassLoader loader = new MemoryLoader(classes);
        Class<?> type = Class.forName(name, true, loader);
        Method main;
        try {
            main = type.getDeclaredMethod("main", String[].class);
        } catch (NoSuchMethodException e) {
            return "";
        }
        main.setAccessible(true);
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            main.invoke(null, (Object) new String[0]);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(String name, String text) {
            super(URI.create("memory:///" + name + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            // The compiler asks whether it is a package-info or a module-info, too.
            return !simpleName.endsWith("-info");
        }
    }

    private static final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, byte[]> classes;

        MemoryFiles(JavaFileManager files, Map<String, byte[]> classes) {
            super(files);
            this.classes = classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            // A source that the annotation processor makes is read again.
            var written = new ByteArrayOutputStream();
            return new SimpleJavaFileObject(
                    URI.create("memory:///" + name.replace('.', '/') + kind.extension), kind) {
                @Override
                public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                    return written.toString(StandardCharsets.UTF_8);
                }

                @Override
                public OutputStream openOutputStream() {
                    return new FilterOutputStream(written) {
                        @Override
                        public void close() {
                            if (kind == Kind.CLASS) {
                                classes.put(name, written.toByteArray());
                            }
                        }
                    };
                }
            };
        }
    }

    private static final class MemoryLoader extends ClassLoader {
        private final Map<String, byte[]> classes;

        MemoryLoader(Map<String, byte[]> classes) {
            super(JavaSnippet.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
