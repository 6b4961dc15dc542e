namespace CodeMode.Baseline.Types;

/// <summary>What a type no longer keeps.</summary>
/// <param name="Rule">Which promise.</param>
/// <param name="Path">Where: <c>body.lines[].price</c>.</param>
/// <param name="Detail">What became of it, as the rest of a sentence about the path.</param>
/// <param name="Cause">Equal for changes that are one change of a type used in several places.</param>
internal sealed record TypeChange(BaselineRule Rule, string Path, string Detail, string Cause);
