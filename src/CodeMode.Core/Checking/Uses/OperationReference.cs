using CodeMode.Model;
using CodeMode.Syntax;

namespace CodeMode.Checking;

/// <summary>An operation used as a value rather than called.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Expression">Where it stands.</param>
/// <param name="Consumer">The call that it is an argument of, if any.</param>
internal sealed record OperationReference(ApiOperation Operation, Expression Expression, CallExpression? Consumer);
