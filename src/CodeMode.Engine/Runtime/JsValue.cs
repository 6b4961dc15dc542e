using System.Runtime.CompilerServices;

namespace CodeMode.Engine.Runtime;

/// <summary>
/// A JavaScript value in 16 bytes. A null reference means a number; otherwise the reference is the value:
/// a <see cref="Tag"/>, a string or <see cref="Rope"/>, a <see cref="JsSymbol"/>, a <see cref="JsBigInt"/> or a <see cref="JsObject"/>.
/// Beware: <c>default</c> is the number 0, not undefined.
/// </summary>
internal readonly struct JsValue
{
    public readonly object? Ref;
    public readonly double Num;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsValue(double number)
    {
        Ref = null;
        Num = number;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsValue(object reference)
    {
        Ref = reference;
        Num = 0;
    }

    public static JsValue Undefined => new(Tag.Undefined);

    public static JsValue Null => new(Tag.Null);

    public static JsValue True => new(Tag.True);

    public static JsValue False => new(Tag.False);

    public static JsValue Hole => new(Tag.Hole);

    public static JsValue Uninitialized => new(Tag.Uninitialized);

    public static JsValue NaN => new(double.NaN);

    public static JsValue EmptyString => new("");

    public bool IsNumber => Ref is null;

    public bool IsUndefined => ReferenceEquals(Ref, Tag.Undefined);

    public bool IsNull => ReferenceEquals(Ref, Tag.Null);

    public bool IsNullish => ReferenceEquals(Ref, Tag.Undefined) || ReferenceEquals(Ref, Tag.Null);

    public bool IsBoolean => ReferenceEquals(Ref, Tag.True) || ReferenceEquals(Ref, Tag.False);

    public bool IsTrue => ReferenceEquals(Ref, Tag.True);

    public bool IsFalse => ReferenceEquals(Ref, Tag.False);

    public bool IsHole => ReferenceEquals(Ref, Tag.Hole);

    public bool IsString => Ref is string or Rope;

    public bool IsSymbol => Ref is JsSymbol;

    public bool IsBigInt => Ref is JsBigInt;

    public bool IsObject => Ref is JsObject;

    public bool IsCallable => Ref is JsObject { IsCallable: true };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator JsValue(double number) => new(number);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator JsValue(bool value) => new(value ? Tag.True : Tag.False);

    public static implicit operator JsValue(string text) => new((object)text);

    public static implicit operator JsValue(JsObject value) => new((object)value);

    public static implicit operator JsValue(JsSymbol value) => new((object)value);

    public static implicit operator JsValue(JsBigInt value) => new((object)value);

    public static implicit operator JsValue(Rope value) => new((object)value);

    /// <summary>The flat text of a string value.</summary>
    public string AsString() => Ref as string ?? ((Rope)Ref!).Flatten();

    public JsObject AsObject() => (JsObject)Ref!;

    public override string ToString() => Ref is null ? Num.ToString(System.Globalization.CultureInfo.InvariantCulture) : Ref.ToString()!;
}
