package dev.fusabi.processor;

import dev.fusabi.builtin.Builtin;
import dev.fusabi.builtin.Builtins;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Messager;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;

/** Checks {@link Builtin} methods, and writes one plugin for each class that has some. */
@SupportedAnnotationTypes({"dev.fusabi.builtin.Builtin", "dev.fusabi.builtin.Builtins"})
public final class BuiltinProcessor extends AbstractProcessor {
    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (Element method : round.getElementsAnnotatedWith(Builtin.class)) {
            Element type = method.getEnclosingElement();
            if (type == null || type.getAnnotation(Builtins.class) == null) {
                error(method, "the class of a @Builtin method must be annotated with @Builtins");
            }
        }
        for (TypeElement type :
                ElementFilter.typesIn(round.getElementsAnnotatedWith(Builtins.class))) {
            generate(type);
        }
        return true;
    }

    private void generate(TypeElement type) {
        boolean isSound = check(type);
        List<BuiltinMethod> methods = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (ExecutableElement element : ElementFilter.methodsIn(type.getEnclosedElements())) {
            if (element.getAnnotation(Builtin.class) == null) {
                continue;
            }
            Optional<BuiltinMethod> method =
                    BuiltinMethod.of(element, processingEnv, problem -> error(element, problem));
            if (method.isEmpty()) {
                isSound = false;
            } else if (!names.add(method.get().name())) {
                error(element, "two functions of this class are named " + method.get().name());
                isSound = false;
            } else {
                methods.add(method.get());
            }
        }
        if (methods.isEmpty() && isSound) {
            error(type, "a class with @Builtins must have a method with @Builtin");
        } else if (isSound) {
            write(type, methods);
        }
    }

    private boolean check(TypeElement type) {
        String namespace = type.getAnnotation(Builtins.class).value();
        if (!namespace.isEmpty() && !namespace.matches("[A-Za-z]\\w*(::[A-Za-z]\\w*)*")) {
            error(type, "'" + namespace + "' is no namespace; write game or game::sound");
            return false;
        }
        for (Element place = type;
                place != null && place.getKind() != ElementKind.PACKAGE;
                place = place.getEnclosingElement()) {
            if (place.getModifiers().contains(Modifier.PRIVATE)) {
                error(type, "a class with @Builtins must not be private, nor inside one that is");
                return false;
            }
        }
        if (!type.getTypeParameters().isEmpty()) {
            error(type, "a class with @Builtins must not have type parameters");
            return false;
        }
        return true;
    }

    private void write(TypeElement type, List<BuiltinMethod> methods) {
        PluginSource source =
                new PluginSource(processingEnv.getElementUtils().getPackageOf(type), type, methods);
        try (Writer out =
                processingEnv
                        .getFiler()
                        .createSourceFile(source.qualifiedName(), type)
                        .openWriter()) {
            out.write(source.text());
        } catch (IOException e) {
            error(type, "the plugin cannot be written: " + e.getMessage());
        }
    }

    private void error(Element place, String problem) {
        Messager messager = processingEnv.getMessager();
        messager.printMessage(Diagnostic.Kind.ERROR, problem, place);
    }
}
