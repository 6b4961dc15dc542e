namespace CodeMode.Baseline.Types;

/// <summary>What a call takes and gives.</summary>
/// <param name="Arguments">The one object of arguments.</param>
/// <param name="Result">What the promise resolves to.</param>
internal sealed record Signature(ObjectType Arguments, TypeNode Result)
{
    /// <summary>The canonical text behind an operation's name.</summary>
    public string Text => $"({PrintArguments()}): Promise<{Result.Text.Text}>";

    private string PrintArguments() =>
        Arguments.Members.Count == 0 ? "" : $"args{(Arguments.Members.All(static member => member.IsOptional) ? "?" : "")}: {Arguments.Text.Text}";
}
