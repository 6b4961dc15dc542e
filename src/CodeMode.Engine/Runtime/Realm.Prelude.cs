namespace CodeMode.Engine.Runtime;

internal sealed partial class Realm
{
    private readonly Dictionary<string, JsObject> _selfHosted = new(StringComparer.Ordinal);

    /// <summary>A function of the prelude, <c>File.function</c>; one object a realm.</summary>
    public JsObject SelfHosted(string name)
    {
        if (!_selfHosted.TryGetValue(name, out var function)) _selfHosted.Add(name, function = Prelude.Create(this, name));
        return function;
    }
}
