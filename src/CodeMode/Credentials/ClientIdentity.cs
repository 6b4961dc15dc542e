namespace CodeMode.Credentials;

/// <summary>Who asks a token server.</summary>
/// <param name="Variable">The scheme's variable, which the client's begin with.</param>
/// <param name="TokenUrl">The token URL as the document writes it.</param>
/// <param name="Id">The client's identifier.</param>
/// <param name="Secret">The client's secret.</param>
internal sealed record ClientIdentity(string Variable, string TokenUrl, string Id, string Secret);
