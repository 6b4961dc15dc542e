using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

/// <content>Private members of classes.</content>
internal sealed partial class Machine
{
    private void GetPrivate(int at)
    {
        var receiver = _stack[at];
        var name = (JsSymbol)_stack[at + 1].Ref!;
        if (receiver.Ref is not JsObject target || !target.GetOwn(PropertyKey.From(name), out var property))
        {
            throw Realm.TypeError($"Cannot read private member {name} from an object whose class did not declare it");
        }

        if (!property.IsAccessor)
        {
            _stack[at] = property.Value;
            _sp = at + 1;
            return;
        }

        if (property.Accessor.Getter is not { } getter) throw Realm.TypeError($"'{name}' was defined without a getter");
        CallGetter(at, getter, receiver);
    }

    private void SetPrivate(int at)
    {
        var receiver = _stack[at];
        var name = (JsSymbol)_stack[at + 1].Ref!;
        if (receiver.Ref is not JsObject target || !target.GetOwn(PropertyKey.From(name), out var property))
        {
            throw Realm.TypeError($"Cannot write private member {name} to an object whose class did not declare it");
        }

        if (!property.IsAccessor && !property.IsWritable) throw Realm.TypeError($"Private method '{name}' is not writable");
        SetOn(at, target, PropertyKey.From(name), _stack[at + 2], receiver);
    }

    private void DefinePrivate(int at, JsValue value, PropertyFlags flags)
    {
        var target = (JsObject)_stack[at].Ref!;
        var name = (JsSymbol)_stack[at + 1].Ref!;
        if (target.GetOwn(PropertyKey.From(name), out var existing))
        {
            if (!existing.IsAccessor || value.Ref is not Accessor more) throw Realm.TypeError($"Cannot initialize {name} twice on the same object");
            value = new JsValue(new Accessor(more.Getter ?? existing.Accessor.Getter, more.Setter ?? existing.Accessor.Setter));
        }

        target.DefineOwn(PropertyKey.From(name), new Property(value, flags));
    }
}
