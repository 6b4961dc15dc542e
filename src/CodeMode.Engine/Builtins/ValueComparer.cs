using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>SameValueZero. Hashes are seeded by .NET, so that a program cannot provoke collisions.</summary>
internal sealed class ValueComparer : IEqualityComparer<JsValue>
{
    public static readonly ValueComparer Instance = new();

    public bool Equals(JsValue x, JsValue y)
    {
        if (x.Ref is null || y.Ref is null) return x.Ref is null && y.Ref is null && (x.Num == y.Num || (double.IsNaN(x.Num) && double.IsNaN(y.Num)));
        if (ReferenceEquals(x.Ref, y.Ref)) return true;
        return x.Ref switch
        {
            string text => y.Ref is string other && text == other,
            JsBigInt big => y.Ref is JsBigInt other && big.Value == other.Value,
            _ => false,
        };
    }

    public int GetHashCode(JsValue value)
    {
        switch (value.Ref)
        {
            case null:
                var bits = BitConverter.DoubleToInt64Bits(double.IsNaN(value.Num) ? double.NaN : value.Num + 0.0);
                return HashCode.Combine((int)bits, (int)(bits >> 32));
            case string text:
                return text.GetHashCode(StringComparison.Ordinal);
            case JsBigInt big:
                return HashCode.Combine(big.Value.GetHashCode(), (int)big.Value.GetBitLength());
            default:
                return System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(value.Ref);
        }
    }
}
