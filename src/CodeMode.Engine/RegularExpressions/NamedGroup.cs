namespace CodeMode.Engine.RegularExpressions;

/// <summary>A group that a name or number refers to, and the way to it: which alternative of which disjunctions it stands in.</summary>
internal sealed record NamedGroup(int Index, (int Disjunction, int Alternative)[] Path)
{
    /// <summary>Whether both can take part in the same match: no disjunction keeps them apart. Then they may not share a name.</summary>
    public bool CanMeet(NamedGroup other)
    {
        for (var i = 0; i < Path.Length && i < other.Path.Length && Path[i].Disjunction == other.Path[i].Disjunction; i++)
        {
            if (Path[i].Alternative != other.Path[i].Alternative) return false;
        }

        return true;
    }
}
