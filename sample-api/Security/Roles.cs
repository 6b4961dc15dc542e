namespace SampleApi.Security;

/// <summary>The two roles of the shop's staff.</summary>
static class Roles
{
    public const string Manager = "manager";
    public const string Support = "support";
}
