using CodeMode.Generator.Drift.Facts;
using Microsoft.CodeAnalysis;

namespace CodeMode.Generator.Drift.Endpoints;

/// <summary>What code says of an endpoint beside its handler.</summary>
internal sealed class Conventions
{
    /// <summary>The endpoint's name, and where it stands; unknown when it is no constant.</summary>
    public Fact<string?> Name { get; set; } = Fact<string?>.Known(null);

    public Location? NameLocation { get; set; }

    /// <summary>Whether it stands in no document, or in another one.</summary>
    public bool IsHidden { get; set; }

    /// <summary>Whether something may have been said of it that is not seen here.</summary>
    public bool IsOpaque { get; set; }

    /// <summary>Whether it belongs to one of several versions of the API.</summary>
    public bool IsVersioned { get; set; }

    /// <summary>Whether something between the request and the handler may answer, or read the request.</summary>
    public bool HasFilter { get; set; }

    /// <summary>Answers that were declared beside the handler's own.</summary>
    public List<ResponseFact> Responses { get; } = [];

    /// <summary>The body's content types, when they were said; unknown when they are no constants.</summary>
    public Fact<IReadOnlyList<string>>? Accepts { get; set; }

    /// <summary>Where they were said.</summary>
    public Location? AcceptsLocation { get; set; }

    /// <summary>The body's type, when it was said.</summary>
    public ITypeSymbol? AcceptedType { get; set; }

    /// <summary>Whether callers must be known: said here, or <see langword="null"/> when nothing was said.</summary>
    public bool? RequiresAuthorization { get; set; }

    /// <summary>Where that was said.</summary>
    public Location? AuthorizationLocation { get; set; }

    public bool IsObsolete { get; set; }
}
