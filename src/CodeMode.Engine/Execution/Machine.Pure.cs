using CodeMode.Engine.Bytecode;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

internal sealed partial class Machine
{
    /// <summary>
    /// Runs a function that only computes, see <see cref="PureCode"/>, on the arguments that lie at <paramref name="fp"/>, without a frame. False
    /// where something comes up that is not plain (an operand that has to be converted, a getter, a property seen for the first time): then
    /// nothing has happened, and the function is called as any other. The instructions mean what they mean in <see cref="Execute"/>, the plain cases alone.
    /// </summary>
    private bool TryCompute(Closure function, int fp, int argumentCount, out JsValue result)
    {
        result = default;
        var linked = function.Code;
        var block = linked.Block;
        var sp = fp + Math.Max(argumentCount, block.ParameterCount);
        if (sp + block.StackSize > _stack.Length) return false;
        _meter.ChargeFuel(linked.PureCost);
        var stack = _stack;
        if (argumentCount < block.ParameterCount) stack.AsSpan(fp + argumentCount, block.ParameterCount - argumentCount).Fill(JsValue.Undefined);
        var code = block.Code;
        var pc = 0;
        while (true)
        {
            var instruction = code[pc++];
            var a = instruction >> 8;
            switch ((Opcode)(byte)instruction)
            {
                case Opcode.LoadConstant:
                    stack[sp++] = block.Constants[a];
                    continue;
                case Opcode.LoadInteger:
                    stack[sp++] = a;
                    continue;
                case Opcode.LoadUndefined:
                    stack[sp++] = JsValue.Undefined;
                    continue;
                case Opcode.LoadNull:
                    stack[sp++] = JsValue.Null;
                    continue;
                case Opcode.LoadTrue:
                    stack[sp++] = JsValue.True;
                    continue;
                case Opcode.LoadFalse:
                    stack[sp++] = JsValue.False;
                    continue;
                case Opcode.LoadLocal:
                    stack[sp++] = stack[fp + a];
                    continue;
                case Opcode.LoadEnvironment:
                case Opcode.LoadEnvironmentChecked:
                {
                    var scope = function.Environment!;
                    for (; a > 0; a--) scope = scope.Parent!;
                    ref var value = ref scope.Slots[code[pc]];
                    if (ReferenceEquals(value.Ref, Tag.Uninitialized)) return false;
                    stack[sp++] = value;
                    pc += (Opcode)(byte)instruction == Opcode.LoadEnvironment ? 1 : 2;
                    continue;
                }

                case Opcode.Pop:
                    sp--;
                    continue;
                case Opcode.Return:
                    result = stack[sp - 1];
                    return true;
                case Opcode.Add:
                    if (stack[sp - 2].Ref is not null || stack[sp - 1].Ref is not null) return false;
                    sp--;
                    stack[sp - 1] = stack[sp - 1].Num + stack[sp].Num;
                    continue;
                case Opcode.Subtract:
                    if (stack[sp - 2].Ref is not null || stack[sp - 1].Ref is not null) return false;
                    sp--;
                    stack[sp - 1] = stack[sp - 1].Num - stack[sp].Num;
                    continue;
                case Opcode.Multiply:
                    if (stack[sp - 2].Ref is not null || stack[sp - 1].Ref is not null) return false;
                    sp--;
                    stack[sp - 1] = stack[sp - 1].Num * stack[sp].Num;
                    continue;
                case Opcode.Divide:
                    if (stack[sp - 2].Ref is not null || stack[sp - 1].Ref is not null) return false;
                    sp--;
                    stack[sp - 1] = stack[sp - 1].Num / stack[sp].Num;
                    continue;
                case Opcode.Remainder:
                    if (stack[sp - 2].Ref is not null || stack[sp - 1].Ref is not null) return false;
                    sp--;
                    stack[sp - 1] = Remainder(stack[sp - 1].Num, stack[sp].Num);
                    continue;
                case Opcode.BitwiseAnd:
                    if (stack[sp - 2].Ref is not null || stack[sp - 1].Ref is not null) return false;
                    sp--;
                    stack[sp - 1] = Conversions.ToInt32(stack[sp - 1].Num) & Conversions.ToInt32(stack[sp].Num);
                    continue;
                case Opcode.BitwiseOr:
                    if (stack[sp - 2].Ref is not null || stack[sp - 1].Ref is not null) return false;
                    sp--;
                    stack[sp - 1] = Conversions.ToInt32(stack[sp - 1].Num) | Conversions.ToInt32(stack[sp].Num);
                    continue;
                case Opcode.Less:
                    if (stack[sp - 2].Ref is not null || stack[sp - 1].Ref is not null) return false;
                    sp--;
                    stack[sp - 1] = stack[sp - 1].Num < stack[sp].Num;
                    continue;
                case Opcode.LessOrEqual:
                    if (stack[sp - 2].Ref is not null || stack[sp - 1].Ref is not null) return false;
                    sp--;
                    stack[sp - 1] = stack[sp - 1].Num <= stack[sp].Num;
                    continue;
                case Opcode.Greater:
                    if (stack[sp - 2].Ref is not null || stack[sp - 1].Ref is not null) return false;
                    sp--;
                    stack[sp - 1] = stack[sp - 1].Num > stack[sp].Num;
                    continue;
                case Opcode.GreaterOrEqual:
                    if (stack[sp - 2].Ref is not null || stack[sp - 1].Ref is not null) return false;
                    sp--;
                    stack[sp - 1] = stack[sp - 1].Num >= stack[sp].Num;
                    continue;
                case Opcode.AddLocal:
                    if (stack[sp - 1].Ref is not null || stack[fp + a].Ref is not null) return false;
                    stack[sp - 1] = stack[sp - 1].Num + stack[fp + a].Num;
                    continue;
                case Opcode.SubtractLocal:
                    if (stack[sp - 1].Ref is not null || stack[fp + a].Ref is not null) return false;
                    stack[sp - 1] = stack[sp - 1].Num - stack[fp + a].Num;
                    continue;
                case Opcode.MultiplyLocal:
                    if (stack[sp - 1].Ref is not null || stack[fp + a].Ref is not null) return false;
                    stack[sp - 1] = stack[sp - 1].Num * stack[fp + a].Num;
                    continue;
                case Opcode.AddInteger:
                    if (stack[sp - 1].Ref is not null) return false;
                    stack[sp - 1] = stack[sp - 1].Num + a;
                    continue;
                case Opcode.SubtractInteger:
                    if (stack[sp - 1].Ref is not null) return false;
                    stack[sp - 1] = stack[sp - 1].Num - a;
                    continue;
                case Opcode.MultiplyInteger:
                    if (stack[sp - 1].Ref is not null) return false;
                    stack[sp - 1] = stack[sp - 1].Num * a;
                    continue;
                case Opcode.RemainderInteger:
                    if (stack[sp - 1].Ref is not null) return false;
                    stack[sp - 1] = Remainder(stack[sp - 1].Num, a);
                    continue;
                case Opcode.BitwiseAndInteger:
                    if (stack[sp - 1].Ref is not null) return false;
                    stack[sp - 1] = Conversions.ToInt32(stack[sp - 1].Num) & a;
                    continue;
                case Opcode.BitwiseOrInteger:
                    if (stack[sp - 1].Ref is not null) return false;
                    stack[sp - 1] = Conversions.ToInt32(stack[sp - 1].Num) | a;
                    continue;
                case Opcode.Negate:
                    if (stack[sp - 1].Ref is not null) return false;
                    stack[sp - 1] = -stack[sp - 1].Num;
                    continue;
                case Opcode.StrictEqual:
                    sp--;
                    stack[sp - 1] = Operators.StrictEquals(Realm, stack[sp - 1], stack[sp]);
                    continue;
                case Opcode.StrictNotEqual:
                    sp--;
                    stack[sp - 1] = !Operators.StrictEquals(Realm, stack[sp - 1], stack[sp]);
                    continue;
                case Opcode.Not:
                    stack[sp - 1] = !Conversions.ToBoolean(stack[sp - 1]);
                    continue;

                case Opcode.GetLength when stack[sp - 1].Ref is JsArray array:
                    stack[sp - 1] = array.Length;
                    pc++;
                    continue;
                case Opcode.GetLength when stack[sp - 1].Ref is string text:
                    stack[sp - 1] = text.Length;
                    pc++;
                    continue;
                case Opcode.GetLength:
                case Opcode.GetProperty:
                    if (!TryReadPlain(stack[sp - 1], linked.Caches[code[pc++]], out stack[sp - 1])) return false;
                    continue;
                case Opcode.GetLocalProperty:
                    if (!TryReadPlain(stack[fp + a], linked.Caches[code[pc + 1]], out stack[sp])) return false;
                    sp++;
                    pc += 2;
                    continue;
                case Opcode.GetElement:
                    sp--;
                    if (!TryReadPlain(stack[sp - 1], stack[sp], out stack[sp - 1])) return false;
                    continue;
                case Opcode.GetElementLocal:
                    if (!TryReadPlain(stack[sp - 1], stack[fp + a], out stack[sp - 1])) return false;
                    continue;

                case Opcode.Jump:
                    pc = a;
                    continue;
                case Opcode.JumpIfTrue:
                    if (Conversions.ToBoolean(stack[--sp])) pc = a;
                    continue;
                case Opcode.JumpIfFalse:
                    if (!Conversions.ToBoolean(stack[--sp])) pc = a;
                    continue;
                case Opcode.JumpIfTrueKeep:
                    if (Conversions.ToBoolean(stack[sp - 1])) pc = a;
                    else sp--;
                    continue;
                case Opcode.JumpIfFalseKeep:
                    if (!Conversions.ToBoolean(stack[sp - 1])) pc = a;
                    else sp--;
                    continue;
                case Opcode.JumpIfNotNullishKeep:
                    if (!stack[sp - 1].IsNullish) pc = a;
                    else sp--;
                    continue;
                case Opcode.JumpIfNullish:
                    if (!stack[sp - 1].IsNullish) continue;
                    sp--;
                    pc = a;
                    continue;
                case Opcode.JumpUnlessStrictEqual:
                    sp -= 2;
                    pc = Operators.StrictEquals(Realm, stack[sp], stack[sp + 1]) ? pc + 1 : a;
                    continue;
                case Opcode.JumpUnlessStrictNotEqual:
                    sp -= 2;
                    pc = !Operators.StrictEquals(Realm, stack[sp], stack[sp + 1]) ? pc + 1 : a;
                    continue;
                case Opcode.JumpUnlessStrictEqualInteger:
                    sp--;
                    pc = stack[sp].Ref is null && stack[sp].Num == code[pc] ? pc + 2 : a;
                    continue;
                case Opcode.JumpUnlessStrictNotEqualInteger:
                    sp--;
                    pc = stack[sp].Ref is not null || stack[sp].Num != code[pc] ? pc + 2 : a;
                    continue;
                case Opcode.JumpUnlessLess:
                    if (stack[sp - 2].Ref is not null || stack[sp - 1].Ref is not null) return false;
                    sp -= 2;
                    pc = stack[sp].Num < stack[sp + 1].Num ? pc + 1 : a;
                    continue;
                case Opcode.JumpUnlessLessLocal:
                    if (stack[sp - 1].Ref is not null || stack[fp + code[pc]].Ref is not null) return false;
                    sp--;
                    pc = stack[sp].Num < stack[fp + code[pc]].Num ? pc + 2 : a;
                    continue;
                case Opcode.JumpUnlessLessInteger:
                    if (stack[sp - 1].Ref is not null) return false;
                    sp--;
                    pc = stack[sp].Num < code[pc] ? pc + 2 : a;
                    continue;
                case Opcode.JumpUnlessLessOrEqual:
                    if (stack[sp - 2].Ref is not null || stack[sp - 1].Ref is not null) return false;
                    sp -= 2;
                    pc = stack[sp].Num <= stack[sp + 1].Num ? pc + 1 : a;
                    continue;
                case Opcode.JumpUnlessLessOrEqualLocal:
                    if (stack[sp - 1].Ref is not null || stack[fp + code[pc]].Ref is not null) return false;
                    sp--;
                    pc = stack[sp].Num <= stack[fp + code[pc]].Num ? pc + 2 : a;
                    continue;
                case Opcode.JumpUnlessLessOrEqualInteger:
                    if (stack[sp - 1].Ref is not null) return false;
                    sp--;
                    pc = stack[sp].Num <= code[pc] ? pc + 2 : a;
                    continue;
                case Opcode.JumpUnlessGreater:
                    if (stack[sp - 2].Ref is not null || stack[sp - 1].Ref is not null) return false;
                    sp -= 2;
                    pc = stack[sp].Num > stack[sp + 1].Num ? pc + 1 : a;
                    continue;
                case Opcode.JumpUnlessGreaterLocal:
                    if (stack[sp - 1].Ref is not null || stack[fp + code[pc]].Ref is not null) return false;
                    sp--;
                    pc = stack[sp].Num > stack[fp + code[pc]].Num ? pc + 2 : a;
                    continue;
                case Opcode.JumpUnlessGreaterInteger:
                    if (stack[sp - 1].Ref is not null) return false;
                    sp--;
                    pc = stack[sp].Num > code[pc] ? pc + 2 : a;
                    continue;
                case Opcode.JumpUnlessGreaterOrEqual:
                    if (stack[sp - 2].Ref is not null || stack[sp - 1].Ref is not null) return false;
                    sp -= 2;
                    pc = stack[sp].Num >= stack[sp + 1].Num ? pc + 1 : a;
                    continue;
                case Opcode.JumpUnlessGreaterOrEqualLocal:
                    if (stack[sp - 1].Ref is not null || stack[fp + code[pc]].Ref is not null) return false;
                    sp--;
                    pc = stack[sp].Num >= stack[fp + code[pc]].Num ? pc + 2 : a;
                    continue;
                case Opcode.JumpUnlessGreaterOrEqualInteger:
                    if (stack[sp - 1].Ref is not null) return false;
                    sp--;
                    pc = stack[sp].Num >= code[pc] ? pc + 2 : a;
                    continue;
                default:
                    return false;
            }
        }
    }

    private bool TryReadPlain(in JsValue target, in InlineCache cache, out JsValue value)
    {
        if (target.Ref is JsObject known && ReferenceEquals(known.Shape, cache.Shape) && (cache.Holder is null || cache.Epoch == Realm.PrototypeEpoch))
        {
            value = (cache.Holder ?? known).Slots[cache.Slot];
            return true;
        }

        value = target;
        return false;
    }

    private static bool TryReadPlain(in JsValue target, in JsValue key, out JsValue value)
    {
        if (key.Ref is null && target.Ref is JsArray array)
        {
            var index = double.ConvertToIntegerNative<int>(key.Num);
            if (index == key.Num && (uint)index < (uint)array.DenseCount && !array.Dense[index].IsHole)
            {
                value = array.Dense[index];
                return true;
            }
        }

        value = target;
        return false;
    }
}
