using CodeMode.Model;

namespace CodeMode.TypeScript;

/// <summary>An operation's parameter list and result: <c>(args: { orderId: number }): Promise&lt;Order&gt;</c>.</summary>
/// <param name="types">The named types.</param>
internal sealed class SignaturePrinter(TypeTable types)
{
    private readonly TypePrinter _input = new(types, Direction.Input);
    private readonly TypePrinter _output = new(types, Direction.Output);

    /// <summary>The signature behind the function's name.</summary>
    public string Print(ApiOperation operation) => $"({PrintArguments(operation)}): Promise<{PrintResult(operation)}>";

    private string PrintArguments(ApiOperation operation)
    {
        var members = new List<string>();
        var isOptional = true;
        foreach (var parameter in operation.Parameters)
        {
            isOptional &= !parameter.Required;
            members.Add($"{TypeScriptText.PropertyName(parameter.ArgumentName)}{(parameter.Required ? "" : "?")}: {_input.Print(parameter.Schema, spellOutEnums: true)}");
        }

        if (operation.RequestBody is { } body)
        {
            isOptional &= !body.Required;
            members.Add($"body{(body.Required ? "" : "?")}: {_input.Print(body.Contents[0].Schema, spellOutEnums: true)}");
        }

        return members.Count == 0 ? "" : $"args{(isOptional ? "?" : "")}: {{ {string.Join("; ", members)} }}";
    }

    private string PrintResult(ApiOperation operation)
    {
        var results = new List<TypeText>();
        foreach (var response in operation.SuccessResponses)
        {
            var text = new TypeText(response.Contents.Count == 0 ? "void" : _output.Print(response.Contents[0].Schema), TypeShape.Union);
            if (!results.Contains(text)) results.Add(text);
        }

        return results.Count == 0 || results.Any(static result => result.Text == "unknown") ? "unknown" : TypeText.Unite(results).Text;
    }
}
