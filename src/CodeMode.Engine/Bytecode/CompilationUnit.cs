using CodeMode.Syntax;

namespace CodeMode.Engine.Bytecode;

/// <summary>What the compilers of all functions of one source share.</summary>
internal sealed record CompilationUnit(SourceText Source, ScopeTable Scopes, string? PreludeFile)
{
    public bool IsPrelude => PreludeFile is not null;
}
