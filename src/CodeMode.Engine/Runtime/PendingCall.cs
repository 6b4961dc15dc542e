namespace CodeMode.Engine.Runtime;

/// <summary>The call that a native function asked for in its place.</summary>
internal sealed class PendingCall
{
    private JsValue[] _arguments = new JsValue[8];

    public JsValue Function { get; private set; } = JsValue.Undefined;

    public JsValue This { get; private set; } = JsValue.Undefined;

    public int Count { get; private set; }

    public ReadOnlySpan<JsValue> Arguments => _arguments.AsSpan(0, Count);

    public void Set(JsValue function, JsValue @this, ReadOnlySpan<JsValue> arguments)
    {
        if (arguments.Length > _arguments.Length) _arguments = new JsValue[arguments.Length * 2];
        arguments.CopyTo(_arguments);
        Function = function;
        This = @this;
        Count = arguments.Length;
    }
}
