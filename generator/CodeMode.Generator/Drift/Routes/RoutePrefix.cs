using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Operations;

namespace CodeMode.Generator.Drift.Routes;

/// <summary>What stands before the routes of a builder: its groups' path and conventions, as far as the method at hand shows them.</summary>
internal sealed class RoutePrefix
{
    public string Path { get; private init; } = "";

    /// <summary>Who says the rest, or <see langword="null"/> when the path is whole.</summary>
    public RouteOrigin? Origin { get; private init; }

    /// <summary>Why the rest is unknown, or <see langword="null"/>.</summary>
    public string? Unknown { get; private init; }

    /// <summary>The calls that say something of the groups, outermost group first.</summary>
    public ImmutableArray<IInvocationOperation> Conventions { get; private init; } = [];

    /// <summary>Whether others may say something of its groups that is not seen.</summary>
    public bool Escapes { get; private init; }

    public static RoutePrefix App { get; } = new();

    public static RoutePrefix From(RouteOrigin origin) => new() { Origin = origin };

    public static RoutePrefix NotKnown(string reason) => new() { Unknown = reason };

    /// <summary>The same with something behind it.</summary>
    public RoutePrefix Append(string path, IEnumerable<IInvocationOperation> conventions, bool escapes = false) => new()
    {
        Path = Join(Path, path),
        Origin = Origin,
        Unknown = Unknown,
        Conventions = Conventions.AddRange(conventions),
        Escapes = Escapes || escapes,
    };

    /// <summary>This behind another.</summary>
    public RoutePrefix Behind(RoutePrefix outer) => outer.Append(Path, Conventions, Escapes);

    public static string Join(string prefix, string path) =>
        path.Length == 0 ? prefix : prefix.Length == 0 ? path : prefix.TrimEnd('/') + "/" + path.TrimStart('/');
}
