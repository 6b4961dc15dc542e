using CodeMode.Engine;

namespace CodeMode.Execution;

/// <summary><c>await call_tool("name", { … })</c>: how programs written for other servers call a tool. What it reaches is known only when it runs.</summary>
internal static class ToolByName
{
    public const string FunctionName = "call_tool";

    public static ScriptFunction Create(ConnectorSet connectors, CallSession session) => ScriptFunction.CreateAsync(FunctionName, async call =>
    {
        if (call.Arguments is not [{ Kind: ScriptDataKind.String } name, ..])
            throw new ScriptErrorException("TypeError", "call_tool takes a tool's name and an object of arguments.");
        var (apis, _) = await connectors.ConnectAllAsync(call.CancellationToken);
        var tools = apis.Where(static api => api.Model.IsFlat).SelectMany(static api => api.Model.Operations.Select(operation => (Api: api, Operation: operation))).ToList();
        var found = tools.Find(t => t.Operation.OperationId == name.Text || t.Operation.Name == name.Text || t.Api.Namespace + "." + t.Operation.Name == name.Text);
        if (found.Api is null)
            throw new ScriptErrorException("ReferenceError", $"There is no tool '{name.Text}'.{DidYouMean.Say(name.Text, tools.Select(static t => t.Operation.OperationId!))}");
        return await session.CallAsync(found.Api, found.Operation, call with { Arguments = [.. call.Arguments.Skip(1)] });
    });
}
