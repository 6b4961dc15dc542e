using CodeMode.Model;

namespace CodeMode.Generator.Pipeline;

/// <summary>A model and the names it is emitted under.</summary>
internal sealed record NamedApi(ApiNames Names, ApiModel Model) : INamed;
