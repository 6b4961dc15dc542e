using CodeMode.Syntax;

namespace CodeMode.Checking;

/// <summary>What a variable is set to: an expression, or what lies behind names in it when it was destructured.</summary>
/// <param name="Value">The expression.</param>
/// <param name="Path">Property names, outermost first.</param>
/// <param name="HasDefault">Whether a default stands on the way, so that the value may be that instead.</param>
/// <param name="IsConst">Whether the variable is a <c>const</c>, which nobody reads before it is set.</param>
internal sealed record VariableSource(Expression Value, string[] Path, bool HasDefault, bool IsConst);
