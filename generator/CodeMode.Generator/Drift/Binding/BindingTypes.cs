using Microsoft.CodeAnalysis;

namespace CodeMode.Generator.Drift.Binding;

/// <summary>What kinds of types the binding of ASP.NET Core tells apart.</summary>
internal static class BindingTypes
{
    /// <summary>The type inside <c>Nullable&lt;T&gt;</c>, or the type itself.</summary>
    public static ITypeSymbol Unwrap(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    /// <summary>Whether a value is read from one string: primitives, dates, enums, and types with a <c>TryParse</c>.</summary>
    public static bool IsParsable(ITypeSymbol type)
    {
        type = Unwrap(type);
        if (type.TypeKind == TypeKind.Enum || type.SpecialType is SpecialType.System_String or SpecialType.System_DateTime) return true;
        if (type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_Double) return true;
        if (IsSystem(type, "Uri")) return true;
        return HasTryParse(type);
    }

    /// <summary>Whether a type binds itself.</summary>
    public static bool BindsItself(ITypeSymbol type) => Members(Unwrap(type), "BindAsync").Any();

    /// <summary>Whether code of one's own reads a value, or a list of them, from text: what it looks like there is its to say.</summary>
    public static bool ParsesItself(ITypeSymbol type)
    {
        type = Unwrap(type);
        if (type is IArrayTypeSymbol array) return ParsesItself(array.ElementType);
        if (IsFramework(type)) return type is INamedTypeSymbol { TypeArguments.Length: 1 } list && ParsesItself(list.TypeArguments[0]);
        return HasConverter(type) || (type.TypeKind != TypeKind.Enum && HasTryParse(type));
    }

    /// <summary>Whether controllers read a value of the type from one string by its <c>[TypeConverter]</c>.</summary>
    public static bool HasConverter(ITypeSymbol type) => Unwrap(type).GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "TypeConverterAttribute");

    /// <summary>Whether a type is a list that several values of the query fill.</summary>
    public static bool IsParsableArray(ITypeSymbol type) =>
        type is IArrayTypeSymbol { Rank: 1 } array ? IsParsable(array.ElementType) : type.Name == "StringValues" && Namespace(type) == "Microsoft.Extensions.Primitives";

    /// <summary>Whether a value of the type is a file of a form, or several.</summary>
    public static bool IsFile(ITypeSymbol type) => type.Name is "IFormFile" or "IFormFileCollection" && Namespace(type) == "Microsoft.AspNetCore.Http"
        || (type is INamedTypeSymbol { TypeArguments.Length: 1 } list && IsFile(list.TypeArguments[0])) || (type is IArrayTypeSymbol array && IsFile(array.ElementType));

    /// <summary>Whether it comes from the request's surroundings, not from its content.</summary>
    public static bool IsSurrounding(ITypeSymbol type) => (Namespace(type), type.Name) is ("Microsoft.AspNetCore.Http", "HttpResponse")
        or ("System.Threading", "CancellationToken") or ("System.Security.Claims", "ClaimsPrincipal");

    /// <summary>Whether it is the request itself, from which code may take anything.</summary>
    public static bool IsRequest(ITypeSymbol type) => (Namespace(type), type.Name) is ("Microsoft.AspNetCore.Http", "HttpContext" or "HttpRequest" or "IHttpContextAccessor");

    public static bool IsRawBody(ITypeSymbol type) => (Namespace(type), type.Name) is ("System.IO", "Stream") or ("System.IO.Pipelines", "PipeReader");

    /// <summary>Whether a type can only be data: a value type, a collection, JSON, or a class of nothing but properties that can be set.</summary>
    public static bool IsData(ITypeSymbol type)
    {
        type = Unwrap(type);
        if (type.TypeKind is TypeKind.Array or TypeKind.Struct or TypeKind.Enum || type.SpecialType == SpecialType.System_String) return true;
        if (Namespace(type).StartsWith("System.Text.Json", StringComparison.Ordinal)) return true;
        if (type is INamedTypeSymbol { IsGenericType: true } && Namespace(type) is "System.Collections.Generic" or "System.Collections.Immutable") return true;
        if (type.TypeKind != TypeKind.Class || type.IsStatic || type.IsAnonymousType) return false;
        if (IsFramework(type)) return false;
        for (var current = type; current is not null && current.SpecialType != SpecialType.System_Object; current = current.BaseType)
        {
            if (IsFramework(current)) return false;
        }

        // A service has methods to call; a constructor that takes an interface is waiting for services.
        var members = type.GetMembers();
        return members.OfType<IPropertySymbol>().Any(static property => property is { IsStatic: false, DeclaredAccessibility: Accessibility.Public, SetMethod: not null })
            && !members.OfType<IMethodSymbol>().Any(static method => method is { MethodKind: MethodKind.Constructor, DeclaredAccessibility: Accessibility.Public }
                && method.Parameters.Any(static parameter => parameter.Type.TypeKind == TypeKind.Interface && !IsCollection(parameter.Type)));
    }

    public static bool IsFramework(ITypeSymbol type) =>
        Namespace(type) is var space && (space == "System" || space.StartsWith("System.", StringComparison.Ordinal) || space.StartsWith("Microsoft.", StringComparison.Ordinal));

    public static string Namespace(ITypeSymbol type) => type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() : "";

    private static bool IsCollection(ITypeSymbol type) => Namespace(type).StartsWith("System.Collections", StringComparison.Ordinal);

    private static bool IsSystem(ITypeSymbol type, string name) => type.Name == name && Namespace(type) == "System";

    private static bool HasTryParse(ITypeSymbol type) => Members(type, "TryParse").Any(static method =>
        method.Parameters.Length is 2 or 3 && method.Parameters[0].Type.SpecialType == SpecialType.System_String && method.Parameters[method.Parameters.Length - 1].RefKind == RefKind.Out);

    private static IEnumerable<IMethodSymbol> Members(ITypeSymbol type, string name)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (var method in current.GetMembers(name).OfType<IMethodSymbol>())
            {
                if (method.IsStatic && method.DeclaredAccessibility == Accessibility.Public) yield return method;
            }
        }
    }
}
