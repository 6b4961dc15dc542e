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
        try
        {
            var text = TextSource.TryGetAddress(source) is { } address
                ? await TextSource.FetchAsync(address, options, timeout.Token)
                : await TextSource.ReadFileAsync(source, options, timeout.Token);
            documents = new DocumentSet(source, text);
            var references = new ReferencedFiles(source, options);
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
            return ApiDefinition.FromDocuments(documents, options.Name, cancellationToken);
        }
        catch (DocumentLoadException unusable) when (options.Name is null)
        {
            throw DocumentLoadException.Unusable(source, unusable.Diagnostics);
        }
    }
}
