using System.Text.RegularExpressions;

namespace CodeMode.Cli.Projects;

/// <summary>The start of an app: where services are added and endpoints mapped.</summary>
internal sealed partial class ProgramFile
{
    private readonly string _path;
    private readonly string _text;

    private ProgramFile(string path, string text)
    {
        _path = path;
        _text = text;
    }

    /// <summary>The file with the two lines, or <see langword="null"/> when they stand there already.</summary>
    public string? Edited { get; private set; }

    /// <exception cref="CommandFailedException">It is not there, or not written as the templates write it.</exception>
    public static ProgramFile Open(string folder, string definition)
    {
        var path = Path.Combine(folder, "Program.cs");
        if (!File.Exists(path)) throw Refuse(path, "is not there", definition);
        var file = new ProgramFile(path, File.ReadAllText(path));
        file.Edit(definition);
        return file;
    }

    public void Save()
    {
        if (Edited is not null) File.WriteAllText(_path, Edited);
    }

    private void Edit(string definition)
    {
        var text = _text;
        if (!text.Contains(".AddCodeMode(", StringComparison.Ordinal))
        {
            var build = Build().Match(text);
            if (!build.Success) throw Refuse(_path, "has no line 'var app = builder.Build();'", definition);
            text = text.Insert(build.Index, $"{build.Groups["indent"].Value}{build.Groups["builder"].Value}.Services.AddCodeMode({definition});{NewLine}{NewLine}");
        }
        if (!text.Contains(".MapCodeMode(", StringComparison.Ordinal))
        {
            var run = Run().Match(text);
            if (!run.Success) throw Refuse(_path, "has no line 'app.Run();'", definition);
            text = text.Insert(run.Index, $"{run.Groups["indent"].Value}{run.Groups["app"].Value}.MapCodeMode(\"/mcp\");{NewLine}{NewLine}");
        }
        if (text != _text) Edited = text;
    }

    private string NewLine => _text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    private static CommandFailedException Refuse(string path, string why, string definition) =>
        new($"'{path}' {why}; nothing was changed. Add the lines yourself: builder.Services.AddCodeMode({definition}); before Build(), and app.MapCodeMode(\"/mcp\"); before Run()");

    [GeneratedRegex(@"^(?<indent>[ \t]*)(var|WebApplication)\s+\w+\s*=\s*(?<builder>\w+)\.Build\(\);", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Build();

    [GeneratedRegex(@"^(?<indent>[ \t]*)(await\s+)?(?<app>\w+)\.Run(Async)?\(", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Run();
}
