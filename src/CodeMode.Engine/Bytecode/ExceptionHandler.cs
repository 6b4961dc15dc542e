namespace CodeMode.Engine.Bytecode;

/// <summary>Where a throw between two instructions goes on. The innermost stands first.</summary>
internal readonly record struct ExceptionHandler(int Start, int End, int Target);
