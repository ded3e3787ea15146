/// .NET's names of tuples.
module Tuples

[<Opaque>]
type Tuple

type Tuple<'T1, 'T2> = 'T1 * 'T2
type Tuple<'T1, 'T2, 'T3> = 'T1 * 'T2 * 'T3
type Tuple<'T1, 'T2, 'T3, 'T4> = 'T1 * 'T2 * 'T3 * 'T4
type Tuple<'T1, 'T2, 'T3, 'T4, 'T5> = 'T1 * 'T2 * 'T3 * 'T4 * 'T5
type Tuple<'T1, 'T2, 'T3, 'T4, 'T5, 'T6> = 'T1 * 'T2 * 'T3 * 'T4 * 'T5 * 'T6
type Tuple<'T1, 'T2, 'T3, 'T4, 'T5, 'T6, 'T7> = 'T1 * 'T2 * 'T3 * 'T4 * 'T5 * 'T6 * 'T7

type Tuple with
    static member Create (item1: 'T1, item2: 'T2) : 'T1 * 'T2 = (item1, item2)
    static member Create (item1: 'T1, item2: 'T2, item3: 'T3) : 'T1 * 'T2 * 'T3 = (item1, item2, item3)

    static member Create (item1: 'T1, item2: 'T2, item3: 'T3, item4: 'T4) : 'T1 * 'T2 * 'T3 * 'T4 =
        (item1, item2, item3, item4)

    static member Create
        (
            item1: 'T1,
            item2: 'T2,
            item3: 'T3,
            item4: 'T4,
            item5: 'T5
        ) : 'T1 * 'T2 * 'T3 * 'T4 * 'T5 =
        (item1, item2, item3, item4, item5)
