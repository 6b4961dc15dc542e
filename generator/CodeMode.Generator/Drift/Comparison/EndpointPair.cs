using CodeMode.Generator.Drift.Binding;
using CodeMode.Generator.Drift.Documents;
using CodeMode.Generator.Drift.Facts;
using CodeMode.Generator.Drift.Json;
using Microsoft.CodeAnalysis;

namespace CodeMode.Generator.Drift.Comparison;

/// <summary>An endpoint and the operation that describes it, with what the comparison of the two needs.</summary>
internal sealed class EndpointPair(Endpoint endpoint, DocumentOperation operation, InputFacts input, OutputFacts output, AppFacts app, DriftReport report)
{
    public Endpoint Endpoint => endpoint;

    public DocumentOperation Operation => operation;

    public InputFacts Input => input;

    public OutputFacts Output => output;

    public AppFacts App => app;

    public DriftReport Report => report;

    public ApiDocument Document => operation.Document;

    /// <summary>The document's name with the line of a place in it.</summary>
    public static string Say(Location place) => ApiDocument.Say(place);
}
