using CodeMode.Documents;
using CodeMode.Model;

namespace CodeMode.OpenApi;

/// <summary>The Discriminator Object, https://spec.openapis.org/oas/v3.1.1#discriminator-object.</summary>
internal static class DiscriminatorReader
{
    /// <summary>Reads it; in 2.0 it is the property's name alone.</summary>
    public static Discriminator? Read(ReadingContext context, DocumentNode node)
    {
        if (node.IsString) return new Discriminator(node.GetString(), default);
        if (!context.IsObject(node) || context.ReadString(node, "propertyName") is not { } name) return null;
        var mapping = new List<DiscriminatorMapping>();
        foreach (var property in context.ReadObject(node, "mapping").Properties)
        {
            if (FindTarget(context, property.Value) is { } target) mapping.Add(new DiscriminatorMapping(property.Name, target));
        }

        return new Discriminator(name, mapping.ToEquatableArray());
    }

    // A mapping names a component, or refers to one.
    private static string? FindTarget(ReadingContext context, DocumentNode value)
    {
        if (!value.IsString)
        {
            context.Expected("a schema name or reference", value);
            return null;
        }

        var text = value.GetString();
        if (!context.Root["components"]["schemas"][text].IsMissing) return text;
        var target = context.Resolve(value);
        return target.IsMissing ? null : context.Types.GetName(target);
    }
}
