using Microsoft.AspNetCore.Http;

namespace CodeMode.AspNetCore.Server;

/// <summary>Serves the declarations as text, for people and for editors.</summary>
sealed class DeclarationsEndpoint(CodeModeRunner runner)
{
    volatile DeclarationsFile? _file;

    public async Task HandleAsync(HttpContext context)
    {
        var declarations = await runner.GetDeclarationsAsync(context.RequestAborted);
        var file = _file is { } known && known.Text == declarations ? known : _file = new(declarations);
        await Results.Bytes(file.Content, "text/plain; charset=utf-8", entityTag: file.Tag).ExecuteAsync(context);
    }
}
