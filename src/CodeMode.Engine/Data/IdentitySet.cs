using CodeMode.Engine.Runtime;

namespace CodeMode.Engine;

/// <summary>The objects on the way from the root to where a conversion is, to find cycles.</summary>
internal sealed class IdentitySet(Realm realm) : JsObject(realm, null)
{
    public HashSet<JsObject> Members { get; } = new(ReferenceEqualityComparer.Instance);
}
