using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

internal sealed partial class Machine
{
    private void LoadGlobal(string name, ref InlineCache cache, bool orUndefined)
    {
        var global = Realm.Global;
        if (!global.GetOwn(PropertyKey.FromName(name), out var property))
        {
            if (!Find(global, PropertyKey.FromName(name), out property, out _))
            {
                if (!orUndefined) throw Realm.ReferenceError(name == "require" ? "require is not defined: everything that a program can use is there as a global" : $"{name} is not defined");
                Push(JsValue.Undefined);
                return;
            }
        }
        else if (!property.IsAccessor)
        {
            global.Shape.IsCached = true;
            cache = new InlineCache { Shape = global.Shape, Slot = global.Shape.Find(name, out _) };
        }

        if (!property.IsAccessor)
        {
            Push(property.Value);
            return;
        }

        if (property.Accessor.Getter is { } getter) CallGetter(_sp, getter, global);
        else Push(JsValue.Undefined);
    }

    private void StoreGlobal(string name)
    {
        var value = _stack[_sp - 1];
        if (!Find(Realm.Global, PropertyKey.FromName(name), out _, out _)) throw Realm.ReferenceError($"{name} is not defined");
        SetOn(_sp - 1, Realm.Global, PropertyKey.FromName(name), value, Realm.Global);
    }
}
