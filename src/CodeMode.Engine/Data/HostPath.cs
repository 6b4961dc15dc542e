namespace CodeMode.Engine;

/// <summary>The place of data or a function among the host's globals: what a state says instead of it.</summary>
internal sealed record HostPath(HostPath? Parent, string Name)
{
    /// <summary>The step from a function to its <see cref="ScriptFunction.Pages"/>.</summary>
    public const string Pages = "pages";

    /// <summary>The names on the way, the global's first.</summary>
    public IReadOnlyList<string> Names
    {
        get
        {
            var names = new List<string>();
            for (var path = this; path is not null; path = path.Parent) names.Add(path.Name);
            names.Reverse();
            return names;
        }
    }

    /// <summary>The place of a member or item of what stands at a place.</summary>
    public static HostPath? Within(HostPath? parent, string name) => parent is null ? null : new HostPath(parent, name);

    public static HostPath? Within(HostPath? parent, int index) => parent is null ? null : new HostPath(parent, index.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public override string ToString() => string.Join('.', Names);
}
