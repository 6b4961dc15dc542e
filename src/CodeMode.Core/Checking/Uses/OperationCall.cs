using CodeMode.Model;
using CodeMode.Syntax;

namespace CodeMode.Checking;

/// <summary>A call of an operation.</summary>
internal sealed record OperationCall(ApiOperation Operation, CallExpression Call);
