using System.Numerics;

namespace CodeMode.Engine.Runtime;

/// <summary>A BigInt value.</summary>
internal sealed class JsBigInt(BigInteger value)
{
    public BigInteger Value { get; } = value;

    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
