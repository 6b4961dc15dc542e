using CodeMode.Engine;
using CodeMode.Model;

namespace CodeMode.Dispatch.Validation;

/// <summary><c>anyOf</c>, <c>oneOf</c>, <c>not</c>.</summary>
internal sealed partial class SchemaValidator
{
    // "Exactly one" is not enforced: documents write oneOf where shapes overlap, and servers take what fits any.
    private void CheckAlternatives(
        ScriptData value, Schema schema, EquatableArray<Schema> members, string path, ProblemList problems, int references)
    {
        if (members.Count == 0) return;
        if (schema.Discriminator is { } discriminator && value.GetMember(discriminator.PropertyName) is { Kind: ScriptDataKind.String } tag)
        {
            CheckDiscriminated(value, discriminator, tag.Text, members, path, problems, references);
            return;
        }
        IReadOnlyList<ValidationProblem>? nearest = null;
        foreach (var member in members)
        {
            var found = problems.Try(() => Check(value, member, path, problems, references + 1));
            if (found.Count == 0) return;
            if (nearest is null || IsNearer(found, nearest, path)) nearest = found;
        }
        if (members.Count > 1 && nearest!.All(p => p.Path == path))
        {
            problems.Add(path, $"must be {string.Join(" or ", members.Select(m => Expectation.Of(m, types)).Distinct())}, but is {Expectation.OfValue(value)}");
            return;
        }
        foreach (var problem in nearest!) problems.Add(problem.Path, problem.Message);
    }

    private void CheckDiscriminated(
        ScriptData value, Discriminator discriminator, string tag, EquatableArray<Schema> members, string path, ProblemList problems, int references)
    {
        var reference = discriminator.Mapping.FirstOrDefault(m => m.Value == tag)?.Reference ?? tag;
        foreach (var member in members)
        {
            if (member.Reference != reference) continue;
            Check(value, member, path, problems, references + 1);
            return;
        }
        var known = discriminator.Mapping.Count > 0
            ? discriminator.Mapping.Select(static m => m.Value)
            : members.Where(static m => m.Reference is not null).Select(static m => m.Reference!);
        problems.Add(
            $"{path}.{discriminator.PropertyName}",
            $"must be one of {string.Join(", ", known.Select(static k => $"\"{k}\""))}, but is \"{tag}\".{DidYouMean.Say(tag, known)}");
    }

    private void CheckNot(ScriptData value, Schema not, string path, ProblemList problems, int references)
    {
        if (problems.Try(() => Check(value, not, path, problems, references + 1)).Count == 0) problems.Add(path, "has a form that the document rules out");
    }

    /// <summary>The alternative that was meant got further in: its problems stand deeper, or are fewer.</summary>
    private static bool IsNearer(IReadOnlyList<ValidationProblem> found, IReadOnlyList<ValidationProblem> nearest, string path)
    {
        var foundHere = found.Count(p => p.Path == path);
        var nearestHere = nearest.Count(p => p.Path == path);
        return foundHere != nearestHere ? foundHere < nearestHere : found.Count < nearest.Count;
    }
}
