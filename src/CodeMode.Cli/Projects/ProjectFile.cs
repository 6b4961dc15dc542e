using System.Xml;
using System.Xml.Linq;

namespace CodeMode.Cli.Projects;

/// <summary>A project of an ASP.NET Core app, edited without touching anything else in its file.</summary>
internal sealed class ProjectFile
{
    private const string Package = "CodeMode.AspNetCore";
    private const string Item = "CodeModeApi";

    private readonly string _path;
    private readonly XDocument _xml;

    private ProjectFile(string path, XDocument xml)
    {
        _path = path;
        _xml = xml;
    }

    public string Name => Path.GetFileNameWithoutExtension(_path);

    public string Folder => Path.GetDirectoryName(Path.GetFullPath(_path))!;

    /// <summary>The namespace of generated code.</summary>
    public string RootNamespace => _xml.Descendants("RootNamespace").FirstOrDefault()?.Value is { Length: > 0 } given ? given : Name.Replace(' ', '_');

    /// <summary>The name of the definition that an item names already.</summary>
    public string? ApiName => _xml.Descendants(Item).Attributes("Name").FirstOrDefault()?.Value;

    /// <exception cref="CommandFailedException">There is no such project, or it is no web project.</exception>
    public static ProjectFile Open(string pathOrFolder)
    {
        var path = Directory.Exists(pathOrFolder) ? FindIn(pathOrFolder) : pathOrFolder;
        try
        {
            var xml = XDocument.Load(path, LoadOptions.PreserveWhitespace);
            if (xml.Root?.Attribute("Sdk")?.Value != "Microsoft.NET.Sdk.Web")
                throw new CommandFailedException($"'{path}' is no ASP.NET Core project (Sdk=\"Microsoft.NET.Sdk.Web\"); for any other API there is: codemode serve <document>");
            return new ProjectFile(path, xml);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or XmlException)
        {
            throw new CommandFailedException($"'{path}' cannot be read as a project: {problem.Message}");
        }
    }

    /// <summary>Adds the package and the document; what stands there stays. Says what it added.</summary>
    public IReadOnlyList<string> Add(string version, string document, string name)
    {
        var added = new List<string>();
        var elements = new List<XElement>();
        if (!_xml.Descendants("PackageReference").Any(static p => p.Attribute("Include")?.Value == Package))
        {
            elements.Add(new XElement("PackageReference", new XAttribute("Include", Package), new XAttribute("Version", version)));
            added.Add($"the package {Package} {version}");
        }
        if (!_xml.Descendants(Item).Any())
        {
            elements.Add(new XElement(Item, new XAttribute("Include", document), new XAttribute("Name", name)));
            added.Add($"<{Item} Include=\"{document}\" Name=\"{name}\" />");
        }
        if (elements.Count > 0) Append(elements);
        return added;
    }

    public void Save()
    {
        using var writer = XmlWriter.Create(_path, new XmlWriterSettings { OmitXmlDeclaration = _xml.Declaration is null, Encoding = new System.Text.UTF8Encoding(false) });
        _xml.Save(writer);
    }

    private void Append(List<XElement> elements)
    {
        var group = new XElement("ItemGroup", "\n");
        foreach (var element in elements) group.Add("    ", element, "\n");
        group.Add("  ");
        _xml.Root!.Add("  ", group, "\n");
    }

    private static string FindIn(string folder) => Directory.GetFiles(folder, "*.csproj") switch
    {
        [var only] => only,
        [] => throw new CommandFailedException($"there is no project in '{folder}'; name one: codemode init path/to/App.csproj"),
        _ => throw new CommandFailedException($"there are several projects in '{folder}'; name one: codemode init path/to/App.csproj"),
    };
}
