using CodeMode.Engine;
using CodeMode.Worker.Wire;

namespace CodeMode.Worker.Serving;

/// <summary>An array that stayed with the host: its items come when the first is touched.</summary>
internal sealed class RemoteArray(HostLink host, int number, int count) : ScriptData
{
    private ScriptArray? _items;

    public override ScriptDataKind Kind => ScriptDataKind.Array;

    public override int Count => count;

    public override ScriptData GetItem(int index) =>
        (_items ??= host.Data.ReadItems(host.Ask(new MessageWriter(MessageKind.Items).Int(number)))).GetItem(index);
}
