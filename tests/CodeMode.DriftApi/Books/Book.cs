using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Library.Books;

public class Publication
{
    public required Guid Id { get; set; }

    [Required]
    public string Title { get; set; } = "";

    public DateOnly? Published { get; set; }
}

public sealed class Book : Publication
{
    public required int Pages { get; set; }

    public decimal Price { get; set; }

    public Genre Genre { get; set; }

    [JsonPropertyName("isbn-13")]
    public string? Isbn { get; set; }

    public List<string> Keywords { get; set; } = [];

    public Dictionary<string, int> Copies { get; set; } = [];

    public Author? Author { get; set; }

    public long Views { get; set; }

    public bool Available { get; set; }

    [JsonIgnore]
    public string Shelf { get; set; } = "";

    public int Age => DateTime.UtcNow.Year - (Published?.Year ?? 0);
}

public sealed record Author(string Name, int? Born);

public enum Genre
{
    Novel,
    Poetry,
    Science,
}

public sealed class NewBook
{
    public required string Title { get; init; }

    public required Genre Genre { get; init; }

    public string? Note { get; init; }

    public int Pages { get; init; }

    public AuthorDetails? Author { get; init; }
}

public sealed class AuthorDetails
{
    public required string Name { get; init; }

    public string? Country { get; init; }
}

public sealed record BookRating(int Stars, string? Text = null);
