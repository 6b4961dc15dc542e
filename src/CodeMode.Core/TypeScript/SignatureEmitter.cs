using CodeMode.Model;

namespace CodeMode.TypeScript;

/// <summary>One operation → its signature with the types it needs.</summary>
internal sealed class SignatureEmitter(ApiModel model, string ns = "api")
{
    /// <summary>The signature in one line: <c>api.orders.getOrder(args: { orderId: number }): Promise&lt;Order&gt;</c>.</summary>
    public string EmitSignature(ApiOperation operation) => throw new NotImplementedException(ns);

    /// <summary>The names of the component types that the signature needs, nearest first.</summary>
    public IReadOnlyList<string> GetNeededTypes(ApiOperation operation) => throw new NotImplementedException(model.Title);

    /// <summary>The declaration of one component type: <c>interface Order { … }</c> or <c>type X = …</c>.</summary>
    public string EmitType(string identifier) => throw new NotImplementedException(identifier);
}
