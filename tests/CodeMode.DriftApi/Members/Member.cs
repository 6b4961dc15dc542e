using System.Text.Json.Serialization;

namespace Library.Members;

public sealed class Member
{
    public required int Id { get; set; }

    public required string Name { get; set; }

    public Level Level { get; set; }

    public Uri? Picture { get; set; }

    public TimeOnly? Reminder { get; set; }

    public byte[] Key { get; set; } = [];
}

public sealed class MemberDetails
{
    public required string Name { get; set; }

    public Level Level { get; set; }

    public string? Email { get; set; }
}

[JsonConverter(typeof(JsonStringEnumConverter<Level>))]
public enum Level
{
    [JsonStringEnumMemberName("basic-level")]
    Basic,
    Gold,
}

public sealed class Settings
{
    public int MaximumLoans { get; set; }

    public float Fee { get; set; }

    public string? Banner { get; set; }
}
