package dev.fusabi.engine;

import dev.fusabi.source.Source;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;

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

    /** Compiling a longer text could take hundreds of megabytes. */
    private static final int DEFAULT_MAX_SCRIPT_LENGTH = 1_000_000;

    private static final Host NONE = builder().build();

    private final Map<String, BuiltinInfo> functions;
    private final Set<String> namespaces;
    private final Set<String> attributes;
    private final Set<String> capabilities;
    private final ScriptLoader loader;
    private final int maxScriptLength;
    private final List<Source> modules;

    private Host(Builder builder) {
        functions = Map.copyOf(builder.functions);
        namespaces = Set.copyOf(builder.namespaces);
        attributes = Set.copyOf(builder.attributes);
        capabilities = Set.copyOf(builder.capabilities);
        loader = builder.loader;
        maxScriptLength = builder.maxScriptLength;
        modules = List.copyOf(builder.modules.values());
    }

    /** A host without functions and capabilities. */
    public static Host none() {
        return NONE;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The functions in the order of their script names. */
    public List<BuiltinInfo> functions() {
        return functions.values().stream()
                .sorted(java.util.Comparator.comparing(BuiltinInfo::scriptName))
                .toList();
    }

    /** The function that scripts know by this name, or null. */
    @Nullable BuiltinInfo function(String scriptName) {
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

    /** How many characters a script may have, with all that it loads. */
    int maxScriptLength() {
        return maxScriptLength;
    }

    /** What finds the scripts that {@code #load} names. */
    ScriptLoader loader() {
        return loader;
    }

    /** Modules in the language itself, in the order in which they were added; see {@link Builder#module}. */
    public List<Source> modules() {
        return modules;
    }

    /** What a function of no arguments does; what it throws is a HostError in scripts. */
    @FunctionalInterface
    public interface Function0<R> {
        R apply() throws Exception;
    }

    /** What a function of one argument does; what it throws is a HostError in scripts. */
    @FunctionalInterface
    public interface Function1<A, R> {
        R apply(A a) throws Exception;
    }

    /** What a function of two arguments does; what it throws is a HostError in scripts. */
    @FunctionalInterface
    public interface Function2<A, B, R> {
        R apply(A a, B b) throws Exception;
    }

    /** What a function of three arguments does; what it throws is a HostError in scripts. */
    @FunctionalInterface
    public interface Function3<A, B, C, R> {
        R apply(A a, B b, C c) throws Exception;
    }

    /** Collects functions; names must be unique, unless {@link #override} says so. Not thread-safe. */
    public static final class Builder {
        private final Map<String, BuiltinInfo> functions = new LinkedHashMap<>();
        private final Map<String, Source> modules = new LinkedHashMap<>();
        private final Set<String> namespaces = new TreeSet<>();
        private final Set<String> attributes = new TreeSet<>();
        private final Set<String> capabilities = new TreeSet<>();
        private ScriptLoader loader = NO_LOADER;
        private int maxScriptLength = DEFAULT_MAX_SCRIPT_LENGTH;
        private @Nullable String doc;
        private @Nullable String capability;
        private @Nullable String owner;
        private final List<BuiltinInfo.Arg> args = new ArrayList<>();

        private Builder() {}

        /** Adds all that another host gives. */
        public Builder include(Host other) {
            other.functions.values().forEach(this::add);
            namespaces.addAll(other.namespaces);
            attributes.addAll(other.attributes);
            capabilities.addAll(other.capabilities);
            other.modules.forEach(this::module);
            if (other.loader != NO_LOADER) {
                loader = other.loader;
            }
            if (other.maxScriptLength != DEFAULT_MAX_SCRIPT_LENGTH) {
                maxScriptLength = other.maxScriptLength;
            }
            return this;
        }

        /** What the next function does, for tools and error messages. */
        public Builder doc(String text) {
            doc = text;
            return this;
        }

        /** The name and the meaning of the next function's next parameter, for tools and error messages. */
        public Builder arg(String name, String meaning) {
            args.add(new BuiltinInfo.Arg(name, meaning));
            return this;
        }

        /**
         * Adds what a plugin brings. A name that is taken already is an error that names both owners.
         *
         * @throws IllegalArgumentException when names collide
         */
        public Builder plugin(Plugin plugin) {
            owner = plugin.name();
            try {
                plugin.register(this);
            } finally {
                owner = null;
            }
            return this;
        }

        /**
         * Adds what several plugins bring: those of an application, or those that are installed, by {@code
         * ServiceLoader.load(Plugin.class)}.
         */
        public Builder plugins(Iterable<? extends Plugin> plugins) {
            plugins.forEach(this::plugin);
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
        public <R> Builder function(String name, Class<R> result, Function0<? extends R> body) {
            return add(name, List.of(), result, call -> body.apply());
        }

        /** A typed function: script types are derived from the classes, and checked when a script is compiled. */
        public <A, R> Builder function(
                String name,
                Class<A> parameter,
                Class<R> result,
                Function1<? super A, ? extends R> body) {
            return add(
                    name,
                    List.of(parameter),
                    result,
                    PlainFunction.of(
                            name,
                            call -> body.apply(call.argument(0, parameter)),
                            Function1.class,
                            body,
                            result,
                            List.of(parameter)));
        }

        public <A, B, R> Builder function(
                String name,
                Class<A> first,
                Class<B> second,
                Class<R> result,
                Function2<? super A, ? super B, ? extends R> body) {
            return add(
                    name,
                    List.of(first, second),
                    result,
                    PlainFunction.of(
                            name,
                            call -> body.apply(call.argument(0, first), call.argument(1, second)),
                            Function2.class,
                            body,
                            result,
                            List.of(first, second)));
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
                    PlainFunction.of(
                            name,
                            call ->
                                    body.apply(
                                            call.argument(0, first),
                                            call.argument(1, second),
                                            call.argument(2, third)),
                            Function3.class,
                            body,
                            result,
                            List.of(first, second, third)));
        }

        /**
         * A typed function whose result comes later. A script that calls it is suspended until the stage completes;
         * cancelling the script cancels the stage if it is a {@link java.util.concurrent.Future}.
         */
        public <R> Builder asyncFunction(
                String name,
                Class<R> result,
                Function0<? extends CompletionStage<? extends R>> body) {
            return add(name, List.of(), result, call -> body.apply());
        }

        public <A, R> Builder asyncFunction(
                String name,
                Class<A> parameter,
                Class<R> result,
                Function1<? super A, ? extends CompletionStage<? extends R>> body) {
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
                Function2<? super A, ? super B, ? extends CompletionStage<? extends R>> body) {
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
         * @param parameters the types of the parameters; null for an untyped function
         * @param result the type of the result; {@code Iterable<T>} for what scripts see as a sequence
         */
        public Builder add(
                String name,
                @Nullable List<? extends Type> parameters,
                Type result,
                HostFunctionBody body) {
            Objects.requireNonNull(body);
            List<Type> types = parameters == null ? null : List.copyOf(parameters);
            add(new BuiltinInfo(name, types, args, result, doc, capability, owner, body));
            doc = null;
            capability = null;
            args.clear();
            return this;
        }

        /** Replaces a function that is already there; fails when there is none. */
        public Builder override(String name, HostFunctionBody body) {
            String scriptName = BuiltinInfo.scriptName(name);
            BuiltinInfo replaced = functions.get(scriptName);
            if (replaced == null) {
                throw new IllegalArgumentException(
                        "there is no host function '" + name + "' to override");
            }
            functions.put(scriptName, replaced.doneBy(body));
            return this;
        }

        /**
         * Adds a module that is written in the language itself, and compiled into each script that is compiled against
         * the host: its functions cost no crossing, keep numbers unboxed, and are compiled to JVM code with the
         * script, which the JVM inlines. They may use the host's functions and earlier modules. Inputs
         * of a {@link Session} do not see it.
         *
         * @param source its name without folders and extension is the module's: {@code vector.fsx} is {@code Vector}
         * @throws IllegalArgumentException when there is a module of this name already
         */
        public Builder module(Source source) {
            Source before = modules.putIfAbsent(Compiler.moduleName(source), source);
            if (before != null) {
                throw new IllegalArgumentException(
                        "the host has a module '" + Compiler.moduleName(source) + "' already");
            }
            return this;
        }

        /** Lets scripts {@code open} a module though no function lives in it. */
        public Builder namespace(String name) {
            namespaces.add(name);
            return this;
        }

        /** Attributes that the host reads from functions, such as {@code Get} for {@code [<Get("/")>]}. */
        public Builder attributes(String... names) {
            attributes.addAll(List.of(names));
            return this;
        }

        /** How many characters a script may have, with all that it loads; default 1,000,000. */
        public Builder maxScriptLength(int characters) {
            maxScriptLength = characters;
            return this;
        }

        /** Lets scripts {@code #load} others; without it they may load none. */
        public Builder loader(ScriptLoader scripts) {
            loader = scripts;
            return this;
        }

        public Builder allow(String... granted) {
            return allow(List.of(granted));
        }

        public Builder allow(Collection<String> granted) {
            if (owner != null) {
                throw new IllegalArgumentException(
                        "the plugin '" + owner + "' grants a capability; only the host may");
            }
            capabilities.addAll(granted);
            return this;
        }

        private void add(BuiltinInfo declaration) {
            BuiltinInfo before = functions.putIfAbsent(declaration.scriptName(), declaration);
            if (before != null) {
                throw new IllegalArgumentException(
                        "host function '"
                                + declaration.name()
                                + "'"
                                + declaration.whose()
                                + " is already registered as '"
                                + before.name()
                                + "'"
                                + before.whose()
                                + "; use override to replace it");
            }
        }

        public Host build() {
            return new Host(this);
        }
    }
}
