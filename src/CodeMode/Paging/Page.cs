using CodeMode.Engine;
using CodeMode.Model;

namespace CodeMode.Paging;

/// <summary>An answer as <c>paginate</c> takes it: its items, and the arguments of the next page.</summary>
internal static class Page
{
    /// <exception cref="ScriptErrorException">The answer has no list, or no way to the next page.</exception>
    public static ScriptData Of(ApiOperation operation, string name, ApiModel model, ScriptData arguments, OperationResponse response, ScriptData body)
    {
        var items = PageItems.Find(name, body);
        var credentials = model.SecuritySchemes.Select(static s => s.ParameterName).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        ScriptData? next = new NextPage(operation, credentials).Find(arguments, response, body, items);
        return new ScriptObject().Add("items", items).Add("next", next ?? ScriptData.Null);
    }
}
