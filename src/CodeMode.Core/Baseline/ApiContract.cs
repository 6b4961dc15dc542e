using CodeMode.Baseline.Types;
using CodeMode.Documents;
using CodeMode.Model;
using CodeMode.TypeScript;

namespace CodeMode.Baseline;

/// <summary>What programs rely on: for each operation its verb, path, name and signature, with the types written out.</summary>
internal sealed class ApiContract
{
    private ApiContract(IReadOnlyList<ContractOperation> operations, IReadOnlyDictionary<string, TypeNode> types)
    {
        Operations = operations;
        Types = types;
    }

    /// <summary>The operations, sorted by path and verb.</summary>
    public IReadOnlyList<ContractOperation> Operations { get; }

    /// <summary>The types that keep their names, since they are recursive or long.</summary>
    public IReadOnlyDictionary<string, TypeNode> Types { get; }

    public static ApiContract Of(ApiModel model)
    {
        var types = new TypeTable(model);
        var expansion = new TypeExpansion(model, types);
        var signatures = new SignaturePrinter(types);
        var operations = model.Operations
            .Select(operation => new ContractOperation(
                operation.Method, Escape(operation.Path), operation.QualifiedName, expansion.ReadSignature(signatures.Print(operation)), operation.Pointer))
            .OrderBy(static operation => operation.Path, StringComparer.Ordinal)
            .ThenBy(static operation => operation.Method, StringComparer.Ordinal)
            .ToList();
        return new ApiContract(operations, expansion.Named.ToDictionary(static type => type.Key, static type => type.Value, StringComparer.Ordinal));
    }

    // A path is one word of its line.
    private static string Escape(string path) => VisibleText.Clean(path).Replace(" ", "%20");
}
