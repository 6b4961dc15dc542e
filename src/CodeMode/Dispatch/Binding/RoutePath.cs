using System.Text;
using CodeMode.Data;
using CodeMode.Engine;
using CodeMode.Model;

namespace CodeMode.Dispatch.Binding;

/// <summary>A route template filled with arguments. A value stays inside its segment: it cannot lead to another route.</summary>
internal static class RoutePath
{
    public static string Fill(ApiOperation operation, ScriptData arguments)
    {
        var template = operation.Path;
        var path = new StringBuilder(template.Length + 32);
        var at = 0;
        while (true)
        {
            var open = template.IndexOf('{', at);
            var close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0) break;
            AppendLiteral(path, template[at..open]);
            path.Append(Fill(operation, template[(open + 1)..close], arguments));
            at = close + 1;
        }
        AppendLiteral(path, template[at..]);
        var result = path.ToString();
        if (result.Length == 0 || result[0] != '/') result = "/" + result;
        return HasDotSegment(result)
            ? throw CallRefusedException.Because($"A path argument of {operation.QualifiedName} is '.' or '..': it would change the route.")
            : result;
    }

    private static string Fill(ApiOperation operation, string name, ScriptData arguments)
    {
        var parameter = operation.Parameters.FirstOrDefault(p => p.Location == ParameterLocation.Path && p.Name == name);
        var argument = parameter?.ArgumentName ?? name;
        var value = arguments.GetMember(argument);
        if (ScalarText.IsAbsent(value) || value!.Kind == ScriptDataKind.Null)
        {
            throw CallRefusedException.Because($"args.{argument} is missing: it is part of the path {operation.Path}.");
        }
        if (parameter is null) return PercentEncoding.Encode(ScalarText.Of(value));
        var text = ParameterSerializer.ToPath(parameter, value);
        return text.Length == 0
            ? throw CallRefusedException.Because($"args.{argument} is empty: it is part of the path {operation.Path}, and an empty value would change the route.")
            : text;
    }

    // A document is trusted with its literals, not with what they do to the request's syntax.
    private static void AppendLiteral(StringBuilder path, string literal) =>
        path.AppendJoin('/', literal.Split('/').Select(PercentEncoding.EncodeSegment));

    private static bool HasDotSegment(string path) => path.Split('/').Any(static segment => segment is "." or "..");
}
