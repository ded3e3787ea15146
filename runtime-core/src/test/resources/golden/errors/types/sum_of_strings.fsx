let total = List.sum [ "1"; "2" ]
