using Microsoft.CodeAnalysis;

namespace CodeMode.Generator.Drift.Endpoints;

/// <summary>The types of ASP.NET Core that tell endpoints apart from methods of the same name.</summary>
internal sealed class KnownSymbols
{
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
        type is not null && (Same(type, Builder) || type.AllInterfaces.Any(candidate => Same(candidate, Builder)));

    public bool IsApplication(ITypeSymbol? type) => type is not null && Same(type, Application);

    public bool IsMap(IMethodSymbol method) => Same(method.ContainingType, Extensions);

    private static bool Same(ISymbol one, ISymbol? other) => SymbolEqualityComparer.Default.Equals(one, other);
}
