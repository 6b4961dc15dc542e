using CodeMode.Generator.Drift.Facts;
using Microsoft.CodeAnalysis;

namespace CodeMode.Generator.Drift.Results;

/// <summary>The results whose types say their status.</summary>
internal static class TypedResults
{
    /// <summary>The status, or <see langword="null"/> when only a value says it.</summary>
    public static int? StatusOf(string name) => name switch
    {
        "Ok" => 200,
        "Created" or "CreatedAtRoute" => 201,
        "Accepted" or "AcceptedAtRoute" => 202,
        "NoContent" => 204,
        "BadRequest" or "ValidationProblem" => 400,
        "NotFound" => 404,
        "Conflict" => 409,
        "UnprocessableEntity" => 422,
        "InternalServerError" => 500,
        _ => null,
    };

    public static Fact<ITypeSymbol?> BodyOf(INamedTypeSymbol result) =>
        result.Name == "ValidationProblem" ? Fact<ITypeSymbol?>.Unknown : Fact<ITypeSymbol?>.Known(result.TypeArguments.FirstOrDefault());
}
