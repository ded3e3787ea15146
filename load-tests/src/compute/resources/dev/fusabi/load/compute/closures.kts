fun run(n: Long): Long {
    val offset = n % 7
    return List(n.toInt()) { it.toLong() }
        .map { it * 3 + offset }
        .filter { it % 2 == 0L }
        .fold(0L) { sum, x -> sum + x % 1000 }
}
