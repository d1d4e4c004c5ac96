@file:JvmName("KotlinCoroutines")

package io.photofinish.it.real.programs

import java.util.concurrent.Executors
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Deferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.asCoroutineDispatcher
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.channels.produce
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.MutableSharedFlow
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.asFlow
import kotlinx.coroutines.flow.buffer
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.flatMapMerge
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.flow.flowOn
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.selects.select
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.Semaphore
import kotlinx.coroutines.sync.withLock
import kotlinx.coroutines.sync.withPermit
import kotlinx.coroutines.withContext
import kotlinx.coroutines.withTimeoutOrNull
import kotlinx.coroutines.yield

/** Plain on purpose: what coroutines hand each other is ordered by the library alone. */
private class Value(var key: Int, var content: Long)

/** A tree that parents and children fill in turn. */
private class Node(var sum: Long)

private const val COROUTINES = 6
private const val ROUNDS = 300

/**
 * Kotlin coroutines on several threads: local variables and plain objects travel from thread to
 * thread at each suspension, and between coroutines through everything the library has for it. Every
 * sum is checked.
 */
fun main() {
  var checksum = 0L
  runBlocking(Dispatchers.Default) {
    checksum += migration()
    checksum += children(6).sum
    checksum += locks()
    for (capacity in listOf(Channel.RENDEZVOUS, 1, 16, Channel.UNLIMITED)) {
      checksum += channel(capacity)
    }
    checksum += selection()
    checksum += flows()
    checksum += states()
    checksum += cancellation()
  }
  checksum += confinement()
  println("OK " + java.lang.Long.toHexString(checksum))
}

private fun mix(value: Long): Long {
  var z = value * -0x61c8864680b583ebL
  z = (z xor (z ushr 30)) * -0x40a7b892e31b1a47L
  return z xor (z ushr 31)
}

private fun check(what: String, expected: Long, actual: Long) {
  if (expected != actual) {
    throw AssertionError("$what: expected $expected, was $actual")
  }
}

private suspend fun hop(round: Int) {
  when (round % 4) {
    0 -> yield()
    1 -> withContext(Dispatchers.IO) { yield() }
    2 -> coroutineScope { launch { yield() } }
    else -> if (round % 40 == 3) delay(1)
  }
}

/** One coroutine, many threads: its own variables stay its own. */
private suspend fun migration(): Long = coroutineScope {
  (1..COROUTINES)
    .map { number ->
      async {
        val value = Value(number, 0)
        val counts = LongArray(4)
        var rounds = 0
        for (i in 0 until ROUNDS) {
          value.content += i
          counts[i % 4]++
          hop(i)
          rounds++
        }
        check("rounds", ROUNDS.toLong(), rounds.toLong())
        check("counts", ROUNDS.toLong(), counts.sum())
        check("sum", ROUNDS * (ROUNDS - 1) / 2L, value.content)
        value.content
      }
    }
    .awaitAll()
    .sum()
}

/** What was before a child, the child sees; what it did, its parent sees once it has joined. */
private suspend fun children(depth: Int): Node = coroutineScope {
  val node = Node(1)
  if (depth > 0) {
    val left = async { children(depth - 1) }
    val right = Node(0)
    val job = launch(start = CoroutineStart.DEFAULT) { right.sum = node.sum + children(depth - 1).sum }
    job.join()
    val more = left.await()
    more.sum++
    node.sum += more.sum + right.sum
  }
  node
}

private suspend fun locks(): Long {
  val mutex = Mutex()
  val semaphore = Semaphore(1)
  val counts = LongArray(2)
  val permits = Semaphore(3)
  coroutineScope {
    repeat(COROUTINES) {
      launch {
        repeat(ROUNDS) { round ->
          mutex.withLock {
            counts[0]++
            if (round % 8 == 0) yield()
          }
          semaphore.withPermit { counts[1]++ }
          permits.withPermit { if (round % 16 == 0) yield() }
          if (mutex.tryLock()) {
            counts[0]--
            counts[0]++
            mutex.unlock()
          }
        }
      }
    }
  }
  check("under the mutex", COROUTINES.toLong() * ROUNDS, counts[0])
  check("under the permit", COROUTINES.toLong() * ROUNDS, counts[1])
  return counts.sum()
}

private suspend fun channel(capacity: Int): Long = coroutineScope {
  val channel = Channel<Value>(capacity)
  val consumers =
    List(3) {
      async {
        var sum = 0L
        for (value in channel) {
          check("content", mix(value.key.toLong()), value.content)
          value.content++
          sum += value.content
        }
        sum
      }
    }
  coroutineScope {
    repeat(3) { producer ->
      launch {
        for (i in 0 until ROUNDS) {
          val value = Value(producer * ROUNDS + i, 0)
          value.content = mix(value.key.toLong())
          if (i % 3 != 0 || channel.trySend(value).isFailure) channel.send(value)
        }
      }
    }
  }
  channel.close()
  val sum = consumers.awaitAll().sum()
  check("sent", (0 until 3 * ROUNDS).sumOf { mix(it.toLong()) + 1 }, sum)
  sum
}

@OptIn(ExperimentalCoroutinesApi::class)
private suspend fun selection(): Long = coroutineScope {
  val left = produce(capacity = 2) { repeat(ROUNDS) { send(Value(it, mix(it.toLong()))) } }
  val right = produce { repeat(ROUNDS) { send(Value(it, mix(it.toLong()))) } }
  val last = CompletableDeferred<Value>()
  launch { last.complete(Value(7, mix(7))) }
  var sum = 0L
  repeat(2 * ROUNDS) {
    val value = select<Value?> {
      left.onReceiveCatching { it.getOrNull() }
      right.onReceiveCatching { it.getOrNull() }
    }
    // A closed one may be chosen before the other is empty.
    if (value != null) sum += value.content - mix(value.key.toLong())
  }
  for (value in left) sum += value.content - mix(value.key.toLong())
  for (value in right) sum += value.content - mix(value.key.toLong())
  check("received", 0, sum)
  select<Long> { last.onAwait { it.content } }
}

@OptIn(ExperimentalCoroutinesApi::class)
private suspend fun flows(): Long {
  val source = flow {
    var own = 0
    repeat(ROUNDS) {
      own++
      emit(Value(it, mix(it.toLong())))
    }
    check("emitted", ROUNDS.toLong(), own.toLong())
  }
  var sum = 0L
  source.flowOn(Dispatchers.IO).buffer(4).map { it.also { it.content++ } }.flowOn(Dispatchers.Default)
    .collect {
      check("content", mix(it.key.toLong()) + 1, it.content)
      sum += it.content
    }
  val merged =
    (1..COROUTINES)
      .asFlow()
      .flatMapMerge(3) { source.take(10).flowOn(Dispatchers.IO) }
      .toList()
  check("merged", 10L * COROUTINES, merged.size.toLong())
  return sum + merged.sumOf { it.content }
}

private suspend fun states(): Long = coroutineScope {
  val state = MutableStateFlow(Value(0, mix(0)))
  val shared = MutableSharedFlow<Value>(replay = ROUNDS)
  val watchers: List<Deferred<Long>> =
    List(3) {
      async {
        val last = state.first {
          check("state", mix(it.key.toLong()), it.content)
          it.key == ROUNDS
        }
        last.content + shared.take(ROUNDS).toList().sumOf { it.content }
      }
    }
  for (i in 1..ROUNDS) {
    state.value = Value(i, mix(i.toLong()))
    shared.emit(Value(i, i.toLong()))
    if (i % 16 == 0) yield()
  }
  watchers.awaitAll().sum()
}

/** The end of a cancelled coroutine comes before what follows its join. */
private suspend fun cancellation(): Long = coroutineScope {
  var ended = 0L
  repeat(ROUNDS / 4) {
    val value = Value(0, 0)
    val job =
      launch(start = CoroutineStart.UNDISPATCHED) {
        try {
          delay(60_000)
        } finally {
          value.content = 1
        }
      }
    job.cancelAndJoin()
    ended += value.content
    check("no time", 1, if (withTimeoutOrNull(1) { delay(60_000) } == null) 1 else 0)
  }
  check("ended", ROUNDS / 4L, ended)
  ended
}

/** Views of a pool that run one coroutine at a time, on whichever thread. */
private fun confinement(): Long {
  var count = 0L
  var inPool = 0L
  Executors.newSingleThreadExecutor().asCoroutineDispatcher().use { single ->
    val limited = Dispatchers.IO.limitedParallelism(1)
    runBlocking {
      val scope = CoroutineScope(Dispatchers.Default)
      List(COROUTINES) {
          scope.launch {
            repeat(ROUNDS) {
              withContext(limited) { count++ }
              withContext(single) { inPool++ }
            }
          }
        }
        .forEach { it.join() }
    }
  }
  check("confined", COROUTINES.toLong() * ROUNDS, count)
  check("in one thread", COROUTINES.toLong() * ROUNDS, inPool)
  return count + inPool
}
