using CodeMode.Generator.Pipeline;

namespace CodeMode.Generator.Emission;

/// <summary>Where the build embeds the document (CodeMode.targets), for programs that search it.</summary>
internal static class DocumentResource
{
    public static string Name(ApiNames names) => "CodeMode.Document." + System.IO.Path.GetFileName(names.Path);
}
