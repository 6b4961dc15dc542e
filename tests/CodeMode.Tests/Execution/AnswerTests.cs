using System.Text.Json;
using CodeMode.Engine;
using CodeMode.Tests.Support;

namespace CodeMode.Tests.Execution;

public class AnswerTests
{
    private const int Budget = 4_000;

    [Fact]
    public void Calls_come_first_then_logs_then_the_result()
    {
        var result = new ExecutionResult
        {
            Calls = [new CallRecord { Operation = "orders.getOrder", Method = "GET", Path = "/orders/7", Status = 200, Duration = TimeSpan.FromMilliseconds(3) }],
            Logs = [new ScriptLog("log", "hi"), new ScriptLog("warn", "careful")],
            Result = Json.Of("""{"a":1}"""),
            Diagnostics = [new ProgramDiagnostic("CMODE4013", DiagnosticSeverity.Warning, "A call was still pending", 3, 5)],
        };
        Assert.Equal(
            """{"calls":[{"operation":"orders.getOrder","method":"GET","path":"/orders/7","status":200,"ms":3}],"logs":["hi","[warn] careful"],"result":{"a":1},"warnings":["3:5 A call was still pending (CMODE4013)"]}""",
            result.ToJson());
    }

    public static TheoryData<string, string> Large => new()
    {
        { "a long string", JsonSerializer.Serialize(new string('x', 50_000)) },
        { "a string of quotes", JsonSerializer.Serialize(new string('"', 50_000)) },
        { "many items", JsonSerializer.Serialize(Enumerable.Range(0, 50_000)) },
        { "large items", JsonSerializer.Serialize(Enumerable.Range(0, 50).Select(static i => new { i, text = new string('y', 3_000) })) },
        { "many members", JsonSerializer.Serialize(Enumerable.Range(0, 5_000).ToDictionary(static i => $"key{i}", static i => i)) },
        { "one large member among small ones", JsonSerializer.Serialize(new { first = 1, big = Enumerable.Range(0, 9_000), last = "end" }) },
        { "two large members", JsonSerializer.Serialize(new { a = new string('a', 9_000), b = Enumerable.Range(0, 9_000) }) },
    };

    [Theory]
    [MemberData(nameof(Large))]
    public void A_large_result_is_cut_by_structure_and_stays_json_of_the_same_shape(string what, string json)
    {
        var answer = new ExecutionResult { Result = Json.Of(json), MaxCharacters = Budget }.ToJson();
        Assert.True(answer.Length <= Budget, $"{what}: {answer.Length} characters");
        Assert.True(answer.Length >= Budget / 4, $"{what}: only {answer.Length} characters");
        using var parsed = JsonDocument.Parse(answer);
        using var original = JsonDocument.Parse(json);
        Assert.Equal(original.RootElement.ValueKind, parsed.RootElement.GetProperty("result").ValueKind);
        Assert.Contains("[cut", answer, StringComparison.Ordinal);
        Assert.Contains("Return less", parsed.RootElement.GetProperty("note").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Small_members_survive_a_large_one()
    {
        var json = JsonSerializer.Serialize(new { first = 1, big = Enumerable.Range(0, 9_000), last = "end" });
        var answer = new ExecutionResult { Result = Json.Of(json), MaxCharacters = Budget }.ToJson();
        using var parsed = JsonDocument.Parse(answer);
        var result = parsed.RootElement.GetProperty("result");
        Assert.Equal(1, result.GetProperty("first").GetInt32());
        Assert.Equal("end", result.GetProperty("last").GetString());
        Assert.Equal(0, result.GetProperty("big")[0].GetInt32());
    }

    [Fact]
    public void What_fits_is_not_touched()
    {
        var json = JsonSerializer.Serialize(Enumerable.Range(0, 200));
        Assert.Equal($$"""{"calls":[],"logs":[],"result":{{json}}}""", new ExecutionResult { Result = Json.Of(json), MaxCharacters = Budget }.ToJson());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_result_that_nests_without_end_is_cut_and_stays_readable(bool arrays)
    {
        var deep = ScriptData.True;
        for (var i = 0; i < 200_000; i++) deep = arrays ? new ScriptArray([deep]) : new ScriptObject().Add("a", deep);
        var answer = new ExecutionResult { Result = deep }.ToJson();
        using var parsed = JsonDocument.Parse(answer);
        Assert.Contains("nested deeper than", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Logs_leave_room_for_the_result()
    {
        var answer = new ExecutionResult
        {
            Logs = [.. Enumerable.Range(0, 500).Select(static i => new ScriptLog("log", new string('l', 100)))], DroppedLogs = 7, Result = Json.Of("""{"a":1}"""), MaxCharacters = Budget,
        }.ToJson();
        Assert.True(answer.Length <= Budget);
        Assert.Contains("more lines]", answer, StringComparison.Ordinal);
        Assert.Contains("\"result\":{\"a\":1}", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_calls_are_counted_when_they_are_not_listed()
    {
        var calls = Enumerable.Range(0, 150).Select(static i => new CallRecord { Method = i % 2 == 0 ? "GET" : "POST", Path = "/x" });
        Assert.Contains("50 more calls: GET 25, POST 25", new ExecutionResult { Calls = [.. calls], Result = ScriptData.Null }.ToJson(), StringComparison.Ordinal);
    }
}
