using CodeMode.Engine.Bytecode;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

/// <summary>A code block in one realm: with its inline caches and template objects.</summary>
/// <param name="block">The bytecode.</param>
/// <param name="root">The function of the prelude that it belongs to, <c>File.function</c>; empty for the program.</param>
/// <param name="parent">The function that it stands in.</param>
/// <param name="index">Its number within that.</param>
internal sealed class LinkedCode(CodeBlock block, string root, LinkedCode? parent = null, int index = 0) : HeapCell
{
    private const int MaxMissed = 16;

    private readonly LinkedCode?[] _functions = block.Functions.Length == 0 ? [] : new LinkedCode?[block.Functions.Length];
    private JsArray?[]? _templates;
    private int _pureCost = -1;
    private int _missed;

    public CodeBlock Block { get; } = block;

    public string Root { get; } = root;

    public InlineCache[] Caches { get; } = block.CacheCount == 0 ? [] : new InlineCache[block.CacheCount];

    /// <summary>Whether a call of it is a frame and nothing else.</summary>
    public bool IsPlain { get; } = block is { IsAsync: false, IsGenerator: false, Kind: not (CodeKind.BaseConstructor or CodeKind.DerivedConstructor) };

    /// <summary>What a call is charged that only computes, see <see cref="PureCode"/>; 0 when it does more.</summary>
    public int PureCost => _pureCost >= 0 ? _pureCost : _pureCost = IsPlain ? PureCode.CostOf(Block) : 0;

    /// <summary>Computing it was tried in vain: after some times it is tried no more.</summary>
    public void Miss()
    {
        if (++_missed > MaxMissed) _pureCost = 0;
    }

    public JsArray?[] Templates => _templates ??= new JsArray?[Block.Templates.Length];

    /// <summary>The numbers of the functions that lead here from the root.</summary>
    public IReadOnlyList<int> Path => parent is null ? [] : [.. parent.Path, index];

    public override long OwnSize => 80 + _functions.Length * 8L + Caches.Length * 40L;

    public LinkedCode Function(int number) => _functions[number] ??= new LinkedCode(Block.Functions[number], Root, this, number);

    // Caches are learned again; template objects are values that a program can tell apart.
    public override void Visit(HeapVisitor visitor)
    {
        for (var i = 0; i < _functions.Length; i++) _functions[i] = visitor.Optional(_functions[i]);
        if (!visitor.Flag(_templates is not null)) return;
        for (var i = 0; i < Templates.Length; i++) Templates[i] = visitor.Optional(Templates[i]);
    }
}
