using System.Globalization;
using CodeMode.Dispatch;
using CodeMode.Engine;
using CodeMode.Model;

namespace CodeMode.Paging;

/// <summary>
/// The arguments of the next page, from those of this one and its answer. What the answer says counts: a link, a cursor, a number of pages. An API
/// that says nothing is asked until a page is empty or short.
/// </summary>
internal sealed class NextPage(ApiOperation operation, IReadOnlySet<string> credentials)
{
    private static readonly string[] s_cursors =
    [
        "nextcursor", "nextpagetoken", "nexttoken", "nextpagecursor", "nextcontinuationtoken", "nextmarker", "endcursor", "next", "nextpage", "lastevaluatedkey",
    ];

    // An answer may repeat the cursor that it was asked with under one of these.
    private static readonly string[] s_echoes = ["continuationtoken", "cursor", "after", "scrollid", "bookmark"];

    private readonly PagingParameters _parameters = PagingParameters.Of(operation);

    /// <summary>The arguments, or <see langword="null"/> when this was the last page.</summary>
    public ScriptObject? Find(ScriptData arguments, OperationResponse response, ScriptData body, ScriptData items)
    {
        var fields = new PageFields(body);
        if ((NextLink.OfHeader(response) ?? NextLink.OfBody(body, fields)) is { } link) return link.Length == 0 ? null : Follow(arguments, link);
        if (fields.HasMore == false) return null;
        if (_parameters.Cursor is { } cursor && FindCursor(arguments, cursor, fields, items) is { } value) return With(arguments, cursor, value);
        if (_parameters.Page is { } page) return Number(arguments, fields, items) is { } number ? With(arguments, page, ScriptData.From(number)) : null;
        return _parameters.Offset is { } offset && Skip(arguments, offset, fields, items) is { } count ? With(arguments, offset, ScriptData.From(count)) : null;
    }

    /// <summary>The link's own parameters where the operation has them. A credential in a link stays where it is.</summary>
    private ScriptObject Follow(ScriptData arguments, string link)
    {
        var next = Copy(arguments);
        var query = link[(link.IndexOf('?', StringComparison.Ordinal) + 1)..].Split('#')[0];
        var isNew = false;
        foreach (var pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var (name, text) = (Decode(equals < 0 ? pair : pair[..equals]), equals < 0 ? "" : Decode(pair[(equals + 1)..]));
            var parameter = operation.Parameters.FirstOrDefault(p => p.Name == name && p.Location == ParameterLocation.Query);
            if (parameter is null || credentials.Contains(name) || IsComposed(parameter)) continue;
            var value = ToValue(parameter, text);
            isNew |= Text(arguments.GetMember(parameter.ArgumentName)) != Text(value);
            next.Add(parameter.ArgumentName, value);
        }
        return isNew ? next : throw new ScriptErrorException(
            "TypeError", $"{operation.QualifiedName} leads to its next page by a parameter that its document does not have. Call it page by page, with api.request where needed.");
    }

    private static ScriptData? FindCursor(ScriptData arguments, ApiParameter cursor, PageFields fields, ScriptData items)
    {
        if (Given(fields.Find(s_cursors)) is { } next) return ToValue(cursor, next);
        if (Given(fields.Find([.. s_echoes, PagingParameters.Plain(cursor.Name)])) is { } other && other != Text(arguments.GetMember(cursor.ArgumentName))) return ToValue(cursor, other);
        // Where an answer gives no cursor, the last item's id is one.
        return fields.HasMore == true && items.Count > 0 && items.GetItem(items.Count - 1).GetMember("id") is { } id ? id : null;
    }

    private static string? Given(ScriptData? field) =>
        field is { Kind: ScriptDataKind.String or ScriptDataKind.Number } && Text(field) is { Length: > 0 } text ? text : null;

    private double? Number(ScriptData arguments, PageFields fields, ScriptData items)
    {
        var first = FirstPage(_parameters.Page!);
        var page = Value(arguments, _parameters.Page!) ?? first;
        if (fields.Number("nextpage", "nextpagenumber") is { } given) return given > page ? given : null;
        if (fields.Number("totalpages", "pagecount", "lastpage", "numpages", "pages") is { } pages) return page - first + 1 < pages ? page + 1 : null;
        if (fields.HasMore == true) return page + 1;
        if (items.Count == 0) return null;
        if (Size(arguments) is not { } size) return page + 1;
        if (Total(fields) is { } total) return (page - first + 1) * size < total ? page + 1 : null;
        return items.Count < size ? null : page + 1;
    }

    private double? Skip(ScriptData arguments, ApiParameter offset, PageFields fields, ScriptData items)
    {
        if (items.Count == 0) return null;
        var next = (Value(arguments, offset) ?? FirstPage(offset, 0)) + items.Count;
        if (Total(fields) is { } total) return next < total ? next : null;
        return fields.HasMore == true || Size(arguments) is not { } size || items.Count >= size ? next : null;
    }

    private double? Size(ScriptData arguments) => _parameters.Size is { } size ? Value(arguments, size) ?? Default(size) : null;

    private static double? Total(PageFields fields) => fields.Number("total", "totalcount", "totalitems", "totalresults", "totalelements", "totalrecords");

    private static double FirstPage(ApiParameter page, double otherwise = 1) => Default(page) ?? page.Schema.Bounds?.Minimum ?? otherwise;

    private static double? Default(ApiParameter parameter) => parameter.Schema.Default is { } text ? Parse(text) : null;

    private static double? Parse(string? text) => double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static double? Value(ScriptData arguments, ApiParameter parameter) => arguments.GetMember(parameter.ArgumentName) is { Kind: ScriptDataKind.Number } given ? given.Number : null;

    private static bool IsComposed(ApiParameter parameter) => (parameter.Schema.Types & (SchemaTypes.Array | SchemaTypes.Object)) != 0;

    private static ScriptData ToValue(ApiParameter parameter, string text)
    {
        if ((parameter.Schema.Types & SchemaTypes.String) != 0) return ScriptData.From(text);
        if ((parameter.Schema.Types & (SchemaTypes.Integer | SchemaTypes.Number)) != 0 && Parse(text) is { } number) return ScriptData.From(number);
        return (parameter.Schema.Types & SchemaTypes.Boolean) != 0 && bool.TryParse(text, out var flag) ? ScriptData.From(flag) : ScriptData.From(text);
    }

    private static string Text(ScriptData? data) => data is null ? "" : data.Kind == ScriptDataKind.Number ? data.Number.ToString("R", CultureInfo.InvariantCulture) : data.Text;

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private static ScriptObject With(ScriptData arguments, ApiParameter parameter, ScriptData value) => Text(arguments.GetMember(parameter.ArgumentName)) != Text(value)
        ? Copy(arguments).Add(parameter.ArgumentName, value)
        : throw new ScriptErrorException("TypeError", $"The API gives '{Text(value)}' as the next page once more: paginate stops, so that it does not go round in a circle.");

    private static ScriptObject Copy(ScriptData arguments)
    {
        var copy = new ScriptObject();
        foreach (var name in arguments.Names) copy.Add(name, arguments.GetMember(name)!);
        return copy;
    }
}
