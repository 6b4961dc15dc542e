namespace SampleApi.Security;

/// <summary>The names of the authorization policies.</summary>
static class Policies
{
    /// <summary>Changing what the shop sells, deciding refunds, deleting.</summary>
    public const string Manage = "manage";
}
