/// .NET's collections from before it had generic ones.
module UntypedCollections

type ArrayList = ResizeArray<obj>
type Hashtable = Dictionary<obj, obj>
