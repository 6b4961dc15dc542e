namespace CodeMode.Credentials;

/// <summary>A credential and what it sends this time.</summary>
internal readonly record struct GrantedValue(SchemeCredential Credential, string Value);
