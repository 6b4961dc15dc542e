namespace CodeMode.Model;

/// <summary>How a body of a media type is given by a program, and what it is on the wire.</summary>
internal enum BodyKind
{
    /// <summary>A value, as JSON.</summary>
    Json,

    /// <summary>A string, as it is.</summary>
    Text,

    /// <summary>An object, as name-value pairs.</summary>
    Form,

    /// <summary>An object, one part for each property.</summary>
    Multipart,

    /// <summary>A file.</summary>
    Binary,
}
