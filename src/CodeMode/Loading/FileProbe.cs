namespace CodeMode.Loading;

/// <summary>
/// Looks at the stamps of the files that a document was read from. Looking works where notifications of the system do not:
/// on mounted volumes, in containers, and where a link is moved to another file.
/// </summary>
internal sealed class FileProbe(IReadOnlyList<string> files) : IDocumentProbe
{
    private IReadOnlyList<string> _files = files;
    private string _seen = Stamp(files);
    private string _settling = "";

    public ValueTask<bool> HasChangedAsync(ApiDefinition definition, CancellationToken cancellationToken)
    {
        // A new version may refer to other files. Those of a version that could not be read are not known.
        if (definition.Files.Count > 0 && !_files.SequenceEqual(definition.Files))
        {
            _files = definition.Files;
            _seen = Stamp(_files);
        }
        var stamp = Stamp(_files);
        if (stamp == _seen) return new(false);
        // Who writes a file may be in the midst of it: a stamp counts when it stands for two looks.
        if (stamp != _settling)
        {
            _settling = stamp;
            return new(false);
        }
        _seen = stamp;
        return new(true);
    }

    private static string Stamp(IReadOnlyList<string> files) => string.Join('|', files.Select(static path =>
    {
        var file = new FileInfo(path);
        var real = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
        return real.Exists ? $"{real.FullName}:{real.LastWriteTimeUtc.Ticks}:{real.Length}" : "none";
    }));
}
