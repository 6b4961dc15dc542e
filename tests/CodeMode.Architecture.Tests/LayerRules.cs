namespace CodeMode.Architecture.Tests;

/// <summary>The directions of DESIGN §3, one sentence each.</summary>
internal static class LayerRules
{
    public static IReadOnlyList<LayerRule> Core { get; } =
    [
        new("Documents turns text into a tree and knows nothing of what the tree means.", "CodeMode.Documents", "CodeMode", "CodeMode."),
        new("OpenApi turns the tree into the model: it uses Documents and Model only.",
            "CodeMode.OpenApi", "CodeMode", "CodeMode.", "CodeMode.Documents", "CodeMode.Model"),
        new("Model is what everything downstream reads: it knows neither its reader nor its writers.", "CodeMode.Model", "CodeMode", "CodeMode."),
        new("TypeScript writes the model: it uses Model, and of Documents how text is escaped.",
            "CodeMode.TypeScript", "CodeMode", "CodeMode.", "CodeMode.Model", "CodeMode.Documents.JsonText", "CodeMode.Documents.VisibleText"),
        new("Baseline compares signatures: it uses Model and TypeScript, and of Documents how text is shown.",
            "CodeMode.Baseline", "CodeMode", "CodeMode.", "CodeMode.Model", "CodeMode.TypeScript", "CodeMode.Documents.VisibleText"),
        new("Verification compares two trees and knows nothing of the model.", "CodeMode.Verification", "CodeMode", "CodeMode.", "CodeMode.Documents"),
        new("Syntax stands alone.", "CodeMode.Syntax", "CodeMode", "CodeMode."),
        new("Checking uses Syntax and Model.", "CodeMode.Checking", "CodeMode", "CodeMode.", "CodeMode.Syntax", "CodeMode.Model"),
        new("Core has no file system.", "CodeMode", "System.IO.File"),
        new("Core has no file system.", "CodeMode", "System.IO.FileStream"),
        new("Core has no file system.", "CodeMode", "System.IO.Directory"),
        new("Core has no network.", "CodeMode", "System.Net"),
    ];

    public static IReadOnlyList<LayerRule> Engine { get; } =
    [
        new("The engine knows Syntax only.", "CodeMode.Engine", "CodeMode", "CodeMode.", "CodeMode.Syntax"),
        new("The engine has no network.", "CodeMode.Engine", "System.Net"),
        new("The engine has no file system.", "CodeMode.Engine", "System.IO.File"),
        new("The engine has no file system.", "CodeMode.Engine", "System.IO.FileStream"),
        new("The engine has no file system.", "CodeMode.Engine", "System.IO.Directory"),
        new("The engine does not use the framework's regular expressions, which have no budget.",
            "CodeMode.Engine", "System.Text.RegularExpressions"),
    ];

    public static IReadOnlyList<LayerRule> Library { get; } =
    [
        new("Dispatch speaks HTTP only: no MCP.", "CodeMode.Dispatch", "ModelContextProtocol"),
        new("Search and Execution speak no MCP: Server does.", "CodeMode.Execution", "ModelContextProtocol"),
        new("Search and Execution speak no MCP: Server does.", "CodeMode.Search", "ModelContextProtocol"),
        new("Search reads the model: it reaches no API.", "CodeMode.Search", "System.Net"),
        new("Search reads the model: it reaches no API.", "CodeMode.Search", "CodeMode.Dispatch", "CodeMode.Dispatch.TypeTable"),
        new("Server speaks MCP only: calls go through Dispatch.", "CodeMode.Server", "System.Net.Http"),
        new("Execution sends calls through the invoker: it opens no connection.", "CodeMode.Execution", "System.Net.Http"),
        new("Dispatch knows neither the tools nor the server above it.", "CodeMode.Dispatch", "CodeMode.Server"),
        new("Nothing in the library uses ASP.NET Core.", "CodeMode", "Microsoft.AspNetCore"),
        new("Worker moves programs and data between processes: it knows the engines' seam, and nothing of APIs.", "CodeMode.Worker", "CodeMode", "CodeMode.", "CodeMode.Engine."),
        new("Worker talks over pipes only.", "CodeMode.Worker", "System.Net"),
    ];

    public static IReadOnlyList<LayerRule> Jint { get; } =
    [
        new("An adapter knows the engines' seam, never the machine behind it.", "CodeMode.Jint", "CodeMode", "CodeMode.", "CodeMode.Engine.", "CodeMode.Data"),
        new("An adapter has no file system.", "CodeMode.Jint", "System.IO.File"),
        new("An adapter has no network.", "CodeMode.Jint", "System.Net"),
    ];
}
