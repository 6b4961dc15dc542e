using CodeMode.Engine;

namespace CodeMode.Execution;

/// <summary>The global of one API in one run. A group, and a function in it, is made when the program touches it.</summary>
internal sealed class ApiObject(ConnectedApi api, CallSession session) : ScriptData
{
    private const string Request = "request";

    private readonly ApiSurface _surface = api.Surface;

    public override ScriptDataKind Kind => ScriptDataKind.Object;

    public override int Count => _surface.RootNames.Count;

    public override IEnumerable<string> Names => _surface.RootNames;

    public override ScriptData? GetMember(string name)
    {
        if (_surface.FlatOperations is { } flat) return new ApiGroupObject(api, flat, session).GetMember(name);
        if (_surface.Groups.TryGetValue(name, out var operations)) return new ApiGroupObject(api, operations, session);
        return name == Request ? ScriptFunction.CreateAsync(Request, call => session.RequestAsync(api, call)) : null;
    }
}
