using CodeMode.Engine.Unicode;

namespace CodeMode.Engine.RegularExpressions;

internal sealed partial class RegExpMatcher
{
    private int CodePointAt(int at)
    {
        var unit = _input[at];
        return WidthAt(at) == 2 ? char.ConvertToUtf32(unit, _input[at + 1]) : unit;
    }

    private int WidthAt(int at) =>
        at + 1 < _input.Length && char.IsHighSurrogate(_input[at]) && char.IsLowSurrogate(_input[at + 1]) ? 2 : 1;

    private int WidthBefore(int at, int least) =>
        at - 2 >= least && char.IsLowSurrogate(_input[at - 1]) && char.IsHighSurrogate(_input[at - 2]) ? 2 : 1;

    private void Forget(int first, int last)
    {
        for (var slot = first; slot <= last; slot++)
        {
            if (_slots[slot] != -1)
            {
                SetSlot(slot, -1);
            }
        }

        Charge(last - first);
    }

    private int EnterRound(int pc, int at)
    {
        var count = _slots[_code[pc + 1]];
        var round = pc + 6;
        var exit = _code[pc + 5];
        if (count < _code[pc + 2])
        {
            return round;
        }

        if (count >= _code[pc + 3])
        {
            return exit;
        }

        var greedy = _code[pc + 4] != 0;
        Push(at, greedy ? exit : round);
        return greedy ? round : exit;
    }

    private bool HasProgressed(int pc, int at)
    {
        if (_slots[_code[pc + 1]] != at)
        {
            return true;
        }

        var counter = _code[pc + 2];
        var min = _code[pc + 3];
        if (_slots[counter] > min)
        {
            return false;
        }

        // The rounds still owed would match nothing as well.
        SetSlot(counter, min);
        return true;
    }

    private int TakeAll(int pc, int at, out int least)
    {
        var set = _sets[_code[pc + 1]];
        var min = _code[pc + 2];
        var max = _code[pc + 3];
        var start = at;
        var count = 0;
        least = min == 0 ? at : -1;
        if ((RegExpOpcode)_code[pc] == RegExpOpcode.Greedy)
        {
            var end = max < _input.Length - at ? at + max : _input.Length;
            while (at < end && set.Contains(_input[at]))
            {
                at++;
            }

            count = at - start;
            least = start + min;
        }
        else
        {
            while (count < max && at < _input.Length && set.Contains(CodePointAt(at)))
            {
                at += WidthAt(at);
                least = ++count == min ? at : least;
            }
        }

        Charge((at - start) >> 1);
        return count >= min ? at : -1;
    }

    private bool GiveBack(ref int at, ref int pc)
    {
        var least = _stack[--_height];
        var next = _code[pc + 1];
        var from = at;
        at--;
        while (next >= 0 && at > least && _input[at] != next)
        {
            at--;
        }

        Charge((from - at) >> 1);
        if (at > least)
        {
            Push(least, at, pc);
        }

        pc += 2;
        return true;
    }

    private bool GiveBackCodePoint(ref int at, ref int pc)
    {
        var least = _stack[--_height];
        at -= WidthBefore(at, least);
        if (at > least)
        {
            Push(least, at, pc);
        }

        pc += 2;
        return true;
    }

    private int TakeLeast(int pc, int at)
    {
        var set = _sets[_code[pc + 1]];
        var codePoints = _code[pc + 4] != 0;
        for (var count = 0; count < _code[pc + 2]; count++)
        {
            if (!TakeOne(set, codePoints, ref at))
            {
                return -1;
            }
        }

        return at;
    }

    private bool TakeMore(ref int at, ref int pc)
    {
        var remaining = _stack[--_height];
        if (!TakeOne(_sets[_code[pc + 1]], _code[pc + 2] != 0, ref at))
        {
            return false;
        }

        if (remaining > 1)
        {
            Push(remaining - 1, at, pc);
        }

        pc += 3;
        return true;
    }

    private bool TakeOne(CodePointSet set, bool codePoints, ref int at)
    {
        Charge(0);
        if (at >= _input.Length || !set.Contains(codePoints ? CodePointAt(at) : _input[at]))
        {
            return false;
        }

        at += codePoints ? WidthAt(at) : 1;
        return true;
    }

    private bool Holds(RegExpOpcode assertion, int at) => assertion switch
    {
        RegExpOpcode.InputStart => at == 0,
        RegExpOpcode.InputEnd => at == _input.Length,
        RegExpOpcode.LineStart => at == 0 || !CharacterClasses.Dot.Contains(_input[at - 1]),
        RegExpOpcode.LineEnd => at == _input.Length || !CharacterClasses.Dot.Contains(_input[at]),
        RegExpOpcode.WordBoundary => IsWord(CharacterClasses.Word, at - 1) != IsWord(CharacterClasses.Word, at),
        RegExpOpcode.NotWordBoundary => IsWord(CharacterClasses.Word, at - 1) == IsWord(CharacterClasses.Word, at),
        RegExpOpcode.FoldedWordBoundary => IsWord(CharacterClasses.FoldedWord, at - 1) != IsWord(CharacterClasses.FoldedWord, at),
        _ => IsWord(CharacterClasses.FoldedWord, at - 1) == IsWord(CharacterClasses.FoldedWord, at),
    };

    private bool IsWord(CodePointSet letters, int at) => at >= 0 && at < _input.Length && letters.Contains(_input[at]);

    private bool RepeatsGroup(int group, bool ignoreCase, ref int at, bool back)
    {
        var start = _slots[group * 2];
        var end = _slots[(group * 2) + 1];
        if (start < 0 || end < 0)
        {
            return true;
        }

        var length = end - start;
        Charge(length >> 1);
        var from = back ? at - length : at;
        if (from < 0 || from + length > _input.Length || !SameText(start, from, length, ignoreCase))
        {
            return false;
        }

        at = back ? from : at + length;
        return true;
    }

    private bool SameText(int first, int second, int length, bool ignoreCase)
    {
        if (!ignoreCase)
        {
            return string.CompareOrdinal(_input, first, _input, second, length) == 0;
        }

        var folding = _unicode ? CaseFolding.Unicode : CaseFolding.Legacy;
        for (var i = 0; i < length; i++)
        {
            var a = _unicode ? CodePointAt(first + i) : _input[first + i];
            var b = _unicode ? CodePointAt(second + i) : _input[second + i];
            if (a != b && folding.Canonicalize(a) != folding.Canonicalize(b))
            {
                return false;
            }

            i += a > 0xFFFF ? 1 : 0;
        }

        return true;
    }
}
