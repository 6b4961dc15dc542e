namespace CodeMode.Syntax;

/// <summary>What was read between parentheses that may be an arrow's parameters. Offsets are -1 for what was not there.</summary>
/// <param name="Nodes">Expressions; SpreadElement for a rest parameter.</param>
/// <param name="SpreadAt">Where <c>...</c> stands.</param>
/// <param name="TypedAt">Where a type or a question mark stands, which only parameters have.</param>
/// <param name="TrailingCommaAt">Where the comma stands that nothing follows.</param>
/// <param name="LastAwait">Where <c>await</c> stands, which parameters may not hold.</param>
/// <param name="LastYield">Where <c>yield</c> stands.</param>
internal readonly record struct ParenthesizedItems(
    Expression[] Nodes, int SpreadAt, int TypedAt, int TrailingCommaAt, int LastAwait, int LastYield);
