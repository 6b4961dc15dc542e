using Microsoft.AspNetCore.Mvc;

namespace Library.Shared;

/// <summary>A bag of services.</summary>
public sealed class LibraryServices(LibraryStore store, [FromServices] ILogger<LibraryServices> logger)
{
    public LibraryStore Store { get; } = store;

    public ILogger<LibraryServices> Logger { get; } = logger;
}
