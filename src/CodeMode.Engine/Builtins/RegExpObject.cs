using CodeMode.Engine.RegularExpressions;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>A regular expression of a program; lastIndex is its first own property.</summary>
internal sealed class RegExpObject : JsObject
{
    public RegExpObject(Realm realm, RegExpProgram program, JsObject? prototype = null)
        : base(realm, prototype ?? realm.Get(Intrinsic.RegExpPrototype))
    {
        Program = program;
        DefineOwn("lastIndex", new Property(0, PropertyFlags.Writable));
    }

    public RegExpProgram Program { get; private set; }

    public override string ClassName => "RegExp";

    public override long OwnSize => base.OwnSize + Program.Size;

    public JsValue LastIndex
    {
        get => GetOwn("lastIndex", out var property) ? property.Value : 0;
        set => Slots[0] = value;
    }

    public override void Visit(HeapVisitor visitor)
    {
        base.Visit(visitor);
        var pattern = visitor.Text(Program?.Pattern);
        var flags = visitor.Integer((int)(Program?.Flags ?? default));
        if (visitor.IsReading) Program = RegExpBuiltins.Compile(Realm, pattern!, RegExpBuiltins.FlagsText((RegExpFlags)flags));
    }

    public bool IsLastIndexWritable => GetOwn("lastIndex", out var property) && property.IsWritable;

    public bool Has(RegExpFlags flag) => (Program.Flags & flag) != 0;
}
