using CodeMode.Engine;

namespace CodeMode.Worker.Wire;

/// <summary>
/// Writes values. What is small is written out; of the host's greater objects and arrays only a number goes over, and their parts when the program
/// touches them.
/// </summary>
/// <param name="remote">Where what stays here is kept, by its number; <see langword="null"/> writes everything out.</param>
internal sealed class DataWriter(List<ScriptData>? remote)
{
    private const int MaxWritten = 512;

    private int _left = MaxWritten;

    public void Write(MessageWriter message, ScriptData data)
    {
        _left--;
        switch (data.Kind)
        {
            case ScriptDataKind.Null: message.Byte((byte)DataTag.Null); break;
            case ScriptDataKind.Boolean: message.Byte((byte)(data.IsTrue ? DataTag.True : DataTag.False)); break;
            case ScriptDataKind.Number: message.Byte((byte)DataTag.Number).Double(data.Number); break;
            case ScriptDataKind.String: message.Byte((byte)DataTag.Text).Text(data.Text); break;
            case ScriptDataKind.Array when IsRemote(data): message.Byte((byte)DataTag.RemoteArray).Int(Keep(data)).Int(data.Count); break;
            case ScriptDataKind.Object when IsRemote(data): message.Byte((byte)DataTag.RemoteObject).Int(Keep(data)).Int(data.Count); break;
            case ScriptDataKind.Array: WriteItems(message.Byte((byte)DataTag.Array), data); break;
            case ScriptDataKind.Object: WriteMembers(message.Byte((byte)DataTag.Object), data); break;
            case ScriptDataKind.Function when remote is not null:
                var function = (ScriptFunction)data;
                message.Byte((byte)DataTag.Function).Int(Keep(data)).Flag(function.IsAsync).Text(function.Name).Flag(function.Pages is not null);
                if (function.Pages is { } pages) message.Int(Keep(pages));
                break;
            default: message.Byte((byte)DataTag.Undefined); break;
        }
    }

    /// <summary>An array's items with their number before them.</summary>
    public void WriteItems(MessageWriter message, ScriptData array)
    {
        message.Int(array.Count);
        for (var i = 0; i < array.Count; i++) Write(message, array.GetItem(i));
    }

    private void WriteMembers(MessageWriter message, ScriptData target)
    {
        var names = target.Names.ToList();
        message.Int(names.Count);
        foreach (var name in names) Write(message.Text(name), target.GetMember(name) ?? ScriptData.Undefined);
    }

    private bool IsRemote(ScriptData data) => remote is not null && data.Count > _left;

    private int Keep(ScriptData data)
    {
        remote!.Add(data);
        return remote.Count - 1;
    }
}
