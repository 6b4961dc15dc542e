using CodeMode.Documents;

namespace CodeMode.Loading;

/// <summary>
/// Gives a document the files that it refers to: those in its folder and below, and what the options allow beyond. A document must not
/// be able to read the disk or the network of whoever loads it.
/// </summary>
internal sealed class ReferencedFiles(string source, ApiLoadOptions options)
{
    private readonly Uri? _address = TextSource.TryGetAddress(source);
    private readonly List<string> _files = [];

    /// <summary>The files on the disk that the document was given.</summary>
    public IReadOnlyList<string> Files => _files;

    public async Task AddAsync(DocumentSet documents, string path, CancellationToken cancellationToken)
    {
        try
        {
            if (ReferencePath.IsWeb(path)) await FetchAsync(documents, path, new Uri(path), cancellationToken);
            else if (_address is not null) await FetchBesideAsync(documents, path, _address, cancellationToken);
            else await ReadAsync(documents, path, cancellationToken);
        }
        // The rest of the document works without it. The reason is ours: an exception's might tell what stands on the disk.
        catch (Exception problem) when (TextSource.IsReadingProblem(problem) || problem is DocumentLoadException)
        {
            documents.Refuse(path, problem is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : "it cannot be read");
        }
    }

    private async Task FetchBesideAsync(DocumentSet documents, string path, Uri document, CancellationToken cancellationToken)
    {
        var address = new Uri(document, path);
        if (ReferencePath.IsOutside(path)) await FetchAsync(documents, path, address, cancellationToken);
        else documents.Add(path, await TextSource.FetchAsync(address, options, cancellationToken, isReference: true));
    }

    private async Task FetchAsync(DocumentSet documents, string path, Uri address, CancellationToken cancellationToken)
    {
        if (options.AllowReference?.Invoke(address) == true) documents.Add(path, await TextSource.FetchAsync(address, options, cancellationToken, isReference: true));
        else documents.Refuse(path, "references to the web are followed only where ApiLoadOptions.AllowReference says so");
    }

    private async Task ReadAsync(DocumentSet documents, string path, CancellationToken cancellationToken)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(source))!;
        var file = new FileInfo(Path.GetFullPath(Path.Combine(folder, path)));
        var allowed = Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.ReferencesFolder ?? folder));
        if (!IsInside(allowed, file))
        {
            documents.Refuse(path, "it leads out of the document's folder; ApiLoadOptions.ReferencesFolder can allow more");
            return;
        }
        // One that is not there may come to be.
        _files.Add(file.FullName);
        documents.Add(path, await TextSource.ReadFileAsync(file.FullName, options, cancellationToken));
    }

    // A link inside the folder, or a folder on the way that is one, may lead out of it.
    private static bool IsInside(string allowed, FileInfo file)
    {
        if (!IsInside(allowed, file.FullName)) return false;
        for (FileSystemInfo? step = file; step is not null && step.FullName.Length > allowed.Length; step = Directory.GetParent(step.FullName))
        {
            if (step.ResolveLinkTarget(returnFinalTarget: true) is { } target && !IsInside(allowed, target.FullName)) return false;
        }

        return true;
    }

    private static bool IsInside(string folder, string path) =>
        path == folder || path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
