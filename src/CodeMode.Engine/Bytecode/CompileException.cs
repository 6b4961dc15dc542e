namespace CodeMode.Engine.Bytecode;

/// <summary>A program that parsed but cannot be compiled: nested too deeply.</summary>
internal sealed class CompileException(string message, int offset) : Exception(message)
{
    public int Offset { get; } = offset;
}
