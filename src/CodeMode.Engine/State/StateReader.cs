using System.Buffers.Binary;
using System.Numerics;
using CodeMode.Engine.Bytecode;
using CodeMode.Engine.Execution;
using CodeMode.Engine.Limits;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.State;

/// <summary>
/// Reads what <see cref="StateWriter"/> wrote into a fresh realm. Trusts nothing: each number is held against what is there, and what is
/// allocated against the memory that the program may use.
/// </summary>
internal sealed partial class StateReader : HeapVisitor
{
    private const int NodeSize = 48;

    private readonly byte[] _bytes;
    private readonly Realm _realm;
    private readonly LinkedCode _program;
    private readonly ScriptGlobals _globals;
    private readonly List<object?> _nodes = [];
    private readonly Queue<(object Node, List<ScriptData>? Items)> _pending = new();
    private readonly Dictionary<string, LinkedCode> _prelude = new(StringComparer.Ordinal);
    private int _at;
    private long _memory;

    public StateReader(ReadOnlySpan<byte> bytes, Realm realm, CodeBlock program, ScriptGlobals globals, ScriptLimits limits)
    {
        _bytes = bytes.ToArray();
        _realm = realm;
        _program = new LinkedCode(program, "");
        _globals = globals;
        _memory = limits.MemoryBytes;
        foreach (var node in realm.Foundation)
        {
            _nodes.Add(node);
            _pending.Enqueue((node, null));
        }
    }

    public override bool IsReading => true;

    /// <summary>As everywhere, and then makes what follows from the fields.</summary>
    public override void VisitPending()
    {
        while (_pending.TryDequeue(out var next))
        {
            switch (next.Node)
            {
                case JsObject target: target.Visit(this); break;
                case HeapCell cell: cell.Visit(this); break;
                case Accessor accessor: accessor.Visit(this); break;
                case Rope rope: rope.Visit(this); break;
                case ScriptObject data: ReadMembers(data); break;
                default: ReadItems(next.Items!); break;
            }
        }

        StateCheck.Run(_nodes);
    }

    public void RequireEnd()
    {
        if (_at != _bytes.Length) throw ScriptStateException.Damaged();
    }

    public static ScriptStateException TooLarge() => new("The state needs more memory than the program may use. Give it the limits that it was saved with.");

    private static ScriptStateException OtherVersion() => new("The state was saved by another version of the engine, whose code or built-ins differ. Run the program from its start.");

    public override JsValue Value(in JsValue value) => (ValueTag)Byte() switch
    {
        ValueTag.Undefined => JsValue.Undefined,
        ValueTag.Null => JsValue.Null,
        ValueTag.True => JsValue.True,
        ValueTag.False => JsValue.False,
        ValueTag.Hole => JsValue.Hole,
        ValueTag.Uninitialized => JsValue.Uninitialized,
        ValueTag.Lazy => new JsValue(Tag.Lazy),
        ValueTag.Done => new JsValue(Tag.Done),
        ValueTag.Integer => Integer(0),
        ValueTag.Number => Number(0),
        ValueTag.Reference => Reference(null) is (JsObject or string or Rope or JsSymbol or JsBigInt or HeapCell or Accessor) and var node ? new JsValue(node) : throw ScriptStateException.Damaged(),
        _ => throw ScriptStateException.Damaged(),
    };

    public override JsValue[] Values(JsValue[] values, int count)
    {
        if ((uint)count > _bytes.Length - _at) throw ScriptStateException.Damaged();
        Charge(count * (long)JsObject.ValueSize);
        if (count == 0) return [];
        var read = new JsValue[count];
        for (var i = 0; i < read.Length; i++) read[i] = Value(default);
        return read;
    }

    public override int Integer(int value) => Long(0) is >= int.MinValue and <= int.MaxValue and var number ? (int)number : throw ScriptStateException.Damaged();

    public override long Long(long value)
    {
        var bits = Unsigned();
        return (long)(bits >> 1) ^ -(long)(bits & 1);
    }

    public override double Number(double value) => BinaryPrimitives.ReadDoubleLittleEndian(Take(8));

    public override bool Flag(bool value) => Byte() switch
    {
        0 => false,
        1 => true,
        _ => throw ScriptStateException.Damaged(),
    };

    public override int Count(int count) => Unsigned() is var read && read <= (ulong)(_bytes.Length - _at) ? (int)read : throw ScriptStateException.Damaged();

    public override string? Text(string? value) => Optional(value);

    public override byte[] Bytes(byte[] value)
    {
        var count = Count(0);
        Charge(count);
        return Take(count).ToArray();
    }

    public override NativeCode Native(NativeCode code)
    {
        var isHostError = Flag(false);
        var name = RequiredText(null!);
        if (isHostError) return Realm.HostErrorCode(name);
        return BuiltinNames.FindCode(name) ?? throw OtherVersion();
    }

    public override HostPath? Path(HostPath? path)
    {
        HostPath? read = null;
        var count = Count(0);
        for (var i = 0; i < count; i++) read = new HostPath(read, RequiredText(null!));
        return read;
    }

    public override ScriptData Host(ScriptData data, HostPath? path)
    {
        var names = path?.Names ?? throw ScriptStateException.Damaged();
        var found = _globals.Values.GetValueOrDefault(names[0]);
        for (var i = 1; i < names.Count && found is not null; i++)
        {
            found = found is ScriptFunction function ? (names[i] == HostPath.Pages ? function.Pages : null)
                : found.Kind == ScriptDataKind.Object ? found.GetMember(names[i])
                : found.Kind == ScriptDataKind.Array && uint.TryParse(names[i], out var index) && index < found.Count ? found.GetItem((int)index)
                : null;
        }

        return found ?? throw new ScriptStateException($"The program holds '{path}', which is not among the globals any more. Give the globals that it was saved with.");
    }

    public override ScriptData Data(ScriptData data)
    {
        switch ((ScriptDataKind)Integer(0))
        {
            case ScriptDataKind.Undefined: return ScriptData.Undefined;
            case ScriptDataKind.Null: return ScriptData.Null;
            case ScriptDataKind.Boolean: return ScriptData.From(Number(0) != 0);
            case ScriptDataKind.Number: return ScriptData.From(Number(0));
            case ScriptDataKind.String: return ScriptData.From(RequiredText(null!));
            case ScriptDataKind.Array or ScriptDataKind.Object: return Required<ScriptData>(null!);
            default: throw ScriptStateException.Damaged();
        }
    }

    protected override Exception Mismatch(string expected) => ScriptStateException.Damaged();

    private ulong Unsigned()
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Byte();
            value |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80) return value;
        }

        throw ScriptStateException.Damaged();
    }

    private byte Byte() => Take(1)[0];

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > _bytes.Length - _at) throw ScriptStateException.Damaged();
        _at += count;
        return _bytes.AsSpan(_at - count, count);
    }

    private void Charge(long bytes)
    {
        _memory -= bytes;
        if (_memory < 0) throw TooLarge();
    }
}
