fun run(size: Long): Long {
    val n = size.toInt()
    val composite = BooleanArray(n + 1)
    var count = 0L
    for (i in 2..n) {
        if (!composite[i]) {
            count++
            var j = i.toLong() * i
            while (j <= n) {
                composite[j.toInt()] = true
                j += i
            }
        }
    }
    return count
}
