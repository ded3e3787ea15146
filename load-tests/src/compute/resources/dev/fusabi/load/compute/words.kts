fun run(text: String): Long {
    val counts = HashMap<String, Int>()
    for (word in text.split(' ')) counts[word] = (counts[word] ?: 0) + 1
    return counts.values.sumOf { it.toLong() * it }
}
