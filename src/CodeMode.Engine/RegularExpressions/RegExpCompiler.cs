using CodeMode.Engine.RegularExpressions.Nodes;
using CodeMode.Engine.Unicode;

namespace CodeMode.Engine.RegularExpressions;

/// <summary>Turns a parsed pattern into instructions.</summary>
internal sealed class RegExpCompiler(int groupCount, RegExpFlags flags)
{
    private readonly bool _unicode = (flags & (RegExpFlags.Unicode | RegExpFlags.UnicodeSets)) != 0;
    private readonly List<int> _code = [];
    private readonly List<CodePointSet> _sets = [];
    private readonly Dictionary<CodePointSet, int> _setIndexes = [];
    private int _giveBack = -1;
    private int _slots = (groupCount + 1) * 2;

    /// <summary>The instructions.</summary>
    public int[] Code => [.. _code];

    /// <summary>The sets that instructions name.</summary>
    public CodePointSet[] Sets => [.. _sets];

    /// <summary>Slots of a match: two a group, then counters and positions.</summary>
    public int SlotCount => _slots;

    public void Compile(RegExpNode root)
    {
        Emit(root, back: false);
        Emit(RegExpOpcode.Match);
    }

    private void Emit(RegExpNode node, bool back)
    {
        switch (node)
        {
            case SetNode set:
                EmitSet(set.Set, back);
                break;
            case SequenceNode sequence:
                for (var i = 0; i < sequence.Items.Count; i++)
                {
                    Emit(sequence.Items[back ? sequence.Items.Count - 1 - i : i], back);
                }

                break;
            case AlternationNode alternation:
                EmitAlternation(alternation, back);
                break;
            case CaptureNode capture:
                Emit(RegExpOpcode.Save, (capture.Index * 2) + (back ? 1 : 0));
                Emit(capture.Body, back);
                Emit(RegExpOpcode.Save, (capture.Index * 2) + (back ? 0 : 1));
                break;
            case RepeatNode repeat:
                EmitRepeat(repeat, back);
                break;
            case AssertionNode assertion:
                Emit(assertion.Opcode);
                break;
            case LookaroundNode look:
                EmitLookaround(look);
                break;
            case BackReferenceNode reference:
                // A group that took no part repeats nothing, so that namesakes can stand in a row.
                foreach (var group in reference.Groups)
                {
                    Emit(back ? RegExpOpcode.BackReferenceBack : RegExpOpcode.BackReference, group.Index, reference.IgnoreCase ? 1 : 0);
                }

                break;
        }
    }

    private void EmitSet(CodePointSet set, bool back)
    {
        var single = set.Single;
        if (single >= 0 && !(_unicode && single is >= 0xD800 and <= 0xDFFF))
        {
            var text = single > 0xFFFF ? char.ConvertFromUtf32(single) : ((char)single).ToString();
            foreach (var unit in back ? text.Reverse() : text)
            {
                Emit(back ? RegExpOpcode.UnitBack : RegExpOpcode.Unit, unit);
            }
        }
        else if (_unicode && !set.IsPlain)
        {
            Emit(back ? RegExpOpcode.CodePointBack : RegExpOpcode.CodePoint, IndexOf(set));
        }
        else
        {
            Emit(back ? RegExpOpcode.SetBack : RegExpOpcode.Set, IndexOf(set));
        }
    }

    private void EmitAlternation(AlternationNode alternation, bool back)
    {
        var ends = new List<int>();
        for (var i = 0; i < alternation.Alternatives.Count; i++)
        {
            var last = i == alternation.Alternatives.Count - 1;
            var split = last ? -1 : Emit(RegExpOpcode.Split, 0);
            Emit(alternation.Alternatives[i], back);
            if (!last)
            {
                ends.Add(Emit(RegExpOpcode.Jump, 0) + 1);
                _code[split + 1] = _code.Count;
            }
        }

        foreach (var end in ends)
        {
            _code[end] = _code.Count;
        }
    }

    private void EmitRepeat(RepeatNode repeat, bool back)
    {
        if (repeat.Max == 0)
        {
            return;
        }

        if (repeat.Body is SetNode { Set: var set } && !back && (repeat.Min, repeat.Max) != (1, 1))
        {
            EmitSetLoop(repeat, set);
        }
        else if (repeat.Min == 0 && repeat.Max is 1 or int.MaxValue)
        {
            EmitSimpleLoop(repeat, back);
        }
        else
        {
            EmitCountedLoop(repeat, back);
        }
    }

    private void EmitSetLoop(RepeatNode repeat, CodePointSet set)
    {
        var codePoints = _unicode && !set.IsPlain;
        if (repeat.Greedy)
        {
            Emit(codePoints ? RegExpOpcode.GreedyCodePoints : RegExpOpcode.Greedy, IndexOf(set), repeat.Min, repeat.Max);
            Emit(codePoints ? RegExpOpcode.GiveBackCodePoint : RegExpOpcode.GiveBack, -1);
        }
        else
        {
            Emit(RegExpOpcode.Lazy, IndexOf(set), repeat.Min, repeat.Max, codePoints ? 1 : 0);
            Emit(RegExpOpcode.TakeMore, IndexOf(set), codePoints ? 1 : 0);
        }
    }

    private void EmitSimpleLoop(RepeatNode repeat, bool back)
    {
        var start = repeat.Greedy ? Emit(RegExpOpcode.Split, 0) : Emit(RegExpOpcode.SplitJump, 0);
        EmitRound(repeat, back, -1);
        if (repeat.Max != 1)
        {
            Emit(RegExpOpcode.Jump, start);
        }

        _code[start + 1] = _code.Count;
    }

    private void EmitCountedLoop(RepeatNode repeat, bool back)
    {
        var counter = _slots++;
        Emit(RegExpOpcode.Assign, counter, 0);
        var head = Emit(RegExpOpcode.LoopHead, counter, repeat.Min, repeat.Max, repeat.Greedy ? 1 : 0, 0);
        Emit(RegExpOpcode.CountRound, counter);
        EmitRound(repeat, back, counter);
        Emit(RegExpOpcode.Jump, head);
        _code[head + 5] = _code.Count;
    }

    private void EmitRound(RepeatNode repeat, bool back, int counter)
    {
        var position = repeat.Body.CanBeEmpty ? _slots++ : -1;
        if (position >= 0)
        {
            Emit(RegExpOpcode.Save, position);
        }

        if (repeat.CaptureCount > 0)
        {
            Emit(RegExpOpcode.Forget, repeat.FirstCapture * 2, ((repeat.FirstCapture + repeat.CaptureCount) * 2) - 1);
        }

        Emit(repeat.Body, back);
        if (position >= 0 && counter >= 0)
        {
            Emit(RegExpOpcode.RequireCountedProgress, position, counter, repeat.Min);
        }
        else if (position >= 0)
        {
            Emit(RegExpOpcode.RequireProgress, position);
        }
    }

    private void EmitLookaround(LookaroundNode look)
    {
        var height = _slots++;
        if (look.Negative)
        {
            var start = Emit(RegExpOpcode.LookNot, height, 0);
            Emit(look.Body, look.Behind);
            Emit(RegExpOpcode.LookNotFailed, height);
            _code[start + 2] = _code.Count;
            return;
        }

        var position = _slots++;
        Emit(RegExpOpcode.Look, height, position);
        Emit(look.Body, look.Behind);
        Emit(RegExpOpcode.LookSucceeded, height, position);
    }

    private int Emit(RegExpOpcode opcode, params ReadOnlySpan<int> operands)
    {
        var at = _code.Count;
        if (opcode == RegExpOpcode.Unit && _giveBack >= 0 && _giveBack == at - 2)
        {
            // A loop that gives back need only stop where the unit after it stands.
            _code[at - 1] = operands[0];
        }

        _giveBack = opcode == RegExpOpcode.GiveBack ? at : _giveBack;

        _code.Add((int)opcode);
        foreach (var operand in operands)
        {
            _code.Add(operand);
        }

        return at;
    }

    private int IndexOf(CodePointSet set)
    {
        if (!_setIndexes.TryGetValue(set, out var index))
        {
            index = _sets.Count;
            _sets.Add(set);
            _setIndexes.Add(set, index);
        }

        return index;
    }
}
