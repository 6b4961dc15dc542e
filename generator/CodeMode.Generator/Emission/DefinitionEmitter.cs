using CodeMode.Generator.Pipeline;
using CodeMode.Model;

namespace CodeMode.Generator.Emission;

/// <summary>The definition: the model as data that costs nothing until it is touched.</summary>
internal static class DefinitionEmitter
{
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
        // One literal, however long: adding up shorter ones costs the compiler a second on a large document.
        writer.Line($"    {CSharpText.Literal(ModelWriter.Write(api.Model))}u8;");
        writer.CloseBlock();
    }
}
