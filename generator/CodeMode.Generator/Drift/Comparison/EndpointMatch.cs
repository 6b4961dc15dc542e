using CodeMode.Generator.Drift.Documents;
using CodeMode.Generator.Drift.Facts;

namespace CodeMode.Generator.Drift.Comparison;

/// <summary>An endpoint and the operation that describes it.</summary>
internal sealed class EndpointMatch(Endpoint endpoint, DocumentOperation operation)
{
    public Endpoint Endpoint => endpoint;

    public DocumentOperation Operation => operation;
}
