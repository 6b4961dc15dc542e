using CodeMode.Model;

namespace CodeMode.TypeScript;

/// <summary>The declaration of a named type.</summary>
/// <param name="types">The named types.</param>
internal sealed class TypeDeclaration(TypeTable types)
{
    private const int DocLength = 120;

    // A compiler follows a chain of names down its stack: longer ones are cut short.
    private const int MaxChain = 256;

    private readonly TypePrinter _input = new(types, Direction.Input);
    private readonly TypePrinter _output = new(types, Direction.Output);

    /// <summary>In one line without comments: what a token budget allows.</summary>
    public string PrintCompact(NamedSchema type, Direction direction)
    {
        var (text, identifier, printer) = (new TextBuffer(), TypeTable.GetIdentifier(type, direction), GetPrinter(direction));
        if (!TypePrinter.IsInterface(type.Schema)) return $"type {identifier} = {printer.Print(Shorten(type.Schema))};";
        for (var i = 0; i < TypePrinter.CountMembers(type.Schema); i++)
        {
            if (!printer.HasMember(type.Schema, i)) continue;
            if (text.Length > 0) text.Append("; ");
            printer.WriteMember(text, type.Schema, i);
        }

        return $"interface {identifier} {{ {text} }}";
    }

    /// <summary>A property a line, with comments.</summary>
    public void Write(CodeWriter writer, NamedSchema type, Direction direction)
    {
        var (schema, identifier, printer) = (type.Schema, TypeTable.GetIdentifier(type, direction), GetPrinter(direction));
        if (schema.Description is not null) WriteComment(writer, schema);
        if (!TypePrinter.IsInterface(schema))
        {
            printer.Write(writer.Begin().Append("type ").Append(identifier).Append(" = "), Shorten(schema));
            writer.Text.Append(";\n");
            return;
        }

        writer.Open($"interface {identifier} {{");
        for (var i = 0; i < TypePrinter.CountMembers(schema); i++)
        {
            if (!printer.HasMember(schema, i)) continue;
            if (i < schema.Properties.Count) WriteComment(writer, schema.Properties[i].Schema);
            printer.WriteMember(writer.Begin(), schema, i);
            writer.Text.Append(";\n");
        }

        writer.Close("}");
    }

    private TypePrinter GetPrinter(Direction direction) => direction == Direction.Input ? _input : _output;

    private Schema Shorten(Schema schema)
    {
        var end = schema;
        for (var names = 0; names < MaxChain; names++)
        {
            if (!TypePrinter.IsName(end) || types.Find(end.Reference!) is not { } next) return schema;
            end = next.Schema;
        }

        return TypePrinter.IsName(end) ? end : schema;
    }

    private static void WriteComment(CodeWriter writer, Schema schema)
    {
        var comment = schema.Description is { } description ? TypeScriptText.FirstSentence(description, DocLength) : "";
        if (schema.Deprecated) comment += " @deprecated";
        if (schema.Format is not (null or "binary" or "int32" or "int64" or "double" or "float") && schema.Format.Length < 20 && Identifier.IsIdentifierName(schema.Format.Replace('-', '_')))
            comment += " @format " + schema.Format;
        if (schema.Default is { Length: < 40 } and not "null") comment += " @default " + TypeScriptText.Comment(schema.Default);
        if (comment.Length > 0) writer.Begin().Append("/** ").Append(comment.Trim()).Append(" */\n");
    }
}
