package dev.fusabi.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads from an F# project which files it compiles: {@code <Compile Include="a.fs" />}, in their order. Looks for these
 * elements alone, so that the runtime needs no XML library.
 */
final class ProjectFile {
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern COMPILE =
            Pattern.compile("<Compile\\s[^<>]*?\\bInclude\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

    private ProjectFile() {}

    /**
     * @throws ScriptException.Io when it cannot be read, or names no files
     */
    static List<Path> files(Path project) {
        var files = new ArrayList<Path>();
        Matcher element =
                COMPILE.matcher(COMMENT.matcher(Script.read(project).text()).replaceAll(""));
        while (element.find()) {
            String names = element.group(1) != null ? element.group(1) : element.group(2);
            include(names.replace("&amp;", "&"), project, files);
        }
        if (files.isEmpty()) {
            throw new ScriptException.Io(
                    project + " lists no files: <Compile Include=\"NAME.fs\" />");
        }
        return files;
    }

    private static void include(String names, Path project, List<Path> files) {
        for (String name : names.split(";")) {
            if (name.contains("*") || name.contains("$(")) {
                throw new ScriptException.Io(
                        project + ": files are listed by their names, not as " + name);
            }
            files.add(project.resolveSibling(name.strip().replace('\\', '/')).normalize());
        }
    }
}
