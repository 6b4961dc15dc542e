using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

/// <summary>
/// map, filter and the like over a dense array. As soon as the array is no longer dense, or has a hole where it stands, the function
/// <c>Array.…Rest</c> of the prelude goes on from there.
/// </summary>
internal sealed class ArrayLoop(ArrayLoopKind kind, JsArray target, Closure callback, JsValue self, JsValue value) : CallbackLoop(callback, self)
{
    private readonly int _length = target.DenseCount;

    // Reduce: as many arguments as the callback has parameters, one more than the others hand over.
    private readonly int _arguments = callback.Code.Block.NeedsAllArguments ? 4 : callback.Code.Block.ParameterCount;
    private JsArray _target = target;
    private JsValue _value = value;
    private JsValue _element;
    private JsValue _pending = JsValue.Undefined;
    private int _index;

    public override JsValue Result => _value;

    /// <summary>The callback is handed no more than this.</summary>
    public int MaxArguments
    {
        init => _arguments = Math.Min(_arguments, value);
    }

    /// <summary>The element to begin with.</summary>
    public int Index
    {
        init => _index = value;
    }

    public override LoopStep Start(Realm realm) => Seek();

    public override LoopStep Take(Realm realm, in JsValue answer)
    {
        switch (kind)
        {
            case ArrayLoopKind.Map:
                ((JsArray)_value.Ref!).Push(answer);
                break;
            case ArrayLoopKind.Filter:
                if (Conversions.ToBoolean(answer)) ((JsArray)_value.Ref!).Push(_element);
                break;
            case ArrayLoopKind.Reduce:
                _value = answer;
                break;
            case ArrayLoopKind.Some:
                if (Conversions.ToBoolean(answer)) return End(JsValue.True);
                break;
            case ArrayLoopKind.Every:
                if (!Conversions.ToBoolean(answer)) return End(JsValue.False);
                break;
            case ArrayLoopKind.Find:
                if (Conversions.ToBoolean(answer)) return End(_element);
                break;
            case ArrayLoopKind.FindIndex:
                if (Conversions.ToBoolean(answer)) return End(_index);
                break;
            case ArrayLoopKind.FlatMap:
                if (!TryAppend(realm, answer))
                {
                    _pending = answer;
                    _index++;
                    return LoopStep.Leave;
                }

                break;
        }

        _index++;
        return Seek();
    }

    public override int WriteArguments(Span<JsValue> arguments)
    {
        var at = 0;
        if (kind == ArrayLoopKind.Reduce && _arguments > 0) arguments[at++] = _value;
        if (at < _arguments) arguments[at++] = _element;
        if (at < _arguments) arguments[at++] = _index;
        if (at < _arguments) arguments[at++] = _target;
        return at;
    }

    // (target, length, callback, self, index, value, pending)
    public override void Leave(PendingCall call, Realm realm)
    {
        if (kind == ArrayLoopKind.Map) ((JsArray)_value.Ref!).SetLength((uint)_length);
        call.Set(realm.SelfHosted(RestOf(kind)), JsValue.Undefined, [_target, _length, Callback, Self, _index, _value, _pending]);
    }

    public override void Visit(HeapVisitor visitor)
    {
        base.Visit(visitor);
        _target = visitor.Required(_target);
        _value = visitor.Value(_value);
        _element = visitor.Value(_element);
        _pending = visitor.Value(_pending);
    }

    private static string RestOf(ArrayLoopKind kind) => kind switch
    {
        ArrayLoopKind.ForEach => "Array.forEachRest",
        ArrayLoopKind.Map => "Array.mapRest",
        ArrayLoopKind.Filter => "Array.filterRest",
        ArrayLoopKind.FlatMap => "Array.flatMapRest",
        ArrayLoopKind.Some => "Array.someRest",
        ArrayLoopKind.Every => "Array.everyRest",
        ArrayLoopKind.Find => "Array.findRest",
        ArrayLoopKind.FindIndex => "Array.findIndexRest",
        _ => "Array.reduceRest",
    };

    private LoopStep Seek()
    {
        if (_index >= _length) return LoopStep.Done;
        var target = _target;
        if ((uint)_index >= (uint)target.DenseCount || !target.IsDense) return LoopStep.Leave;
        _element = target.Dense[_index];
        return _element.IsHole ? LoopStep.Leave : LoopStep.Call;
    }

    private LoopStep End(JsValue result)
    {
        _value = result;
        return LoopStep.Done;
    }

    private bool TryAppend(Realm realm, in JsValue answer)
    {
        var result = (JsArray)_value.Ref!;
        if (answer.Ref is ProxyObject) return false;
        if (answer.Ref is not JsArray part)
        {
            result.Push(answer);
            return true;
        }

        if (!part.IsDense) return false;
        realm.Meter.ChargeFuel(part.DenseCount >> 2);
        var elements = part.Dense.AsSpan(0, part.DenseCount);
        foreach (ref readonly var element in elements)
        {
            if (element.IsHole) return false;
        }

        foreach (ref readonly var element in elements) result.Push(element);
        return true;
    }
}
