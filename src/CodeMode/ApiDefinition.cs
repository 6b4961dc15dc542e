using System.Reflection;
using CodeMode.Documents;
using CodeMode.Loading;
using CodeMode.Model;
using CodeMode.OpenApi;
using CodeMode.TypeScript;

namespace CodeMode;

/// <summary>
/// An API as its OpenAPI document describes it. Immutable and safe for any number of threads; everything derived is made when it is first asked for.
/// </summary>
public sealed class ApiDefinition
{
    private readonly Lazy<ApiModel> _model;
    private readonly Lazy<string?> _documentText;
    private readonly Lazy<string> _declarations;

    // Several files are kept: nobody would give them again.
    private DocumentSet? _documents;

    private ApiDefinition(string? name, Func<ApiModel> model, Func<string?> documentText, IReadOnlyList<DocumentDiagnostic> diagnostics)
    {
        _model = new Lazy<ApiModel>(model);
        _documentText = new Lazy<string?>(documentText);
        _declarations = new Lazy<string>(() => DeclarationEmitter.Emit(Model));
        GivenName = name;
        Diagnostics = diagnostics;
    }

    /// <summary>The name a build gave it, or the API's title.</summary>
    public string Name => GivenName ?? Model.Title;

    /// <summary>What the document says.</summary>
    public ApiModel Model => _model.Value;

    /// <summary>What was found in the document: warnings and notes. Empty for a generated definition: its build has told.</summary>
    public IReadOnlyList<DocumentDiagnostic> Diagnostics { get; }

    /// <summary>The TypeScript declarations of the whole API, under the namespace <c>api</c>.</summary>
    public string Declarations => _declarations.Value;

    /// <summary>The document's text, or <see langword="null"/> when the definition carries none.</summary>
    public string? DocumentText => _documentText.Value;

    /// <summary>The document with its files, read anew when a program searches it; <see langword="null"/> when its text is not at hand.</summary>
    internal DocumentTree? ReadDocument() =>
        _documents is { } documents ? documents.Build() : DocumentText is { } text ? DocumentReader.Read(text, out _) : null;

    /// <summary>The files that it was read from, where it was read from files.</summary>
    internal IReadOnlyList<string> Files { get; set; } = [];

    private string? GivenName { get; }

    /// <summary>Loads a document from a file or from an http or https address.</summary>
    /// <param name="pathOrUrl">A path, or an absolute address.</param>
    /// <param name="options">Bounds of the loading.</param>
    /// <param name="cancellationToken">Stops the loading.</param>
    /// <exception cref="DocumentLoadException">The document cannot be read or used; the message says why.</exception>
    public static Task<ApiDefinition> LoadAsync(string pathOrUrl, ApiLoadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(pathOrUrl);
        return DocumentLoader.LoadAsync(pathOrUrl, options ?? new ApiLoadOptions(), cancellationToken);
    }

    /// <summary>Loads a document from a <c>file:</c>, <c>http:</c> or <c>https:</c> address.</summary>
    /// <param name="address">The address.</param>
    /// <param name="options">Bounds of the loading.</param>
    /// <param name="cancellationToken">Stops the loading.</param>
    /// <exception cref="DocumentLoadException">The document cannot be read or used; the message says why.</exception>
    public static Task<ApiDefinition> LoadAsync(Uri address, ApiLoadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        return LoadAsync(address.IsAbsoluteUri && address.IsFile ? address.LocalPath : address.OriginalString, options, cancellationToken);
    }

    /// <summary>Reads a document's text.</summary>
    /// <param name="text">The document, JSON or YAML. References to other files are not followed; <see cref="LoadAsync(string, ApiLoadOptions?, CancellationToken)"/> does.</param>
    /// <param name="name">A name for it, or <see langword="null"/> for the API's title.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="DocumentLoadException">The document cannot be used; the message says why.</exception>
    public static ApiDefinition Parse(string text, string? name = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        return FromDocuments(new DocumentSet("", text), name, cancellationToken);
    }

    /// <summary>For generated code: a definition that decodes nothing until it is used.</summary>
    /// <param name="name">The definition's name.</param>
    /// <param name="compactModel">Gives the model as the generator wrote it.</param>
    /// <param name="documentText">Gives the document's text when a program searches it, or <see langword="null"/> when it is not at hand.</param>
    public static ApiDefinition FromGenerated(string name, Func<string> compactModel, Func<string?>? documentText = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(compactModel);
        return new ApiDefinition(name, () => ModelReader.Read(compactModel()), documentText ?? (static () => null), []);
    }

    /// <summary>For generated code: the text of a document that the build embedded.</summary>
    /// <param name="assembly">The assembly that carries it.</param>
    /// <param name="resourceName">The resource's logical name.</param>
    /// <returns>The text, or <see langword="null"/> when the assembly carries none.</returns>
    public static string? ReadEmbeddedDocument(Assembly assembly, string resourceName)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        using var stream = assembly.GetManifestResourceStream(resourceName);
        if (stream is null) return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Reads a document with the files that it refers to.</summary>
    internal static ApiDefinition FromDocuments(DocumentSet documents, string? name, CancellationToken cancellationToken)
    {
        var result = OpenApiReader.Read(documents, cancellationToken);
        var model = result.Model ?? throw DocumentLoadException.Unusable(name, [.. result.Diagnostics]);
        var text = documents.Text;
        return new ApiDefinition(name, () => model, () => text, [.. result.Diagnostics]) { _documents = documents.HasFiles ? documents : null };
    }

    /// <summary>A definition of a model made by hand.</summary>
    internal static ApiDefinition FromModel(ApiModel model, string? documentText = null) =>
        new(null, () => model, () => documentText, []);
}
