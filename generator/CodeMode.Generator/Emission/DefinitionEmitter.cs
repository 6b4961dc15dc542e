using System.Text;
using CodeMode.Generator.Pipeline;
using CodeMode.Model;

namespace CodeMode.Generator.Emission;

/// <summary>The definition: the model as data that costs nothing until it is touched.</summary>
internal static class DefinitionEmitter
{
    // Long enough to keep the file short, short enough for editors that open it.
    private const int LiteralLength = 16_000;

    public static void Emit(SourceWriter writer, NamedApi api)
    {
        var name = CSharpText.Literal(api.Names.Name);
        writer.Summary($"{api.Model.Title} {api.Model.Version}: {api.Model.Operations.Count} operations.");
        writer.Line($"public static global::CodeMode.ApiDefinition Definition => Instance.Definition;");
        writer.Line();
        writer.Line("// A class of its own, so that touching a handle does not make the definition.");
        writer.Open("private static class Instance");
        writer.Line("internal static readonly global::CodeMode.ApiDefinition Definition = global::CodeMode.ApiDefinition.FromGenerated(");
        writer.Line($"    {name}, static () => global::System.Text.Encoding.UTF8.GetString(Model),");
        writer.Line($"    static () => global::CodeMode.ApiDefinition.ReadEmbeddedDocument(typeof(Instance).Assembly, {CSharpText.Literal(DocumentResource.Name(api.Names))}));");
        writer.Line();
        writer.Line("// Data of the assembly's image: no memory, no start-up time.");
        writer.Line("private static global::System.ReadOnlySpan<byte> Model =>");
        foreach (var literal in Split(ModelWriter.Write(api.Model))) writer.Line("    " + literal);
        writer.Line("    \"\"u8;");
        writer.CloseBlock();
    }

    private static IEnumerable<string> Split(string text)
    {
        var literal = new StringBuilder(LiteralLength + 64);
        for (var start = 0; start < text.Length;)
        {
            var end = Math.Min(start + LiteralLength, text.Length);
            // A literal of UTF-8 cannot hold half a surrogate pair.
            if (end < text.Length && char.IsHighSurrogate(text[end - 1])) end--;
            literal.Clear().Append(CSharpText.Literal(text.Substring(start, end - start))).Append("u8 +");
            yield return literal.ToString();
            start = end;
        }
    }
}
