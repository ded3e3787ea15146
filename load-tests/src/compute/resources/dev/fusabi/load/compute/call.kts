val increment = java.util.function.LongUnaryOperator { x -> x + 1 }
increment
