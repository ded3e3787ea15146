class Tree(val left: Tree?, val right: Tree?)

fun make(depth: Int): Tree = if (depth == 0) Tree(null, null) else Tree(make(depth - 1), make(depth - 1))

fun check(tree: Tree?): Long = if (tree == null) 0 else 1 + check(tree.left) + check(tree.right)

fun run(size: Long): Long {
    val n = size.toInt()
    var sum = check(make(n + 1))
    val kept = make(n)
    for (depth in 4..n step 2) {
        for (i in 1..(1 shl (n - depth + 4))) sum += check(make(depth))
    }
    return sum + check(kept)
}
