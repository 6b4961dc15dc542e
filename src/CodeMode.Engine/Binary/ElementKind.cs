namespace CodeMode.Engine.Binary;

/// <summary>What the bytes of an element mean.</summary>
internal enum ElementKind
{
    Int8,
    Uint8,
    Uint8Clamped,
    Int16,
    Uint16,
    Int32,
    Uint32,
    Float16,
    Float32,
    Float64,
    BigInt64,
    BigUint64,
}
