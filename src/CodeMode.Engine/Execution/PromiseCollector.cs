using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

/// <summary>
/// What Promise.all and Promise.allSettled wait for, when nobody has changed Promise: one cell, in place of a promise and two functions an
/// element. A <see cref="PromiseReaction"/> names it as its handler, with the number of the element.
/// </summary>
/// <param name="promise">What it settles.</param>
/// <param name="values">What the elements became.</param>
/// <param name="keepsErrors">Whether a rejection is one of the values.</param>
internal sealed class PromiseCollector(JsPromise promise, JsArray values, bool keepsErrors) : HeapCell
{
    private JsPromise _promise = promise;
    private JsArray _values = values;
    private bool _keepsErrors = keepsErrors;
    private int _remaining = values.DenseCount;

    public override long OwnSize => 64;

    public void Take(Machine machine, JsValue index, bool isRejected, JsValue result)
    {
        if (isRejected && !_keepsErrors)
        {
            machine.RejectPromise(_promise, result);
            return;
        }

        // Out of range only in a state that was tampered with.
        var at = (int)index.Num;
        if ((uint)at >= (uint)_values.DenseCount) return;
        _values.Dense[at] = _keepsErrors ? Outcome(machine.Realm, isRejected, result) : result;
        if (--_remaining == 0) machine.ResolvePromise(_promise, _values);
    }

    public override void Visit(HeapVisitor visitor)
    {
        _promise = visitor.Required(_promise);
        _values = visitor.Required(_values);
        _keepsErrors = visitor.Flag(_keepsErrors);
        _remaining = visitor.Integer(_remaining);
    }

    private static JsObject Outcome(Realm realm, bool isRejected, JsValue result)
    {
        var outcome = new JsObject(realm, realm.ObjectPrototype);
        outcome.Set("status", isRejected ? "rejected" : "fulfilled");
        outcome.Set(isRejected ? "reason" : "value", result);
        return outcome;
    }
}
