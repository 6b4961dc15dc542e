using System.Buffers.Binary;
using CodeMode.Engine.Execution;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.State;

internal sealed partial class StateWriter
{
    public override Shape Layout(Shape shape)
    {
        if (IsKnown(shape)) return shape;
        var kind = ReferenceEquals(shape, _realm.LazyFunctionShape) ? NodeKind.FunctionShape
            : shape.IsUnique ? NodeKind.UniqueShape
            : shape.IsExotic ? NodeKind.ExoticShape
            : shape.IsExoticBased ? NodeKind.ExoticBasedShape : NodeKind.SharedShape;
        Declare(shape, kind);
        if (kind == NodeKind.FunctionShape) return shape;
        Reference(shape.Prototype);
        if (kind == NodeKind.ExoticShape) return shape;
        if (kind == NodeKind.UniqueShape) Text(shape.Builtins is { } table ? BuiltinNames.Of(table) ?? throw Unnamed("a built-in object") : null);
        var names = shape.Table();
        Count(names.Count);
        for (var i = 0; i < names.Count; i++)
        {
            Reference(names.NameAt(i, out var flags));
            Integer((int)flags);
        }

        return shape;
    }

    protected override object? Reference(object? value)
    {
        switch (value)
        {
            case null:
                Unsigned(0);
                break;
            case Rope { IsFlat: true } rope:
                WriteText(rope.Flatten());
                break;
            case string text:
                WriteText(text);
                break;
            default:
                if (!IsKnown(value)) WriteNew(value);
                break;
        }

        return value;
    }

    private void WriteNew(object value)
    {
        switch (value)
        {
            case JsBigInt big:
                Declare(value, NodeKind.BigInt);
                Bytes(big.Value.ToByteArray());
                break;
            case JsSymbol symbol:
                var isWellKnown = symbol.Description is { } name && ReferenceEquals(JsSymbol.FindWellKnown(name), symbol);
                Declare(value, isWellKnown ? NodeKind.WellKnownSymbol : symbol.IsPrivate ? NodeKind.PrivateName : NodeKind.Symbol);
                Text(symbol.Description);
                break;
            case LinkedCode code:
                Declare(value, NodeKind.Code);
                Text(code.Root);
                Count(code.Path.Count);
                foreach (var number in code.Path) Count(number);
                Long(code.Block.Fingerprint);
                _pending.Enqueue(value);
                break;
            default:
                if (!NodeTable.TryGetKind(value, out var kind)) throw new InvalidOperationException($"A run that waits holds a {value.GetType().Name}.");
                Declare(value, kind);
                _pending.Enqueue(value);
                break;
        }
    }

    private void WriteText(string text)
    {
        if (_texts.TryGetValue(text, out var number))
        {
            Unsigned((ulong)number);
            return;
        }

        _texts.Add(text, ++_count);
        Unsigned((ulong)_count);
        Tagged(NodeKind.Text);
        var isNarrow = !text.AsSpan().ContainsAnyExceptInRange('\0', '\u00ff');
        Count(text.Length);
        Flag(isNarrow);
        var span = _bytes.GetSpan(text.Length * 2);
        if (isNarrow)
        {
            for (var i = 0; i < text.Length; i++) span[i] = (byte)text[i];
        }
        else
        {
            for (var i = 0; i < text.Length; i++) BinaryPrimitives.WriteUInt16LittleEndian(span[(i * 2)..], text[i]);
        }

        _bytes.Advance(text.Length * (isNarrow ? 1 : 2));
    }

    private void WriteMembers(ScriptData data)
    {
        var isObject = data.Kind == ScriptDataKind.Object;
        Count(data.Count);
        if (!isObject)
        {
            for (var i = 0; i < data.Count; i++) Data(data.GetItem(i));
            return;
        }

        foreach (var name in data.Names)
        {
            Text(name);
            Data(data.GetMember(name) ?? ScriptData.Undefined);
        }
    }

    private bool IsKnown(object node)
    {
        if (!_numbers.TryGetValue(node, out var number)) return false;
        Unsigned((ulong)number);
        return true;
    }

    private void Enlist(object node)
    {
        _numbers.Add(node, ++_count);
        _pending.Enqueue(node);
    }

    private void Declare(object node, NodeKind kind)
    {
        _numbers.Add(node, ++_count);
        Unsigned((ulong)_count);
        Tagged(kind);
    }

    private static InvalidOperationException Unnamed(string what) =>
        new($"The program holds {what} for which a state has no name. Only functions that stand among the globals can be saved.");
}
