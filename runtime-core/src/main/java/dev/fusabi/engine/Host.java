package dev.fusabi.engine;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Type;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a host gives its scripts: functions, namespaces and capabilities. Scripts are compiled against it, so a script
 * that names a function which is not here, or needs a capability that is not granted, does not compile. Immutable;
 * shared between engines and threads.
 *
 * <p>Names follow {@code namespace::function}: {@code game::spawn_entity} is {@code Game.spawn_entity} in scripts. A
 * name without a namespace is visible everywhere.
 */
public final class Host {
    private static final ScriptLoader NO_LOADER = (file, from) -> null;
    private static final Host NONE = builder().build();

    private final Map<String, HostFunctionDeclaration> functions;
    private final Set<String> namespaces;
    private final Set<String> attributes;
    private final Set<String> capabilities;
    private final ScriptLoader loader;

    private Host(Builder builder) {
        functions = Map.copyOf(builder.functions);
        namespaces = Set.copyOf(builder.namespaces);
        attributes = Set.copyOf(builder.attributes);
        capabilities = Set.copyOf(builder.capabilities);
        loader = builder.loader;
    }

    /** A host without functions and capabilities. */
    public static Host none() {
        return NONE;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The functions in the order of their script names. */
    public List<HostFunctionDeclaration> functions() {
        return functions.values().stream()
                .sorted(java.util.Comparator.comparing(HostFunctionDeclaration::scriptName))
                .toList();
    }

    /** The function that scripts know by this name, or null. */
    @Nullable HostFunctionDeclaration function(String scriptName) {
        return functions.get(scriptName);
    }

    /** Modules that scripts may open though no function lives in them. */
    public Set<String> namespaces() {
        return namespaces;
    }

    /** The attributes that scripts may write beside those of F#. */
    public Set<String> attributes() {
        return attributes;
    }

    /** The capabilities that scripts are granted: {@code time}, {@code io.net}, … */
    public Set<String> capabilities() {
        return capabilities;
    }

    /** What finds the scripts that {@code #load} names. */
    ScriptLoader loader() {
        return loader;
    }

    /** A function of three arguments. */
    @FunctionalInterface
    public interface Function3<A, B, C, R> {
        R apply(A a, B b, C c);
    }

    /** Collects functions; names must be unique, unless {@link #override} says so. Not thread-safe. */
    public static final class Builder {
        private final Map<String, HostFunctionDeclaration> functions = new LinkedHashMap<>();
        private final Set<String> namespaces = new TreeSet<>();
        private final Set<String> attributes = new TreeSet<>();
        private final Set<String> capabilities = new TreeSet<>();
        private ScriptLoader loader = NO_LOADER;
        private @Nullable String doc;
        private @Nullable String capability;

        private Builder() {}

        /** Adds all that another host gives. */
        public Builder include(Host other) {
            other.functions.values().forEach(this::add);
            namespaces.addAll(other.namespaces);
            attributes.addAll(other.attributes);
            capabilities.addAll(other.capabilities);
            if (other.loader != NO_LOADER) {
                loader = other.loader;
            }
            return this;
        }

        /** What the next function does, for tools and error messages. */
        public Builder doc(String text) {
            doc = text;
            return this;
        }

        /** The capability that a script needs to name the next function. */
        public Builder requires(String name) {
            capability = name;
            return this;
        }

        /** A function of any number of arguments of any type; its result is of type dyn in scripts. */
        public Builder function(String name, HostFunctionBody body) {
            return add(name, null, Object.class, body);
        }

        /** A function of no arguments: scripts pass unit. */
        public <R> Builder function(String name, Class<R> result, Supplier<? extends R> body) {
            return add(name, List.of(), result, call -> body.get());
        }

        /** A typed function: script types are derived from the classes, and checked when a script is compiled. */
        public <A, R> Builder function(
                String name,
                Class<A> parameter,
                Class<R> result,
                Function<? super A, ? extends R> body) {
            return add(
                    name,
                    List.of(parameter),
                    result,
                    call -> body.apply(call.argument(0, parameter)));
        }

        public <A, B, R> Builder function(
                String name,
                Class<A> first,
                Class<B> second,
                Class<R> result,
                BiFunction<? super A, ? super B, ? extends R> body) {
            return add(
                    name,
                    List.of(first, second),
                    result,
                    call -> body.apply(call.argument(0, first), call.argument(1, second)));
        }

        public <A, B, C, R> Builder function(
                String name,
                Class<A> first,
                Class<B> second,
                Class<C> third,
                Class<R> result,
                Function3<? super A, ? super B, ? super C, ? extends R> body) {
            return add(
                    name,
                    List.of(first, second, third),
                    result,
                    call ->
                            body.apply(
                                    call.argument(0, first),
                                    call.argument(1, second),
                                    call.argument(2, third)));
        }

        /**
         * A typed function whose result comes later. A script that calls it is suspended until the stage completes;
         * cancelling the script cancels the stage if it is a {@link java.util.concurrent.Future}.
         */
        public <R> Builder asyncFunction(
                String name,
                Class<R> result,
                Supplier<? extends CompletionStage<? extends R>> body) {
            return add(name, List.of(), result, call -> body.get());
        }

        public <A, R> Builder asyncFunction(
                String name,
                Class<A> parameter,
                Class<R> result,
                Function<? super A, ? extends CompletionStage<? extends R>> body) {
            return add(
                    name,
                    List.of(parameter),
                    result,
                    call -> body.apply(call.argument(0, parameter)));
        }

        public <A, B, R> Builder asyncFunction(
                String name,
                Class<A> first,
                Class<B> second,
                Class<R> result,
                BiFunction<? super A, ? super B, ? extends CompletionStage<? extends R>> body) {
            return add(
                    name,
                    List.of(first, second),
                    result,
                    call -> body.apply(call.argument(0, first), call.argument(1, second)));
        }

        /** Like {@link #function(String, HostFunctionBody)}; a {@link CompletionStage} as result is waited for. */
        public Builder asyncFunction(String name, HostFunctionBody body) {
            return add(name, null, Object.class, body);
        }

        /**
         * The general form, for registrations that are generated.
         *
         * @param parameters the classes of the parameters; null for an untyped function
         * @param result the type of the result; {@code Iterable<T>} for what scripts see as a sequence
         */
        public Builder add(
                String name,
                @Nullable List<Class<?>> parameters,
                Type result,
                HostFunctionBody body) {
            Objects.requireNonNull(body);
            add(new HostFunctionDeclaration(name, parameters, result, doc, capability, body));
            doc = null;
            capability = null;
            return this;
        }

        /** Replaces a function that is already there; fails when there is none. */
        public Builder override(String name, HostFunctionBody body) {
            String scriptName = HostFunctionDeclaration.scriptName(name);
            HostFunctionDeclaration replaced = functions.get(scriptName);
            if (replaced == null) {
                throw new IllegalArgumentException(
                        "there is no host function '" + name + "' to override");
            }
            functions.put(
                    scriptName,
                    new HostFunctionDeclaration(
                            name,
                            replaced.parameters(),
                            replaced.result(),
                            replaced.doc(),
                            replaced.capability(),
                            body));
            return this;
        }

        /** Lets scripts {@code open} a module though no function lives in it. */
        public Builder namespace(String name) {
            namespaces.add(name);
            return this;
        }

        /** Lets scripts {@code #load} others; without it they may load none. */
        /** Attributes that the host reads from functions, such as {@code Get} for {@code [<Get("/")>]}. */
        public Builder attributes(String... names) {
            attributes.addAll(List.of(names));
            return this;
        }

        public Builder loader(ScriptLoader scripts) {
            loader = scripts;
            return this;
        }

        public Builder allow(String... granted) {
            return allow(List.of(granted));
        }

        public Builder allow(Collection<String> granted) {
            capabilities.addAll(granted);
            return this;
        }

        private void add(HostFunctionDeclaration declaration) {
            HostFunctionDeclaration before =
                    functions.putIfAbsent(declaration.scriptName(), declaration);
            if (before != null) {
                throw new IllegalArgumentException(
                        "host function '"
                                + declaration.name()
                                + "' is already registered as '"
                                + before.name()
                                + "'; use override to replace it");
            }
        }

        public Host build() {
            return new Host(this);
        }
    }
}
