using CodeMode.Engine;

namespace CodeMode.Execution;

/// <summary>The global <c>api</c> of one run. A group, and a function in it, is made when the program touches it.</summary>
internal sealed class ApiObject(ApiSurface surface, CallSession session) : ScriptData
{
    private const string Request = "request";

    public override ScriptDataKind Kind => ScriptDataKind.Object;

    public override int Count => surface.GroupNames.Count + 1;

    public override IEnumerable<string> Names => [.. surface.GroupNames, Request];

    public override ScriptData? GetMember(string name)
    {
        if (surface.Groups.TryGetValue(name, out var operations)) return new ApiGroupObject(operations, session);
        return name == Request ? ScriptFunction.CreateAsync(Request, session.RequestAsync) : null;
    }
}
