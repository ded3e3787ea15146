fun run(size: Long): Long {
    val n = size.toInt()
    var inside = 0L
    for (py in 0 until n) {
        for (px in 0 until n) {
            val cx = 2.0 * px / n - 1.5
            val cy = 2.0 * py / n - 1.0
            var x = 0.0
            var y = 0.0
            var i = 0
            while (i < 50 && x * x + y * y <= 4.0) {
                val next = x * x - y * y + cx
                y = 2.0 * x * y + cy
                x = next
                i++
            }
            if (i == 50) inside++
        }
    }
    return inside
}
