namespace CodeMode.Engine.RegularExpressions;

/// <summary>A named group and the way to it: which alternative of which disjunctions it stands in.</summary>
internal sealed record NamedGroup(string Name, (int Disjunction, int Alternative)[] Path)
{
    /// <summary>Whether both have one name and can take part in the same match: no disjunction keeps them apart.</summary>
    public bool MeetsNamesake(NamedGroup other)
    {
        if (Name != other.Name) return false;
        for (var i = 0; i < Path.Length && i < other.Path.Length && Path[i].Disjunction == other.Path[i].Disjunction; i++)
        {
            if (Path[i].Alternative != other.Path[i].Alternative) return false;
        }

        return true;
    }
}
