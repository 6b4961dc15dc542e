using CodeMode.Model;

namespace CodeMode.TypeScript;

/// <summary>The declaration of a named type.</summary>
/// <param name="types">The named types.</param>
internal sealed class TypeDeclaration(TypeTable types)
{
    private const int DocLength = 120;

    private readonly TypePrinter _input = new(types, Direction.Input);
    private readonly TypePrinter _output = new(types, Direction.Output);

    /// <summary>In one line without comments: what a token budget allows.</summary>
    public string PrintCompact(NamedSchema type, Direction direction)
    {
        var (identifier, printer) = (TypeTable.GetIdentifier(type, direction), GetPrinter(direction));
        return TypePrinter.IsInterface(type.Schema)
            ? $"interface {identifier} {{ {string.Join("; ", printer.PrintMembers(type.Schema).Select(static member => member.Text))} }}"
            : $"type {identifier} = {printer.Print(type.Schema)};";
    }

    /// <summary>A property a line, with comments.</summary>
    public void Write(CodeWriter writer, NamedSchema type, Direction direction)
    {
        var (identifier, printer) = (TypeTable.GetIdentifier(type, direction), GetPrinter(direction));
        if (type.Schema.Description is { } description) WriteComment(writer, TypeScriptText.FirstSentence(description, DocLength), type.Schema);
        if (!TypePrinter.IsInterface(type.Schema))
        {
            writer.Line($"type {identifier} = {printer.Print(type.Schema)};");
            return;
        }

        writer.Open($"interface {identifier} {{");
        foreach (var (property, text) in printer.PrintMembers(type.Schema))
        {
            if (property is not null) WriteComment(writer, property.Schema.Description is { } about ? TypeScriptText.FirstSentence(about, DocLength) : "", property.Schema);
            writer.Line(text, ";", "");
        }

        writer.Close("}");
    }

    private TypePrinter GetPrinter(Direction direction) => direction == Direction.Input ? _input : _output;

    private static void WriteComment(CodeWriter writer, string sentence, Schema schema)
    {
        var comment = sentence;
        if (schema.Deprecated) comment += " @deprecated";
        if (schema.Format is not (null or "binary" or "int32" or "int64" or "double" or "float") && schema.Format.Length < 20 && Identifier.IsIdentifierName(schema.Format.Replace('-', '_')))
            comment += " @format " + schema.Format;
        if (schema.Default is { Length: < 40 } and not "null") comment += " @default " + TypeScriptText.Comment(schema.Default);
        if (comment.Length > 0) writer.Line("/** ", comment.Trim(), " */");
    }
}
