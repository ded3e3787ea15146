type Instruction =
    | Multiply of int
    | AddIndex
    | Modulo of int
    | Next
    | LoopBelow of limit: int * target: int
    | Halt

let rec step (program: Instruction[]) pc index accumulator =
    match program.[pc] with
    | Multiply factor -> step program (pc + 1) index (accumulator * factor)
    | AddIndex -> step program (pc + 1) index (accumulator + index)
    | Modulo divisor -> step program (pc + 1) index (accumulator % divisor)
    | Next -> step program (pc + 1) (index + 1) accumulator
    | LoopBelow(limit, target) when index < limit -> step program target index accumulator
    | LoopBelow _ -> step program (pc + 1) index accumulator
    | Halt -> accumulator

let run (n: int) =
    step [| Multiply 3; AddIndex; Modulo 1000003; Next; LoopBelow(n, 0); Halt |] 0 0 0
