Tree = Struct.new(:left, :right)

def make(depth) = depth.zero? ? Tree.new(nil, nil) : Tree.new(make(depth - 1), make(depth - 1))

def check(tree) = tree.nil? ? 0 : 1 + check(tree.left) + check(tree.right)

def run(n)
  sum = check(make(n + 1))
  kept = make(n)
  4.step(n, 2) { |depth| (1 << (n - depth + 4)).times { sum += check(make(depth)) } }
  sum + check(kept)
end
