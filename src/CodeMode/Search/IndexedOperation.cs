using CodeMode.Model;

namespace CodeMode.Search;

/// <summary>An operation that the search knows, with the API it belongs to.</summary>
internal sealed record IndexedOperation(SearchedApi Api, ApiOperation Operation)
{
    /// <summary>What hits call it.</summary>
    public string Name => Api.NameOf(Operation.QualifiedName);

    /// <summary>The group that it is listed in; the namespace where an API has no groups.</summary>
    public string Group => Operation.Group.Length == 0 ? Api.Namespace : Api.NameOf(Operation.Group);
}
