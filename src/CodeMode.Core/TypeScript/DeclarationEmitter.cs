using CodeMode.Model;

namespace CodeMode.TypeScript;

/// <summary>Model → TypeScript declarations.</summary>
internal static class DeclarationEmitter
{
    private const int DocLength = 160;

    /// <summary>The whole declaration file.</summary>
    /// <param name="model">The API.</param>
    /// <param name="ns">The namespace programs call it by.</param>
    public static string Emit(ApiModel model, string ns = "api")
    {
        var types = new TypeTable(model);
        var writer = new CodeWriter();
        writer.Line($"/** {TypeScriptText.FirstSentence(model.Title, DocLength)} {TypeScriptText.FirstSentence(model.Version, DocLength)} · {Count(model.Operations.Count)} · call as {ns}.{(model.IsFlat ? "" : "<group>.")}<operation>(args) */");
        WriteError(writer);
        writer.Open($"declare namespace {ns} {{");
        if (!model.IsFlat) WriteCommon(writer);
        foreach (var named in types.NameEnums(model).Declarations)
        {
            TypePrinter.WriteEnum(writer.Begin().Append("type ").Append(named.Key).Append(" = "), named.Value);
            writer.Text.Append(";\n");
        }

        WriteTypes(writer, model, types);
        var signatures = new SignaturePrinter(types);
        var operations = model.Operations.ToLookup(static operation => operation.Group, StringComparer.Ordinal);
        if (model.IsFlat) WriteOperations(writer, model.Operations, signatures);
        foreach (var group in model.Groups) WriteGroup(writer, group, operations[group.Name], signatures);
        writer.Close("}");
        return writer.ToString();
    }

    private static void WriteError(CodeWriter writer)
    {
        writer.Line("/** Thrown by a call whose answer is no success. */");
        writer.Open("declare class ApiError extends Error {");
        writer.Line("readonly status: number;");
        writer.Line("readonly body: unknown;");
        writer.Line("readonly operation: string;");
        writer.Close("}");
    }

    private static void WriteCommon(CodeWriter writer)
    {
        writer.Line("interface ApiFile { name: string; contentType: string; base64: string }");
        writer.Line("/** A raw request; never throws on a status. */");
        writer.Line("function request(args: { method: string; path: string; query?: Record<string, unknown>; headers?: Record<string, string>; body?: unknown }): Promise<{ status: number; headers: Record<string, string>; body: unknown }>;");
    }

    private static void WriteTypes(CodeWriter writer, ApiModel model, TypeTable types)
    {
        var declaration = new TypeDeclaration(types);
        var order = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < model.Types.Count; i++) order[model.Types[i].Name] = i;
        var needed = new TypeReach(types).Find(model.Operations);
        foreach (var (type, direction) in needed.OrderBy(form => order[form.Type.Name]).ThenByDescending(static form => form.Direction))
            declaration.Write(writer, type, direction);
    }

    private static void WriteGroup(CodeWriter writer, ApiGroup group, IEnumerable<ApiOperation> operations, SignaturePrinter signatures)
    {
        if (group.Description is { } description && TypeScriptText.FirstSentence(description, DocLength) is { Length: > 0 } sentence) writer.Line($"/** {sentence} */");
        writer.Open($"namespace {group.Name} {{");
        WriteOperations(writer, operations, signatures);
        writer.Close("}");
    }

    private static void WriteOperations(CodeWriter writer, IEnumerable<ApiOperation> operations, SignaturePrinter signatures)
    {
        foreach (var operation in operations)
        {
            WriteComment(writer.Begin(), operation);
            signatures.Write(writer.Begin().Append("function ").Append(operation.Name), operation);
            writer.Text.Append(";\n");
        }
    }

    private static void WriteComment(TextBuffer text, ApiOperation operation)
    {
        var sentence = TypeScriptText.FirstSentence(string.IsNullOrWhiteSpace(operation.Summary) ? operation.Description ?? "" : operation.Summary!, DocLength);
        text.Append("/** ").Append(sentence);
        if (operation.IsHttp)
        {
            if (sentence.Length > 0) text.Append(". ");
            text.Append(TypeScriptText.Comment(operation.Method)).Append(' ').Append(TypeScriptText.Comment(operation.Path));
        }

        text.Append(operation.Deprecated ? " @deprecated */\n" : " */\n");
    }

    private static string Count(int operations) => operations == 1 ? "1 operation" : $"{operations} operations";
}
