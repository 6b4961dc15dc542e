namespace CodeMode.Generator.Drift.Routes;

/// <summary>A prefix that a builder has in the end.</summary>
internal sealed class WholePrefix(RoutePrefix prefix, bool isUnconditional)
{
    public RoutePrefix Prefix => prefix;

    /// <summary>Whether every start of the app comes by it.</summary>
    public bool IsUnconditional => isUnconditional;
}
