fun run(n: Long): Long {
    val map = HashMap<Long, Long>()
    val set = HashSet<Long>()
    for (i in 0 until n) {
        val key = i * 7919 % 50021
        if (map.remove(key) != null) set.add(key) else map[key] = i
    }
    return set.size + map.values.sum()
}
