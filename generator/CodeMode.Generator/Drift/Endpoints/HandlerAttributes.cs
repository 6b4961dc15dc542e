using CodeMode.Generator.Drift.Facts;
using Microsoft.CodeAnalysis;

namespace CodeMode.Generator.Drift.Endpoints;

/// <summary>What the attributes of a handler, or of a controller and its action, say of an endpoint.</summary>
internal static class HandlerAttributes
{
    public static void Read(ISymbol handler, Conventions conventions)
    {
        foreach (var attribute in handler.GetAttributes()) Read(attribute, conventions);
    }

    public static void Read(AttributeData attribute, Conventions conventions)
    {
        // One that does not compile yet may say anything.
        if (attribute.AttributeClass is null or { TypeKind: TypeKind.Error })
        {
            conventions.IsOpaque = true;
            return;
        }

        switch (attribute.AttributeClass.Name)
        {
            case "ExcludeFromDescriptionAttribute" or "ApiExplorerSettingsAttribute" or "EndpointGroupNameAttribute":
                conventions.IsHidden = true;
                break;
            case "EndpointNameAttribute":
                conventions.Name = Argument(attribute, 0) is string name ? Fact<string?>.Known(name) : Fact<string?>.Unknown;
                conventions.NameLocation = LocationOf(attribute);
                break;
            case "AuthorizeAttribute":
                conventions.RequiresAuthorization ??= true;
                conventions.AuthorizationLocation ??= LocationOf(attribute);
                break;
            case "AllowAnonymousAttribute":
                conventions.RequiresAuthorization = false;
                conventions.AuthorizationLocation = LocationOf(attribute);
                break;
            case "ObsoleteAttribute":
                conventions.IsObsolete = true;
                break;
            case "ProducesResponseTypeAttribute":
                ReadProduces(attribute, conventions);
                break;
            case "ApiVersionAttribute" or "MapToApiVersionAttribute" or "ApiVersionNeutralAttribute":
                conventions.IsVersioned = true;
                break;
            case { } custom when custom.StartsWith("Swagger", StringComparison.Ordinal) || custom.StartsWith("OpenApi", StringComparison.Ordinal) || custom.StartsWith("ApiConvention", StringComparison.Ordinal):
                conventions.IsOpaque = true;
                break;
        }
    }

    public static Location? LocationOf(AttributeData attribute) => attribute.ApplicationSyntaxReference is { } reference
        ? Location.Create(reference.SyntaxTree, reference.Span)
        : null;

    public static object? Argument(AttributeData attribute, int position) =>
        position < attribute.ConstructorArguments.Length && attribute.ConstructorArguments[position] is { Kind: TypedConstantKind.Primitive or TypedConstantKind.Type or TypedConstantKind.Enum } constant
            ? constant.Value
            : null;

    public static object? Named(AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value.Kind != TypedConstantKind.Array) return argument.Value.Value;
        }

        return null;
    }

    // [ProducesResponseType(404)], [ProducesResponseType(typeof(Pet), 200)], [ProducesResponseType<Pet>(200)]
    private static void ReadProduces(AttributeData attribute, Conventions conventions)
    {
        var status = attribute.ConstructorArguments.Select(static argument => argument.Kind == TypedConstantKind.Primitive ? argument.Value : null).OfType<int>().FirstOrDefault();
        if (status == 0 || LocationOf(attribute) is not { } location)
        {
            conventions.IsOpaque = true;
            return;
        }

        var type = attribute.AttributeClass!.TypeArguments.FirstOrDefault()
            ?? attribute.ConstructorArguments.Select(static argument => argument.Kind == TypedConstantKind.Type ? argument.Value : null).OfType<ITypeSymbol>().FirstOrDefault()
            ?? Named(attribute, "Type") as ITypeSymbol;
        if (type?.SpecialType == SpecialType.System_Void) type = null;
        conventions.Responses.Add(new ResponseFact(status, type is null ? Fact<ITypeSymbol?>.Unknown : Fact<ITypeSymbol?>.Known(type), location));
    }
}
