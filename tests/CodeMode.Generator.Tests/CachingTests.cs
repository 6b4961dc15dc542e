using Microsoft.CodeAnalysis;

namespace CodeMode.Generator.Tests;

public sealed class CachingTests
{
    [Fact]
    public void An_edit_of_the_code_parses_no_document()
    {
        var document = new DocumentText("/project/openapi.json", Fixtures.Pets);
        var project = new ApiCompilation().Add(document, ("CodeModeApiName", "TestApi"));
        var driver = project.CreateDriver().RunGenerators(project.Compile(""));
        var reads = document.Reads;
        driver = driver.RunGenerators(project.Compile("class Edited;"));
        Assert.Equal([IncrementalStepRunReason.Cached], ApiCompilation.Reasons(driver, "Parse"));
        Assert.Equal(reads, document.Reads);
    }

    [Fact]
    public void Reformatting_the_document_emits_nothing_again()
    {
        // Without a summary there is a finding, and its place moves.
        var before = Fixtures.Pets.Replace("\"summary\": \"Away\",", "", StringComparison.Ordinal);
        var (model, shape, _) = Edit(before, before.Replace("\n", "\n ", StringComparison.Ordinal));
        Assert.Equal(IncrementalStepRunReason.Unchanged, model);
        Assert.Equal(IncrementalStepRunReason.Cached, shape);
    }

    [Fact]
    public void A_changed_description_emits_no_handles_and_no_records()
    {
        var (model, shape, outputs) = Edit(Fixtures.Pets, Fixtures.Pets.Replace("What it is called", "Its name", StringComparison.Ordinal));
        Assert.Equal(IncrementalStepRunReason.Modified, model);
        Assert.Equal(IncrementalStepRunReason.Unchanged, shape);
        Assert.Equal(1, outputs);
    }

    [Fact]
    public void A_changed_operation_emits_again()
    {
        var (model, shape, outputs) = Edit(Fixtures.Pets, Fixtures.Pets.Replace("deletePet", "removePet", StringComparison.Ordinal));
        Assert.Equal(IncrementalStepRunReason.Modified, model);
        Assert.Equal(IncrementalStepRunReason.Modified, shape);
        Assert.Equal(3, outputs);
    }

    private static (IncrementalStepRunReason Model, IncrementalStepRunReason Shape, int ModifiedOutputs) Edit(string before, string after)
    {
        var old = new DocumentText("/project/openapi.json", before);
        var project = new ApiCompilation().Add(old, ("CodeModeApiName", "TestApi"));
        var compilation = project.Compile("");
        var driver = project.CreateDriver().RunGenerators(compilation);
        driver = driver.ReplaceAdditionalText(old, new DocumentText("/project/openapi.json", after)).RunGenerators(compilation);
        var outputs = driver.GetRunResult().Results.Single().TrackedOutputSteps
            .SelectMany(static step => step.Value).SelectMany(static run => run.Outputs).Count(static o => o.Reason == IncrementalStepRunReason.Modified);
        return (ApiCompilation.Reasons(driver, "Model").Single(), ApiCompilation.Reasons(driver, "Shape").Single(), outputs);
    }
}
