namespace CodeMode.Architecture.Tests.Metadata;

/// <summary>A type that uses another type.</summary>
/// <param name="Type">The full name of the type that uses.</param>
/// <param name="TypeNamespace">Its namespace.</param>
/// <param name="Used">The full name of the type that is used.</param>
/// <param name="UsedNamespace">Its namespace.</param>
internal sealed record NamespaceReference(string Type, string TypeNamespace, string Used, string UsedNamespace);
