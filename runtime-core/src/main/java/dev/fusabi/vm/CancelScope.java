package dev.fusabi.vm;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * What one cancellation token stands for: the fibers that run computations under it. Belongs to the event loop.
 *
 * <p>A fiber is under one token at a time, the innermost that it has {@linkplain Fiber#enter entered}.
 */
public final class CancelScope {
    /** What .NET says of it. */
    public static final String MESSAGE = "The operation was canceled.";

    private boolean isCancelled;

    /** The fiber that came last, and through it those before. */
    private @Nullable Place newest;

    public boolean isCancelled() {
        return isCancelled;
    }

    public void cancel() {
        isCancelled = true;
    }

    /** The fibers under it, those that came last first. */
    public List<Fiber> fibers() {
        List<Fiber> fibers = new ArrayList<>();
        for (Place at = newest; at != null; at = at.older) {
            at.addTo(fibers);
        }
        return fibers;
    }

    /** Being under a token; under none where the scope is null, which shields from the tokens outside. */
    public abstract static class Place {
        private final @Nullable CancelScope scope;
        private final Object token;
        private @Nullable Place older;
        private @Nullable Place newer;

        private Place(@Nullable CancelScope scope, Object token) {
            this.scope = scope;
            this.token = token;
            if (scope != null) {
                older = scope.newest;
                if (older != null) {
                    older.newer = this;
                }
                scope.newest = this;
            }
        }

        /** What the script knows the token by. */
        final Object token() {
            return token;
        }

        final @Nullable CancelScope scope() {
            return scope;
        }

        /** Adds the fibers that are here, those that came last first. */
        abstract void addTo(List<Fiber> fibers);

        /** A fiber is no longer here. */
        void leave() {
            if (scope == null) {
                return;
            }
            if (older != null) {
                older.newer = newer;
            }
            if (newer != null) {
                newer.older = older;
            } else if (scope.newest == this) {
                scope.newest = older;
            }
            older = null;
            newer = null;
        }
    }

    /** That of one fiber. */
    static final class Own extends Place {
        private final Fiber fiber;

        Own(@Nullable CancelScope scope, Object token, Fiber fiber) {
            super(scope, token);
            this.fiber = fiber;
        }

        @Override
        void addTo(List<Fiber> fibers) {
            if (fiber.place() == this) {
                fibers.add(fiber);
            }
        }
    }

    /** That of fibers which begin there, see {@link Fiber#firstPlace}. */
    public abstract static class Shared extends Place {
        protected Shared(CancelScope scope, Object token) {
            super(scope, token);
        }

        /** The fibers that began here and have not ended, those that came last first. */
        protected abstract List<? extends Fiber> running();

        @Override
        final void addTo(List<Fiber> fibers) {
            for (Fiber fiber : running()) {
                if (fiber.place() == this) {
                    fibers.add(fiber);
                }
            }
        }

        @Override
        final void leave() {
            // The others are still here.
        }
    }
}
