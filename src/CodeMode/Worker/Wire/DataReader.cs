using CodeMode.Engine;

namespace CodeMode.Worker.Wire;

/// <summary>Reads values.</summary>
/// <param name="open">Makes what stays with the host; <see langword="null"/> where nothing may.</param>
internal sealed class DataReader(Func<DataTag, MessageReader, ScriptData>? open)
{
    // Engines cut results far above this; who sends a deeper one is no engine.
    private const int MaxDepth = 1_000;

    private int _depth;

    public ScriptData Read(MessageReader message)
    {
        var tag = (DataTag)message.Byte();
        return tag switch
        {
            DataTag.Undefined => ScriptData.Undefined,
            DataTag.Null => ScriptData.Null,
            DataTag.False => ScriptData.False,
            DataTag.True => ScriptData.True,
            DataTag.Number => ScriptData.From(message.Double()),
            DataTag.Text => ScriptData.From(message.Text()),
            DataTag.Array => Nested(message, ReadItems),
            DataTag.Object => Nested(message, ReadMembers),
            DataTag.Function or DataTag.RemoteArray or DataTag.RemoteObject when open is not null => open(tag, message),
            _ => throw MessageReader.Broken(),
        };
    }

    public ScriptArray ReadItems(MessageReader message)
    {
        var items = new ScriptData[message.Count()];
        for (var i = 0; i < items.Length; i++) items[i] = Read(message);
        return new ScriptArray(items);
    }

    private ScriptObject ReadMembers(MessageReader message)
    {
        var result = new ScriptObject();
        for (var left = message.Count(); left > 0; left--) result.Add(message.Text(), Read(message));
        return result;
    }

    private T Nested<T>(MessageReader message, Func<MessageReader, T> read)
    {
        if (++_depth > MaxDepth) throw MessageReader.Broken();
        var value = read(message);
        _depth--;
        return value;
    }
}
