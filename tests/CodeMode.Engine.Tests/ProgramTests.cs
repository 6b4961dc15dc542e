using System.Text.Json;

namespace CodeMode.Engine.Tests;

/// <summary>Runs the tables in Programs/: each program with the result that Node gives.</summary>
public sealed class ProgramTests
{
    public static TheoryData<string, string, string> Programs()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Programs"), "*.txt").Order(StringComparer.Ordinal))
        {
            var lines = File.ReadAllLines(file);
            for (var i = 0; i + 1 < lines.Length; i++)
            {
                if (lines[i + 1].StartsWith("=> ", StringComparison.Ordinal)) data.Add(Path.GetFileNameWithoutExtension(file), lines[i], lines[i + 1][3..]);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task A_program_gives_what_the_language_says(string theme, string program, string expected)
    {
        Assert.NotEmpty(theme);
        Assert.Equal(Normalize(expected), Normalize(await ScriptRunner.EvaluateAsync(program)));
    }

    private static string Normalize(string json)
    {
        try
        {
            return JsonSerializer.Serialize(JsonDocument.Parse(json).RootElement);
        }
        catch (JsonException)
        {
            return json;
        }
    }
}
