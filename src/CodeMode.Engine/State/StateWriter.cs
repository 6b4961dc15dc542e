using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using CodeMode.Engine.Execution;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.State;

/// <summary>
/// Writes the heap of a run as bytes. A node gets its number and says what it is where it is first mentioned; its fields follow when it is
/// its turn. So the writer and the reader each go through once, and neither recurses: the heap can be as deep as it is large.
/// </summary>
internal sealed partial class StateWriter : HeapVisitor
{
    private readonly ArrayBufferWriter<byte> _bytes = new(4096);
    private readonly Dictionary<object, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);
    private readonly Queue<object> _pending = new();
    private readonly Realm _realm;
    private int _count;

    public StateWriter(Realm realm)
    {
        _realm = realm;
        foreach (var node in realm.Foundation) Enlist(node);
    }

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    public override void VisitPending()
    {
        while (_pending.TryDequeue(out var node))
        {
            switch (node)
            {
                case JsObject target: target.Visit(this); break;
                case HeapCell cell: cell.Visit(this); break;
                case Accessor accessor: accessor.Visit(this); break;
                case Rope rope: rope.Visit(this); break;
                case ScriptData data: WriteMembers(data); break;
            }
        }
    }

    public override JsValue Value(in JsValue value)
    {
        switch (value.Ref)
        {
            case null when value.Num == (int)value.Num && !(value.Num == 0 && double.IsNegative(value.Num)):
                Tagged(ValueTag.Integer);
                Integer((int)value.Num);
                break;
            case null:
                Tagged(ValueTag.Number);
                Number(value.Num);
                break;
            case Tag tag:
                Tagged(TagOf(tag));
                break;
            default:
                Tagged(ValueTag.Reference);
                Reference(value.Ref);
                break;
        }

        return value;
    }

    public override JsValue[] Values(JsValue[] values, int count)
    {
        for (var i = 0; i < count; i++) Value(i < values.Length ? values[i] : JsValue.Undefined);
        return values;
    }

    public override int Integer(int value)
    {
        Long(value);
        return value;
    }

    public override long Long(long value)
    {
        Unsigned((ulong)((value << 1) ^ (value >> 63)));
        return value;
    }

    public override double Number(double value)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(_bytes.GetSpan(8), value);
        _bytes.Advance(8);
        return value;
    }

    public override bool Flag(bool value)
    {
        _bytes.GetSpan(1)[0] = value ? (byte)1 : (byte)0;
        _bytes.Advance(1);
        return value;
    }

    public override int Count(int count)
    {
        Unsigned((ulong)count);
        return count;
    }

    public override string? Text(string? value)
    {
        Reference(value);
        return value;
    }

    public override byte[] Bytes(byte[] value)
    {
        Count(value.Length);
        _bytes.Write(value);
        return value;
    }

    public override NativeCode Native(NativeCode code)
    {
        Flag(code.IsHostError);
        Text(code.IsHostError ? code.Name : BuiltinNames.Of(code) ?? throw Unnamed($"the built-in '{code.Name}'"));
        return code;
    }

    public override bool IsNamed(NativeCode code) => code.IsHostError || BuiltinNames.Of(code) is not null;

    public override HostPath? Path(HostPath? path)
    {
        var names = path?.Names ?? [];
        Count(names.Count);
        foreach (var name in names) Text(name);
        return path;
    }

    public override ScriptData Host(ScriptData data, HostPath? path) =>
        path is null ? throw Unnamed($"the function '{(data as ScriptFunction)?.Name}', which came in an answer,") : data;

    public override ScriptData Data(ScriptData data)
    {
        Integer((int)data.Kind);
        switch (data.Kind)
        {
            case ScriptDataKind.Boolean or ScriptDataKind.Number: Number(data.Number); break;
            case ScriptDataKind.String: Text(data.Text); break;
            case ScriptDataKind.Array or ScriptDataKind.Object when !IsKnown(data):
                Declare(data, NodeKind.Data);
                Flag(data.Kind == ScriptDataKind.Object);
                _pending.Enqueue(data);
                break;
            case ScriptDataKind.Function: Host(data, null); break;
        }

        return data;
    }

    private void Tagged<T>(T kind)
        where T : unmanaged, Enum
    {
        _bytes.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in kind)));
    }

    private void Unsigned(ulong value)
    {
        var span = _bytes.GetSpan(10);
        var at = 0;
        for (; value > 0x7f; value >>= 7) span[at++] = (byte)(value | 0x80);
        span[at++] = (byte)value;
        _bytes.Advance(at);
    }

    private static ValueTag TagOf(Tag tag) =>
        tag == Tag.Undefined ? ValueTag.Undefined
        : tag == Tag.Null ? ValueTag.Null
        : tag == Tag.True ? ValueTag.True
        : tag == Tag.False ? ValueTag.False
        : tag == Tag.Hole ? ValueTag.Hole
        : tag == Tag.Uninitialized ? ValueTag.Uninitialized
        : tag == Tag.Lazy ? ValueTag.Lazy
        : tag == Tag.Done ? ValueTag.Done
        : throw new InvalidOperationException($"A run that waits holds the mark '{tag}'.");
}
