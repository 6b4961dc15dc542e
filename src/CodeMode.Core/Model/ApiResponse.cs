namespace CodeMode.Model;

/// <summary>A response, https://spec.openapis.org/oas/v3.1.1#response-object.</summary>
/// <param name="Status">A status code, a range (<c>2XX</c>), or <c>default</c>.</param>
/// <param name="Description">What it means; CommonMark.</param>
/// <param name="Contents">Its media types (JSON first); empty when there is no body.</param>
public sealed record ApiResponse(string Status, string? Description, EquatableArray<ApiMediaType> Contents);
