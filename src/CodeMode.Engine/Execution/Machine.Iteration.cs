using CodeMode.Engine.Builtins;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

internal sealed partial class Machine
{
    private Shape? _resultShape;
    private int _pristineEpoch = -1;
    private int _pristineSpeciesEpoch = -1;
    private Shape? _arrayConstructorShape;

    /// <summary>A <c>{ value, done }</c> object.</summary>
    public JsObject IteratorResult(JsValue value, bool done)
    {
        _meter.ChargeMemory(JsObject.BaseSize + 56);
        _resultShape ??= Realm.ObjectShape.Add("value", PropertyFlags.Default).Add("done", PropertyFlags.Default);
        return new JsObject(_resultShape) { Slots = [value, done] };
    }

    /// <summary>Whether iterating this array does what it does in a fresh realm, so that nobody can tell a shortcut.</summary>
    public bool IsPlainlyIterable(JsArray array)
    {
        if (!ReferenceEquals(array.Shape, Realm.ArrayShape)) return false;
        if (_pristineEpoch == Realm.PrototypeEpoch) return true;
        if (!Realm.ArrayPrototype.GetOwn(JsSymbol.Iterator, out var method) || !IsNative(method.Value, ArrayIteratorBuiltins.Values)) return false;
        if (!Realm.Get(Intrinsic.ArrayIteratorPrototype).GetOwn("next", out var next) || !IsNative(next.Value, NativeIterator.NextBody)) return false;
        _pristineEpoch = Realm.PrototypeEpoch;
        return true;
    }

    /// <summary>Whether nobody has touched the constructor and species of arrays.</summary>
    public bool IsPristine(JsObject arrayPrototype)
    {
        if (_pristineSpeciesEpoch == Realm.PrototypeEpoch) return true;
        if (!arrayPrototype.GetOwn("constructor", out var constructor) || !ReferenceEquals(constructor.Value.Ref, Realm.Get(Intrinsic.Array))) return false;
        if (Realm.Get(Intrinsic.Array).Shape is { IsExotic: false } shape && !ReferenceEquals(shape, _arrayConstructorShape))
        {
            // Somebody looked at or changed Array itself: see that its species is still the built-in getter.
            if (!Realm.Get(Intrinsic.Array).GetOwn(JsSymbol.Species, out var species) || species.Value.Ref is not Accessor { Getter: NativeFunction }) return false;
            _arrayConstructorShape = Realm.Get(Intrinsic.Array).Shape;
        }

        _pristineSpeciesEpoch = Realm.PrototypeEpoch;
        return true;
    }

    private static bool IsNative(in JsValue function, NativeBody body) => function.Ref is NativeFunction native && native.Code.Body == body;

    private void GetIterator(int at)
    {
        var value = _stack[at];
        if (value.Ref is JsArray array && IsPlainlyIterable(array))
        {
            _meter.ChargeMemory(40);
            _stack[at] = new JsValue((object)new ArrayCursor(array));
            _sp = at + 1;
            return;
        }

        CallSelfHosted(at, "Iteration.open", value);
    }

    private void OpenIterator(int local, int at)
    {
        var iterator = _stack[at];
        _stack[local] = iterator;
        if (iterator.Ref is ArrayCursor)
        {
            _stack[at] = JsValue.Undefined;
            _sp = at + 1;
            return;
        }

        GetKeyed(at, iterator, PropertyKey.FromName("next"));
    }

    private void IteratorNext(int local)
    {
        var iterator = _stack[local];
        switch (iterator.Ref)
        {
            case Tag:
                Push(new JsValue(Tag.Done));
                return;
            case ArrayCursor cursor:
                Push(Next(cursor));
                return;
            case NativeIterator native and not ArrayIterator { Target: not (null or JsArray) } when IsNative(_stack[local + 1], NativeIterator.NextBody):
                _meter.ChargeFuel(2);
                Push(native.MoveNext(Realm, out var value) ? value : new JsValue(Tag.Done));
                return;
            case GeneratorObject generator when IsNative(_stack[local + 1], GeneratorBuiltins.NextBody):
                generator.WantsRaw = true;
                ResumeGenerator(generator, ResumeMode.Next, JsValue.Undefined);
                return;
            default:
                CallSelfHosted(_sp, "Iteration.step", iterator, _stack[local + 1]);
                return;
        }
    }

    private JsValue Next(ArrayCursor cursor)
    {
        var array = cursor.Array;
        if (cursor.Index < array.DenseCount)
        {
            ref var value = ref array.Dense[cursor.Index++];
            return value.IsHole ? ReadHole(array, cursor.Index - 1) : value;
        }

        if (cursor.Index >= array.Length) return new JsValue(Tag.Done);
        _meter.ChargeFuel(4);
        return ReadHole(array, cursor.Index++);
    }

    private static JsValue ReadHole(JsArray array, int index) =>
        Find(array, new PropertyKey((uint)index), out var property, out _) && !property.IsAccessor ? property.Value : JsValue.Undefined;

    private void CloseIterator(int local, string selfHosted)
    {
        var iterator = _stack[local];
        _stack[local] = JsValue.Undefined;
        if (iterator.Ref is JsObject target and not NativeIterator) CallSelfHosted(_sp, selfHosted, target);
        else Push(JsValue.Undefined);
    }

    private void IteratorUnpack(int at)
    {
        var result = _stack[at];
        if (result.Ref is not JsObject target) throw Realm.TypeError($"Iterator result {Describe(result)} is not an object");
        if (TryReadResult(target, out var value, out var done))
        {
            _stack[at] = done ? new JsValue(Tag.Done) : value;
            _sp = at + 1;
            return;
        }

        CallSelfHosted(at, "Iteration.unpack", result);
    }

    // Reads { value, done } without program code; false when a getter or proxy is in the way.
    private static bool TryReadResult(JsObject target, out JsValue value, out bool done)
    {
        value = JsValue.Undefined;
        done = false;
        if (Find(target, PropertyKey.FromName("done"), out var property, out var holder))
        {
            if (holder is ProxyObject || property.IsAccessor) return false;
            done = Conversions.ToBoolean(property.Value);
        }

        if (!Find(target, PropertyKey.FromName("value"), out property, out holder)) return true;
        if (holder is ProxyObject || property.IsAccessor) return false;
        value = property.Value;
        return true;
    }

    // A result with getters is copied into a plain one by the prelude; then the instruction runs again.
    private void DelegateUnpack(int local, int at)
    {
        var result = _stack[at];
        if (result.Ref is not JsObject target) throw Realm.TypeError($"Iterator result {Describe(result)} is not an object");
        if (TryReadResult(target, out var value, out var done))
        {
            if (done) _stack[local + 1] = value;
            _stack[at] = done ? new JsValue(Tag.Done) : value;
            _sp = at + 1;
            return;
        }

        _frame.Pc--;
        CallSelfHosted(at, "Iteration.plainResult", result);
    }

    private void DelegateCall(int local, int at)
    {
        var iterator = _stack[local];
        if (iterator.Ref is ArrayCursor cursor)
        {
            // Only next() reaches an array; throw and return find no method there.
            var mode = (ResumeMode)(int)_stack[at + 1].Num;
            if (mode == ResumeMode.Throw) throw Realm.TypeError("The iterator does not provide a 'throw' method");
            var value = mode == ResumeMode.Return ? new JsValue(Tag.Done) : Next(cursor);
            var isDone = ReferenceEquals(value.Ref, Tag.Done);
            _stack[at] = IteratorResult(isDone ? mode == ResumeMode.Return ? _stack[at] : JsValue.Undefined : value, isDone);
            _sp = at + 1;
            return;
        }

        CallSelfHosted(at, "Iteration.delegate", iterator, _stack[local + 1], _stack[at], _stack[at + 1]);
    }

    private void AppendSpread(int at)
    {
        var target = (JsArray)_stack[at].Ref!;
        if (_stack[at + 1].Ref is JsArray source && IsPlainlyIterable(source) && source.IsDense)
        {
            _meter.ChargeFuel(source.DenseCount >> 2);
            target.EnsureCapacity(target.DenseCount + source.DenseCount);
            for (var i = 0; i < source.DenseCount; i++) target.Push(source.Dense[i].IsHole ? ReadHole(source, i) : source.Dense[i]);
            _sp = at + 1;
            return;
        }

        CallSelfHosted(at, "Iteration.appendAll", target, _stack[at + 1]);
    }

    private void CopyProperties(int at)
    {
        if (_stack[at + 1].IsNullish)
        {
            _sp = at + 1;
            return;
        }

        var source = Conversions.ToObject(Realm, _stack[at + 1]);
        if (!ObjectBuiltins.TryCopyData(Realm, _stack[at].AsObject(), source, null))
        {
            CallSelfHosted(at, "Object.copyProperties", _stack[at], source);
            return;
        }

        _sp = at + 1;
    }

    private void ObjectRest(int count)
    {
        var at = _sp - count - 1;
        var source = Conversions.ToObject(Realm, _stack[at]);
        var excluded = new HashSet<PropertyKey>();
        for (var i = at + 1; i < _sp; i++) excluded.Add(PropertyKey.From(_stack[i]));
        var rest = new JsObject(Realm, Realm.ObjectPrototype);
        if (!ObjectBuiltins.TryCopyData(Realm, rest, source, excluded))
        {
            var keys = JsArray.Create(Realm, _stack.AsSpan(at + 1, count).ToArray());
            CallSelfHosted(at, "Object.copyOther", rest, source, keys, JsValue.Undefined);
            return;
        }

        _stack[at] = rest;
        _sp = at + 1;
    }

    private KeyCursor StartForIn(in JsValue value)
    {
        if (value.IsNullish) return new KeyCursor(Realm.ObjectPrototype, []);
        var target = Conversions.ToObject(Realm, value);
        var seen = new HashSet<PropertyKey>();
        var names = new List<string>();
        var keys = new List<PropertyKey>();
        for (var current = target; current is not null; current = current.Prototype)
        {
            while (current is ProxyObject { Target: { } inner }) current = inner;
            keys.Clear();
            current.CollectKeys(keys);
            _meter.ChargeFuel(keys.Count);
            _meter.ChargeMemory(keys.Count * 48L);
            foreach (var key in keys)
            {
                if (key.IsSymbol || !seen.Add(key) || !current.GetOwn(key, out var property) || !property.IsEnumerable) continue;
                names.Add(key.ToString());
            }
        }

        return new KeyCursor(target, names);
    }
}
