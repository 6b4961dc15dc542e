namespace CodeMode.Model;

/// <summary>Model → the compact text that a generated definition carries.</summary>
internal static class ModelWriter
{
    /// <summary>Printable text without control characters; <see cref="ModelReader"/> reads it lazily.</summary>
    public static string Write(ApiModel model) => throw new NotImplementedException(model.Title);
}
