def run(n)
  inside = 0
  n.times do |py|
    n.times do |px|
      cx = 2.0 * px / n - 1.5
      cy = 2.0 * py / n - 1.0
      x = y = 0.0
      i = 0
      while i < 50 && x * x + y * y <= 4.0
        nx = x * x - y * y + cx
        y = 2.0 * x * y + cy
        x = nx
        i += 1
      end
      inside += 1 if i == 50
    end
  end
  inside
end
