package dev.fusabi.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads from an F# project which files it compiles: {@code <Compile Include="a.fs" />}, in their order. */
final class ProjectFile {
    private ProjectFile() {}

    /**
     * @throws ScriptException.Io when it is no XML, or names no files
     */
    static List<Path> files(Path project) {
        var files = new ArrayList<Path>();
        try (InputStream in = Files.newInputStream(project)) {
            XMLStreamReader reader = factory().createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT
                        && reader.getLocalName().equals("Compile")) {
                    include(reader.getAttributeValue(null, "Include"), project, files);
                }
            }
        } catch (IOException | XMLStreamException e) {
            throw new ScriptException.Io(project + " cannot be read: " + e.getMessage(), e);
        }
        if (files.isEmpty()) {
            throw new ScriptException.Io(
                    project + " lists no files: <Compile Include=\"NAME.fs\" />");
        }
        return files;
    }

    private static void include(String names, Path project, List<Path> files) {
        if (names == null) {
            return;
        }
        for (String name : names.split(";")) {
            if (name.contains("*") || name.contains("$(")) {
                throw new ScriptException.Io(
                        project + ": files are listed by their names, not as " + name);
            }
            files.add(project.resolveSibling(name.strip().replace('\\', '/')).normalize());
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
