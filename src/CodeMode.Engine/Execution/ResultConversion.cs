using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

/// <summary>The program's value as data for the host; getters and toJSON run inside the meter.</summary>
internal static class ResultConversion
{
    private const int MaxWarnings = 10;

    public static ScriptData ToData(Machine machine, JsValue value, List<ProgramDiagnostic> warnings)
    {
        if (HostValues.FromPrimitive(machine.Realm, value) is { } data) return data;
        var collected = JsArray.Empty(machine.Realm);
        var result = machine.RunSelfHosted("Data.convertCollecting", value, collected);
        for (var i = 0; i < collected.DenseCount && i < MaxWarnings; i++)
        {
            warnings.Add(new ProgramDiagnostic("CMODE4014", DiagnosticSeverity.Warning, collected.Dense[i].AsString(), 1, 1));
        }

        return ((DataHolder)result.Ref!).Data;
    }
}
