using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

/// <summary>A call of a host function that is under way.</summary>
/// <param name="Id">Its number within the run.</param>
/// <param name="Promise">What the program got.</param>
/// <param name="Name">The function's name.</param>
/// <param name="Path">Its place among the globals.</param>
/// <param name="Line">Line of the call.</param>
/// <param name="Column">Column of the call.</param>
/// <param name="Arguments">For a call that the host answers later: what it was called with.</param>
internal sealed record HostCall(int Id, JsPromise Promise, string Name, string Path, int Line, int Column, IReadOnlyList<ScriptData>? Arguments)
{
    public bool IsDeferred => Arguments is not null;

    public static HostCall Visit(HeapVisitor visitor, HostCall? call)
    {
        var id = visitor.Integer(call?.Id ?? 0);
        var promise = visitor.Required(call?.Promise!);
        var name = visitor.RequiredText(call?.Name!);
        var path = visitor.RequiredText(call?.Path!);
        var (line, column) = (visitor.Integer(call?.Line ?? 0), visitor.Integer(call?.Column ?? 0));
        var arguments = new List<ScriptData>();
        visitor.Items(call?.Arguments ?? [], arguments.Add, item => visitor.Data(item!));
        return new HostCall(id, promise, name, path, line, column, arguments);
    }
}
