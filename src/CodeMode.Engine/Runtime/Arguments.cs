using CodeMode.Engine.Limits;

namespace CodeMode.Engine.Runtime;

/// <summary>One call of a native function. Lives only as long as the call.</summary>
internal readonly ref struct Arguments(Realm realm, JsValue @this, JsValue newTarget, ReadOnlySpan<JsValue> values)
{
    private readonly ReadOnlySpan<JsValue> _values = values;

    public Realm Realm { get; } = realm;

    public JsValue This { get; } = @this;

    /// <summary>The function that <c>new</c> was applied to, or undefined in a plain call.</summary>
    public JsValue NewTarget { get; } = newTarget;

    public Meter Meter => Realm.Meter;

    public int Count => _values.Length;

    public ReadOnlySpan<JsValue> Values => _values;

    /// <summary>The argument, undefined when it was not given.</summary>
    public JsValue this[int index] => (uint)index < (uint)_values.Length ? _values[index] : JsValue.Undefined;

    /// <summary>ToNumber of an argument that was declared <c>n</c>.</summary>
    public double Number(int index) => Conversions.ToNumber(Realm, this[index]);

    /// <summary>ToIntegerOrInfinity of an argument that was declared <c>n</c>.</summary>
    public double Integer(int index) => Conversions.ToInteger(Conversions.ToNumber(Realm, this[index]));

    /// <summary>The same with a value for a missing argument.</summary>
    public double Integer(int index, double missing) => this[index].IsUndefined ? missing : Integer(index);

    /// <summary>ToString of an argument that was declared <c>s</c>.</summary>
    public string String(int index) => Conversions.ToText(Realm, this[index]);

    public bool Boolean(int index) => Conversions.ToBoolean(this[index]);

    /// <summary>
    /// Leaves the rest to another function, mostly a self-hosted one: <c>return args.TailCall(f, this, …)</c>.
    /// Its result becomes the result of this call.
    /// </summary>
    public JsValue TailCall(JsValue function, JsValue @this, params ReadOnlySpan<JsValue> arguments)
    {
        Realm.PendingCall.Set(function, @this, arguments);
        return new JsValue(Tag.TailCall);
    }

    /// <summary>Leaves the rest to a self-hosted function with the same this and arguments.</summary>
    public JsValue TailCall(string selfHosted) => TailCall(Realm.SelfHosted(selfHosted), This, _values);

    public JsException TypeError(string message) => Realm.TypeError(message);

    public JsException RangeError(string message) => Realm.RangeError(message);
}
