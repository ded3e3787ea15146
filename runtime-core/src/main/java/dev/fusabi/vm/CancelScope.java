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
            if (at.fiber.place() == at) {
                fibers.add(at.fiber);
            }
        }
        return fibers;
    }

    /** A fiber's being under a token; under none where the scope is null, which shields from the tokens outside. */
    public static final class Place {
        private final @Nullable CancelScope scope;
        private final Fiber fiber;
        private final Object token;
        private @Nullable Place older;
        private @Nullable Place newer;

        Place(@Nullable CancelScope scope, Object token, Fiber fiber) {
            this.scope = scope;
            this.token = token;
            this.fiber = fiber;
            if (scope != null) {
                older = scope.newest;
                if (older != null) {
                    older.newer = this;
                }
                scope.newest = this;
            }
        }

        /** What the script knows the token by. */
        Object token() {
            return token;
        }

        @Nullable CancelScope scope() {
            return scope;
        }

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
}
