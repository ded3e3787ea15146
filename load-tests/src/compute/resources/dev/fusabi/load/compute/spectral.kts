fun a(i: Int, j: Int): Double = 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1)

fun times(v: DoubleArray) = DoubleArray(v.size) { i ->
    var sum = 0.0
    for (j in v.indices) sum += a(i, j) * v[j]
    sum
}

fun timesTransposed(v: DoubleArray) = DoubleArray(v.size) { i ->
    var sum = 0.0
    for (j in v.indices) sum += a(j, i) * v[j]
    sum
}

fun run(n: Long): Double {
    var u = DoubleArray(n.toInt()) { 1.0 }
    var v = DoubleArray(n.toInt())
    repeat(10) {
        v = timesTransposed(times(u))
        u = timesTransposed(times(v))
    }
    var uv = 0.0
    var vv = 0.0
    for (i in u.indices) {
        uv += u[i] * v[i]
        vv += v[i] * v[i]
    }
    return Math.sqrt(uv / vv)
}
