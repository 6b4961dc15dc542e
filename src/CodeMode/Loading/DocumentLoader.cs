using CodeMode.Documents;

namespace CodeMode.Loading;

/// <summary>Loads a document and the files that it refers to within bounds, and reads them.</summary>
internal static class DocumentLoader
{
    public static async Task<ApiDefinition> LoadAsync(string source, ApiLoadOptions options, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(options.Timeout);
        DocumentSet documents;
        var references = new ReferencedFiles(source, options);
        try
        {
            var text = TextSource.TryGetAddress(source) is { } address
                ? await TextSource.FetchAsync(address, options, timeout.Token)
                : await TextSource.ReadFileAsync(source, options, timeout.Token);
            documents = new DocumentSet(source, text);
            while (documents.TryGetWanted(out var path)) await references.AddAsync(documents, path, timeout.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DocumentLoadException($"'{source}' did not arrive within {options.Timeout.TotalSeconds:0.#} s.");
        }
        catch (Exception problem) when (TextSource.IsReadingProblem(problem))
        {
            throw new DocumentLoadException($"'{source}' cannot be read: {problem.Message}", problem);
        }
        try
        {
            var definition = ApiDefinition.FromDocuments(documents, options.Name, cancellationToken);
            definition.Files = TextSource.TryGetAddress(source) is null ? [Path.GetFullPath(source), .. references.Files] : [];
            return definition;
        }
        catch (DocumentLoadException unusable) when (options.Name is null)
        {
            throw DocumentLoadException.Unusable(source, unusable.Diagnostics);
        }
    }
}
