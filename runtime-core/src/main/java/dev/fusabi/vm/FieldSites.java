package dev.fusabi.vm;

import dev.fusabi.value.Kind;
import dev.fusabi.value.Layout;
import dev.fusabi.value.ScriptObject;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;

/**
 * Reads and writes fields and tags in compiled code. Instructions do not say of which class an object is: each place
 * gets to know the classes that it meets, up to some, and reaches their fields directly.
 */
final class FieldSites {
    private static final int MOST_CLASSES = 3;

    /** A tag says which of a union's cases it is, so more of them meet in one place. */
    private static final int MOST_CASES = 8;

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final MethodHandle IS_CLASS =
            own("isClass", MethodType.methodType(boolean.class, Class.class, Object.class));
    private static final MethodHandle RELINK =
            own("relink", MethodType.methodType(MethodHandle.class, Site.class, Object.class));
    private static final MethodHandle TO_BITS =
            find(
                    Double.class,
                    "doubleToRawLongBits",
                    MethodType.methodType(long.class, double.class));
    private static final MethodHandle TO_FLOAT =
            find(Double.class, "longBitsToDouble", MethodType.methodType(double.class, long.class));

    private FieldSites() {}

    private static MethodHandle own(String name, MethodType type) {
        return find(FieldSites.class, name, type);
    }

    private static MethodHandle find(Class<?> owner, String name, MethodType type) {
        try {
            return LOOKUP.findStatic(owner, name, type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One place in compiled code. */
    abstract static class Site extends MutableCallSite {
        private final int most;
        private int known;
        private @Nullable MethodHandle general;

        Site(MethodType type, int most) {
            super(type);
            this.most = most;
            setTarget(
                    MethodHandles.foldArguments(
                            MethodHandles.exactInvoker(type),
                            // Looks at the object only.
                            RELINK.bindTo(this)));
        }

        /** For objects of a generated class only. */
        abstract MethodHandle direct(Class<?> type, Layout layout)
                throws ReflectiveOperationException;

        /** For all objects. */
        abstract MethodHandle general();

        private MethodHandle inGeneral() {
            MethodHandle existing = general;
            if (existing == null) {
                existing = general();
                general = existing;
            }
            return existing;
        }
    }

    static boolean isClass(Class<?> type, Object object) {
        return object.getClass() == type;
    }

    static MethodHandle relink(Site site, Object object) throws ReflectiveOperationException {
        synchronized (site) {
            // A null fails in the general form.
            if (!(object instanceof ScriptObject value)) {
                return site.inGeneral();
            }
            if (site.known == site.most) {
                site.setTarget(site.inGeneral());
                return site.inGeneral();
            }
            site.known++;
            Class<?> type = value.getClass();
            MethodHandle direct =
                    ObjectClassGenerator.isGenerated(value)
                            ? site.direct(type, value.layout()).asType(site.type())
                            : site.inGeneral();
            site.setTarget(
                    MethodHandles.guardWithTest(IS_CLASS.bindTo(type), direct, site.getTarget()));
            return direct;
        }
    }

    // ---- Tags

    static Site tag(MethodType type) {
        return new TagSite(type);
    }

    private static final class TagSite extends Site {
        private static final MethodHandle TAG = virtual("tag", MethodType.methodType(int.class));

        TagSite(MethodType type) {
            super(type, MOST_CASES);
        }

        @Override
        MethodHandle direct(Class<?> type, Layout layout) {
            return MethodHandles.dropArguments(
                    MethodHandles.constant(int.class, layout.tag()), 0, Object.class);
        }

        @Override
        MethodHandle general() {
            return TAG.asType(type());
        }
    }

    private static MethodHandle virtual(String name, MethodType type) {
        try {
            return LOOKUP.findVirtual(ScriptObject.class, name, type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    // ---- Fields

    /**
     * @param type from Object to long, double or Object
     */
    static Site get(MethodType type, int slot) {
        return new GetSite(type, slot);
    }

    /**
     * @param type of Object and long, double or Object
     */
    static Site set(MethodType type, int slot) {
        return new SetSite(type, slot);
    }

    private static Kind kind(Layout layout, boolean isPrimitive, int slot) {
        for (Layout.Field field : layout.fields()) {
            if (field.kind().isPrimitive() == isPrimitive && field.slot() == slot) {
                return field.kind();
            }
        }
        throw new IndexOutOfBoundsException(slot);
    }

    private static final class GetSite extends Site {
        private static final MethodHandle PRIMITIVE =
                virtual("primitive", MethodType.methodType(long.class, int.class));
        private static final MethodHandle REFERENCE =
                virtual("reference", MethodType.methodType(Object.class, int.class));

        private final int slot;

        GetSite(MethodType type, int slot) {
            super(type, MOST_CLASSES);
            this.slot = slot;
        }

        @Override
        MethodHandle direct(Class<?> type, Layout layout) throws ReflectiveOperationException {
            Class<?> wanted = type().returnType();
            Kind kind = kind(layout, wanted.isPrimitive(), slot);
            MethodHandle getter =
                    MethodHandles.privateLookupIn(type, LOOKUP)
                            .findGetter(
                                    type,
                                    ObjectClassGenerator.name(kind, slot),
                                    JvmKinds.type(kind));
            if (!wanted.isPrimitive()) {
                return getter;
            }
            MethodHandle wide =
                    MethodHandles.explicitCastArguments(
                            getter,
                            getter.type()
                                    .changeReturnType(kind.isFloat() ? double.class : long.class));
            return converted(wide, wanted);
        }

        private static MethodHandle converted(MethodHandle getter, Class<?> wanted) {
            return getter.type().returnType() == wanted
                    ? getter
                    : MethodHandles.filterReturnValue(
                            getter, wanted == long.class ? TO_BITS : TO_FLOAT);
        }

        @Override
        MethodHandle general() {
            Class<?> wanted = type().returnType();
            MethodHandle getter =
                    MethodHandles.insertArguments(
                            wanted.isPrimitive() ? PRIMITIVE : REFERENCE, 1, slot);
            return (wanted.isPrimitive() ? converted(getter, wanted) : getter).asType(type());
        }
    }

    private static final class SetSite extends Site {
        private static final MethodHandle PRIMITIVE =
                virtual("setPrimitive", MethodType.methodType(void.class, int.class, long.class));
        private static final MethodHandle REFERENCE =
                virtual("setReference", MethodType.methodType(void.class, int.class, Object.class));

        private final int slot;

        SetSite(MethodType type, int slot) {
            super(type, MOST_CLASSES);
            this.slot = slot;
        }

        @Override
        MethodHandle direct(Class<?> type, Layout layout) throws ReflectiveOperationException {
            Class<?> given = type().parameterType(1);
            Kind kind = kind(layout, given.isPrimitive(), slot);
            MethodHandle setter =
                    MethodHandles.privateLookupIn(type, LOOKUP)
                            .findSetter(
                                    type,
                                    ObjectClassGenerator.name(kind, slot),
                                    JvmKinds.type(kind));
            if (!given.isPrimitive()) {
                return setter;
            }
            MethodHandle wide =
                    MethodHandles.explicitCastArguments(
                            setter,
                            setter.type()
                                    .changeParameterType(
                                            1, kind.isFloat() ? double.class : long.class));
            return converted(wide, given);
        }

        private static MethodHandle converted(MethodHandle setter, Class<?> given) {
            return setter.type().parameterType(1) == given
                    ? setter
                    : MethodHandles.filterArguments(
                            setter, 1, given == double.class ? TO_BITS : TO_FLOAT);
        }

        @Override
        MethodHandle general() {
            Class<?> given = type().parameterType(1);
            MethodHandle setter =
                    MethodHandles.insertArguments(
                            given.isPrimitive() ? PRIMITIVE : REFERENCE, 1, slot);
            return (given.isPrimitive() ? converted(setter, given) : setter).asType(type());
        }
    }
}
