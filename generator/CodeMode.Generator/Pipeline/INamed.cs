namespace CodeMode.Generator.Pipeline;

/// <summary>What is emitted into files named after the item.</summary>
internal interface INamed
{
    ApiNames Names { get; }
}
