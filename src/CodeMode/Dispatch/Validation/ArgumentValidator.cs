using CodeMode.Data;
using CodeMode.Engine;
using CodeMode.Model;

namespace CodeMode.Dispatch.Validation;

/// <summary>Checks the actual arguments of a call, completely: nothing invalid reaches the API.</summary>
internal sealed class ArgumentValidator(TypeTable types, RequestHeaderPolicy headers)
{
    private readonly SchemaValidator _schemas = new(types);

    /// <exception cref="CallRefusedException">They do not fit; the message names each place, what is there and what is expected.</exception>
    public void Check(ApiOperation operation, ScriptData arguments)
    {
        var problems = new ProblemList();
        if (arguments.Kind != ScriptDataKind.Object)
        {
            problems.Add("args", $"must be one object {Shape(operation)}, but is {Expectation.OfValue(arguments)}");
        }
        else
        {
            CheckNames(operation, arguments, problems);
            foreach (var parameter in operation.Parameters)
            {
                Check(arguments, parameter.ArgumentName, parameter.Schema, parameter.Required && !headers.IsHosts(parameter), problems);
            }
            if (operation.RequestBody is { Contents.Count: > 0 } body) Check(arguments, "body", body.Contents[0].Schema, body.Required, problems);
        }
        if (problems.Problems.Count == 0) return;
        throw CallRefusedException.Because(string.Join("; ", problems.Problems) + (problems.IsFull ? "; and maybe more." : "."));
    }

    private void Check(ScriptData arguments, string name, Schema schema, bool required, ProblemList problems)
    {
        var value = arguments.GetMember(name);
        if (!ScalarText.IsAbsent(value)) _schemas.Check(value!, schema, "args." + name, problems);
        else if (required) problems.Add("args." + name, $"is missing ({Expectation.Of(schema, types)})");
    }

    private static void CheckNames(ApiOperation operation, ScriptData arguments, ProblemList problems)
    {
        var known = Names(operation);
        foreach (var name in arguments.Names)
        {
            if (known.Contains(name) || ScalarText.IsAbsent(arguments.GetMember(name))) continue;
            problems.Add("args." + name, $"is no argument of {operation.QualifiedName}, which takes {Shape(operation)}.{DidYouMean.Say(name, known)}");
        }
    }

    private static List<string> Names(ApiOperation operation)
    {
        var names = operation.Parameters.Select(static p => p.ArgumentName).ToList();
        if (operation.RequestBody is not null) names.Add("body");
        return names;
    }

    private static string Shape(ApiOperation operation) => Names(operation) is { Count: > 0 } names ? $"{{ {string.Join(", ", names)} }}" : "no arguments";
}
