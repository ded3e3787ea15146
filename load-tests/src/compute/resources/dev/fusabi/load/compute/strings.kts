fun run(n: Long): Long {
    val builder = StringBuilder()
    for (i in 0 until n) builder.append(i).append(';')
    var hash = 0L
    for (c in builder.toString()) hash = (hash * 31 + c.code) % 1000003
    return hash
}
