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
        if (context.Root["components"]["schemas"][text].IsObject) return text;
        // A file's own components come before those that it does not know.
        var neighbour = context.GetFileRoot(value)["components"]["schemas"][text];
        if (neighbour.IsObject) return context.Types.GetName(neighbour);
        if (text.IndexOfAny(['/', '#', '.']) < 0)
        {
            context.Findings.Add(DocumentRule.UnresolvedReference, value, $"The mapping names {VisibleText.Quote(text)}, which is no component schema; it is left out");
            return null;
        }

        var target = context.Resolve(value);
        return target.IsObject ? context.Types.GetName(target) : null;
    }
}
