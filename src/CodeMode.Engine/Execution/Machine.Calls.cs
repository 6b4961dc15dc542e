using CodeMode.Engine.Bytecode;
using CodeMode.Engine.Limits;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

internal sealed partial class Machine
{
    /// <summary>Calls what lies on the stack: callee, this, arguments. Either the result lies there afterwards, or a frame was pushed.</summary>
    private void Invoke(int argumentCount, FrameKind kind = FrameKind.Call)
    {
        while (true)
        {
            var at = _sp - argumentCount - 2;
            switch (_stack[at].Ref)
            {
                case Closure function:
                    InvokeClosure(function, argumentCount, kind);
                    return;
                case NativeFunction native:
                    if (NeedsCoercion(native.Code, at, argumentCount))
                    {
                        Replace(at, Realm.SelfHosted("Coercion.call"), JsValue.Undefined, native, _stack[at + 1], ArgumentArray(at, argumentCount));
                        argumentCount = 3;
                        continue;
                    }

                    _meter.ChargeFuel(4);
                    var result = native.Code.Body(new Arguments(Realm, _stack[at + 1], JsValue.Undefined, _stack.AsSpan(at + 2, argumentCount)));
                    if (ReferenceEquals(result.Ref, Tag.TailCall))
                    {
                        argumentCount = ReplaceByPendingCall(at);
                        continue;
                    }

                    if (ReferenceEquals(result.Ref, Tag.Loop))
                    {
                        StartPendingLoop(at, kind == FrameKind.Discard);
                        return;
                    }

                    if (ReferenceEquals(result.Ref, Tag.Resume))
                    {
                        _sp = at;
                        ResumePending();
                        return;
                    }

                    _sp = at;
                    if (kind != FrameKind.Discard) _stack[_sp++] = result;
                    return;
                case BoundFunction bound:
                    argumentCount = ExpandBound(at, argumentCount, bound, bound.BoundThis);
                    continue;
                case HostFunction host:
                    if (_stack.AsSpan(at + 2, argumentCount) is var given && !TryReadPrimitives(given, out var data))
                    {
                        Replace(at, Realm.SelfHosted("Data.callHost"), JsValue.Undefined, host, ArgumentArray(at, argumentCount), JsValue.Undefined);
                        argumentCount = 3;
                        continue;
                    }

                    result = CallHost(host, data);
                    _sp = at;
                    if (kind != FrameKind.Discard) _stack[_sp++] = result;
                    return;
                case ProxyObject { IsCallable: true } proxy:
                    Replace(at, Realm.SelfHosted("Proxy.apply"), JsValue.Undefined, proxy, _stack[at + 1], ArgumentArray(at, argumentCount));
                    argumentCount = 3;
                    continue;
                case NativeFunctionPrototype:
                    _sp = at;
                    if (kind != FrameKind.Discard) _stack[_sp++] = JsValue.Undefined;
                    return;
                default:
                    throw Realm.TypeError($"{DescribeCallee(_stack[at])} is not a function");
            }
        }
    }

    private bool TryReadPrimitives(ReadOnlySpan<JsValue> values, out ScriptData[] data)
    {
        data = new ScriptData[values.Length];
        for (var i = 0; i < data.Length; i++)
        {
            if (HostValues.FromPrimitive(Realm, values[i]) is not { } primitive) return false;
            data[i] = primitive;
        }

        return true;
    }

    private void InvokeClosure(Closure function, int argumentCount, FrameKind kind)
    {
        if (function.Code.IsPlain)
        {
            PushFrame(function, argumentCount, kind, JsValue.Undefined);
            return;
        }

        var block = function.Code.Block;
        if (block.Kind is CodeKind.BaseConstructor or CodeKind.DerivedConstructor)
        {
            throw Realm.TypeError($"Class constructor {block.Name} cannot be invoked without 'new'");
        }

        StartSuspendable(function, argumentCount);
    }

    /// <summary>Constructs: constructor, unused, arguments lie on the stack.</summary>
    private void Construct(int argumentCount, JsValue newTarget)
    {
        while (true)
        {
            var at = _sp - argumentCount - 2;
            var callee = _stack[at];
            if (callee.Ref is not JsObject { IsConstructor: true } target) throw Realm.TypeError($"{DescribeCallee(callee, isConstruct: true)} is not a constructor");
            if (ReferenceEquals(newTarget.Ref, Tag.Uninitialized)) newTarget = callee;
            switch (target)
            {
                case Closure function:
                    ConstructClosure(function, at, argumentCount, newTarget);
                    return;
                case NativeFunction native:
                    if (newTarget.Ref is JsObject asked && !ReferenceEquals(asked, native) && !HasPlainPrototype(asked))
                    {
                        Replace(at, Realm.SelfHosted("Function.constructFor"), JsValue.Undefined, native, newTarget, ArgumentArray(at, argumentCount));
                        Invoke(3);
                        return;
                    }

                    if (NeedsCoercion(native.Code, at, argumentCount))
                    {
                        Replace(at, Realm.SelfHosted("Coercion.construct"), JsValue.Undefined, native, newTarget, ArgumentArray(at, argumentCount));
                        Invoke(3);
                        return;
                    }

                    _meter.ChargeFuel(4);
                    var result = native.Code.Body(new Arguments(Realm, JsValue.Undefined, newTarget, _stack.AsSpan(at + 2, argumentCount)));
                    if (ReferenceEquals(result.Ref, Tag.TailCall))
                    {
                        Invoke(ReplaceByPendingCall(at));
                        return;
                    }

                    _sp = at;
                    _stack[_sp++] = result;
                    return;
                case BoundFunction bound:
                    if (ReferenceEquals(newTarget.Ref, bound)) newTarget = bound.Target;
                    argumentCount = ExpandBound(at, argumentCount, bound, JsValue.Undefined);
                    continue;
                case ProxyObject proxy:
                    Replace(at, Realm.SelfHosted("Proxy.construct"), JsValue.Undefined, proxy, ArgumentArray(at, argumentCount), newTarget);
                    Invoke(3);
                    return;
            }
        }
    }

    // Whether the prototype for what a built-in makes can be read without running the program.
    private static bool HasPlainPrototype(JsObject newTarget) => newTarget.GetOwn("prototype", out var property) && !property.IsAccessor;

    private void ConstructClosure(Closure function, int at, int argumentCount, JsValue newTarget)
    {
        if (function.Code.Block.Kind == CodeKind.DerivedConstructor)
        {
            _stack[at + 1] = JsValue.Uninitialized;
        }
        else
        {
            var shape = (newTarget.Ref as Closure)?.InstanceShape() ?? Realm.RootShape(Realm.PrototypeOf(newTarget, Intrinsic.ObjectPrototype));
            _meter.ChargeMemory(JsObject.BaseSize);
            _stack[at + 1] = new JsObject(shape);
        }

        PushFrame(function, argumentCount, FrameKind.Construct, newTarget);
    }

    private int ExpandBound(int at, int argumentCount, BoundFunction bound, JsValue @this)
    {
        var added = bound.BoundArguments.Length;
        _meter.ChargeFuel(2 + added + argumentCount);
        EnsureStack(_sp + added);
        Array.Copy(_stack, at + 2, _stack, at + 2 + added, argumentCount);
        bound.BoundArguments.CopyTo(_stack, at + 2);
        _stack[at] = bound.Target;
        _stack[at + 1] = @this;
        _sp += added;
        return argumentCount + added;
    }

    private static bool NeedsCoercion(NativeCode code, int at, int argumentCount, JsValue[] stack)
    {
        var coercions = code.Coercions;
        for (var i = 0; i < coercions.Length && i <= argumentCount; i++)
        {
            if (coercions[i] == '*') return HasObject(stack.AsSpan(at + 1 + i, argumentCount + 1 - i));
            if (coercions[i] != '.' && stack[at + 1 + i].Ref is JsObject) return true;
        }

        return false;
    }

    private static bool HasObject(ReadOnlySpan<JsValue> values)
    {
        foreach (ref readonly var value in values)
        {
            if (value.Ref is JsObject) return true;
        }

        return false;
    }

    private bool NeedsCoercion(NativeCode code, int at, int argumentCount) =>
        code.Coercions.Length > 0 && NeedsCoercion(code, at, argumentCount, _stack);

    private JsArray ArgumentArray(int at, int argumentCount) => JsArray.Create(Realm, _stack.AsSpan(at + 2, argumentCount).ToArray());

    private void Replace(int at, JsValue function, JsValue @this, JsValue first, JsValue second, JsValue third)
    {
        EnsureStack(at + 5);
        _stack[at] = function;
        _stack[at + 1] = @this;
        _stack[at + 2] = first;
        _stack[at + 3] = second;
        _stack[at + 4] = third;
        _sp = at + 5;
    }

    private int ReplaceByPendingCall(int at)
    {
        var call = Realm.PendingCall;
        EnsureStack(at + 2 + call.Count);
        _stack[at] = call.Function;
        _stack[at + 1] = call.This;
        call.Arguments.CopyTo(_stack.AsSpan(at + 2));
        _sp = at + 2 + call.Count;
        return call.Count;
    }

    /// <summary>Calls a function of the prelude with arguments; its result replaces what lies above <paramref name="at"/>.</summary>
    private void CallSelfHosted(int at, string name, JsValue first)
    {
        _sp = at;
        Push(Realm.SelfHosted(name));
        Push(JsValue.Undefined);
        Push(first);
        Invoke(1);
    }

    private void CallSelfHosted(int at, string name, JsValue first, JsValue second)
    {
        _sp = at;
        Push(Realm.SelfHosted(name));
        Push(JsValue.Undefined);
        Push(first);
        Push(second);
        Invoke(2);
    }

    private void CallSelfHosted(int at, string name, JsValue first, JsValue second, JsValue third, JsValue fourth)
    {
        _sp = at;
        Push(Realm.SelfHosted(name));
        Push(JsValue.Undefined);
        Push(first);
        Push(second);
        Push(third);
        Push(fourth);
        Invoke(4);
    }

    private void CallGetter(int at, JsObject getter, JsValue receiver)
    {
        _sp = at;
        Push(getter);
        Push(receiver);
        Invoke(0);
    }

    private void SpreadArguments()
    {
        var array = (JsArray)_stack[--_sp].Ref!;
        _meter.ChargeFuel(array.DenseCount);
        if (array.DenseCount > EngineSizes.MaxArguments) throw Realm.RangeError("Maximum call stack size exceeded");
        EnsureStack(_sp + array.DenseCount);
        for (var i = 0; i < array.DenseCount; i++) _stack[_sp++] = array.Dense[i].IsHole ? JsValue.Undefined : array.Dense[i];
    }
}
