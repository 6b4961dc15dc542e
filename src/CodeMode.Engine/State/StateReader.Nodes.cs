using System.Buffers.Binary;
using System.Numerics;
using CodeMode.Engine.Execution;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.State;

internal sealed partial class StateReader
{
    // A shape, in it a symbol, in that its description: deeper nothing that was written goes.
    private const int MaxDepth = 4;

    private int _depth;

    public override Shape Layout(Shape shape) => Reference(null) as Shape ?? throw ScriptStateException.Damaged();

    protected override object? Reference(object? value)
    {
        var number = Unsigned();
        if (number == 0) return null;
        if (number <= (ulong)_nodes.Count) return _nodes[(int)number - 1] ?? throw ScriptStateException.Damaged();
        if (number != (ulong)_nodes.Count + 1) throw ScriptStateException.Damaged();
        if (_depth == MaxDepth) throw ScriptStateException.Damaged();
        Charge(NodeSize);
        var at = _nodes.Count;
        _nodes.Add(null);
        _depth++;
        var node = ReadNew((NodeKind)Byte());
        _depth--;
        return _nodes[at] = node;
    }

    private object ReadNew(NodeKind kind)
    {
        switch (kind)
        {
            case NodeKind.Text: return ReadText();
            case NodeKind.BigInt: return new JsBigInt(new BigInteger(Bytes([])));
            case NodeKind.Symbol: return new JsSymbol(Text(null));
            case NodeKind.PrivateName: return new JsSymbol(RequiredText(null!), isPrivate: true);
            case NodeKind.WellKnownSymbol: return JsSymbol.FindWellKnown(RequiredText(null!)) ?? throw ScriptStateException.Damaged();
            case NodeKind.FunctionShape: return _realm.LazyFunctionShape;
            case NodeKind.SharedShape or NodeKind.ExoticBasedShape or NodeKind.UniqueShape or NodeKind.ExoticShape: return ReadShape(kind);
            case NodeKind.Code: return Enqueue(ReadCode());
            case NodeKind.Data: return Flag(false) ? Enqueue(new ScriptObject()) : ReadArray();
            default: return Enqueue(NodeTable.Make(kind) ?? throw ScriptStateException.Damaged());
        }
    }

    private string ReadText()
    {
        var length = Count(0);
        var isNarrow = Flag(false);
        var bytes = Take(checked(isNarrow ? length : length * 2));
        Charge(length * 2L);
        return string.Create(length, bytes, (target, source) =>
        {
            for (var i = 0; i < target.Length; i++) target[i] = isNarrow ? (char)source[i] : (char)BinaryPrimitives.ReadUInt16LittleEndian(source[(i * 2)..]);
        });
    }

    private Shape ReadShape(NodeKind kind)
    {
        var prototype = Optional<JsObject>(null);
        if (kind == NodeKind.ExoticShape) return Shape.Exotic(_realm, prototype);
        var builtins = kind == NodeKind.UniqueShape && Text(null) is { } name ? BuiltinNames.FindTable(name) ?? throw ScriptStateException.Damaged() : null;
        var table = new PropertyTable();
        var shape = kind == NodeKind.ExoticBasedShape ? Shape.Exotic(_realm, prototype) : kind == NodeKind.SharedShape ? _realm.RootShape(prototype) : null;
        var count = Count(0);
        for (var i = 0; i < count; i++)
        {
            var key = Reference(null);
            if (key is not (null or string or JsSymbol) || (key is null && shape is not null)) throw ScriptStateException.Damaged();
            var flags = (PropertyFlags)Integer(0);
            Charge(NodeSize);
            table.AddSlot(key, flags);
            shape = shape?.Add(key!, flags);
        }

        if (builtins is not null) RequireSameMembers(table, builtins);
        return shape ?? Shape.Unique(_realm, prototype, table, builtins);
    }

    // Members that nobody has touched are made by their slot: it must be the same member's.
    private static void RequireSameMembers(PropertyTable table, BuiltinEntry[] builtins)
    {
        for (var i = 0; i < builtins.Length; i++)
        {
            if (i >= table.Count || (table.NameAt(i, out _) is { } name && !KeyComparer.Instance.Equals(name, builtins[i].Key))) throw OtherVersion();
        }
    }

    private LinkedCode ReadCode()
    {
        var root = RequiredText(null!);
        var code = root.Length == 0 ? _program : _prelude.GetValueOrDefault(root);
        if (code is null) _prelude.Add(root, code = new LinkedCode(Prelude.Find(root) ?? throw ScriptStateException.Damaged(), root));
        var count = Count(0);
        for (var i = 0; i < count; i++)
        {
            var number = Unsigned();
            if (number >= (ulong)code.Block.Functions.Length) throw ScriptStateException.Damaged();
            code = code.Function((int)number);
        }

        if (Long(0) == code.Block.Fingerprint) return code;
        throw OtherVersion();
    }

    private ScriptArray ReadArray()
    {
        var items = new List<ScriptData>();
        var array = new ScriptArray(items);
        _pending.Enqueue((array, items));
        return array;
    }

    private void ReadItems(List<ScriptData> items)
    {
        var count = Count(0);
        for (var i = 0; i < count; i++) items.Add(Data(null!));
    }

    private void ReadMembers(ScriptObject data)
    {
        var count = Count(0);
        for (var i = 0; i < count; i++) data.Add(RequiredText(null!), Data(null!));
    }

    private object Enqueue(object node)
    {
        _pending.Enqueue((node, null));
        return node;
    }
}
