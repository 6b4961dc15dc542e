using CodeMode.Tests.Shared;
using CodeMode.TypeScript;

namespace CodeMode.Core.Tests.TypeScript;

public sealed class SignatureTests
{
    private readonly CodeMode.Model.ApiModel _model = Reading.Fixture("petstore").Model!;

    [Fact]
    public void A_signature_is_one_line_with_its_enums_spelt_out() => Assert.Equal(
        "api.pets.listPets(args?: { limit?: number; status?: \"available\" | \"sold\"; tags?: (\"small\" | \"big\")[]; \"X-Trace\"?: string }): Promise<Pet[]>",
        new SignatureEmitter(_model).EmitSignature(_model.Operations[0]));

    [Fact]
    public void Needed_types_come_nearest_first_and_can_be_printed()
    {
        var signatures = new SignatureEmitter(_model);
        var create = _model.Operations.Single(static operation => operation.Name == "createPet");
        Assert.Equal(["Pet", "PetInput", "Status", "Owner"], signatures.GetNeededTypes(create));
        Assert.Equal("interface Owner { name: string; since?: string }", signatures.EmitType("Owner"));
        Assert.Equal("type Status = \"available\" | \"sold\";", signatures.EmitType("Status"));
        Assert.Contains("secret: string", signatures.EmitType("PetInput"), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", signatures.EmitType("Pet"), StringComparison.Ordinal);
    }

    [Fact]
    public void Half_of_a_large_APIs_signatures_cost_less_than_400_tokens_with_the_types_they_need()
    {
        if (Corpus.TryGetPath("openapi/github-api-3.0.json") is not { } path) return;
        var model = CodeMode.OpenApi.OpenApiReader.Read(File.ReadAllText(path)).Model!;
        var signatures = new SignatureEmitter(model);
        var tokens = model.Operations
            .Select(operation => (signatures.EmitSignature(operation).Length + signatures.GetNeededTypes(operation).Sum(type => signatures.EmitType(type).Length)) / 4)
            .Order().ToList();
        Assert.InRange(tokens[tokens.Count / 2], 1, 399);
    }

    [Fact]
    public void An_unknown_type_is_refused() => Assert.Throws<ArgumentException>(() => new SignatureEmitter(_model).EmitType("Nothing"));
}
