using CodeMode.Generator.Pipeline;

namespace CodeMode.Generator.Emission;

/// <summary>Records for arguments and schemas, enums for closed sets of strings.</summary>
internal static class TypesEmitter
{
    private const string Json = "global::System.Text.Json.Serialization.";

    public static void Emit(SourceWriter writer, ApiShape shape)
    {
        writer.Line("/// <summary>The types of arguments and answers.</summary>");
        writer.Line(GeneratedCode.Attribute);
        writer.Open("public static class Types");
        foreach (var record in shape.Records) Emit(writer, record);
        foreach (var closed in shape.Enums) Emit(writer, closed);
        writer.CloseBlock();
    }

    private static void Emit(SourceWriter writer, RecordShape record)
    {
        writer.Summary(record.Summary);
        if (record.Properties.Count == 0)
        {
            writer.Line($"public sealed record {record.Name};").Line();
            return;
        }

        writer.Open($"public sealed record {record.Name}");
        foreach (var property in record.Properties)
        {
            writer.Summary(property.Summary);
            writer.Line($"[{Json}JsonPropertyName({CSharpText.Literal(property.WireName)})]");
            writer.Line($"public {(property.Required ? "required " : "")}{property.Type} {property.Name} {{ get; init; }}");
        }

        writer.CloseBlock();
        writer.Line();
    }

    private static void Emit(SourceWriter writer, EnumShape closed)
    {
        writer.Summary(closed.Summary);
        writer.Line($"[{Json}JsonConverter(typeof({Json}JsonStringEnumConverter<{closed.Name}>))]");
        writer.Open($"public enum {closed.Name}");
        foreach (var member in closed.Members)
            writer.Line($"[{Json}JsonStringEnumMemberName({CSharpText.Literal(member.Value)})] {member.Name},");
        writer.CloseBlock();
        writer.Line();
    }
}
