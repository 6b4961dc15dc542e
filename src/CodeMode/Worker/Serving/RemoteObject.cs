using CodeMode.Engine;
using CodeMode.Worker.Wire;

namespace CodeMode.Worker.Serving;

/// <summary>An object that stayed with the host: each member comes when it is touched.</summary>
internal sealed class RemoteObject(HostLink host, int number, int count) : ScriptData
{
    private List<string>? _names;

    public override ScriptDataKind Kind => ScriptDataKind.Object;

    public override int Count => count;

    public override IEnumerable<string> Names => _names ??= ReadNames();

    public override ScriptData? GetMember(string name)
    {
        var reply = host.Ask(new MessageWriter(MessageKind.Member).Int(number).Text(name));
        return reply.Flag() ? host.Data.Read(reply) : null;
    }

    private List<string> ReadNames()
    {
        var reply = host.Ask(new MessageWriter(MessageKind.Names).Int(number));
        var names = new List<string>();
        for (var left = reply.Count(); left > 0; left--) names.Add(reply.Text());
        return names;
    }
}
