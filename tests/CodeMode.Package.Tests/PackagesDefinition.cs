namespace CodeMode.Package.Tests;

[CollectionDefinition("packages")]
public sealed class PackagesDefinition : ICollectionFixture<PackedPackages>;
