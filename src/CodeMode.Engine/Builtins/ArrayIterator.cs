using CodeMode.Engine.Execution;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>https://tc39.es/ecma262/#sec-array-iterator-objects</summary>
internal sealed class ArrayIterator(Realm realm, JsObject target, ArrayIterationKind kind)
    : NativeIterator(realm, realm.Get(Intrinsic.ArrayIteratorPrototype))
{
    private double _next;

    /// <summary>What is iterated; null at the end.</summary>
    public JsObject? Target { get; private set; } = target;

    public ArrayIterationKind Kind { get; private set; } = kind;

    public override string ClassName => "Array Iterator";

    /// <summary>Steps over a plain array. False also when only the prelude can step: then <see cref="Target"/> is still there.</summary>
    public override bool MoveNext(Realm realm, out JsValue value)
    {
        value = JsValue.Undefined;
        if (Target is not JsArray array) return false;
        if (_next >= array.Length)
        {
            Target = null;
            return false;
        }

        var index = new PropertyKey((uint)_next++);
        if (Kind == ArrayIterationKind.Keys)
        {
            value = index.Index;
            return true;
        }

        if (Machine.Find(array, index, out var property, out _) && !property.IsAccessor) value = property.Value;
        if (Kind == ArrayIterationKind.Entries) value = JsArray.Create(realm, [index.Index, value]);
        return true;
    }

    public double TakeIndex() => _next++;

    public JsValue End()
    {
        Target = null;
        return JsValue.Undefined;
    }

    public override void Visit(HeapVisitor visitor)
    {
        base.Visit(visitor);
        Target = visitor.Optional(Target);
        Kind = visitor.Choice(Kind);
        _next = visitor.Number(_next);
    }
}
