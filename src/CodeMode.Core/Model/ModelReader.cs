namespace CodeMode.Model;

/// <summary>The compact text of a generated definition → model; equal to the model that was written.</summary>
internal static class ModelReader
{
    /// <summary>Reads the whole model.</summary>
    public static ApiModel Read(string compact) => throw new NotImplementedException(compact);
}
