namespace Library.Shared;

public sealed class LibraryStore
{
    public string Name { get; set; } = "main";
}
