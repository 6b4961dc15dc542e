using System.Runtime.CompilerServices;

namespace CodeMode.Syntax;

/// <content>
/// Bounds on the tree, so that neither the parser nor anyone who walks the tree runs out of stack: constructs nest at most
/// <see cref="MaxNesting"/> deep, and the links of chains that grow to the left (<c>a + b + c</c>, <c>a.b().c</c>) that lie on one path
/// through the tree are at most <see cref="MaxChain"/>.
/// </content>
internal sealed partial class Parser
{
    internal const int MaxNesting = 400;
    internal const int MaxChain = 2000;

    /// <summary>Nesting that every thread has the stack for.</summary>
    private const int ShallowNesting = 40;

    private int _depth;
    private int _chain;

    private void Enter(int levels = 1)
    {
        if ((_depth += levels) > MaxNesting) throw TooDeep();
        // On a thread with a small stack the limit may come too late.
        if (_depth > ShallowNesting) RuntimeHelpers.EnsureSufficientExecutionStack();
    }

    private SyntaxErrorException TooDeep() =>
        Error($"The program is nested too deeply (more than {MaxNesting} levels): split it into steps", _token.Start);

    private void Leave(int levels = 1) => _depth -= levels;

    /// <summary>Begins a chain; gives what <see cref="EndChain"/> wants back.</summary>
    private int BeginChain()
    {
        var outer = _chain;
        _chain = 0;
        return outer;
    }

    private void AddLink()
    {
        if (++_chain > MaxChain)
            throw Error($"This chain of operators or calls is too long (more than {MaxChain} links): split it into steps", _token.Start);
    }

    private void EndChain(int outer) => _chain = Math.Max(_chain, outer);
}
