using CodeMode.Dispatch;
using CodeMode.Model;

namespace CodeMode.Search;

/// <summary>An operation → its terms by field.</summary>
internal sealed class OperationTerms(SearchedApi api)
{
    private const int MaxProperties = 60;
    private const int MaxEnumValues = 30;
    private const int MaxDescription = 2_000;

    private readonly TypeTable _types = new(api.Model);

    public IEnumerable<(SearchField Field, string Term)> Of(ApiOperation operation)
    {
        foreach (var term in Terms(SearchField.Name, operation.Name, operation.OperationId == operation.Name ? null : operation.OperationId)) yield return term;
        foreach (var term in Terms(SearchField.Group, [api.IsQualified ? api.Namespace : null, operation.Group, .. operation.Tags])) yield return term;
        foreach (var term in Terms(SearchField.Path, operation.Path, operation.Method)) yield return term;
        foreach (var term in Terms(SearchField.Summary, operation.Summary)) yield return term;
        var description = operation.Description;
        foreach (var term in Terms(SearchField.Description, description is { Length: > MaxDescription } ? description[..MaxDescription] : description)) yield return term;
        foreach (var parameter in operation.Parameters)
        {
            foreach (var term in Terms(SearchField.Input, [parameter.Name, parameter.Description, .. EnumValues(parameter.Schema)])) yield return term;
        }
        if (operation.RequestBody is { Contents.Count: > 0 } body)
        {
            foreach (var term in Terms(SearchField.Input, PropertyNames(body.Contents[0].Schema))) yield return term;
        }
        var answer = operation.Responses.FirstOrDefault(static r => r.Status is ['2', ..] && r.Contents.Count > 0);
        if (answer is null) yield break;
        foreach (var term in Terms(SearchField.Output, PropertyNames(answer.Contents[0].Schema))) yield return term;
    }

    private static IEnumerable<(SearchField, string)> Terms(SearchField field, params IEnumerable<string?> texts) =>
        texts.SelectMany(SearchTerms.Split).Select(term => (field, term));

    private static IEnumerable<string> EnumValues(Schema schema) =>
        (schema.Enum.Count == 0 && schema.Items is { } items ? items.Enum : schema.Enum).Take(MaxEnumValues);

    /// <summary>The properties of an object, or of an array's items, one level deep.</summary>
    private IEnumerable<string> PropertyNames(Schema schema)
    {
        var applicable = _types.GetApplicable(schema, alternatives: true);
        var objects = applicable.Concat(applicable.Where(static s => s.Items is not null).SelectMany(s => _types.GetApplicable(s.Items!, alternatives: true)));
        return objects.SelectMany(static s => s.Properties).Select(static p => p.Name).Take(MaxProperties);
    }
}
