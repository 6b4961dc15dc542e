using System.Buffers.Binary;
using CodeMode.Engine.Builtins;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Binary;

/// <summary>The kinds of elements of typed arrays and data views, https://tc39.es/ecma262/#table-the-typedarray-constructors.</summary>
internal sealed class ElementType
{
    private ElementType(ElementKind kind, int size)
    {
        Kind = kind;
        Size = size;
        Name = kind.ToString();
        ArrayName = Name + "Array";
        Constructor = Enum.Parse<Intrinsic>(ArrayName);
        Prototype = Enum.Parse<Intrinsic>(ArrayName + "Prototype");
    }

    /// <summary>All kinds, in the order of <see cref="ElementKind"/>.</summary>
    public static ElementType[] All { get; } =
    [
        new(ElementKind.Int8, 1), new(ElementKind.Uint8, 1), new(ElementKind.Uint8Clamped, 1), new(ElementKind.Int16, 2), new(ElementKind.Uint16, 2),
        new(ElementKind.Int32, 4), new(ElementKind.Uint32, 4), new(ElementKind.Float16, 2), new(ElementKind.Float32, 4), new(ElementKind.Float64, 8),
        new(ElementKind.BigInt64, 8), new(ElementKind.BigUint64, 8),
    ];

    public ElementKind Kind { get; }

    public string Name { get; }

    public string ArrayName { get; }

    public int Size { get; }

    public Intrinsic Constructor { get; }

    public Intrinsic Prototype { get; }

    public bool IsBigInt => Kind is ElementKind.BigInt64 or ElementKind.BigUint64;

    public static ElementType Of(ElementKind kind) => All[(int)kind];

    /// <summary>ToNumber or ToBigInt of a primitive: what <see cref="Write"/> takes.</summary>
    public JsValue Coerce(Realm realm, in JsValue value) =>
        IsBigInt ? BigIntBuiltins.ToBigInt(realm, value) : value.IsNumber ? value : Conversions.ToNumber(realm, value);

    public JsValue Read(ReadOnlySpan<byte> bytes) => Kind switch
    {
        ElementKind.Int8 => (sbyte)bytes[0],
        ElementKind.Uint8 or ElementKind.Uint8Clamped => bytes[0],
        ElementKind.Int16 => BinaryPrimitives.ReadInt16LittleEndian(bytes),
        ElementKind.Uint16 => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
        ElementKind.Int32 => BinaryPrimitives.ReadInt32LittleEndian(bytes),
        ElementKind.Uint32 => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
        ElementKind.Float16 => (double)BinaryPrimitives.ReadHalfLittleEndian(bytes),
        ElementKind.Float32 => BinaryPrimitives.ReadSingleLittleEndian(bytes),
        ElementKind.Float64 => BinaryPrimitives.ReadDoubleLittleEndian(bytes),
        ElementKind.BigInt64 => new JsBigInt(BinaryPrimitives.ReadInt64LittleEndian(bytes)),
        _ => new JsBigInt(BinaryPrimitives.ReadUInt64LittleEndian(bytes)),
    };

    /// <summary>Stores a number or BigInt that <see cref="Coerce"/> gave.</summary>
    public void Write(Span<byte> bytes, in JsValue value)
    {
        switch (Kind)
        {
            case ElementKind.Int8 or ElementKind.Uint8: bytes[0] = (byte)Conversions.ToInt32(value.Num); break;
            case ElementKind.Uint8Clamped: bytes[0] = (byte)(value.Num > 0 ? Math.Min(Math.Round(value.Num, MidpointRounding.ToEven), 255) : 0); break;
            case ElementKind.Int16 or ElementKind.Uint16: BinaryPrimitives.WriteInt16LittleEndian(bytes, (short)Conversions.ToInt32(value.Num)); break;
            case ElementKind.Int32 or ElementKind.Uint32: BinaryPrimitives.WriteInt32LittleEndian(bytes, Conversions.ToInt32(value.Num)); break;
            case ElementKind.Float16: BinaryPrimitives.WriteHalfLittleEndian(bytes, (Half)value.Num); break;
            case ElementKind.Float32: BinaryPrimitives.WriteSingleLittleEndian(bytes, (float)value.Num); break;
            case ElementKind.Float64: BinaryPrimitives.WriteDoubleLittleEndian(bytes, value.Num); break;
            default: BinaryPrimitives.WriteUInt64LittleEndian(bytes, (ulong)(((JsBigInt)value.Ref!).Value & ulong.MaxValue)); break;
        }
    }
}
