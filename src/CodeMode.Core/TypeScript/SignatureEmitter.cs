using CodeMode.Model;

namespace CodeMode.TypeScript;

/// <summary>One operation → its signature with the types it needs.</summary>
internal sealed class SignatureEmitter
{
    private readonly string _ns;
    private readonly TypeTable _types;
    private readonly TypeDeclaration _declaration;
    private readonly SignaturePrinter _signatures;

    public SignatureEmitter(ApiModel model, string ns = "api")
    {
        _ns = ns;
        _types = new TypeTable(model);
        _declaration = new TypeDeclaration(_types);
        _signatures = new SignaturePrinter(_types);
    }

    /// <summary>The signature in one line: <c>api.orders.getOrder(args: { orderId: number }): Promise&lt;Order&gt;</c>.</summary>
    public string EmitSignature(ApiOperation operation) => $"{_ns}.{operation.QualifiedName}{_signatures.Print(operation)}";

    /// <summary>The identifiers of the component types that the signature needs, nearest first.</summary>
    public IReadOnlyList<string> GetNeededTypes(ApiOperation operation) =>
        [.. new TypeReach(_types).Find([operation]).Select(static form => TypeTable.GetIdentifier(form.Type, form.Direction))];

    /// <summary>The declaration of one component type in one line: <c>interface Order { … }</c> or <c>type X = …</c>.</summary>
    public string EmitType(string identifier) =>
        _types.TryFindIdentifier(identifier, out var found)
            ? _declaration.PrintCompact(found.Type, found.Direction)
            : throw new ArgumentException($"The API has no type '{identifier}'.", nameof(identifier));
}
