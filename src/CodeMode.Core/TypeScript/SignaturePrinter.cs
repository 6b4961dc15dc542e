using CodeMode.Model;

namespace CodeMode.TypeScript;

/// <summary>An operation's parameter list and result: <c>(args: { orderId: number }): Promise&lt;Order&gt;</c>.</summary>
/// <param name="types">The named types.</param>
internal sealed class SignaturePrinter(TypeTable types)
{
    private readonly TypePrinter _input = new(types, Direction.Input);
    private readonly TypePrinter _output = new(types, Direction.Output);

    /// <summary>The signature behind the function's name.</summary>
    public string Print(ApiOperation operation)
    {
        var text = new TextBuffer();
        Write(text, operation);
        return text.ToString();
    }

    /// <summary>Writes the signature behind the function's name.</summary>
    public void Write(TextBuffer text, ApiOperation operation)
    {
        text.Append('(');
        WriteArguments(text, operation);
        text.Append("): Promise<");
        WriteResult(text, operation);
        text.Append('>');
    }

    private void WriteArguments(TextBuffer text, ApiOperation operation)
    {
        var body = operation.RequestBody;
        if (operation.Parameters.Count == 0 && body is null) return;
        var isOptional = body is not { Required: true };
        foreach (var parameter in operation.Parameters) isOptional &= !parameter.Required;
        text.Append(isOptional ? "args?: { " : "args: { ");
        for (var i = 0; i < operation.Parameters.Count; i++)
        {
            var parameter = operation.Parameters[i];
            if (i > 0) text.Append("; ");
            text.Append(TypeScriptText.PropertyName(parameter.ArgumentName)).Append(parameter.Required ? ": " : "?: ");
            _input.Write(text, parameter.Schema, spellOutEnums: true);
        }

        if (body is not null)
        {
            text.Append(operation.Parameters.Count > 0 ? "; body" : "body").Append(body.Required ? ": " : "?: ");
            _input.Write(text, body.Contents[0].Schema, spellOutEnums: true);
        }

        text.Append(" }");
    }

    private void WriteResult(TextBuffer text, ApiOperation operation)
    {
        var parts = new TypeParts(text, TypeShape.Union);
        foreach (var response in operation.SuccessResponses)
        {
            parts.Begin();
            if (response.Contents.Count == 0) text.Append("void");
            else _output.Write(text, response.Contents[0].Schema);
            parts.End(TypeShape.Union);
        }

        parts.Finish();
    }
}
