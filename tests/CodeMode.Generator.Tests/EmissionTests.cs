using CodeMode.Model;

namespace CodeMode.Generator.Tests;

public sealed class EmissionTests
{
    [Fact]
    public void Handles_arguments_and_records_compile_and_run()
    {
        var project = ApiCompilation.Of(Fixtures.Pets).Run("""
            using System.Collections.Generic;
            using Tests;
            public static class Program
            {
                public static string Run()
                {
                    CodeMode.Operation<TestApi.Types.ListPetsArguments, IReadOnlyList<TestApi.Types.Pet>> list = TestApi.Operations.ListPets;
                    var arguments = new TestApi.Types.ListPetsArguments { Limit = 3, Status = TestApi.Types.Status.ForSale };
                    var pet = new TestApi.Types.Pet { Name = "Rex", Parent = new() { Name = "Mum" }, Born = null, Tags = new Dictionary<string, string>(), Home = new() { Street = "Elm" } };
                    return list + " " + list.Method + " " + list.Path + " " + System.Text.Json.JsonSerializer.Serialize(arguments) + " " + pet.Parent.Name;
                }
            }
            """);
        Assert.Empty(project.Diagnostics);
        Assert.Equal("""pets.listPets GET /pets {"limit":3,"status":"for-sale"} Mum""", project.Execute());
    }

    [Fact]
    public void Without_types_handles_take_and_give_json()
    {
        var project = ApiCompilation.Of(Fixtures.Pets, ("CodeModeApiTypes", "false")).Run("""
            public static class Program
            {
                public static string Run()
                {
                    CodeMode.Operation<System.Text.Json.JsonElement, System.Text.Json.JsonElement> handle = Tests.TestApi.Operations.DeletePet;
                    return handle.Operation.Method;
                }
            }
            """);
        Assert.Equal("DELETE", project.Execute());
        Assert.DoesNotContain(project.Result.GeneratedSources, static s => s.HintName.EndsWith("Types.g.cs", StringComparison.Ordinal));
    }

    [Fact]
    public void The_generated_definition_equals_the_loaded_one()
    {
        AssertSameDefinition(Fixtures.Pets);
    }

    [Theory]
    [MemberData(nameof(CorpusDocuments))]
    public void Every_document_of_the_corpus_compiles_and_equals_the_loaded_one(string name)
    {
        if (name.Length == 0) return;
        var text = File.ReadAllText(Path.Combine(Corpus.Folder!, name));
        AssertSameDefinition(text);
    }

    public static TheoryData<string> CorpusDocuments()
    {
        // xunit fails a theory without rows: the empty name stands for "no corpus here".
        if (Corpus.Folder is null) return [""];
        return [.. Directory.GetFiles(Corpus.Folder, "*-?.?.*").Select(static f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];
    }

    private static void AssertSameDefinition(string text)
    {
        var project = ApiCompilation.Of(text).Run("""
            public static class Program
            {
                public static CodeMode.ApiDefinition Run() => Tests.TestApi.Definition;
            }
            """);
        var generated = (ApiDefinition)project.Execute()!;
        var loaded = ApiDefinition.Parse(text);
        Assert.Equal(loaded.Declarations, generated.Declarations);
        Assert.Equal(loaded.Model, generated.Model);
        Assert.NotEqual(loaded.Model, generated.Model with { Types = generated.Model.Types.Append(new NamedSchema("x", "X", Schema.Any)).ToEquatableArray() });
    }
}
