using CodeMode.Syntax;

namespace CodeMode.Checking;

/// <summary>Why a written value cannot pass its schema.</summary>
internal readonly record struct ValueViolation(Node At, string Message);
