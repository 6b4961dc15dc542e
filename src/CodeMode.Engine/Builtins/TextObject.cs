using CodeMode.Engine.Json;
using CodeMode.Engine.Numerics;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>A text under construction in the hands of the prelude; programs never see it.</summary>
internal sealed class TextObject(Realm realm) : JsObject(realm, null)
{
    private readonly TextBuilder _text = new(realm);

    public override long OwnSize => base.OwnSize + (_text.Length * 2L);

    public JsValue Add(string piece)
    {
        _text.Append(piece);
        return JsValue.Undefined;
    }

    /// <summary>Adds a string, number, boolean or null as JSON.</summary>
    public JsValue AddJson(Realm realm, JsValue value)
    {
        if (value.IsString) JsonText.AppendQuoted(_text, Operators.Flat(realm, value.Ref!));
        else _text.Append(!value.IsNumber ? value.Ref!.ToString() : double.IsFinite(value.Num) ? NumberFormatter.ToString(value.Num) : "null");
        return JsValue.Undefined;
    }

    public JsValue Take() => _text.ToString();
}
