namespace CodeMode.Dispatch.Validation;

/// <summary>One thing that does not fit.</summary>
/// <param name="Path">Where, as a program would write it: <c>args.body.lines[2].sku</c>.</param>
/// <param name="Message">What is wrong and what is expected, to be read behind the path.</param>
internal readonly record struct ValidationProblem(string Path, string Message)
{
    public override string ToString() => $"{Path} {Message}";
}
