using CodeMode.Engine.Runtime;
using CodeMode.Engine.Unicode;

namespace CodeMode.Engine.Builtins;

/// <summary>Goes through a text by code points: https://tc39.es/ecma262/#sec-%25stringiteratorprototype%25-object</summary>
internal sealed class StringIterator(Realm realm, string text) : NativeIterator(realm, realm.Get(Intrinsic.StringIteratorPrototype))
{
    private static readonly ObjectTemplate s_prototype = new ObjectTemplate()
        .Method("next", 0, NextBody)
        .Tag("String Iterator");

    private string _text = text;
    private int _at;

    public static JsObject CreatePrototype(Realm realm) => s_prototype.CreateObject(realm, realm.Get(Intrinsic.IteratorPrototype));

    public static JsValue Create(in Arguments args)
    {
        if (args.This.IsNullish) throw args.TypeError("String.prototype[Symbol.iterator] called on null or undefined");
        return new StringIterator(args.Realm, Conversions.ToText(args.Realm, args.This));
    }

    public override void Visit(HeapVisitor visitor)
    {
        base.Visit(visitor);
        _text = visitor.Required(_text);
        _at = visitor.Integer(_at);
    }

    /// <summary>The next code point; false at the end, from where on the text is let go.</summary>
    public override bool MoveNext(Realm realm, out JsValue value)
    {
        if (_at >= _text.Length)
        {
            _text = "";
            _at = 0;
            value = JsValue.Undefined;
            return false;
        }

        value = CodePoints.IsPair(_text, _at) ? _text.Substring(_at, 2) : Operators.CharacterAt(_text, _at);
        _at = CodePoints.Advance(_text, _at, unicode: true);
        return true;
    }
}
