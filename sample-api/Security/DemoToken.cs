namespace SampleApi.Security;

/// <summary>A bearer token of the demo. A real API validates tokens of an identity provider instead.</summary>
sealed record DemoToken(string Value, string Name, string Role)
{
    public static readonly IReadOnlyList<DemoToken> All =
    [
        new("demo-manager-token", "Mia Manager", Roles.Manager),
        new("demo-support-token", "Sam Support", Roles.Support),
    ];
}
