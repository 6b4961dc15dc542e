namespace CodeMode.Model;

/// <summary>The JSON types that a schema allows; <see cref="None"/> says nothing, so that any is allowed.</summary>
[Flags]
public enum SchemaTypes
{
    /// <summary>No <c>type</c> keyword: any type.</summary>
    None = 0,

    /// <summary><c>null</c>.</summary>
    Null = 1,

    /// <summary><c>boolean</c>.</summary>
    Boolean = 2,

    /// <summary><c>integer</c>: a number without a fraction.</summary>
    Integer = 4,

    /// <summary><c>number</c>.</summary>
    Number = 8,

    /// <summary><c>string</c>.</summary>
    String = 16,

    /// <summary><c>array</c>.</summary>
    Array = 32,

    /// <summary><c>object</c>.</summary>
    Object = 64,
}
