package dev.fusabi.vm;

import dev.fusabi.value.Layout;
import dev.fusabi.value.ObjectFactory;
import dev.fusabi.value.ScriptObject;

import org.jspecify.annotations.Nullable;

/** Generates the class of a layout when its first value is made: a program rarely uses all of the types it has. */
final class LazyObjectFactory implements ObjectFactory {
    private final Layout layout;

    LazyObjectFactory(Layout layout) {
        this.layout = layout;
    }

    @Override
    public ScriptObject create(long[] p, int pb, @Nullable Object[] r, int rb) {
        return factory().create(p, pb, r, rb);
    }

    /** The generated one. */
    ObjectFactory factory() {
        ObjectFactory factory;
        synchronized (layout) {
            factory = layout.factory();
            if (factory == null || factory == this) {
                factory = ObjectClassGenerator.generate(layout);
                layout.bind(factory);
            }
        }
        return factory;
    }
}
