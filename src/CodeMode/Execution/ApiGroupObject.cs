using CodeMode.Engine;
using CodeMode.Model;

namespace CodeMode.Execution;

/// <summary>A group of the API in one run: <c>api.orders</c>.</summary>
internal sealed class ApiGroupObject(ConnectedApi api, Dictionary<string, ApiOperation> operations, CallSession session) : ScriptData
{
    public override ScriptDataKind Kind => ScriptDataKind.Object;

    public override int Count => operations.Count;

    public override IEnumerable<string> Names => operations.Keys;

    public override ScriptData? GetMember(string name) => operations.TryGetValue(name, out var operation)
        ? ScriptFunction.CreatePaged(name, call => session.CallAsync(api, operation, call), call => session.PageAsync(api, operation, call))
        : null;
}
