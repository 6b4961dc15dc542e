using Microsoft.CodeAnalysis;

namespace CodeMode.Generator.Drift.Results;

/// <summary>What is awaited.</summary>
internal static class TaskTypes
{
    /// <summary>The type inside a task, or the type itself; <see langword="null"/> for <c>void</c> and a task without a result.</summary>
    public static ITypeSymbol? Unwrap(ITypeSymbol type)
    {
        if (type.SpecialType == SpecialType.System_Void) return null;
        if (type is not INamedTypeSymbol { Name: "Task" or "ValueTask" } task || task.ContainingNamespace?.ToDisplayString() != "System.Threading.Tasks") return type;
        return task.TypeArguments.FirstOrDefault();
    }
}
