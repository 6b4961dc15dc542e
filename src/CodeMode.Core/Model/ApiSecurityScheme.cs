namespace CodeMode.Model;

/// <summary>A security scheme, https://spec.openapis.org/oas/v3.1.1#security-scheme-object.</summary>
/// <param name="Name">Its component name.</param>
/// <param name="Type"><c>apiKey</c>, <c>http</c>, <c>oauth2</c>, <c>openIdConnect</c>, <c>mutualTLS</c>.</param>
/// <param name="Scheme">HTTP authentication scheme (<c>bearer</c>, <c>basic</c>) for <c>http</c>.</param>
/// <param name="ParameterName">Header, query or cookie name for <c>apiKey</c>.</param>
/// <param name="In"><c>header</c>, <c>query</c> or <c>cookie</c> for <c>apiKey</c>.</param>
/// <param name="TokenUrl">Token URL of the client-credentials flow for <c>oauth2</c>.</param>
public sealed record ApiSecurityScheme(string Name, string Type, string? Scheme, string? ParameterName, string? In, string? TokenUrl);
