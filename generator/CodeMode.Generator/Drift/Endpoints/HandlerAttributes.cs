using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CodeMode.Generator.Drift.Endpoints;

/// <summary>Attributes of a handler that take its endpoint out of the app's document, or into another one.</summary>
internal static class HandlerAttributes
{
    public static bool MayHide(IOperation handler)
    {
        while (handler is IConversionOperation conversion) handler = conversion.Operand;
        return (handler as IDelegateCreationOperation)?.Target switch
        {
            IAnonymousFunctionOperation lambda => HasHiding(lambda.Symbol),
            IMethodReferenceOperation reference => HasHiding(reference.Method),
            // A delegate that was made elsewhere: nothing is known of it.
            _ => true,
        };
    }

    private static bool HasHiding(IMethodSymbol method) => method.GetAttributes().Any(static attribute =>
        attribute.AttributeClass?.Name is "ExcludeFromDescriptionAttribute" or "ApiExplorerSettingsAttribute" or "EndpointGroupNameAttribute");
}
