namespace CodeMode.Syntax;

/// <summary>What a function sets aside of the function around it, and gives back at its end.</summary>
internal readonly record struct FunctionState(
    FunctionContext Function, Restrictions Restrictions, int LastAwait, int LastYield, int CoverError);
