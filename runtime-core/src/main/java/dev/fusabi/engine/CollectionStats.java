package dev.fusabi.engine;

import java.time.Duration;

/**
 * What an engine's scripts hold, as {@link Engine#gcCollect} found it. The JVM collects the garbage, cycles included;
 * this counts what is left, and what has gone.
 *
 * @param collections how many there have been, this one included
 * @param liveCount objects that scripts can reach; numbers and other scalars are none
 * @param liveBytes what these take, about
 * @param freedCount objects that the collection before found, and this one did not
 * @param totalFreedCount the sum of it over all collections
 * @param allocatedBytes what scripts have allocated since the collection before; 0 unless {@link
 *     EngineBuilder#gcThreshold} is set
 * @param cycles groups of values that hold each other; -1 unless {@link EngineBuilder#cycleDetection} is on
 * @param took how long it held the event loop
 */
public record CollectionStats(
        long collections,
        long liveCount,
        long liveBytes,
        long freedCount,
        long totalFreedCount,
        long allocatedBytes,
        int cycles,
        Duration took) {
    static final CollectionStats NONE = new CollectionStats(0, 0, 0, 0, 0, 0, -1, Duration.ZERO);
}
