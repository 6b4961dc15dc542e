using CodeMode.Engine.Runtime;
using CodeMode.Syntax;

namespace CodeMode.Engine.Bytecode;

/// <summary>The bytecode of one function. Immutable: shared by all runs of its program.</summary>
internal sealed record CodeBlock
{
    private long? _fingerprint;

    public required int[] Code { get; init; }

    public required JsValue[] Constants { get; init; }

    public required CodeBlock[] Functions { get; init; }

    public required TemplateElement[][] Templates { get; init; }

    public required ExceptionHandler[] Handlers { get; init; }

    /// <summary>Pairs of instruction offset and source offset, ascending.</summary>
    public required int[] Positions { get; init; }

    public required int CacheCount { get; init; }

    /// <summary>Parameters, variables and temporaries.</summary>
    public required int LocalCount { get; init; }

    public required int StackSize { get; init; }

    /// <summary>Parameters that lie in locals as they were passed.</summary>
    public required int ParameterCount { get; init; }

    /// <summary>The function's <c>length</c>.</summary>
    public required int Length { get; init; }

    public required string Name { get; init; }

    public required SourceText Source { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }

    public required CodeKind Kind { get; init; }

    public bool IsAsync { get; init; }

    public bool IsGenerator { get; init; }

    /// <summary>Whether arguments beyond the parameters are looked at, by a rest parameter or <c>arguments</c>.</summary>
    public bool NeedsAllArguments { get; init; }

    /// <summary>Whether it belongs to the prelude: no frame of a stack, and not the program's source.</summary>
    public bool IsPrelude { get; init; }

    /// <summary>Whether it is a constructor that the program did not write: no frame of a stack, and not where an error was made.</summary>
    public bool IsImplicit { get; init; }

    /// <summary>Tells this code from any other: a state is read only with the code that it was written with.</summary>
    public long Fingerprint => _fingerprint ??= CodeFingerprint.Of(this);

    public bool CanConstruct => Kind is CodeKind.BaseConstructor or CodeKind.DerivedConstructor || Kind == CodeKind.Function && !IsAsync && !IsGenerator && !IsPrelude;

    /// <summary>The same code with another extent of source for toString.</summary>
    public CodeBlock WithSource(int start, int end) => this with { Start = start, End = end };

    /// <summary>Whether a suspended frame goes on at <paramref name="pc"/>: behind an instruction that suspends.</summary>
    public bool IsResumePoint(int pc)
    {
        for (var at = 0; at < pc && at < Code.Length;)
        {
            var opcode = (Opcode)(byte)Code[at];
            at += InstructionFormat.Of(opcode).Length;
            if (at == pc) return opcode is Opcode.Await or Opcode.InitialYield or Opcode.Yield or Opcode.YieldInner;
        }

        return false;
    }

    /// <summary>Where in the source the instruction at <paramref name="pc"/> stands.</summary>
    public int PositionOf(int pc)
    {
        int low = 0, high = Positions.Length / 2 - 1, found = Start;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Positions[middle * 2] <= pc)
            {
                found = Positions[middle * 2 + 1];
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return found;
    }
}
