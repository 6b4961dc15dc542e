using CodeMode.Engine.Bytecode;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

/// <summary>A code block in one realm: with its inline caches and template objects.</summary>
internal sealed class LinkedCode(CodeBlock block)
{
    private readonly LinkedCode?[] _functions = block.Functions.Length == 0 ? [] : new LinkedCode?[block.Functions.Length];
    private InlineCache[]? _caches;
    private JsArray?[]? _templates;

    public CodeBlock Block { get; } = block;

    public InlineCache[] Caches => _caches ??= new InlineCache[Block.CacheCount];

    public LinkedCode Function(int index) => _functions[index] ??= new LinkedCode(Block.Functions[index]);

    public JsArray?[] Templates => _templates ??= new JsArray?[Block.Templates.Length];
}
