using CodeMode.Model;
using CodeMode.OpenApi;
using CodeMode.Tests.Shared;
using CodeMode.TypeScript;

namespace CodeMode.Core.Tests.Model;

public sealed class CompactModelTests
{
    public static TheoryData<string> Fixtures => Reading.Fixtures;

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_model_survives_its_compact_text(string fixture) => Check(Reading.Fixture(fixture).Model!);

    [Fact]
    public void So_does_every_model_of_the_corpus()
    {
        foreach (var file in Corpus.GetJsonDocuments("openapi"))
        {
            if (OpenApiReader.Read(File.ReadAllText(file)).Model is { } model) Check(model);
        }
    }

    [Fact]
    public void Shared_parts_stand_once()
    {
        var parameters = string.Join(',', Enumerable.Range(0, 500).Select(static i => $"\"/p{i}\":{{\"get\":{{\"operationId\":\"f{i}\",\"parameters\":[{{\"name\":\"q\",\"in\":\"query\",\"description\":\"A long text that all of them repeat\",\"schema\":{{\"type\":\"string\"}}}}],\"responses\":{{}}}}}}"));
        Assert.InRange(ModelWriter.Write(Reading.Paths($"{{{parameters}}}").Model!).Length, 1, 60_000);
    }

    private static void Check(ApiModel model)
    {
        var text = ModelWriter.Write(model);
        var read = ModelReader.Read(text);
        Assert.DoesNotContain(text, static c => char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029');
        Assert.Equal(model, read);
        Assert.Equal(DeclarationEmitter.Emit(model), DeclarationEmitter.Emit(read));
        Assert.Equal(text, ModelWriter.Write(read));
    }
}
