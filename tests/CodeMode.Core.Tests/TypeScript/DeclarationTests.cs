using CodeMode.Tests.Shared;
using CodeMode.TypeScript;

namespace CodeMode.Core.Tests.TypeScript;

public sealed class DeclarationTests
{
    public static TheoryData<string> Fixtures => Reading.Fixtures;

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Declarations_are_the_ones_that_were_read(string fixture)
    {
        var result = Reading.Fixture(fixture);
        var declarations = DeclarationEmitter.Emit(result.Model!);
        Assert.DoesNotContain('\r', declarations);
        var findings = string.Join('\n', result.Diagnostics.Select(static diagnostic => $"{diagnostic.Id} {diagnostic.Severity} {diagnostic.Line}:{diagnostic.Column} {diagnostic.Message}"));
        Snapshot.Match($"{declarations}\n{findings}\n", fixture);
    }

    [Fact]
    public void Only_the_types_that_calls_need_are_declared() =>
        Assert.DoesNotContain("Unused", DeclarationEmitter.Emit(Reading.Fixture("petstore").Model!), StringComparison.Ordinal);

    [Fact]
    public void A_type_is_declared_twice_only_where_directions_differ()
    {
        var declarations = DeclarationEmitter.Emit(Reading.Fixture("petstore").Model!);
        Assert.Contains("interface Pet {", declarations, StringComparison.Ordinal);
        Assert.Contains("interface PetInput {", declarations, StringComparison.Ordinal);
        Assert.DoesNotContain("OwnerInput", declarations, StringComparison.Ordinal);
    }

    [Fact]
    public void The_namespace_is_the_callers() =>
        Assert.Contains("declare namespace shop {", DeclarationEmitter.Emit(Reading.Fixture("petstore").Model!, "shop"), StringComparison.Ordinal);
}
