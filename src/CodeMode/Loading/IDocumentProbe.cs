namespace CodeMode.Loading;

/// <summary>Tells whether a document may have changed since it was last asked.</summary>
internal interface IDocumentProbe
{
    /// <summary>Whether it may have changed. What was told once is not told again.</summary>
    /// <param name="definition">The version that is in use.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    ValueTask<bool> HasChangedAsync(ApiDefinition definition, CancellationToken cancellationToken);
}
