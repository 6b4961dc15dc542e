using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace CodeMode.Generator.Drift.Endpoints;

/// <summary>The types of ASP.NET Core that tell endpoints apart from methods of the same name.</summary>
internal sealed class KnownSymbols
{
    private readonly ConcurrentDictionary<ITypeSymbol, bool> _builders = new(SymbolEqualityComparer.Default);

    private KnownSymbols(INamedTypeSymbol extensions, INamedTypeSymbol builder, INamedTypeSymbol? application)
    {
        Extensions = extensions;
        Builder = builder;
        Application = application;
    }

    public INamedTypeSymbol Extensions { get; }

    public INamedTypeSymbol Builder { get; }

    public INamedTypeSymbol? Application { get; }

    public static KnownSymbols? Find(Compilation compilation) =>
        compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions") is { } extensions
        && compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Routing.IEndpointRouteBuilder") is { } builder
            ? new KnownSymbols(extensions, builder, compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Builder.WebApplication"))
            : null;

    public bool IsBuilder(ITypeSymbol? type) =>
        type is { TypeKind: TypeKind.Class or TypeKind.Interface or TypeKind.Struct or TypeKind.TypeParameter } && _builders.GetOrAdd(type.OriginalDefinition, Implements);

    public bool IsApplication(ITypeSymbol? type) => type is not null && Same(type, Application);

    public bool IsMap(IMethodSymbol method) => Same(method.ContainingType, Extensions);

    // Asked of each argument of each call.
    private bool Implements(ITypeSymbol type)
    {
        if (Same(type, Builder)) return true;
        foreach (var candidate in type.AllInterfaces)
        {
            if (Same(candidate, Builder)) return true;
        }

        return false;
    }

    private static bool Same(ISymbol one, ISymbol? other) => SymbolEqualityComparer.Default.Equals(one, other);
}
