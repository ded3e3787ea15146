class Tree {
    public final Tree left
    public final Tree right

    Tree(Tree left, Tree right) {
        this.left = left
        this.right = right
    }
}

class Workload {
    static Tree make(int depth) {
        return depth == 0 ? new Tree(null, null) : new Tree(make(depth - 1), make(depth - 1))
    }

    static long check(Tree tree) {
        return tree == null ? 0L : 1L + check(tree.left) + check(tree.right)
    }

    static long run(long size) {
        int n = (int) size
        long sum = check(make(n + 1))
        Tree kept = make(n)
        for (int depth = 4; depth <= n; depth += 2) {
            int times = 1 << (n - depth + 4)
            for (int i = 0; i < times; i++) {
                sum += check(make(depth))
            }
        }
        return sum + check(kept)
    }
}
