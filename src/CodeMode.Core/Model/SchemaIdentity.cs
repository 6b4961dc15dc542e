using System.Runtime.CompilerServices;

namespace CodeMode.Model;

/// <summary>Tells schemas apart by where they stand, not by what they say.</summary>
internal sealed class SchemaIdentity : IEqualityComparer<Schema>
{
    public static readonly SchemaIdentity Instance = new();

    public bool Equals(Schema? x, Schema? y) => ReferenceEquals(x, y);

    public int GetHashCode(Schema obj) => RuntimeHelpers.GetHashCode(obj);
}
