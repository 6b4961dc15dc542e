using CodeMode.Engine.Limits;
using CodeMode.Engine.Unicode;

namespace CodeMode.Engine.RegularExpressions;

/// <summary>
/// Runs a program by backtracking. Choices stand on a stack of its own, never on the thread's; every step costs fuel, so that a
/// pattern of exponential work ends at the limit of the one who pays.
/// </summary>
/// <remarks>
/// An entry on the stack ends with its kind: an instruction to go on with (below it the position, and for loops over sets one
/// number more), or the complement of a slot whose old value stands below.
/// </remarks>
internal sealed partial class RegExpMatcher(RegExpProgram program)
{
    private const int FuelBatch = 1024;
    private const int KeptStack = 4096;

    private readonly int[] _code = program.Code;
    private readonly CodePointSet[] _sets = program.Sets;
    private readonly int[] _slots = new int[program.SlotCount];
    private readonly bool _unicode = program.IsUnicode;
    private int[] _stack = new int[64];
    private int _height;
    private int _steps;
    private string _input = "";
    private IMeter _meter = null!;

    /// <summary>Forgets the input; keeps the stack unless it grew large.</summary>
    public void Release()
    {
        _input = "";
        _meter = null!;
        if (_stack.Length > KeptStack)
        {
            _stack = new int[64];
        }
    }

    public int[]? Match(string input, int start, bool sticky, IMeter meter)
    {
        _input = input;
        _meter = meter;
        _steps = 0;
        int[]? captures = null;
        for (var at = start; (at = sticky ? at : NextCandidate(at)) >= 0; at++)
        {
            if (Run(at))
            {
                captures = _slots.AsSpan(0, (program.GroupCount + 1) * 2).ToArray();
                break;
            }

            if (sticky)
            {
                break;
            }

            if (_unicode && at + 1 < input.Length && char.IsHighSurrogate(input[at]) && char.IsLowSurrogate(input[at + 1]))
            {
                at++;
            }
        }

        meter.ChargeFuel(_steps);
        return captures;
    }

    /// <summary>The next position where a match can begin, or -1.</summary>
    private int NextCandidate(int at)
    {
        var prefix = program.Prefix;
        if (at > _input.Length || (prefix.Anchored && at > 0))
        {
            return -1;
        }

        if (prefix.Text.Length > 0)
        {
            var found = _input.IndexOf(prefix.Text, at, StringComparison.Ordinal);
            Charge(((found < 0 ? _input.Length : found) - at) >> 3);
            return found;
        }

        if (prefix.First is { } first)
        {
            var from = at;
            while (at < _input.Length && !first.Contains(_input[at]))
            {
                at++;
            }

            Charge((at - from) >> 1);
            return at < _input.Length ? at : -1;
        }

        return at;
    }

    private void Charge(int steps)
    {
        _steps += steps + 1;
        if (_steps >= FuelBatch)
        {
            _meter.ChargeFuel(_steps);
            _steps = 0;
        }
    }

    private void Push(int position, int instruction)
    {
        if (_height + 3 > _stack.Length)
        {
            Grow();
        }

        _stack[_height++] = position;
        _stack[_height++] = instruction;
    }

    private void Push(int extra, int position, int instruction)
    {
        if (_height + 3 > _stack.Length)
        {
            Grow();
        }

        _stack[_height++] = extra;
        _stack[_height++] = position;
        _stack[_height++] = instruction;
    }

    private void Grow()
    {
        _meter.ChargeMemory(_stack.Length * 8L);
        Array.Resize(ref _stack, _stack.Length * 2);
    }

    private void SetSlot(int slot, int value)
    {
        Push(_slots[slot], ~slot);
        _slots[slot] = value;
    }

    /// <summary>Takes back everything above a height of the stack, choices and slots.</summary>
    private void Unwind(int height)
    {
        while (_height > height)
        {
            var kind = _stack[--_height];
            var value = _stack[--_height];
            if (kind < 0)
            {
                _slots[~kind] = value;
            }
            else if (HasExtra(kind))
            {
                _height--;
            }

            Charge(0);
        }
    }

    /// <summary>Drops the choices above a height and keeps the old values of slots: a lookaround is never entered again.</summary>
    private void DropChoices(int height)
    {
        // Entries are read from the top, so what is kept gathers at the top first.
        var write = _height;
        for (var read = _height; read > height;)
        {
            var kind = _stack[read - 1];
            if (kind < 0)
            {
                _stack[--write] = kind;
                _stack[--write] = _stack[read - 2];
                read -= 2;
            }
            else
            {
                read -= HasExtra(kind) ? 3 : 2;
            }

            Charge(0);
        }

        Array.Copy(_stack, write, _stack, height, _height - write);
        _height = height + _height - write;
    }

    private bool HasExtra(int instruction) =>
        (RegExpOpcode)_code[instruction] is RegExpOpcode.GiveBack or RegExpOpcode.GiveBackCodePoint or RegExpOpcode.TakeMore;
}
