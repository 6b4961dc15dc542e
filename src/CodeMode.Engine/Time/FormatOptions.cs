using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Time;

/// <summary>Reads the options object of a toLocale… method or Intl constructor: plain own properties only.</summary>
internal readonly struct FormatOptions(Realm realm, JsValue options)
{
    private readonly JsObject? _options = options.Ref as JsObject;

    public string? Text(string name, params ReadOnlySpan<string> allowed)
    {
        if (!TryGet(name, out var value)) return null;
        var text = Conversions.ToText(realm, value);
        return allowed.IsEmpty || allowed.Contains(text)
            ? text
            : throw realm.RangeError($"Value {text} out of range for Intl options property {name}");
    }

    public int? Integer(string name, int min, int max)
    {
        if (!TryGet(name, out var value)) return null;
        var number = Conversions.ToNumber(realm, value);
        return number >= min && number <= max ? (int)Math.Floor(number) : throw realm.RangeError($"{name} value is out of range.");
    }

    public bool? Boolean(string name) => TryGet(name, out var value) ? Conversions.ToBoolean(value) : null;

    private bool TryGet(string name, out JsValue value)
    {
        value = JsValue.Undefined;
        if (_options is null || !_options.GetOwn(name, out var property) || property.IsAccessor) return false;
        value = property.Value;
        return !value.IsUndefined && !value.IsObject;
    }
}
