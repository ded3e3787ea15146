/// .NET's names of tuples.
module Tuples

[<Opaque>]
type Tuple

/// The members of tuples that a struct has, which are the same here.
[<Opaque>]
type ValueTuple

/// A tuple of one element.
type Tuple<'T1> =
    { Item1: 'T1 }

    static member ``new`` (item1: 'T1) : Tuple<'T1> = { Item1 = item1 }

type Tuple<'T1, 'T2> = 'T1 * 'T2
type Tuple<'T1, 'T2, 'T3> = 'T1 * 'T2 * 'T3
type Tuple<'T1, 'T2, 'T3, 'T4> = 'T1 * 'T2 * 'T3 * 'T4
type Tuple<'T1, 'T2, 'T3, 'T4, 'T5> = 'T1 * 'T2 * 'T3 * 'T4 * 'T5
type Tuple<'T1, 'T2, 'T3, 'T4, 'T5, 'T6> = 'T1 * 'T2 * 'T3 * 'T4 * 'T5 * 'T6
type Tuple<'T1, 'T2, 'T3, 'T4, 'T5, 'T6, 'T7> = 'T1 * 'T2 * 'T3 * 'T4 * 'T5 * 'T6 * 'T7

type ValueTuple<'T1, 'T2> = 'T1 * 'T2
type ValueTuple<'T1, 'T2, 'T3> = 'T1 * 'T2 * 'T3
type ValueTuple<'T1, 'T2, 'T3, 'T4> = 'T1 * 'T2 * 'T3 * 'T4
type ValueTuple<'T1, 'T2, 'T3, 'T4, 'T5> = 'T1 * 'T2 * 'T3 * 'T4 * 'T5
type ValueTuple<'T1, 'T2, 'T3, 'T4, 'T5, 'T6> = 'T1 * 'T2 * 'T3 * 'T4 * 'T5 * 'T6
type ValueTuple<'T1, 'T2, 'T3, 'T4, 'T5, 'T6, 'T7> = 'T1 * 'T2 * 'T3 * 'T4 * 'T5 * 'T6 * 'T7

type Tuple with
    static member Create (item1: 'T1) : Tuple<'T1> = Tuple<'T1> item1

    static member Create (item1: 'T1, item2: 'T2) : 'T1 * 'T2 = (item1, item2)

    static member Create (item1: 'T1, item2: 'T2, item3: 'T3) : 'T1 * 'T2 * 'T3 = (item1, item2, item3)

    static member Create (item1: 'T1, item2: 'T2, item3: 'T3, item4: 'T4) : 'T1 * 'T2 * 'T3 * 'T4 =
        (item1, item2, item3, item4)

    static member Create (item1: 'T1, item2: 'T2, item3: 'T3, item4: 'T4, item5: 'T5) : 'T1 * 'T2 * 'T3 * 'T4 * 'T5 =
        (item1, item2, item3, item4, item5)

    static member Create
        (
            item1: 'T1,
            item2: 'T2,
            item3: 'T3,
            item4: 'T4,
            item5: 'T5,
            item6: 'T6
        ) : 'T1 * 'T2 * 'T3 * 'T4 * 'T5 * 'T6 =
        (item1, item2, item3, item4, item5, item6)

    static member Create
        (
            item1: 'T1,
            item2: 'T2,
            item3: 'T3,
            item4: 'T4,
            item5: 'T5,
            item6: 'T6,
            item7: 'T7
        ) : 'T1 * 'T2 * 'T3 * 'T4 * 'T5 * 'T6 * 'T7 =
        (item1, item2, item3, item4, item5, item6, item7)

type ValueTuple with
    static member Create (item1: 'T1, item2: 'T2) : 'T1 * 'T2 = (item1, item2)

    static member Create (item1: 'T1, item2: 'T2, item3: 'T3) : 'T1 * 'T2 * 'T3 = (item1, item2, item3)

    static member Create (item1: 'T1, item2: 'T2, item3: 'T3, item4: 'T4) : 'T1 * 'T2 * 'T3 * 'T4 =
        (item1, item2, item3, item4)

    static member Create (item1: 'T1, item2: 'T2, item3: 'T3, item4: 'T4, item5: 'T5) : 'T1 * 'T2 * 'T3 * 'T4 * 'T5 =
        (item1, item2, item3, item4, item5)

    static member Create
        (
            item1: 'T1,
            item2: 'T2,
            item3: 'T3,
            item4: 'T4,
            item5: 'T5,
            item6: 'T6
        ) : 'T1 * 'T2 * 'T3 * 'T4 * 'T5 * 'T6 =
        (item1, item2, item3, item4, item5, item6)

    static member Create
        (
            item1: 'T1,
            item2: 'T2,
            item3: 'T3,
            item4: 'T4,
            item5: 'T5,
            item6: 'T6,
            item7: 'T7
        ) : 'T1 * 'T2 * 'T3 * 'T4 * 'T5 * 'T6 * 'T7 =
        (item1, item2, item3, item4, item5, item6, item7)
