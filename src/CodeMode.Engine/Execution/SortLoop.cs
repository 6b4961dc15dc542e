using CodeMode.Engine.Limits;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

/// <summary>
/// Sorting by a function of the program: a merge sort from below, stable, which stops at each comparison.
/// Ends with the sorted elements in an array of their own, or in the one that was sorted.
/// </summary>
/// <param name="compare">The comparison.</param>
/// <param name="values">The elements, which are the loop's own from now on; none of them undefined.</param>
/// <param name="missing">How many undefined ones follow.</param>
/// <param name="target">What takes the result; null for a new array.</param>
internal sealed class SortLoop(Closure compare, JsValue[] values, int missing, JsArray? target) : CallbackLoop(compare, JsValue.Undefined)
{
    // From here on it pays to ask first whether two runs stand in order as they are.
    private const int OrderedRun = 8;

    private JsArray? _target = target;
    private JsValue[] _from = values;
    private JsValue[] _to = [];
    private JsValue _result = JsValue.Undefined;
    private JsValue _answer = JsValue.Undefined;
    private int _width = 1;
    private int _start;
    private int _middle;
    private int _end;
    private int _left;
    private int _right;
    private int _out;
    private bool _asksOrder;

    public override JsValue Result => _result;

    public override long OwnSize => base.OwnSize + (_from.Length + _to.Length) * (long)JsObject.ValueSize;

    public override LoopStep Start(Realm realm)
    {
        realm.Meter.ChargeMemory(_from.Length * (long)JsObject.ValueSize);
        _to = new JsValue[_from.Length];
        if (_from.Length < 2) return Finish(realm);
        OpenRuns();
        return Seek(realm);
    }

    public override LoopStep Take(Realm realm, in JsValue answer)
    {
        var order = answer.Num;
        if (answer.Ref is not null)
        {
            if (answer.IsObject)
            {
                _answer = answer;
                return LoopStep.Convert;
            }

            order = Conversions.ToNumber(realm, answer);
        }

        // What is no order (NaN) counts as equal.
        if (_asksOrder)
        {
            _asksOrder = false;
            if (!(order > 0)) CopyRuns(realm.Meter);
        }
        else if (order > 0)
        {
            _to[_out++] = _from[_right++];
        }
        else
        {
            _to[_out++] = _from[_left++];
        }

        return Seek(realm);
    }

    public override int WriteArguments(Span<JsValue> arguments)
    {
        if (_answer.IsObject)
        {
            arguments[0] = _answer;
            _answer = JsValue.Undefined;
            return 1;
        }

        arguments[0] = _from[_asksOrder ? _middle - 1 : _left];
        arguments[1] = _from[_right];
        return 2;
    }

    public override void Leave(PendingCall call, Realm realm) =>
        call.Set(realm.SelfHosted("ArraySort.writeBack"), JsValue.Undefined, [_target!, _result, _from.Length + missing]);

    public override void Visit(HeapVisitor visitor)
    {
        base.Visit(visitor);
        _target = visitor.Optional(_target);
        _from = visitor.Values(_from);
        _to = visitor.Values(_to);
        _result = visitor.Value(_result);
        _answer = visitor.Value(_answer);
    }

    // Goes on to the next comparison.
    private LoopStep Seek(Realm realm)
    {
        while (_left >= _middle || _right >= _end)
        {
            CopyRuns(realm.Meter);
            _start = _end;
            if (_start >= _from.Length)
            {
                realm.Meter.ChargeFuel(4);
                (_from, _to) = (_to, _from);
                _width *= 2;
                _start = 0;
                if (_width >= _from.Length) return Finish(realm);
            }

            OpenRuns();
        }

        return LoopStep.Call;
    }

    private void OpenRuns()
    {
        _left = _out = _start;
        _middle = _right = Math.Min(_start + _width, _from.Length);
        _end = Math.Min(_middle + _width, _from.Length);
        _asksOrder = _width >= OrderedRun && _right < _end;
    }

    // What is left of the two runs stands in order.
    private void CopyRuns(Meter meter)
    {
        meter.ChargeFuel((_end - _out) >> 4);
        Array.Copy(_from, _left, _to, _out, _middle - _left);
        _out += _middle - _left;
        Array.Copy(_from, _right, _to, _out, _end - _right);
        _out = _end;
        _left = _middle;
        _right = _end;
    }

    private LoopStep Finish(Realm realm)
    {
        var count = _from.Length + missing;
        var sorted = _from;
        realm.Meter.ChargeFuel(count >> 4);
        if (missing > 0)
        {
            realm.Meter.ChargeMemory(count * (long)JsObject.ValueSize);
            Array.Resize(ref sorted, count);
            sorted.AsSpan(_from.Length).Fill(JsValue.Undefined);
        }

        if (_target is { IsDense: true, DenseCount: var length } target && length == count)
        {
            sorted.CopyTo(target.Dense, 0);
            _result = target;
            return LoopStep.Done;
        }

        _result = JsArray.Create(realm, sorted);
        return _target is null ? LoopStep.Done : LoopStep.Leave;
    }
}
