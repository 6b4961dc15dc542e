using CodeMode.Engine.Bytecode;
using CodeMode.Engine.Numerics;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

internal sealed partial class Machine
{
    /// <summary>
    /// The instruction loop: runs until no frame is left. Common cases stand inline on local variables; everything else goes
    /// through a method that works on the machine's own state, after which the locals are read again.
    /// </summary>
    private void Execute()
    {
    Reload:
        if (_depth == 0) return;
        var frame = _frame;
        var stack = _stack;
        var sp = _sp;
        var pc = frame.Pc;
        var fp = frame.Base;
        var linked = frame.Code;
        var block = linked.Block;
        var code = block.Code;
        var caches = linked.Caches;
        var environment = frame.Environment;

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
                case Opcode.LoadHole:
                    stack[sp++] = JsValue.Hole;
                    continue;
                case Opcode.LoadUninitialized:
                    stack[sp++] = JsValue.Uninitialized;
                    continue;
                case Opcode.LoadThis:
                    stack[sp++] = stack[fp - 1];
                    continue;
                case Opcode.LoadNewTarget:
                    stack[sp++] = frame.NewTarget;
                    continue;
                case Opcode.LoadCallee:
                    stack[sp++] = stack[fp - 2];
                    continue;
                case Opcode.LoadLocal:
                    stack[sp++] = stack[fp + a];
                    continue;
                case Opcode.StoreLocal:
                    stack[fp + a] = stack[sp - 1];
                    continue;
                case Opcode.PopLocal:
                    stack[fp + a] = stack[--sp];
                    continue;
                case Opcode.LoadEnvironment:
                {
                    var scope = environment!;
                    for (; a > 0; a--) scope = scope.Parent!;
                    stack[sp++] = scope.Slots[code[pc++]];
                    continue;
                }

                case Opcode.StoreEnvironment:
                {
                    var scope = environment!;
                    for (; a > 0; a--) scope = scope.Parent!;
                    scope.Slots[code[pc++]] = stack[sp - 1];
                    continue;
                }

                case Opcode.PopEnvironment:
                {
                    var scope = environment!;
                    for (; a > 0; a--) scope = scope.Parent!;
                    scope.Slots[code[pc++]] = stack[--sp];
                    continue;
                }

                case Opcode.LeaveEnvironment:
                    frame.Environment = environment = environment!.Parent;
                    continue;
                case Opcode.SaveEnvironment:
                    stack[fp + a] = environment is null ? JsValue.Undefined : new JsValue((object)environment);
                    continue;
                case Opcode.RestoreEnvironment:
                    frame.Environment = environment = stack[fp + a].Ref as Environment;
                    continue;
                case Opcode.Pop:
                    sp--;
                    continue;
                case Opcode.Duplicate:
                    stack[sp] = stack[sp - 1];
                    sp++;
                    continue;
                case Opcode.Duplicate2:
                    stack[sp] = stack[sp - 2];
                    stack[sp + 1] = stack[sp - 1];
                    sp += 2;
                    continue;
                case Opcode.Swap:
                    (stack[sp - 1], stack[sp - 2]) = (stack[sp - 2], stack[sp - 1]);
                    continue;

                case Opcode.Jump:
                    pc = a;
                    continue;
                case Opcode.Loop:
                {
                    var cost = pc - a;
                    pc = a;
                    if ((_meter.Budget -= cost) > 0) continue;
                    frame.Pc = pc;
                    _sp = sp;
                    _meter.ChargeFuel(0);
                    continue;
                }

                case Opcode.JumpIfTrue:
                {
                    ref var value = ref stack[--sp];
                    if (ReferenceEquals(value.Ref, Tag.True) || (!ReferenceEquals(value.Ref, Tag.False) && Conversions.ToBoolean(value))) pc = a;
                    continue;
                }

                case Opcode.JumpIfFalse:
                {
                    ref var value = ref stack[--sp];
                    if (ReferenceEquals(value.Ref, Tag.False) || (!ReferenceEquals(value.Ref, Tag.True) && !Conversions.ToBoolean(value))) pc = a;
                    continue;
                }

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
                case Opcode.JumpIfCalleeNullish:
                    if (!stack[sp - 2].IsNullish) continue;
                    sp -= 2;
                    pc = a;
                    continue;
                case Opcode.JumpIfDefinedKeep:
                    if (!stack[sp - 1].IsUndefined) pc = a;
                    else sp--;
                    continue;
                case Opcode.JumpIfDone:
                    if (!ReferenceEquals(stack[sp - 1].Ref, Tag.Done)) continue;
                    sp--;
                    pc = a;
                    continue;

                case Opcode.JumpUnlessLess:
                {
                    ref var left = ref stack[sp - 2];
                    ref var right = ref stack[sp - 1];
                    if (left.Ref is null && right.Ref is null)
                    {
                        sp -= 2;
                        pc = left.Num < right.Num ? pc + 1 : a;
                        continue;
                    }

                    frame.Pc = pc;
                    _sp = sp;
                    Binary(Opcode.Less, sp - 2);
                    goto Reload;
                }

                case Opcode.JumpUnlessLessOrEqual:
                {
                    ref var left = ref stack[sp - 2];
                    ref var right = ref stack[sp - 1];
                    if (left.Ref is null && right.Ref is null)
                    {
                        sp -= 2;
                        pc = left.Num <= right.Num ? pc + 1 : a;
                        continue;
                    }

                    frame.Pc = pc;
                    _sp = sp;
                    Binary(Opcode.LessOrEqual, sp - 2);
                    goto Reload;
                }

                case Opcode.JumpUnlessGreater:
                {
                    ref var left = ref stack[sp - 2];
                    ref var right = ref stack[sp - 1];
                    if (left.Ref is null && right.Ref is null)
                    {
                        sp -= 2;
                        pc = left.Num > right.Num ? pc + 1 : a;
                        continue;
                    }

                    frame.Pc = pc;
                    _sp = sp;
                    Binary(Opcode.Greater, sp - 2);
                    goto Reload;
                }

                case Opcode.JumpUnlessGreaterOrEqual:
                {
                    ref var left = ref stack[sp - 2];
                    ref var right = ref stack[sp - 1];
                    if (left.Ref is null && right.Ref is null)
                    {
                        sp -= 2;
                        pc = left.Num >= right.Num ? pc + 1 : a;
                        continue;
                    }

                    frame.Pc = pc;
                    _sp = sp;
                    Binary(Opcode.GreaterOrEqual, sp - 2);
                    goto Reload;
                }

                case Opcode.JumpUnlessStrictEqual:
                {
                    ref var left = ref stack[sp - 2];
                    ref var right = ref stack[sp - 1];
                    frame.Pc = pc;
                    sp -= 2;
                    pc = Operators.StrictEquals(Realm, left, right) ? pc + 1 : a;
                    continue;
                }

                case Opcode.JumpUnlessStrictNotEqual:
                {
                    ref var left = ref stack[sp - 2];
                    ref var right = ref stack[sp - 1];
                    frame.Pc = pc;
                    sp -= 2;
                    pc = !Operators.StrictEquals(Realm, left, right) ? pc + 1 : a;
                    continue;
                }

                case Opcode.Add:
                {
                    ref var left = ref stack[sp - 2];
                    ref var right = ref stack[sp - 1];
                    if (left.Ref is null && right.Ref is null)
                    {
                        left = left.Num + right.Num;
                        sp--;
                        continue;
                    }

                    frame.Pc = pc;
                    if (left.Ref is string or Rope && right.Ref is string or Rope or null)
                    {
                        left = Operators.Concat(Realm, left.Ref, right.Ref ?? NumberFormatter.ToString(right.Num));
                        sp--;
                        continue;
                    }

                    _sp = sp;
                    Binary(Opcode.Add, sp - 2);
                    goto Reload;
                }

                case Opcode.Subtract:
                {
                    ref var left = ref stack[sp - 2];
                    ref var right = ref stack[sp - 1];
                    if (left.Ref is not null || right.Ref is not null) goto SlowBinary;
                    left = left.Num - right.Num;
                    sp--;
                    continue;
                }

                case Opcode.Multiply:
                {
                    ref var left = ref stack[sp - 2];
                    ref var right = ref stack[sp - 1];
                    if (left.Ref is not null || right.Ref is not null) goto SlowBinary;
                    left = left.Num * right.Num;
                    sp--;
                    continue;
                }

                case Opcode.Divide:
                {
                    ref var left = ref stack[sp - 2];
                    ref var right = ref stack[sp - 1];
                    if (left.Ref is not null || right.Ref is not null) goto SlowBinary;
                    left = left.Num / right.Num;
                    sp--;
                    continue;
                }

                case Opcode.Remainder:
                {
                    ref var left = ref stack[sp - 2];
                    ref var right = ref stack[sp - 1];
                    if (left.Ref is not null || right.Ref is not null) goto SlowBinary;
                    left = Remainder(left.Num, right.Num);
                    sp--;
                    continue;
                }

                case Opcode.Exponent:
                {
                    ref var left = ref stack[sp - 2];
                    ref var right = ref stack[sp - 1];
                    if (left.Ref is not null || right.Ref is not null) goto SlowBinary;
                    left = Power(left.Num, right.Num);
                    sp--;
                    continue;
                }

                case Opcode.BitwiseAnd:
                {
                    ref var left = ref stack[sp - 2];
                    ref var right = ref stack[sp - 1];
                    if (left.Ref is not null || right.Ref is not null) goto SlowBinary;
                    left = Conversions.ToInt32(left.Num) & Conversions.ToInt32(right.Num);
                    sp--;
                    continue;
                }

                case Opcode.BitwiseOr:
                {
                    ref var left = ref stack[sp - 2];
                    ref var right = ref stack[sp - 1];
                    if (left.Ref is not null || right.Ref is not null) goto SlowBinary;
                    left = Conversions.ToInt32(left.Num) | Conversions.ToInt32(right.Num);
                    sp--;
                    continue;
                }

                case Opcode.BitwiseXor:
                {
                    ref var left = ref stack[sp - 2];
                    ref var right = ref stack[sp - 1];
                    if (left.Ref is not null || right.Ref is not null) goto SlowBinary;
                    left = Conversions.ToInt32(left.Num) ^ Conversions.ToInt32(right.Num);
                    sp--;
                    continue;
                }

                case Opcode.ShiftLeft:
                {
                    ref var left = ref stack[sp - 2];
                    ref var right = ref stack[sp - 1];
                    if (left.Ref is not null || right.Ref is not null) goto SlowBinary;
                    left = Conversions.ToInt32(left.Num) << (Conversions.ToInt32(right.Num) & 31);
                    sp--;
                    continue;
                }

                case Opcode.ShiftRight:
                {
                    ref var left = ref stack[sp - 2];
                    ref var right = ref stack[sp - 1];
                    if (left.Ref is not null || right.Ref is not null) goto SlowBinary;
                    left = Conversions.ToInt32(left.Num) >> (Conversions.ToInt32(right.Num) & 31);
                    sp--;
                    continue;
                }

                case Opcode.ShiftRightUnsigned:
                {
                    ref var left = ref stack[sp - 2];
                    ref var right = ref stack[sp - 1];
                    if (left.Ref is not null || right.Ref is not null) goto SlowBinary;
                    left = Conversions.ToUint32(left.Num) >> (Conversions.ToInt32(right.Num) & 31);
                    sp--;
                    continue;
                }

                case Opcode.Less:
                {
                    ref var left = ref stack[sp - 2];
                    ref var right = ref stack[sp - 1];
                    if (left.Ref is not null || right.Ref is not null) goto SlowBinary;
                    left = left.Num < right.Num;
                    sp--;
                    continue;
                }

                case Opcode.LessOrEqual:
                {
                    ref var left = ref stack[sp - 2];
                    ref var right = ref stack[sp - 1];
                    if (left.Ref is not null || right.Ref is not null) goto SlowBinary;
                    left = left.Num <= right.Num;
                    sp--;
                    continue;
                }

                case Opcode.Greater:
                {
                    ref var left = ref stack[sp - 2];
                    ref var right = ref stack[sp - 1];
                    if (left.Ref is not null || right.Ref is not null) goto SlowBinary;
                    left = left.Num > right.Num;
                    sp--;
                    continue;
                }

                case Opcode.GreaterOrEqual:
                {
                    ref var left = ref stack[sp - 2];
                    ref var right = ref stack[sp - 1];
                    if (left.Ref is not null || right.Ref is not null) goto SlowBinary;
                    left = left.Num >= right.Num;
                    sp--;
                    continue;
                }

                case Opcode.StrictEqual:
                    frame.Pc = pc;
                    stack[sp - 2] = Operators.StrictEquals(Realm, stack[sp - 2], stack[sp - 1]);
                    sp--;
                    continue;

                case Opcode.StrictNotEqual:
                    frame.Pc = pc;
                    stack[sp - 2] = !Operators.StrictEquals(Realm, stack[sp - 2], stack[sp - 1]);
                    sp--;
                    continue;

                case Opcode.In:
                {
                    if (stack[sp - 2].Ref is null && stack[sp - 1].Ref is JsArray array)
                    {
                        var index = double.ConvertToIntegerNative<int>(stack[sp - 2].Num);
                        if (index == stack[sp - 2].Num && (uint)index < (uint)array.DenseCount && !array.Dense[index].IsHole)
                        {
                            stack[sp - 2] = JsValue.True;
                            sp--;
                            continue;
                        }
                    }

                    goto SlowBinary;
                }

                case Opcode.Equal:
                case Opcode.NotEqual:
                case Opcode.InstanceOf:
                case Opcode.PrivateIn:
                SlowBinary:
                    frame.Pc = pc;
                    _sp = sp;
                    Binary((Opcode)(byte)instruction, sp - 2);
                    goto Reload;

                case Opcode.AddLocal:
                {
                    ref var left = ref stack[sp - 1];
                    ref var right = ref stack[fp + a];
                    if (left.Ref is null && right.Ref is null)
                    {
                        left = left.Num + right.Num;
                        continue;
                    }

                    if (left.Ref is not (string or Rope) || right.Ref is not (string or Rope or null)) goto SlowLocal;
                    frame.Pc = pc;
                    left = Operators.Concat(Realm, left.Ref, right.Ref ?? NumberFormatter.ToString(right.Num));
                    continue;
                }

                case Opcode.SubtractLocal:
                {
                    ref var left = ref stack[sp - 1];
                    ref var right = ref stack[fp + a];
                    if (left.Ref is not null || right.Ref is not null) goto SlowLocal;
                    left = left.Num - right.Num;
                    continue;
                }

                case Opcode.MultiplyLocal:
                {
                    ref var left = ref stack[sp - 1];
                    ref var right = ref stack[fp + a];
                    if (left.Ref is not null || right.Ref is not null) goto SlowLocal;
                    left = left.Num * right.Num;
                    continue;
                }

                case Opcode.AddInteger:
                {
                    ref var left = ref stack[sp - 1];
                    if (left.Ref is not null) goto SlowInteger;
                    left = left.Num + a;
                    continue;
                }

                case Opcode.SubtractInteger:
                {
                    ref var left = ref stack[sp - 1];
                    if (left.Ref is not null) goto SlowInteger;
                    left = left.Num - a;
                    continue;
                }

                case Opcode.MultiplyInteger:
                {
                    ref var left = ref stack[sp - 1];
                    if (left.Ref is not null) goto SlowInteger;
                    left = left.Num * a;
                    continue;
                }

                case Opcode.RemainderInteger:
                {
                    ref var left = ref stack[sp - 1];
                    if (left.Ref is not null) goto SlowInteger;
                    left = Remainder(left.Num, a);
                    continue;
                }

                case Opcode.BitwiseAndInteger:
                {
                    ref var left = ref stack[sp - 1];
                    if (left.Ref is not null) goto SlowInteger;
                    left = Conversions.ToInt32(left.Num) & a;
                    continue;
                }

                case Opcode.BitwiseOrInteger:
                {
                    ref var left = ref stack[sp - 1];
                    if (left.Ref is not null) goto SlowInteger;
                    left = Conversions.ToInt32(left.Num) | a;
                    continue;
                }

                case Opcode.ShiftLeftInteger:
                {
                    ref var left = ref stack[sp - 1];
                    if (left.Ref is not null) goto SlowInteger;
                    left = Conversions.ToInt32(left.Num) << (a & 31);
                    continue;
                }

                case Opcode.ShiftRightInteger:
                {
                    ref var left = ref stack[sp - 1];
                    if (left.Ref is not null) goto SlowInteger;
                    left = Conversions.ToInt32(left.Num) >> (a & 31);
                    continue;
                }

                case Opcode.ShiftRightUnsignedInteger:
                {
                    ref var left = ref stack[sp - 1];
                    if (left.Ref is not null) goto SlowInteger;
                    left = Conversions.ToUint32(left.Num) >> (a & 31);
                    continue;
                }

                // The right operand goes onto the stack, where the operators look for it.
                SlowLocal:
                    stack[sp++] = stack[fp + a];
                    goto SlowFused;
                SlowInteger:
                    stack[sp++] = a;
                SlowFused:
                    frame.Pc = pc;
                    _sp = sp;
                    Binary(Superinstruction.OperatorOf((Opcode)(byte)instruction), sp - 2);
                    goto Reload;

                case Opcode.JumpUnlessLessLocal:
                {
                    ref var left = ref stack[sp - 1];
                    ref var right = ref stack[fp + code[pc++]];
                    if (left.Ref is null && right.Ref is null)
                    {
                        sp--;
                        pc = left.Num < right.Num ? pc + 1 : a;
                        continue;
                    }

                    stack[sp++] = right;
                    goto SlowFused;
                }

                case Opcode.JumpUnlessLessInteger:
                {
                    ref var left = ref stack[sp - 1];
                    var right = code[pc++];
                    if (left.Ref is null)
                    {
                        sp--;
                        pc = left.Num < right ? pc + 1 : a;
                        continue;
                    }

                    stack[sp++] = right;
                    goto SlowFused;
                }

                case Opcode.JumpUnlessLessOrEqualLocal:
                {
                    ref var left = ref stack[sp - 1];
                    ref var right = ref stack[fp + code[pc++]];
                    if (left.Ref is null && right.Ref is null)
                    {
                        sp--;
                        pc = left.Num <= right.Num ? pc + 1 : a;
                        continue;
                    }

                    stack[sp++] = right;
                    goto SlowFused;
                }

                case Opcode.JumpUnlessLessOrEqualInteger:
                {
                    ref var left = ref stack[sp - 1];
                    var right = code[pc++];
                    if (left.Ref is null)
                    {
                        sp--;
                        pc = left.Num <= right ? pc + 1 : a;
                        continue;
                    }

                    stack[sp++] = right;
                    goto SlowFused;
                }

                case Opcode.JumpUnlessGreaterLocal:
                {
                    ref var left = ref stack[sp - 1];
                    ref var right = ref stack[fp + code[pc++]];
                    if (left.Ref is null && right.Ref is null)
                    {
                        sp--;
                        pc = left.Num > right.Num ? pc + 1 : a;
                        continue;
                    }

                    stack[sp++] = right;
                    goto SlowFused;
                }

                case Opcode.JumpUnlessGreaterInteger:
                {
                    ref var left = ref stack[sp - 1];
                    var right = code[pc++];
                    if (left.Ref is null)
                    {
                        sp--;
                        pc = left.Num > right ? pc + 1 : a;
                        continue;
                    }

                    stack[sp++] = right;
                    goto SlowFused;
                }

                case Opcode.JumpUnlessGreaterOrEqualLocal:
                {
                    ref var left = ref stack[sp - 1];
                    ref var right = ref stack[fp + code[pc++]];
                    if (left.Ref is null && right.Ref is null)
                    {
                        sp--;
                        pc = left.Num >= right.Num ? pc + 1 : a;
                        continue;
                    }

                    stack[sp++] = right;
                    goto SlowFused;
                }

                case Opcode.JumpUnlessGreaterOrEqualInteger:
                {
                    ref var left = ref stack[sp - 1];
                    var right = code[pc++];
                    if (left.Ref is null)
                    {
                        sp--;
                        pc = left.Num >= right ? pc + 1 : a;
                        continue;
                    }

                    stack[sp++] = right;
                    goto SlowFused;
                }

                case Opcode.JumpUnlessStrictEqualInteger:
                {
                    ref var left = ref stack[--sp];
                    pc = left.Ref is null && left.Num == code[pc] ? pc + 2 : a;
                    continue;
                }

                case Opcode.JumpUnlessStrictNotEqualInteger:
                {
                    ref var left = ref stack[--sp];
                    pc = left.Ref is not null || left.Num != code[pc] ? pc + 2 : a;
                    continue;
                }

                case Opcode.GetElementLocal:
                {
                    ref var key = ref stack[fp + a];
                    if (key.Ref is null && stack[sp - 1].Ref is JsArray array)
                    {
                        var index = double.ConvertToIntegerNative<int>(key.Num);
                        if (index == key.Num && (uint)index < (uint)array.DenseCount)
                        {
                            ref var element = ref array.Dense[index];
                            if (!element.IsHole)
                            {
                                stack[sp - 1] = element;
                                continue;
                            }
                        }
                    }

                    stack[sp++] = key;
                    frame.Pc = pc;
                    _sp = sp;
                    GetElement(sp - 2);
                    goto Reload;
                }

                case Opcode.GetLocalProperty:
                {
                    ref var cache = ref caches[code[pc + 1]];
                    if (stack[fp + a].Ref is JsObject target && ReferenceEquals(target.Shape, cache.Shape))
                    {
                        if (cache.Holder is null)
                        {
                            stack[sp++] = target.Slots[cache.Slot];
                            pc += 2;
                            continue;
                        }

                        if (cache.Epoch == Realm.PrototypeEpoch)
                        {
                            stack[sp++] = cache.Holder.Slots[cache.Slot];
                            pc += 2;
                            continue;
                        }
                    }

                    stack[sp++] = stack[fp + a];
                    a = code[pc];
                    frame.Pc = pc += 2;
                    _sp = sp;
                    GetNamed(sp - 1, (string)block.Constants[a].Ref!, ref cache);
                    goto Reload;
                }

                case Opcode.GetLocalMethod:
                {
                    ref var cache = ref caches[code[pc + 1]];
                    ref var receiver = ref stack[fp + a];
                    if (receiver.Ref is JsObject target && ReferenceEquals(target.Shape, cache.Shape))
                    {
                        if (cache.Holder is null)
                        {
                            stack[sp] = target.Slots[cache.Slot];
                            stack[sp + 1] = receiver;
                            sp += 2;
                            pc += 2;
                            continue;
                        }

                        if (cache.Epoch == Realm.PrototypeEpoch)
                        {
                            stack[sp] = cache.Holder.Slots[cache.Slot];
                            stack[sp + 1] = receiver;
                            sp += 2;
                            pc += 2;
                            continue;
                        }
                    }

                    stack[sp++] = receiver;
                    a = code[pc];
                    frame.Pc = pc += 2;
                    _sp = sp;
                    GetMethod((string)block.Constants[a].Ref!, ref cache);
                    goto Reload;
                }

                case Opcode.Not:
                    stack[sp - 1] = !Conversions.ToBoolean(stack[sp - 1]);
                    continue;
                case Opcode.TypeOf:
                    stack[sp - 1] = Conversions.TypeOf(stack[sp - 1]);
                    continue;
                case Opcode.Increment:
                    if (stack[sp - 1].Ref is not null) goto SlowUnary;
                    stack[sp - 1] = stack[sp - 1].Num + 1;
                    continue;
                case Opcode.Decrement:
                    if (stack[sp - 1].Ref is not null) goto SlowUnary;
                    stack[sp - 1] = stack[sp - 1].Num - 1;
                    continue;
                case Opcode.Negate:
                    if (stack[sp - 1].Ref is not null) goto SlowUnary;
                    stack[sp - 1] = -stack[sp - 1].Num;
                    continue;
                case Opcode.ToNumber:
                case Opcode.ToNumeric:
                    if (stack[sp - 1].Ref is not null) goto SlowUnary;
                    continue;
                case Opcode.ToText:
                    if (stack[sp - 1].Ref is string or Rope) continue;
                    if (stack[sp - 1].Ref is not null) goto SlowUnary;
                    stack[sp - 1] = NumberFormatter.ToString(stack[sp - 1].Num);
                    continue;
                case Opcode.BitwiseNot:
                case Opcode.ToPropertyKey:
                SlowUnary:
                    frame.Pc = pc;
                    _sp = sp;
                    Unary((Opcode)(byte)instruction, sp - 1);
                    goto Reload;
                case Opcode.IncrementLocal:
                {
                    ref var local = ref stack[fp + a];
                    var step = code[pc++];
                    if (local.Ref is not null) continue;
                    local = local.Num + step;
                    pc += 3;
                    continue;
                }

                case Opcode.LoadGlobal:
                {
                    ref var cache = ref caches[code[pc++]];
                    if (ReferenceEquals(cache.Shape, Realm.Global.Shape))
                    {
                        stack[sp++] = Realm.Global.Slots[cache.Slot];
                        continue;
                    }

                    frame.Pc = pc;
                    _sp = sp;
                    LoadGlobal((string)block.Constants[a].Ref!, ref cache, false);
                    goto Reload;
                }

                case Opcode.GetLength:
                {
                    if (stack[sp - 1].Ref is JsArray array)
                    {
                        stack[sp - 1] = array.Length;
                        pc++;
                        continue;
                    }

                    if (stack[sp - 1].Ref is string text)
                    {
                        stack[sp - 1] = text.Length;
                        pc++;
                        continue;
                    }

                    goto case Opcode.GetProperty;
                }

                case Opcode.GetProperty:
                {
                    ref var cache = ref caches[code[pc++]];
                    ref var top = ref stack[sp - 1];
                    if (top.Ref is JsObject target && ReferenceEquals(target.Shape, cache.Shape))
                    {
                        if (cache.Holder is null)
                        {
                            top = target.Slots[cache.Slot];
                            continue;
                        }

                        if (cache.Epoch == Realm.PrototypeEpoch)
                        {
                            top = cache.Holder.Slots[cache.Slot];
                            continue;
                        }
                    }

                    frame.Pc = pc;
                    _sp = sp;
                    GetNamed(sp - 1, (string)block.Constants[a].Ref!, ref cache);
                    goto Reload;
                }

                case Opcode.GetMethod:
                {
                    ref var cache = ref caches[code[pc++]];
                    ref var top = ref stack[sp - 1];
                    if (top.Ref is JsObject target && ReferenceEquals(target.Shape, cache.Shape))
                    {
                        if (cache.Holder is null)
                        {
                            stack[sp] = top;
                            top = target.Slots[cache.Slot];
                            sp++;
                            continue;
                        }

                        if (cache.Epoch == Realm.PrototypeEpoch)
                        {
                            stack[sp] = top;
                            top = cache.Holder.Slots[cache.Slot];
                            sp++;
                            continue;
                        }
                    }

                    frame.Pc = pc;
                    _sp = sp;
                    GetMethod((string)block.Constants[a].Ref!, ref cache);
                    goto Reload;
                }

                case Opcode.GetElement:
                {
                    ref var key = ref stack[sp - 1];
                    if (key.Ref is null && stack[sp - 2].Ref is JsArray array)
                    {
                        var index = double.ConvertToIntegerNative<int>(key.Num);
                        if (index == key.Num && (uint)index < (uint)array.DenseCount && !array.Dense[index].IsHole)
                        {
                            stack[sp - 2] = array.Dense[index];
                            sp--;
                            continue;
                        }
                    }

                    frame.Pc = pc;
                    _sp = sp;
                    GetElement(sp - 2);
                    goto Reload;
                }

                case Opcode.SetElement:
                {
                    ref var key = ref stack[sp - 2];
                    if (key.Ref is null && stack[sp - 3].Ref is JsArray array)
                    {
                        var index = double.ConvertToIntegerNative<int>(key.Num);
                        if (index == key.Num && (uint)index < (uint)array.DenseCount && !array.Dense[index].IsHole && !array.IsFrozenLike)
                        {
                            array.Dense[index] = stack[sp - 1];
                            stack[sp - 3] = stack[sp - 1];
                            sp -= 2;
                            continue;
                        }

                        frame.Pc = pc;
                        if (index == key.Num && index == array.DenseCount && HasPlainIndices && array.TrySetDense((uint)index, stack[sp - 1]))
                        {
                            stack[sp - 3] = stack[sp - 1];
                            sp -= 2;
                            continue;
                        }
                    }

                    frame.Pc = pc;
                    _sp = sp;
                    SetElement(sp - 3);
                    goto Reload;
                }

                case Opcode.SetProperty:
                {
                    ref var cache = ref caches[code[pc++]];
                    if (stack[sp - 2].Ref is JsObject target && ReferenceEquals(target.Shape, cache.Shape))
                    {
                        if (cache.Next is null)
                        {
                            target.Slots[cache.Slot] = stack[sp - 1];
                            stack[sp - 2] = stack[sp - 1];
                            sp--;
                            continue;
                        }

                        if (cache.Epoch == Realm.PrototypeEpoch && target.IsExtensible)
                        {
                            frame.Pc = pc;
                            target.AppendSlot(cache.Next, stack[sp - 1]);
                            stack[sp - 2] = stack[sp - 1];
                            sp--;
                            continue;
                        }
                    }

                    frame.Pc = pc;
                    _sp = sp;
                    SetNamed(sp - 2, (string)block.Constants[a].Ref!, ref cache);
                    goto Reload;
                }

                case Opcode.DefineField:
                {
                    ref var cache = ref caches[code[pc++]];
                    var target = (JsObject)stack[sp - 2].Ref!;
                    frame.Pc = pc;
                    if (ReferenceEquals(target.Shape, cache.Shape))
                    {
                        target.AppendSlot(cache.Next!, stack[sp - 1]);
                        sp--;
                        continue;
                    }

                    DefineField(target, (string)block.Constants[a].Ref!, stack[sp - 1], ref cache);
                    sp--;
                    continue;
                }

                case Opcode.DefineElement:
                {
                    ref var key = ref stack[sp - 2];
                    frame.Pc = pc;
                    if (key.Ref is null && stack[sp - 3].Ref is JsArray array && key.Num == array.DenseCount && array.TrySetDense((uint)array.DenseCount, stack[sp - 1]))
                    {
                        sp -= 2;
                        continue;
                    }

                    DefineElement(stack[sp - 3].AsObject(), PropertyKey.From(key), stack[sp - 1]);
                    sp -= 2;
                    continue;
                }

                case Opcode.NewObject:
                    frame.Pc = pc;
                    _meter.ChargeMemory(JsObject.BaseSize);
                    stack[sp++] = new JsObject(Realm.ObjectShape);
                    continue;
                case Opcode.NewArray:
                {
                    frame.Pc = pc;
                    sp -= a;
                    stack[sp] = JsArray.Create(Realm, a == 0 ? [] : stack.AsSpan(sp, a).ToArray());
                    sp++;
                    continue;
                }

                case Opcode.Concat:
                    frame.Pc = pc;
                    sp -= a;
                    stack[sp] = Operators.Concat(Realm, stack.AsSpan(sp, a));
                    sp++;
                    continue;

                case Opcode.AppendElement:
                {
                    frame.Pc = pc;
                    var array = (JsArray)stack[sp - 2].Ref!;
                    array.Push(stack[sp - 1]);
                    sp--;
                    continue;
                }

                case Opcode.Closure:
                    frame.Pc = pc;
                    stack[sp++] = CreateClosure(linked.Function(a), environment);
                    continue;

                case Opcode.Call:
                {
                    frame.Pc = pc;
                    _sp = sp;
                    if (stack[sp - a - 2].Ref is Closure function)
                    {
                        InvokeClosure(function, a, FrameKind.Call);
                        goto Reload;
                    }

                    Invoke(a);
                    goto Reload;
                }

                case Opcode.Return:
                    if (frame.Kind == FrameKind.Call)
                    {
                        PopFrame();
                        stack[_sp++] = stack[sp - 1];
                        goto Reload;
                    }

                    _sp = sp - 1;
                    Return(stack[sp - 1]);
                    goto Reload;

                case Opcode.IteratorNext:
                    frame.Pc = pc;
                    if (stack[fp + a].Ref is ArrayCursor cursor)
                    {
                        stack[sp++] = Next(cursor);
                        continue;
                    }

                    _sp = sp;
                    IteratorNext(fp + a);
                    goto Reload;

                default:
                    // The rarer instructions, in Machine.Rare.cs. Operand words are read there.
                    frame.Pc = pc;
                    _sp = sp;
                    ExecuteRare((Opcode)(byte)instruction, a);
                    goto Reload;
            }
        }
    }
}
