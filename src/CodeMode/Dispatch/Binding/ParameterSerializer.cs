using CodeMode.Data;
using CodeMode.Engine;
using CodeMode.Model;

namespace CodeMode.Dispatch.Binding;

/// <summary>
/// One parameter → text, by style and explode: https://spec.openapis.org/oas/v3.1.1#style-values, expanded as
/// https://www.rfc-editor.org/rfc/rfc6570 has it.
/// </summary>
internal static class ParameterSerializer
{
    private const int MaxDepth = 16;

    /// <summary>The value of a path parameter, encoded, with the prefix of its style.</summary>
    public static string ToPath(ApiParameter parameter, ScriptData value)
    {
        if (parameter.ContentType is not null) return PercentEncoding.Encode(ToContent(value));
        return parameter.Style switch
        {
            // https://www.rfc-editor.org/rfc/rfc6570#section-2.3: a list or an object without members is undefined, and nothing stands for it.
            ParameterStyle.Label or ParameterStyle.Matrix when IsEmpty(value) => "",
            ParameterStyle.Label => "." + Join(value, PercentEncoding.Encode, parameter.Explode ? "." : ",", parameter.Explode),
            ParameterStyle.Matrix => ToMatrix(parameter, value),
            _ => Join(value, PercentEncoding.Encode, Separator(parameter.Style), parameter.Explode),
        };
    }

    /// <summary>The value of a header, as it is.</summary>
    public static string ToHeader(ApiParameter parameter, ScriptData value) =>
        parameter.ContentType is not null ? ToContent(value) : ToText(value, parameter.Style, parameter.Explode);

    /// <summary>A value in one text, not encoded.</summary>
    public static string ToText(ScriptData value, ParameterStyle style, bool explode = false) =>
        Join(value, static text => text, Uri.UnescapeDataString(Separator(style)), explode);

    /// <summary>Appends the pairs of a query or cookie parameter, encoded.</summary>
    public static void AppendPairs(ApiParameter parameter, ScriptData value, List<KeyValuePair<string, string>> pairs) =>
        AppendPairs(
            parameter.Name, value, parameter.ContentType is null ? parameter.Style : null, parameter.Explode,
            parameter.AllowReserved ? PercentEncoding.EncodeReservedAllowed : PercentEncoding.Encode, pairs);

    /// <summary>Appends pairs of a name, encoded.</summary>
    /// <param name="name">The name, not encoded.</param>
    /// <param name="value">The value.</param>
    /// <param name="style">The style, or <see langword="null"/> for JSON.</param>
    /// <param name="explode">Whether an array or object becomes one pair for each item.</param>
    /// <param name="encode">Encodes values.</param>
    /// <param name="pairs">Where they go.</param>
    public static void AppendPairs(
        string name, ScriptData value, ParameterStyle? style, bool explode, Func<string, string> encode, List<KeyValuePair<string, string>> pairs)
    {
        var key = PercentEncoding.Encode(name);
        if (style is null)
        {
            pairs.Add(new(key, encode(ToContent(value))));
        }
        else if (style == ParameterStyle.DeepObject && value.Kind is ScriptDataKind.Object or ScriptDataKind.Array)
        {
            AppendDeep(key, value, encode, pairs, 0);
        }
        else if (explode && value.Kind == ScriptDataKind.Array)
        {
            for (var i = 0; i < value.Count; i++) pairs.Add(new(key, encode(ScalarText.Of(value.GetItem(i)))));
        }
        else if (explode && value.Kind == ScriptDataKind.Object)
        {
            foreach (var (member, item) in Members(value)) pairs.Add(new(PercentEncoding.Encode(member), encode(ScalarText.Of(item))));
        }
        else if (!IsEmpty(value))
        {
            pairs.Add(new(key, Join(value, encode, Separator(style.Value), explode: false)));
        }
    }

    /// <summary>A value described by a media type: text as it is, all else as JSON.</summary>
    public static string ToContent(ScriptData value) => value.Kind == ScriptDataKind.String ? value.Text : ScriptDataWriter.ToText(value);

    private static string Separator(ParameterStyle style) => style switch
    {
        ParameterStyle.SpaceDelimited => "%20",
        ParameterStyle.PipeDelimited => "%7C",
        ParameterStyle.TabDelimited => "%09",
        _ => ",",
    };

    private static string ToMatrix(ApiParameter parameter, ScriptData value)
    {
        var name = PercentEncoding.Encode(parameter.Name);
        if (!parameter.Explode || ScalarText.IsScalar(value))
        {
            var text = Join(value, PercentEncoding.Encode, ",", explode: false);
            return text.Length == 0 ? ";" + name : $";{name}={text}";
        }
        return value.Kind == ScriptDataKind.Array
            ? string.Concat(Enumerable.Range(0, value.Count).Select(i => $";{name}={PercentEncoding.Encode(ScalarText.Of(value.GetItem(i)))}"))
            : string.Concat(Members(value).Select(static m => $";{PercentEncoding.Encode(m.Name)}={PercentEncoding.Encode(ScalarText.Of(m.Value))}"));
    }

    private static string Join(ScriptData value, Func<string, string> encode, string separator, bool explode) => value.Kind switch
    {
        ScriptDataKind.Array => string.Join(separator, Enumerable.Range(0, value.Count).Select(i => encode(ScalarText.Of(value.GetItem(i))))),
        ScriptDataKind.Object => string.Join(separator, Members(value).Select(m => encode(m.Name) + (explode ? "=" : separator) + encode(ScalarText.Of(m.Value)))),
        _ => encode(ScalarText.Of(value)),
    };

    // The specification defines one level; what stands deeper follows the habit of the servers that read it.
    private static void AppendDeep(string key, ScriptData value, Func<string, string> encode, List<KeyValuePair<string, string>> pairs, int depth)
    {
        if (depth == MaxDepth) throw CallRefusedException.Because($"'{Uri.UnescapeDataString(key)}' nests too deeply for a query.");
        if (value.Kind == ScriptDataKind.Array)
        {
            for (var i = 0; i < value.Count; i++) AppendDeep($"{key}%5B{i}%5D", value.GetItem(i), encode, pairs, depth + 1);
        }
        else if (value.Kind == ScriptDataKind.Object)
        {
            foreach (var (name, item) in Members(value)) AppendDeep($"{key}%5B{PercentEncoding.Encode(name)}%5D", item, encode, pairs, depth + 1);
        }
        else
        {
            pairs.Add(new(key, encode(ScalarText.Of(value))));
        }
    }

    private static bool IsEmpty(ScriptData value) =>
        value.Kind == ScriptDataKind.Array ? value.Count == 0 : value.Kind == ScriptDataKind.Object && !Members(value).Any();

    private static IEnumerable<(string Name, ScriptData Value)> Members(ScriptData value) =>
        from name in value.Names
        let item = value.GetMember(name)
        where !ScalarText.IsAbsent(item)
        select (name, item);
}
