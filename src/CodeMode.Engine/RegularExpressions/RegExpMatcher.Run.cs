namespace CodeMode.Engine.RegularExpressions;

internal sealed partial class RegExpMatcher
{
    private bool Run(int start)
    {
        Array.Fill(_slots, -1);
        Charge(_slots.Length >> 3);
        _slots[0] = start;
        _height = 0;
        var input = _input;
        var code = _code;
        var at = start;
        var pc = 0;
        while (true)
        {
            if (++_steps >= FuelBatch)
            {
                Charge(0);
            }

            bool matched;
            switch ((RegExpOpcode)code[pc])
            {
                case RegExpOpcode.Match:
                    _slots[1] = at;
                    return true;
                case RegExpOpcode.Unit:
                    matched = at < input.Length && input[at] == code[pc + 1];
                    at++;
                    pc += 2;
                    break;
                case RegExpOpcode.UnitBack:
                    matched = at > 0 && input[at - 1] == code[pc + 1];
                    at--;
                    pc += 2;
                    break;
                case RegExpOpcode.Set:
                    matched = at < input.Length && _sets[code[pc + 1]].Contains(input[at]);
                    at++;
                    pc += 2;
                    break;
                case RegExpOpcode.SetBack:
                    matched = at > 0 && _sets[code[pc + 1]].Contains(input[at - 1]);
                    at--;
                    pc += 2;
                    break;
                case RegExpOpcode.CodePoint:
                    matched = at < input.Length && _sets[code[pc + 1]].Contains(CodePointAt(at));
                    at += WidthAt(at);
                    pc += 2;
                    break;
                case RegExpOpcode.CodePointBack:
                    at -= WidthBefore(at, 0);
                    matched = at >= 0 && _sets[code[pc + 1]].Contains(CodePointAt(at));
                    pc += 2;
                    break;
                case RegExpOpcode.Jump:
                    pc = code[pc + 1];
                    continue;
                case RegExpOpcode.Split:
                    Push(at, code[pc + 1]);
                    pc += 2;
                    continue;
                case RegExpOpcode.SplitJump:
                    Push(at, pc + 2);
                    pc = code[pc + 1];
                    continue;
                case RegExpOpcode.Save:
                    SetSlot(code[pc + 1], at);
                    pc += 2;
                    continue;
                case RegExpOpcode.Assign:
                    SetSlot(code[pc + 1], code[pc + 2]);
                    pc += 3;
                    continue;
                case RegExpOpcode.Forget:
                    Forget(code[pc + 1], code[pc + 2]);
                    pc += 3;
                    continue;
                case RegExpOpcode.LoopHead:
                    pc = EnterRound(pc, at);
                    continue;
                case RegExpOpcode.CountRound:
                    SetSlot(code[pc + 1], _slots[code[pc + 1]] + 1);
                    pc += 2;
                    continue;
                case RegExpOpcode.RequireProgress:
                    matched = _slots[code[pc + 1]] != at;
                    pc += 2;
                    break;
                case RegExpOpcode.RequireCountedProgress:
                    matched = HasProgressed(pc, at);
                    pc += 4;
                    break;
                case RegExpOpcode.Greedy:
                case RegExpOpcode.GreedyCodePoints:
                    var taken = TakeAll(pc, at, out var least);
                    matched = taken >= 0;
                    if (taken > least)
                    {
                        Push(least, taken, pc + 4);
                    }

                    at = taken;
                    pc += 6;
                    break;
                case RegExpOpcode.Lazy:
                    at = TakeLeast(pc, at);
                    matched = at >= 0;
                    if (matched && code[pc + 3] > code[pc + 2])
                    {
                        Push(code[pc + 3] - code[pc + 2], at, pc + 5);
                    }

                    pc += 8;
                    break;
                case RegExpOpcode.InputStart:
                case RegExpOpcode.InputEnd:
                case RegExpOpcode.LineStart:
                case RegExpOpcode.LineEnd:
                case RegExpOpcode.WordBoundary:
                case RegExpOpcode.NotWordBoundary:
                case RegExpOpcode.FoldedWordBoundary:
                case RegExpOpcode.NotFoldedWordBoundary:
                    matched = Holds((RegExpOpcode)code[pc], at);
                    pc++;
                    break;
                case RegExpOpcode.Look:
                    SetSlot(code[pc + 2], at);
                    SetSlot(code[pc + 1], _height + 2);
                    pc += 3;
                    continue;
                case RegExpOpcode.LookSucceeded:
                    DropChoices(_slots[code[pc + 1]]);
                    at = _slots[code[pc + 2]];
                    pc += 3;
                    continue;
                case RegExpOpcode.LookNot:
                    SetSlot(code[pc + 1], _height + 2);
                    Push(at, code[pc + 2]);
                    pc += 3;
                    continue;
                case RegExpOpcode.LookNotFailed:
                    Unwind(_slots[code[pc + 1]]);
                    matched = false;
                    break;
                case RegExpOpcode.BackReference:
                    matched = RepeatsGroup(code[pc + 1], code[pc + 2] != 0, ref at, back: false);
                    pc += 3;
                    break;
                case RegExpOpcode.BackReferenceBack:
                    matched = RepeatsGroup(code[pc + 1], code[pc + 2] != 0, ref at, back: true);
                    pc += 3;
                    break;
                default:
                    throw new InvalidOperationException("Not an instruction of a pattern.");
            }

            if (!matched && !Backtrack(out at, out pc))
            {
                return false;
            }
        }
    }

    /// <summary>Takes back the last choice and goes its other way.</summary>
    private bool Backtrack(out int at, out int pc)
    {
        while (_height > 0)
        {
            pc = _stack[--_height];
            at = _stack[--_height];
            if (pc < 0)
            {
                _slots[~pc] = at;
                _steps++;
                continue;
            }

            switch ((RegExpOpcode)_code[pc])
            {
                case RegExpOpcode.GiveBack when GiveBack(ref at, ref pc):
                case RegExpOpcode.GiveBackCodePoint when GiveBackCodePoint(ref at, ref pc):
                case RegExpOpcode.TakeMore when TakeMore(ref at, ref pc):
                    return true;
                case RegExpOpcode.GiveBack:
                case RegExpOpcode.GiveBackCodePoint:
                case RegExpOpcode.TakeMore:
                    Charge(0);
                    continue;
                default:
                    return true;
            }
        }

        at = pc = -1;
        return false;
    }
}
