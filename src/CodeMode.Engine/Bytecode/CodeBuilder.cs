using CodeMode.Engine.Runtime;
using CodeMode.Syntax;

namespace CodeMode.Engine.Bytecode;

/// <summary>Collects the code of one function.</summary>
internal sealed class CodeBuilder
{
    private readonly List<int> _code = [];
    private readonly List<JsValue> _constants = [];
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<long, int> _numbers = [];
    private readonly List<int> _positions = [];
    private readonly List<ExceptionHandler> _handlers = [];
    private readonly Stack<int> _freeLocals = new();
    private int _depth;
    private int _maxDepth;

    // Where the instruction emitted last begins; -1 when a jump may land behind it.
    private int _last = -1;

    public List<CodeBlock> Functions { get; } = [];

    public List<TemplateElement[]> Templates { get; } = [];

    public int LocalCount { get; private set; }

    public int CacheCount { get; private set; }

    // A margin, so that an instruction may use a few slots more than it leaves.
    public int StackSize => _maxDepth + 8;

    public int[] Code => [.. _code];

    public JsValue[] Constants => [.. _constants];

    public int[] Positions => [.. _positions];

    public ExceptionHandler[] Handlers => [.. _handlers];

    /// <summary>The place of the next instruction, for something to refer to: nothing is merged across it.</summary>
    public int Here()
    {
        _last = -1;
        return _code.Count;
    }

    public int NewLocal() => LocalCount++;

    public int TakeLocal(bool single = true) => single && _freeLocals.TryPop(out var local) ? local : NewLocal();

    public void FreeLocal(int local) => _freeLocals.Push(local);

    public int NewCache() => CacheCount++;

    public void Mark(int sourceOffset)
    {
        if (_positions.Count > 0 && _positions[^2] == _code.Count) _positions[^1] = sourceOffset;
        else _positions.AddRange([_code.Count, sourceOffset]);
    }

    /// <summary>Between statements the operand stack is empty.</summary>
    public void StatementBoundary() => _depth = 0;

    public void Emit(Opcode opcode, int a = 0)
    {
        if (opcode == Opcode.Pop && TryMergePop()) return;
        if (FusedWith(opcode) is { } fused) (opcode, a) = (fused, TakeOperand());
        _last = _code.Count;
        _code.Add((int)opcode | (a << 8));
        Track(StackEffect.Of(opcode, a, 0));
    }

    public void Emit(Opcode opcode, int a, int b)
    {
        if (FusedWith(opcode) is { } fused)
        {
            Emit(fused, TakeOperand(), a);
            Word(b);
            return;
        }

        _last = _code.Count;
        _code.Add((int)opcode | (a << 8));
        _code.Add(b);
        Track(StackEffect.Of(opcode, a, b));
    }

    /// <summary>A further operand of the instruction just emitted.</summary>
    public void Word(int value) => _code.Add(value);

    public void EmitNumber(double value)
    {
        if (value == (int)value && Math.Abs(value) < 1 << 22 && !(value == 0 && double.IsNegative(value))) Emit(Opcode.LoadInteger, (int)value);
        else Emit(Opcode.LoadConstant, NumberConstant(value));
    }

    public void EmitText(string text) => Emit(Opcode.LoadConstant, Name(text));

    /// <summary>The number of a string constant.</summary>
    public int Name(string text)
    {
        if (_names.TryGetValue(text, out var index)) return index;
        _names.Add(text, _constants.Count);
        return AddConstant(text);
    }

    public int AddConstant(JsValue value)
    {
        _constants.Add(value);
        return _constants.Count - 1;
    }

    public void Jump(Opcode opcode, Label target)
    {
        target.Uses.Add(_code.Count);
        Emit(opcode, target.Position < 0 ? 0 : target.Position);
    }

    /// <summary>Jumps by a comparison of what is on the stack; a right operand that was just loaded stands in the instruction.</summary>
    public void JumpUnless(Opcode comparison, Label target)
    {
        if (FusedWith(comparison) is { } fused)
        {
            var operand = TakeOperand();
            Jump(fused, target);
            Word(operand);
        }
        else
        {
            Jump(comparison, target);
        }

        // Where the operands are no numbers, a boolean lies on the stack.
        Jump(Opcode.JumpIfFalse, target);
        Track(1);
    }

    public void Place(Label label)
    {
        label.Position = _code.Count;
        _last = -1;
        foreach (var use in label.Uses) _code[use] = (_code[use] & 0xff) | (label.Position << 8);
    }

    /// <summary>What is thrown from <paramref name="start"/> up to here goes on at <paramref name="target"/>, with the thrown value on the stack.</summary>
    public void Handle(int start, int end, int target)
    {
        if (start < end) _handlers.Add(new ExceptionHandler(start, end, target));
    }

    public void Track(int effect)
    {
        _depth = Math.Max(0, _depth + effect);
        _maxDepth = Math.Max(_maxDepth, _depth);
    }

    private Opcode? FusedWith(Opcode opcode) => _last < 0 ? null : Superinstruction.After((Opcode)(byte)_code[_last], opcode);

    // Takes back the instruction that loaded the operand, for the one that has it in itself.
    private int TakeOperand()
    {
        var operand = _code[_last] >> 8;
        _code.RemoveAt(_last);
        _depth--;
        if (_positions.Count > 0 && _positions[^2] > _last)
        {
            var source = _positions[^1];
            _positions.RemoveRange(_positions.Count - 2, 2);
            Mark(source);
        }

        _last = -1;
        return operand;
    }

    // A store whose value is not needed takes it from the stack at once.
    private bool TryMergePop()
    {
        if (_last < 0) return false;
        var merged = (Opcode)(byte)_code[_last] switch
        {
            Opcode.StoreLocal => Opcode.PopLocal,
            Opcode.StoreEnvironment => Opcode.PopEnvironment,
            _ => Opcode.Pop,
        };
        if (merged == Opcode.Pop) return false;
        _code[_last] = (_code[_last] & ~0xff) | (int)merged;
        _last = -1;
        Track(-1);
        return true;
    }

    private int NumberConstant(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        if (_numbers.TryGetValue(bits, out var index)) return index;
        _numbers.Add(bits, _constants.Count);
        return AddConstant(value);
    }
}
