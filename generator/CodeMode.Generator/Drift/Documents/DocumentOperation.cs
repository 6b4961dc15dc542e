using CodeMode.Generator.Drift.Routes;
using CodeMode.Model;
using Microsoft.CodeAnalysis;

namespace CodeMode.Generator.Drift.Documents;

/// <summary>An operation in its document.</summary>
internal sealed class DocumentOperation(ApiDocument document, ApiOperation operation, RouteTemplate route)
{
    public ApiDocument Document => document;

    public ApiOperation Operation => operation;

    public RouteTemplate Route => route;

    /// <summary>Equal to the key of an endpoint that answers the same requests.</summary>
    public string Key { get; } = operation.Method + " " + route.Key;

    public Location Location => document.Locate(operation.Pointer);

    /// <summary>The place of something inside the operation.</summary>
    public Location Locate(string pointer) => document.Locate(operation.Pointer + pointer);

    /// <summary>Whether it says something of its own under a key, and leaves it to nothing above it.</summary>
    public bool Says(string key) => document.Has(operation.Pointer + "/" + key);

    public override string ToString() => operation.Method + " " + operation.Path;
}
