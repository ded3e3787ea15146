/// Conversions between numbers, bools, characters, bytes and texts.
[<AutoOpen>]
module Conversions

[<Intrinsic("Convert.toDouble")>]
let private toDouble (value: 'T) (provider: IFormatProvider) : float = intrinsic

[<Intrinsic("Convert.toSingle")>]
let private toSingle (value: 'T) (provider: IFormatProvider) : float32 = intrinsic

[<Intrinsic("Convert.toDecimal")>]
let private toDecimal (value: 'T) (provider: IFormatProvider) : decimal = intrinsic

[<Opaque>]
type Convert

type Convert with
    [<Intrinsic("Convert.toInt32")>]
    static member ToInt32 (value: 'T) : int = intrinsic

    static member ToInt32 (value: 'T, provider: IFormatProvider) : int = Convert.ToInt32 value

    [<Intrinsic("Convert.toInt32InBase")>]
    static member ToInt32 (value: string, fromBase: int) : int = intrinsic

    [<Intrinsic("Convert.toInt64")>]
    static member ToInt64 (value: 'T) : int = intrinsic

    static member ToInt64 (value: 'T, provider: IFormatProvider) : int = Convert.ToInt64 value

    [<Intrinsic("Convert.toInt64InBase")>]
    static member ToInt64 (value: string, fromBase: int) : int = intrinsic

    [<Intrinsic("Convert.toInt16")>]
    static member ToInt16 (value: 'T) : int16 = intrinsic

    static member ToInt16 (value: 'T, provider: IFormatProvider) : int16 = Convert.ToInt16 value

    [<Intrinsic("Convert.toInt16InBase")>]
    static member ToInt16 (value: string, fromBase: int) : int16 = intrinsic

    [<Intrinsic("Convert.toSByte")>]
    static member ToSByte (value: 'T) : sbyte = intrinsic

    static member ToSByte (value: 'T, provider: IFormatProvider) : sbyte = Convert.ToSByte value

    [<Intrinsic("Convert.toSByteInBase")>]
    static member ToSByte (value: string, fromBase: int) : sbyte = intrinsic

    [<Intrinsic("Convert.toByte")>]
    static member ToByte (value: 'T) : byte = intrinsic

    static member ToByte (value: 'T, provider: IFormatProvider) : byte = Convert.ToByte value

    [<Intrinsic("Convert.toByteInBase")>]
    static member ToByte (value: string, fromBase: int) : byte = intrinsic

    [<Intrinsic("Convert.toUInt16")>]
    static member ToUInt16 (value: 'T) : uint16 = intrinsic

    static member ToUInt16 (value: 'T, provider: IFormatProvider) : uint16 = Convert.ToUInt16 value

    [<Intrinsic("Convert.toUInt16InBase")>]
    static member ToUInt16 (value: string, fromBase: int) : uint16 = intrinsic

    [<Intrinsic("Convert.toUInt32")>]
    static member ToUInt32 (value: 'T) : uint32 = intrinsic

    static member ToUInt32 (value: 'T, provider: IFormatProvider) : uint32 = Convert.ToUInt32 value

    [<Intrinsic("Convert.toUInt32InBase")>]
    static member ToUInt32 (value: string, fromBase: int) : uint32 = intrinsic

    [<Intrinsic("Convert.toUInt64")>]
    static member ToUInt64 (value: 'T) : uint64 = intrinsic

    static member ToUInt64 (value: 'T, provider: IFormatProvider) : uint64 = Convert.ToUInt64 value

    [<Intrinsic("Convert.toUInt64InBase")>]
    static member ToUInt64 (value: string, fromBase: int) : uint64 = intrinsic

    static member ToDouble (value: 'T) : float = toDouble value null
    static member ToDouble (value: 'T, provider: IFormatProvider) : float = toDouble value provider

    static member ToSingle (value: 'T) : float32 = toSingle value null
    static member ToSingle (value: 'T, provider: IFormatProvider) : float32 = toSingle value provider
    static member ToDecimal (value: 'T) : decimal = toDecimal value null
    static member ToDecimal (value: 'T, provider: IFormatProvider) : decimal = toDecimal value provider

    [<Intrinsic("Convert.toBoolean")>]
    static member ToBoolean (value: 'T) : bool = intrinsic

    [<Intrinsic("Convert.toChar")>]
    static member ToChar (value: 'T) : char = intrinsic

    [<Intrinsic("Culture.text")>]
    static member ToString (value: 'T) : string = intrinsic

    [<Intrinsic("Convert.toStringInBase")>]
    static member ToString (value: 'T, toBase: int) : string = intrinsic

    static member ToString (value: 'T, provider: IFormatProvider) : string = Numbers.formatIn value "" provider

    static member ToDateTime (value: string) : DateTime = DateTime.Parse value
    static member ToDateTime (value: string, provider: IFormatProvider) : DateTime = DateTime.Parse (value, provider)
    static member ToDateTime (value: DateTime) : DateTime = value

    [<Intrinsic("Bytes.toBase64")>]
    static member ToBase64String (inArray: byte[]) : string = intrinsic

    static member ToBase64String (inArray: byte[], offset: int, length: int) : string =
        Convert.ToBase64String (Array.sub inArray offset length)

    static member FromBase64CharArray (inArray: char[], offset: int, length: int) : byte[] =
        Convert.FromBase64String (String (inArray, offset, length))

    [<Intrinsic("Bytes.fromBase64")>]
    static member FromBase64String (s: string) : byte[] = intrinsic

    [<Intrinsic("Bytes.toHex")>]
    static member ToHexString (inArray: byte[]) : string = intrinsic

    [<Intrinsic("Bytes.fromHex")>]
    static member FromHexString (s: string) : byte[] = intrinsic

/// Numbers as bytes, the lowest first; an int has eight.
[<Opaque>]
type BitConverter

type BitConverter with
    static member IsLittleEndian : bool = true

    [<Intrinsic("Bytes.ofNumber")>]
    static member GetBytes (value: 'T) : byte[] = intrinsic

    [<Intrinsic("Bytes.toInt32")>]
    static member ToInt32 (value: byte[], startIndex: int) : int = intrinsic

    [<Intrinsic("Bytes.toInt64")>]
    static member ToInt64 (value: byte[], startIndex: int) : int = intrinsic

    [<Intrinsic("Bytes.toInt16")>]
    static member ToInt16 (value: byte[], startIndex: int) : int16 = intrinsic

    [<Intrinsic("Bytes.toUInt16")>]
    static member ToUInt16 (value: byte[], startIndex: int) : uint16 = intrinsic

    [<Intrinsic("Bytes.toUInt32")>]
    static member ToUInt32 (value: byte[], startIndex: int) : uint32 = intrinsic

    [<Intrinsic("Bytes.toUInt64")>]
    static member ToUInt64 (value: byte[], startIndex: int) : uint64 = intrinsic

    [<Intrinsic("Bytes.toDouble")>]
    static member ToDouble (value: byte[], startIndex: int) : float = intrinsic

    [<Intrinsic("Bytes.toSingle")>]
    static member ToSingle (value: byte[], startIndex: int) : float32 = intrinsic

    [<Intrinsic("Bytes.toBoolean")>]
    static member ToBoolean (value: byte[], startIndex: int) : bool = intrinsic

    [<Intrinsic("Bytes.toChar")>]
    static member ToChar (value: byte[], startIndex: int) : char = intrinsic

    [<Intrinsic("Bytes.text")>]
    static member ToString (value: byte[]) : string = intrinsic

    [<Intrinsic("Bytes.textFrom")>]
    static member ToString (value: byte[], startIndex: int) : string = intrinsic

    [<Intrinsic("Bytes.textOfPart")>]
    static member ToString (value: byte[], startIndex: int, length: int) : string = intrinsic

    [<Intrinsic("Bytes.doubleBits")>]
    static member DoubleToInt64Bits (value: float) : int = intrinsic

    [<Intrinsic("Bytes.doubleOfBits")>]
    static member Int64BitsToDouble (value: int) : float = intrinsic

    [<Intrinsic("Bytes.singleBits")>]
    static member SingleToInt32Bits (value: float32) : int = intrinsic

    [<Intrinsic("Bytes.singleOfBits")>]
    static member Int32BitsToSingle (value: int) : float32 = intrinsic
