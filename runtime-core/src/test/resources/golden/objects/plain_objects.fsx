open System
let object1 = { new Object() with
      override this.ToString() = "This overrides object.ToString()" }
printfn "%s" (object1.ToString())
let o = new Object()
let o2 = Object()
let f (x: Object) = x.ToString()
printfn "%s" (f 3)
lock o (fun () -> printfn "locked")
printfn "%b" (Object.ReferenceEquals(o, o2))
printfn "%b" (Object.Equals(1, 1))
let xs: Object[] = [| 1; "a"; 2.5 |]
let ys: Object list = [ box 1; box "a" ]
printfn "%A %A" xs ys
let g (o: System.Object) = match o with :? int as i -> i | _ -> 0
printfn "%d" (g 3)
let o3 = obj()
printfn "%s %A" (o3.ToString()) o3
let p = System.Object()
printfn "%O" p
