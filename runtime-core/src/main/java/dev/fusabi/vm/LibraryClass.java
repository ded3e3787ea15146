package dev.fusabi.vm;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The public static methods of a class of the library. Read from its class file: the runtime does not use reflection
 * outside the marshalling of host values.
 *
 * @param type the class
 */
record LibraryClass(ClassDesc type, List<Method> methods) {
    /** A method, by name and descriptor. */
    record Method(ClassDesc owner, String name, MethodTypeDesc descriptor) {}

    private static final String LIBRARY = "dev.fusabi.lib.";

    /** The packages of the library. */
    private static final List<String> PARTS =
            List.of("", "collection.", "text.", "number.", "time.");

    // One entry for each class of the library, which are few; a name without a class is not kept.
    private static final Map<String, LibraryClass> KNOWN = new ConcurrentHashMap<>();

    /** The class behind a builtin's name; null when there is none. */
    static @Nullable LibraryClass of(String builtin) {
        if (builtin.equals("Seq.generate") || builtin.equals("Seq.rest")) {
            return KNOWN.computeIfAbsent(
                    "Seq.generate", key -> load(GeneratorSequence.class.getName()));
        }
        int dot = builtin.lastIndexOf('.');
        return dot <= 0 || !isName(builtin, dot) ? null : find(builtin.substring(0, dot));
    }

    private static @Nullable LibraryClass find(String name) {
        LibraryClass known = KNOWN.get(name);
        if (known != null) {
            return known;
        }
        for (String part : PARTS) {
            LibraryClass found = load(LIBRARY + part + name + "Library");
            if (found != null) {
                KNOWN.put(name, found);
                return found;
            }
        }
        return null;
    }

    private static boolean isName(String builtin, int end) {
        return builtin.chars().limit(end).allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
    }

    private static @Nullable LibraryClass load(String className) {
        try (InputStream in =
                LibraryClass.class.getResourceAsStream(
                        "/" + className.replace('.', '/') + ".class")) {
            if (in == null) {
                return null;
            }
            return read(in.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException("the library cannot be read", e);
        }
    }

    private static LibraryClass read(byte[] bytes) {
        ClassModel model = ClassFile.of().parse(bytes);
        ClassDesc type = model.thisClass().asSymbol();
        int wanted = ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC;
        List<Method> methods = new ArrayList<>();
        for (MethodModel method : model.methods()) {
            if ((method.flags().flagsMask() & wanted) == wanted) {
                methods.add(
                        new Method(
                                type,
                                method.methodName().stringValue(),
                                method.methodTypeSymbol()));
            }
        }
        return new LibraryClass(type, List.copyOf(methods));
    }
}
