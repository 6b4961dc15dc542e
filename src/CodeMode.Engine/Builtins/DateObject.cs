using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>A Date: milliseconds since 1970, or NaN.</summary>
internal sealed class DateObject(Realm realm, double time, JsObject? prototype = null) : JsObject(realm, prototype ?? realm.Get(Intrinsic.DatePrototype))
{
    public double Time { get; set; } = time;

    public override string ClassName => "Date";

    public override long OwnSize => base.OwnSize + 8;

    public override void Visit(HeapVisitor visitor)
    {
        base.Visit(visitor);
        Time = visitor.Number(Time);
    }

    /// <summary>Whether JSON.stringify may write it without asking the program's toJSON and toISOString.</summary>
    public bool HasBuiltinToJson =>
        Shape.Count == 0 && ReferenceEquals(Prototype, Realm.Get(Intrinsic.DatePrototype)) && DateBuiltins.HasBuiltinToJson(Prototype!);
}
