using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeMode.Generator.Tests;

/// <summary>A document's text never becomes code, wherever it stands and whatever it holds.</summary>
public sealed class InjectionTests
{
    private const string Canary = "PWNED_CANARY";

    // Ends of comments, of strings, of lines (also the rare ones), directives, interpolation, markup, escapes.
    private static readonly string[] Payloads =
    [
        "*/ PWNED_CANARY /*", "\" + PWNED_CANARY + \"", "\n#line 1 \"x\"\nPWNED_CANARY", "\r\nPWNED_CANARY;", "\u2028PWNED_CANARY;\u2029", "\u0085PWNED_CANARY;",
        "</summary>\nclass PWNED_CANARY {}", "{PWNED_CANARY}", "\\\"; PWNED_CANARY(); //", "\"\"\"; PWNED_CANARY", "\u202EPWNED_CANARY", "\uD800PWNED_CANARY", "\0PWNED_CANARY",
    ];

    public static TheoryData<int> PayloadIndexes => [.. Enumerable.Range(0, Payloads.Length)];

    [Theory]
    [MemberData(nameof(PayloadIndexes))]
    public void No_text_of_a_document_becomes_code(int payload)
    {
        var text = System.Text.Json.JsonSerializer.Serialize(Payloads[payload]).Trim('"');
        var project = ApiCompilation.Of($$"""
            {
              "openapi": "3.1.0",
              "info": { "title": "{{text}}", "version": "{{text}}", "description": "{{text}}" },
              "tags": [ { "name": "{{text}}", "description": "{{text}}" } ],
              "paths": {
                "/a/{{text.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal)}}": {
                  "post": {
                    "operationId": "{{text}}", "summary": "{{text}}", "description": "{{text}}", "tags": ["{{text}}"],
                    "parameters": [ { "name": "{{text}}", "in": "query", "description": "{{text}}", "schema": { "type": "string", "enum": ["{{text}}", "b"], "default": "{{text}}" } } ],
                    "requestBody": { "description": "{{text}}", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/A" } } } },
                    "responses": { "200": { "description": "{{text}}", "content": { "application/json": { "schema": {
                      "title": "{{text}}", "description": "{{text}}", "type": "object", "required": ["{{text}}"],
                      "properties": { "{{text}}": { "type": "string", "pattern": "{{text}}", "format": "{{text}}", "description": "{{text}}" } } } } } } }
                  }
                }
              },
              "components": { "schemas": { "A": { "title": "{{text}}", "type": "object", "properties": { "{{text}}": { "type": "string", "enum": ["{{text}}"] } } }, "{{text}}": { "type": "object", "properties": { "x": {} } } } }
            }
            """).Run();
        AssertHarmless(project);
    }

    [Fact]
    public void The_hostile_documents_stay_harmless()
    {
        if (Corpus.Folder is null) return;
        foreach (var file in Directory.GetFiles(Path.Combine(Corpus.Folder, "..", "hostile"), "*.json").Where(static f => !f.EndsWith("index.json", StringComparison.Ordinal)))
        {
            var project = ApiCompilation.Of(File.ReadAllText(file)).Run();
            Assert.DoesNotContain(project.Diagnostics, static d => d.Id == "CMODE9001");
            AssertHarmless(project);
        }
    }

    [Fact]
    public void The_guard_sees_a_canary_that_is_code()
    {
        var tree = CSharpSyntaxTree.ParseText("class PWNED_CANARY {}");
        Assert.Contains(Tokens(tree), IsCanary);
    }

    private static void AssertHarmless(GeneratedProject project)
    {
        foreach (var source in project.Result.GeneratedSources)
        {
            // An identifier made from the text is a name, as it should be; the canary alone as a name is code.
            Assert.DoesNotContain(Tokens(CSharpSyntaxTree.ParseText(source.SourceText)), IsCanary);
        }

        project.Load();
    }

    private static IEnumerable<SyntaxToken> Tokens(SyntaxTree tree) => tree.GetRoot().DescendantTokens(descendIntoTrivia: true);

    private static bool IsCanary(SyntaxToken token) => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == Canary && !IsDeclaredMember(token);

    // Names are made from the document's words, so a property, parameter record or enum member may well be called so.
    private static bool IsDeclaredMember(SyntaxToken token) => token.Parent is Microsoft.CodeAnalysis.CSharp.Syntax.PropertyDeclarationSyntax
        or Microsoft.CodeAnalysis.CSharp.Syntax.EnumMemberDeclarationSyntax or Microsoft.CodeAnalysis.CSharp.Syntax.EnumDeclarationSyntax
        or Microsoft.CodeAnalysis.CSharp.Syntax.RecordDeclarationSyntax or Microsoft.CodeAnalysis.CSharp.Syntax.QualifiedNameSyntax
        or Microsoft.CodeAnalysis.CSharp.Syntax.VariableDeclaratorSyntax or Microsoft.CodeAnalysis.CSharp.Syntax.IdentifierNameSyntax { Parent: Microsoft.CodeAnalysis.CSharp.Syntax.QualifiedNameSyntax };
}
