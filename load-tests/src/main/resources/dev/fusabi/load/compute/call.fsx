let run (x: int) = x + 1
