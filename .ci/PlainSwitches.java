import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.RuntimeInvisibleTypeAnnotationsAttribute;
import java.lang.classfile.attribute.RuntimeVisibleTypeAnnotationsAttribute;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes switches over types start fast. javac compiles each to an {@code invokedynamic} that makes a class of its own
 * when it first runs, which takes the JVM about a millisecond, and the AOT cache keeps none of them; a short script
 * passes more than a hundred. This gives each a private method with the same tests instead. What it does not know, it
 * leaves alone, and a second run finds nothing to do.
 *
 * <p>The argument is a folder of class files.
 */
final class PlainSwitches {
    private static final String OWNER = "Ljava/lang/runtime/SwitchBootstraps;";
    private static final String PREFIX = "typeSwitch$";

    private PlainSwitches() {}

    /** One switch: the method that it gets. */
    private record Switch(String name, MethodTypeDesc type, List<ClassDesc> labels) {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        // Stack maps are made anew, from the classes of the folder and the JDK.
        var hierarchy =
                ClassHierarchyResolver.ofResourceParsing(name -> open(folder, name))
                        .orElse(ClassHierarchyResolver.defaultResolver());
        ClassFile format =
                ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(hierarchy.cached()));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
                rewrite(file, format);
            }
        }
    }

    private static InputStream open(Path folder, ClassDesc name) {
        String descriptor = name.descriptorString();
        Path file = folder.resolve(descriptor.substring(1, descriptor.length() - 1) + ".class");
        try {
            return Files.exists(file) ? Files.newInputStream(file) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void rewrite(Path file, ClassFile format) throws IOException {
        byte[] before = Files.readAllBytes(file);
        ClassModel model = format.parse(before);
        if (!hasSwitch(model)) {
            return;
        }
        var switches = new ArrayList<Switch>();
        boolean isInterface = model.flags().has(AccessFlag.INTERFACE);
        ClassDesc owner = model.thisClass().asSymbol();
        var replace =
                ClassTransform.transformingMethodBodies(
                        (CodeBuilder code, CodeElement element) -> {
                            // Their ranges would be those of the code before.
                            if (element instanceof RuntimeVisibleTypeAnnotationsAttribute
                                    || element instanceof RuntimeInvisibleTypeAnnotationsAttribute) {
                                return;
                            }
                            Switch found = element instanceof InvokeDynamicInstruction call ? switchOf(call, switches.size()) : null;
                            if (found == null) {
                                code.with(element);
                            } else {
                                switches.add(found);
                                code.invokestatic(owner, found.name(), found.type(), isInterface);
                            }
                        });
        ClassTransform add =
                replace.andThen(
                        ClassTransform.endHandler(
                                (ClassBuilder made) -> switches.forEach(s -> addMethod(made, s))));
        byte[] after = format.transformClass(model, add);
        Files.write(file, after);
    }

    private static boolean hasSwitch(ClassModel model) {
        for (MethodModel method : model.methods()) {
            CodeModel code = method.code().orElse(null);
            if (code != null) {
                for (CodeElement element : code) {
                    if (element instanceof InvokeDynamicInstruction call
                            && switchOf(call, 0) != null) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Null when it is no switch over types alone. */
    private static Switch switchOf(InvokeDynamicInstruction call, int number) {
        var bootstrap = call.bootstrapMethod();
        if (!bootstrap.owner().descriptorString().equals(OWNER)
                || !bootstrap.methodName().equals("typeSwitch")
                || call.typeSymbol().parameterType(0).isPrimitive()) {
            return null;
        }
        var labels = new ArrayList<ClassDesc>();
        for (var argument : call.bootstrapArgs()) {
            if (!(argument instanceof ClassDesc type) || type.isPrimitive()) {
                return null;
            }
            labels.add(type);
        }
        return new Switch(PREFIX + number, call.typeSymbol(), labels);
    }

    /** The number of the first label from {@code restart} on that the target is of; -1 for null. */
    private static void addMethod(ClassBuilder made, Switch s) {
        made.withMethodBody(
                s.name(),
                s.type(),
                ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
                code -> {
                    Label isThere = code.newLabel();
                    code.aload(0).ifnonnull(isThere).loadConstant(-1).ireturn();
                    code.labelBinding(isThere);
                    for (int i = 0; i < s.labels().size(); i++) {
                        Label next = code.newLabel();
                        code.iload(1).loadConstant(i).if_icmpgt(next);
                        code.aload(0).instanceOf(s.labels().get(i)).ifeq(next);
                        code.loadConstant(i).ireturn();
                        code.labelBinding(next);
                    }
                    code.loadConstant(s.labels().size()).ireturn();
                });
    }
}
