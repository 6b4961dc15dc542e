using System.Runtime.CompilerServices;

namespace CodeMode.Engine.Runtime;

/// <summary>Names by text, symbols by identity. String hashes are randomised by .NET, so that a program cannot provoke collisions.</summary>
internal sealed class KeyComparer : IEqualityComparer<object>
{
    public static readonly KeyComparer Instance = new();

    public new bool Equals(object? x, object? y) => ReferenceEquals(x, y) || (x is string a && y is string b && string.Equals(a, b));

    public int GetHashCode(object obj) => obj is string text ? text.GetHashCode(StringComparison.Ordinal) : RuntimeHelpers.GetHashCode(obj);
}
