using CodeMode.Engine.Builtins;
using CodeMode.Engine.Execution;
using CodeMode.Engine.Limits;

namespace CodeMode.Engine.Runtime;

/// <summary>The world of one run: its built-in objects, made when first touched, and its meter. Nothing outlives the run.</summary>
internal sealed partial class Realm
{
    // A shape, and its place in the table.
    private const int RootShapeSize = 250;
    private const int SharedShapeSize = 300;

    // More layouts than any program writes: who makes more uses objects as tables, and shapes are never given back.
    private const int SharedShapes = 8_192;

    private readonly JsObject?[] _intrinsics = new JsObject?[(int)Intrinsic.Count];
    private readonly Dictionary<JsObject, Shape> _rootShapes = new(ReferenceEqualityComparer.Instance);
    private readonly Shape _nullShape;
    private long _sharedShapeBytes;
    private int _sharedShapes;

    public Realm(Meter meter, TimeProvider timeProvider, int? randomSeed)
    {
        Meter = meter;
        TimeProvider = timeProvider;
        RandomSeed = randomSeed;
        _nullShape = Shape.Root(this, null);
        ObjectShape = RootShape(ObjectPrototype);
        ArrayShape = RootShape(ArrayPrototype);
        LazyFunctionShape = Shape.Exotic(this, FunctionPrototype);
        ObjectBuiltins.FillPrototype(ObjectPrototype);
        FunctionBuiltins.FillPrototype(FunctionPrototype);
        ArrayBuiltins.FillPrototype(ArrayPrototype);
        Global = GlobalTable.Template.CreateObject(this, ObjectPrototype);
    }

    /// <summary>The machine that runs the program of this realm.</summary>
    public Machine Machine { get; set; } = null!;

    public Meter Meter { get; }

    public TimeProvider TimeProvider { get; }

    public int? RandomSeed { get; }

    /// <summary>Where a native function leaves the call it wants made in its place.</summary>
    public PendingCall PendingCall { get; } = new();

    public JsObject Global { get; }

    /// <summary>The objects that a realm has from its first moment; a state begins with them.</summary>
    public IReadOnlyList<JsObject> Foundation => [ObjectPrototype, FunctionPrototype, ArrayPrototype, Global];

    public JsObject ObjectPrototype => Get(Intrinsic.ObjectPrototype);

    public JsObject FunctionPrototype => Get(Intrinsic.FunctionPrototype);

    public JsObject ArrayPrototype => Get(Intrinsic.ArrayPrototype);

    /// <summary>The shape of <c>{}</c>.</summary>
    public Shape ObjectShape { get; }

    public Shape ArrayShape { get; }

    /// <summary>The shape of a function whose own properties nobody has touched yet.</summary>
    public Shape LazyFunctionShape { get; }

    /// <summary>Changes whenever the layout of an object changes that is a prototype of others.</summary>
    public int PrototypeEpoch { get; private set; }

    public void PrototypeChanged() => PrototypeEpoch++;

    /// <summary>A built-in object, made now if this is the first time.</summary>
    public JsObject Get(Intrinsic intrinsic) => _intrinsics[(int)intrinsic] ?? Make(intrinsic);

    /// <summary>Bytes of the shapes that objects share.</summary>
    public long ShapeBytes => _rootShapes.Count * (long)RootShapeSize + _sharedShapeBytes;

    /// <summary>The shape of empty objects with a prototype.</summary>
    public Shape RootShape(JsObject? prototype)
    {
        if (prototype is null) return _nullShape;
        if (_rootShapes.TryGetValue(prototype, out var shape)) return shape;
        prototype.MarkAsPrototype();
        Meter.ChargeMemory(RootShapeSize);
        return _rootShapes[prototype] = Shape.Root(this, prototype);
    }

    /// <summary>Whether one more layout is kept for objects that are built alike; else each has its own.</summary>
    public bool TryKeepShape(object name)
    {
        if (_sharedShapes == SharedShapes) return false;
        var bytes = SharedShapeSize + (name is string text ? text.Length * 2L : 0);
        Meter.ChargeMemory(bytes);
        _sharedShapes++;
        _sharedShapeBytes += bytes;
        return true;
    }

    /// <summary>The prototype for an object that <c>new</c> makes: the new target's, so that built-ins can be extended.</summary>
    public JsObject PrototypeOf(JsValue newTarget, Intrinsic fallback) =>
        newTarget.Ref is JsObject target && target.GetOwn("prototype", out var property) && property.Value.Ref is JsObject prototype
            ? prototype
            : Get(fallback);

    private JsObject Make(Intrinsic intrinsic)
    {
        var made = IntrinsicTable.Make(this, intrinsic);
        return _intrinsics[(int)intrinsic] ??= made;
    }

    /// <summary>Passes what the realm keeps alive through the visitor.</summary>
    public void Visit(HeapVisitor visitor)
    {
        for (var i = 0; i < _intrinsics.Length; i++) _intrinsics[i] = Same(_intrinsics[i], visitor.Optional(_intrinsics[i]));
        Same(Global, visitor.Required(Global));
        visitor.Names(_selfHosted);
        visitor.Names(_hostErrors);
        VisitStandard(visitor);
    }

    // What a realm has from its first moment stays what it is, whatever a state says.
    private static JsObject? Same(JsObject? mine, JsObject? other) =>
        mine is null || ReferenceEquals(mine, other) ? other : throw ScriptStateException.Damaged();

    /// <summary>Prototypes that only shapes still hold: part of the memory, but nothing that a program could reach.</summary>
    public void VisitPrototypes(HeapVisitor visitor)
    {
        foreach (var prototype in _rootShapes.Keys) visitor.Required(prototype);
    }
}
