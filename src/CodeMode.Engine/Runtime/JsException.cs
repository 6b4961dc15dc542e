namespace CodeMode.Engine.Runtime;

/// <summary>A JavaScript value under way to a catch clause; how C# code throws into a program.</summary>
internal sealed class JsException(JsValue value) : Exception
{
    public JsValue Value { get; } = value;

    public override string Message => $"A program threw {Value}.";
}
