using System.CommandLine;
using System.CommandLine.Parsing;

namespace CodeMode.Cli;

/// <summary>What is wrong with a command line, in one line, with the nearest right word.</summary>
internal static class UsageError
{
    /// <summary>The problem, or <see langword="null"/> when there is none.</summary>
    public static string? Find(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var isRoot = command is RootCommand;
        if ((MisspeltOption(parsed) ?? (parsed.UnmatchedTokens is [var unmatched, ..] ? unmatched : null)) is { } token)
        {
            var isOption = token.StartsWith('-');
            var names = isOption ? OptionNames(command, parsed) : isRoot ? command.Subcommands.Select(static c => c.Name) : [];
            var kind = isOption ? "option" : isRoot ? "verb" : "argument";
            return $"unknown {kind} '{token}'{Suggest(token, names)}{See(command, isRoot)}";
        }
        if (parsed.Errors.Count == 0) return null;
        if (isRoot) return $"no verb given: one of {string.Join(", ", command.Subcommands.Select(static c => c.Name))}{See(command, isRoot)}";
        return parsed.Errors[0].Message.TrimEnd('.') + See(command, isRoot);
    }

    /// <summary>The parser takes an unknown option for an argument where one is free. Behind <c>--</c> everything is an argument.</summary>
    private static string? MisspeltOption(ParseResult parsed) =>
        parsed.Tokens.TakeWhile(static t => t.Type != TokenType.DoubleDash)
            .FirstOrDefault(static t => t is { Type: TokenType.Argument, Value: ['-', _, ..] })?.Value;

    private static IEnumerable<string> OptionNames(Command command, ParseResult parsed) =>
        command.Options.Concat(parsed.RootCommandResult.Command.Options.Where(static o => o.Recursive)).Select(static o => o.Name);

    private static string Suggest(string token, IEnumerable<string> names) =>
        Suggestions.NearestName(token, names) is { } nearest ? $"; did you mean '{nearest}'?" : "";

    private static string See(Command command, bool isRoot) => isRoot ? " (see codemode --help)" : $" (see codemode {command.Name} --help)";
}
