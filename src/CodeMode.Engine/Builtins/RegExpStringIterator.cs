using CodeMode.Engine.Runtime;
using CodeMode.Engine.Unicode;

namespace CodeMode.Engine.Builtins;

/// <summary>What matchAll gives: https://tc39.es/ecma262/#sec-regexp-string-iterator-objects</summary>
internal sealed class RegExpStringIterator(Realm realm, JsObject matcher, string text, bool global, bool unicode)
    : JsObject(realm, realm.Get(Intrinsic.RegExpStringIteratorPrototype))
{
    private static readonly ObjectTemplate s_prototype = new ObjectTemplate()
        .Method("next", 0, Next)
        .Tag("RegExp String Iterator");

    public JsObject Matcher { get; private set; } = matcher;

    public string Text { get; private set; } = text;

    public bool IsGlobal { get; private set; } = global;

    public bool IsUnicode { get; private set; } = unicode;

    public bool IsDone { get; set; }

    public static JsObject CreatePrototype(Realm realm) => s_prototype.CreateObject(realm, realm.Get(Intrinsic.IteratorPrototype));

    public override long OwnSize => base.OwnSize + 32;

    public override void Visit(HeapVisitor visitor)
    {
        base.Visit(visitor);
        Matcher = visitor.Required(Matcher);
        Text = visitor.Required(Text);
        IsGlobal = visitor.Flag(IsGlobal);
        IsUnicode = visitor.Flag(IsUnicode);
        IsDone = visitor.Flag(IsDone);
    }

    private static JsValue Next(in Arguments args)
    {
        var iterator = args.This.Ref as RegExpStringIterator ?? throw args.TypeError("next method called on incompatible receiver");
        if (iterator.IsDone) return args.Realm.Machine.IteratorResult(JsValue.Undefined, true);
        if (!RegExpBuiltins.TryGetPristine(iterator.Matcher, JsSymbol.Match, out var rx)) return args.TailCall("RegExp.nextMatch");
        var groups = RegExpBuiltins.Run(args.Realm, rx, iterator.Text);
        iterator.IsDone = groups is null || !iterator.IsGlobal;
        if (groups is null) return args.Realm.Machine.IteratorResult(JsValue.Undefined, true);
        if (groups[0] == groups[1] && iterator.IsGlobal) rx.LastIndex = CodePoints.Advance(iterator.Text, groups[1], iterator.IsUnicode);
        return args.Realm.Machine.IteratorResult(RegExpBuiltins.CreateResult(args.Realm, rx, iterator.Text, groups), false);
    }
}
