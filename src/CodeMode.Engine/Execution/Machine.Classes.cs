using CodeMode.Engine.Builtins;
using CodeMode.Engine.Bytecode;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

internal sealed partial class Machine
{
    private Closure CreateClosure(LinkedCode code, Environment? environment)
    {
        var block = code.Block;
        JsObject? prototype = null;
        if (block.IsAsync || block.IsGenerator)
        {
            prototype = Realm.Get(!block.IsGenerator ? Intrinsic.AsyncFunctionPrototype
                : block.IsAsync ? Intrinsic.AsyncGeneratorFunctionPrototype : Intrinsic.GeneratorFunctionPrototype);
        }

        return new Closure(Realm, code, environment, prototype);
    }

    // heritage → constructor prototype
    private void NewClass(LinkedCode code, Environment? environment)
    {
        var heritage = _stack[_sp - 1];
        JsObject? prototypeParent = Realm.ObjectPrototype;
        JsObject? constructorParent = null;
        if (heritage.IsNull)
        {
            prototypeParent = null;
        }
        else if (!heritage.IsHole)
        {
            if (heritage.Ref is not JsObject { IsConstructor: true } parent) throw Realm.TypeError($"Class extends value {Describe(heritage)} is not a constructor or null");
            constructorParent = parent;
            if (!Find(parent, "prototype", out var property, out _)) property = new Property(JsValue.Undefined, PropertyFlags.None);
            prototypeParent = property.Value.IsNull ? null : property.Value.Ref as JsObject
                ?? throw Realm.TypeError("Class extends value does not have valid prototype property undefined");
        }

        var prototype = new JsObject(Realm, prototypeParent);
        var constructor = new Closure(Realm, code, environment, constructorParent) { ClassPrototype = prototype, Home = prototype };
        prototype.SetHidden("constructor", constructor);
        _stack[_sp - 1] = constructor;
        Push(prototype);
    }

    // constructor prototype function → constructor prototype
    private void SetFieldInitializer()
    {
        var initializer = (Closure)_stack[--_sp].Ref!;
        initializer.Home = (JsObject)_stack[_sp - 1].Ref!;
        ((Closure)_stack[_sp - 2].Ref!).FieldInitializer = initializer;
    }

    private void InitializeFields()
    {
        var target = _stack[_sp - 1];
        var initializer = ((Closure)_stack[_sp - 2].Ref!).FieldInitializer;
        _sp -= 2;
        if (initializer is null) return;
        Push(initializer);
        Push(target);
        Invoke(0, FrameKind.Discard);
    }

    private void DefineMethod(int a)
    {
        var function = (Closure)_stack[_sp - 1].Ref!;
        if (a == 8)
        {
            function.Home = (JsObject)_stack[_sp - 2].Ref!;
            return;
        }

        var target = (JsObject)_stack[_sp - 3].Ref!;
        var key = PropertyKey.From(_stack[_sp - 2]);
        function.Home = target;
        var flags = PropertyFlags.Configurable | ((a & 4) != 0 ? PropertyFlags.Enumerable : PropertyFlags.None);
        if (target.GetOwn(key, out var own) && !own.IsConfigurable) throw Realm.TypeError($"Cannot redefine property: {key}");
        var kind = a & 3;
        if (kind == 0)
        {
            target.DefineOwn(key, new Property(function, flags | PropertyFlags.Writable));
        }
        else
        {
            var existing = own.IsAccessor ? own.Accessor : null;
            var accessor = kind == 1 ? new Accessor(function, existing?.Setter) : new Accessor(existing?.Getter, function);
            target.DefineOwn(key, new Property(new JsValue(accessor), flags | PropertyFlags.Accessor));
        }

        _sp -= 2;
    }

    private void DefinePrivateMethod(int kind)
    {
        var function = _stack[_sp - 1].AsObject();
        if (kind == 0) DefinePrivate(_sp - 3, function, PropertyFlags.None);
        else DefinePrivate(_sp - 3, new JsValue(kind == 1 ? new Accessor(function, null) : new Accessor(null, function)), PropertyFlags.Accessor);
        _sp -= 2;
    }

    private void NameFunction(int kind)
    {
        if (_stack[_sp - 1].Ref is not Closure function) return;
        var key = _stack[_sp - 2];
        var text = key.Ref is JsSymbol symbol ? symbol.Description is null ? "" : $"[{symbol.Description}]" : Conversions.ToText(key);
        function.SetName(kind switch { 1 => "get " + text, 2 => "set " + text, _ => text });
    }

    private void DefineElement(JsObject target, in PropertyKey key, in JsValue value)
    {
        if (target.GetOwn(key, out var own) ? !own.IsConfigurable : !target.IsExtensible)
        {
            throw Realm.TypeError(own.IsConfigurable || target.IsExtensible ? $"Cannot redefine property: {key}" : $"Cannot define property {key}, object is not extensible");
        }

        target.DefineOwn(key, new Property(value, PropertyFlags.Default));
    }

    private static void DefineField(JsObject target, string name, in JsValue value, ref InlineCache cache)
    {
        var before = target.Shape;
        target.DefineOwn(PropertyKey.FromName(name), new Property(value, PropertyFlags.Default));
        if (!before.IsUnique && !before.IsExotic && !target.Shape.IsUnique && target.Shape.Count == before.Count + 1)
        {
            cache = new InlineCache { Shape = before, Next = target.Shape };
        }
    }

    private void SetLiteralPrototype()
    {
        var value = _stack[--_sp];
        if (value.Ref is JsObject prototype) _stack[_sp - 1].AsObject().SetPrototype(prototype);
        else if (value.IsNull) _stack[_sp - 1].AsObject().SetPrototype(null);
    }

    // running-constructor new.target arguments → object
    private void SuperCall(int argumentCount)
    {
        var at = _sp - argumentCount - 2;
        var newTarget = _stack[at + 1];
        var parent = _stack[at].AsObject().Prototype;
        if (parent is not { IsConstructor: true }) throw Realm.TypeError("Super constructor is not a constructor");
        _stack[at] = parent;
        Construct(argumentCount, newTarget);
    }

    // this home key → value
    private void GetSuper(int at)
    {
        var receiver = _stack[at];
        var home = _stack[at + 1];
        if (_stack[at + 2].Ref is JsObject)
        {
            CallSelfHosted(at, "Coercion.getSuper", receiver, home, _stack[at + 2], JsValue.Undefined);
            return;
        }

        var key = PropertyKey.From(_stack[at + 2]);
        if (home.Ref is JsObject target) GetFrom(at, target, key, receiver);
        else if (home.IsUndefined) throw Realm.TypeError($"Cannot read properties of null (reading '{key}')");
    }

    // this home key value → value
    private void SetSuper(int at)
    {
        if (_stack[at + 2].Ref is JsObject)
        {
            CallSelfHosted(at, "Coercion.setSuper", _stack[at], _stack[at + 1], _stack[at + 2], _stack[at + 3]);
            return;
        }

        var key = PropertyKey.From(_stack[at + 2]);
        if (_stack[at + 1].Ref is not JsObject target) throw Realm.TypeError($"Cannot set properties of null (setting '{key}')");
        SetOn(at, target, key, _stack[at + 3], _stack[at]);
    }

    private JsObject CreateArguments(Frame frame)
    {
        var arguments = new ArgumentsObject(Realm);
        for (var i = 0; i < frame.Arguments.Length; i++) arguments.Set(new PropertyKey((uint)i), frame.Arguments[i]);
        arguments.SetHidden("length", frame.Arguments.Length);
        if (Realm.ArrayPrototype.GetOwn("values", out var values)) arguments.SetHidden(JsSymbol.Iterator, values.Value);
        arguments.DefineOwn("callee", new Property(new JsValue(Realm.RestrictedAccessor), PropertyFlags.Accessor));
        return arguments;
    }

    private JsArray TemplateObject(LinkedCode code, int index)
    {
        if (code.Templates[index] is { } known) return known;
        var parts = code.Block.Templates[index];
        var cooked = JsArray.Create(Realm, [.. parts.Select(p => p.Cooked is null ? JsValue.Undefined : (JsValue)p.Cooked)]);
        var raw = JsArray.Create(Realm, [.. parts.Select(p => (JsValue)p.Raw)]);
        cooked.DefineOwn("raw", new Property(raw, PropertyFlags.None));
        ObjectIntrinsics.Freeze(raw, values: true);
        ObjectIntrinsics.Freeze(cooked, values: true);
        return code.Templates[index] = cooked;
    }
}
