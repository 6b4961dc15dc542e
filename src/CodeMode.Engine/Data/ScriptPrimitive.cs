namespace CodeMode.Engine;

internal sealed class ScriptPrimitive(ScriptDataKind kind, double number, string text) : ScriptData
{
    public override ScriptDataKind Kind => kind;

    public override double Number => number;

    public override string Text => text;
}
