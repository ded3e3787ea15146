package dev.fusabi.load.suspension

import kotlin.coroutines.Continuation
import kotlin.coroutines.CoroutineContext
import kotlin.coroutines.EmptyCoroutineContext
import kotlin.coroutines.resume
import kotlin.coroutines.startCoroutine
import kotlin.coroutines.suspendCoroutine
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.launch

/** What Kotlin's coroutines do; how they are started is the peer's. */
abstract class CoroutineTasks {
    private val queue = java.util.ArrayDeque<Runnable>()
    private val ready = Array(Peer.READY) { CompletableDeferred(it.toLong()) }
    private var gates = arrayOfNulls<Continuation<Long>>(0)
    @JvmField var sum = 0L

    /** The event loop. */
    protected val dispatcher =
        object : CoroutineDispatcher() {
            override fun dispatch(context: CoroutineContext, block: Runnable) {
                queue.add(block)
            }
        }

    fun prepare(tasks: Int) {
        gates = arrayOfNulls(tasks)
        sum = 0
    }

    fun complete(task: Int, number: Long) = gates[task]!!.resume(number)

    fun finish() {
        while (true) {
            (queue.poll() ?: return).run()
        }
    }

    protected suspend fun outer(task: Int): Long = middle(task) + task

    private suspend fun middle(task: Int): Long = inner(task) + task

    private suspend fun inner(task: Int): Long = gate(task) + task

    protected suspend fun gate(task: Int): Long = suspendCoroutine { gates[task] = it }

    private suspend fun next(turn: Int): Long = ready[turn and (Peer.READY - 1)].await()

    protected suspend fun awaits(times: Int): Long {
        var total = 0L
        for (i in 0 until times) total += next(i)
        return total
    }
}

/** Coroutines of kotlinx, each a job. */
class LaunchedCoroutines : CoroutineTasks() {
    private val scope = CoroutineScope(SupervisorJob() + dispatcher)

    fun start(task: Int) {
        scope.launch {
            // Not in one line: the sum would be read before the coroutine waits.
            val result = outer(task)
            sum += result
        }
        finish()
    }

    fun awaitCompleted(times: Int): Long {
        var total = 0L
        scope.launch { total = awaits(times) }
        finish()
        return total
    }

    fun parallel(numbers: Int): Long {
        prepare(numbers)
        var total = 0L
        scope.launch { total = (0 until numbers).map { async { gate(it) } }.awaitAll().sum() }
        finish()
        for (i in 0 until numbers) complete(i, i.toLong())
        finish()
        return total
    }
}

/** The language's continuations alone, without jobs and cancellation. */
class BareCoroutines : CoroutineTasks() {
    private fun run(block: suspend () -> Long) {
        block.startCoroutine(
            object : Continuation<Long> {
                override val context: CoroutineContext = EmptyCoroutineContext

                override fun resumeWith(result: Result<Long>) {
                    sum += result.getOrThrow()
                }
            }
        )
    }

    fun start(task: Int) = run { outer(task) }

    fun awaitCompleted(times: Int): Long {
        sum = 0
        run { awaits(times) }
        return sum
    }

    fun parallel(numbers: Int): Long {
        prepare(numbers)
        for (i in 0 until numbers) run { gate(i) }
        for (i in 0 until numbers) complete(i, i.toLong())
        return sum
    }
}
