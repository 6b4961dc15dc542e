extern alias Compiler;

using Compiler::CodeMode.Generator.Drift.Documents;
using Compiler::CodeMode.Generator.Pipeline;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeMode.Generator.Tests.Drift;

/// <summary>What an editor asks of the analyzer while somebody types.</summary>
public sealed class EditTests
{
    private const string Source = """
        using Microsoft.AspNetCore.Builder;

        public static class Program
        {
            public static void Main(string[] args)
            {
                var app = WebApplication.CreateBuilder(args).Build();
                app.MapGet("/pets", () => "");
                app.MapGet("/pets/none", () => "");
                app.Run();
            }
        }
        """;

    private readonly DocumentText _document = new("/project/openapi.json", Fixtures.Pets);

    [Fact]
    public async Task One_file_is_looked_at_without_any_document()
    {
        var project = new ApiCompilation().Add(_document, ("CodeModeApiName", "TestApi"));
        var compilation = Add(project, project.Compile(Source), "class Other;");
        var model = compilation.GetSemanticModel(compilation.SyntaxTrees[0]);
        Assert.Empty(await project.Analyze(compilation).GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, default));
        Assert.Equal(0, _document.Reads);
        Assert.NotEmpty(await project.Analyze(compilation).GetAnalyzerDiagnosticsAsync());
    }

    [Fact]
    public async Task An_edit_reads_no_document_again()
    {
        var project = new ApiCompilation().Add(_document, ("CodeModeApiName", "TestApi"));
        var compilation = project.Compile(Source);
        var before = await project.Analyze(compilation).GetAnalyzerDiagnosticsAsync();
        var read = Read();
        var after = await project.Analyze(Add(project, compilation, "class Edit;")).GetAnalyzerDiagnosticsAsync();
        Assert.Equal(before.Select(static d => d.ToString()), after.Select(static d => d.ToString()));
        Assert.Same(read, Read());
    }

    private static CSharpCompilation Add(ApiCompilation project, CSharpCompilation compilation, string file) =>
        compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(file, project.ParseOptions));

    private ApiDocument? Read() => ApiDocument.Read(new ApiItem(new ApiNames(_document.Path, "TestApi", "", EmitTypes: true), _document, default), default);
}
