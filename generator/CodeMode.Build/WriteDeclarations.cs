using System.Text;
using CodeMode.TypeScript;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Task = Microsoft.Build.Utilities.Task;

namespace CodeMode.Build;

/// <summary>Writes the TypeScript declarations of each document beside it. What is wrong with a document is the generator's to report.</summary>
public sealed class WriteDeclarations : Task
{
    /// <summary>The documents; the metadatum <c>WriteTo</c> says where the declarations go.</summary>
    [Required]
    public ITaskItem[] Documents { get; set; } = [];

    /// <summary>The files that the documents may refer to.</summary>
    public ITaskItem[] References { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        foreach (var document in Documents) Write(document.GetMetadata("FullPath"), document.GetMetadata("WriteTo"));
        return !Log.HasLoggedErrors;
    }

    private void Write(string path, string output)
    {
        try
        {
            if (new DocumentFiles(References, Log).ReadModel(path) is not { } model) return;
            Directory.CreateDirectory(Path.GetDirectoryName(output)!);
            WriteIfChanged(output, DeclarationEmitter.Emit(model));
            Log.LogMessage(MessageImportance.Normal, "CodeMode wrote declarations: {0}", output);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Log.LogError(null, "CMODE0001", null, path, 0, 0, 0, 0, "The declarations cannot be written: {0}", problem.Message);
        }
    }

    private static void WriteIfChanged(string output, string declarations)
    {
        // The same text keeps editors calm; the new time tells MSBuild that the target is up to date.
        if (File.Exists(output) && File.ReadAllText(output) == declarations) File.SetLastWriteTimeUtc(output, DateTime.UtcNow);
        else File.WriteAllText(output, declarations, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }
}
