using CodeMode.Model;
using CodeMode.OpenApi;
using CodeMode.Tests.Shared;
using CodeMode.TypeScript;

namespace CodeMode.Core.Tests;

/// <summary>Documents for tests.</summary>
internal static class Reading
{
    /// <summary>The names of the fixtures that every road is tried with.</summary>
    public static TheoryData<string> Fixtures =>
        [.. Directory.EnumerateFiles(RepositoryRoot.PathOf("tests/fixtures"), "*.json").Select(static file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public static OpenApiResult Fixture(string name) => OpenApiReader.Read(File.ReadAllText(RepositoryRoot.PathOf($"tests/fixtures/{name}.json")));

    /// <summary>A 3.1 document of one operation, <c>api.x.f</c>, with a body of the given schema and the given other components.</summary>
    public static OpenApiResult Schema(string schema, string components = "{}") => OpenApiReader.Read(
        """
        {"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{"/x":{"post":{"tags":["x"],"operationId":"f","summary":"F",
        "requestBody":{"required":true,"content":{"application/json":{"schema":SCHEMA}}},"responses":{"204":{"description":"-"}}}}},
        "components":{"schemas":COMPONENTS}}
        """.Replace("SCHEMA", schema, StringComparison.Ordinal).Replace("COMPONENTS", components, StringComparison.Ordinal));

    /// <summary>A 3.1 document with the given paths.</summary>
    public static OpenApiResult Paths(string paths) =>
        OpenApiReader.Read("""{"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":""" + paths + "}");

    /// <summary>The type of the body in the one signature of <see cref="Schema"/>.</summary>
    public static string BodyType(OpenApiResult result)
    {
        var signature = new SignatureEmitter(result.Model!).EmitSignature(result.Model!.Operations[0]);
        const string start = "api.x.f(args: { body: ";
        Assert.StartsWith(start, signature, StringComparison.Ordinal);
        return signature.Substring(start.Length, signature.Length - start.Length - " }): Promise<void>".Length);
    }

    /// <summary>The findings of an id.</summary>
    public static IEnumerable<DocumentDiagnostic> Of(this OpenApiResult result, string id) => result.Diagnostics.Where(diagnostic => diagnostic.Id == id);

    /// <summary>The operations by their qualified name.</summary>
    public static IReadOnlyList<string> Names(this ApiModel model) => [.. model.Operations.Select(static operation => operation.QualifiedName)];
}
