namespace CodeMode.Model;

/// <summary>A request body, https://spec.openapis.org/oas/v3.1.1#request-body-object.</summary>
/// <param name="Required">Whether a call must give it.</param>
/// <param name="Description">What it means; CommonMark.</param>
/// <param name="Contents">Its media types; the first is the one that programs send (the reader puts JSON first).</param>
public sealed record ApiRequestBody(bool Required, string? Description, EquatableArray<ApiMediaType> Contents);
