namespace CodeMode.Engine.Runtime;

internal sealed partial class Realm
{
    public JsException TypeError(string message) => Error(Intrinsic.TypeErrorPrototype, message);

    public JsException RangeError(string message) => Error(Intrinsic.RangeErrorPrototype, message);

    public JsException ReferenceError(string message) => Error(Intrinsic.ReferenceErrorPrototype, message);

    public JsException SyntaxError(string message) => Error(Intrinsic.SyntaxErrorPrototype, message);

    public JsException UriError(string message) => Error(Intrinsic.UriErrorPrototype, message);

    /// <summary>An error to throw into the program: <c>throw realm.Error(…)</c>.</summary>
    public JsException Error(Intrinsic prototype, string message) => new(new ErrorObject(this, Get(prototype), message));

    private readonly Dictionary<string, JsObject> _hostErrors = new(StringComparer.Ordinal);

    /// <summary>The prototype of the errors of one name that the host throws: an Error whose name is that.</summary>
    public JsObject HostErrorPrototype(string name)
    {
        if (_hostErrors.TryGetValue(name, out var prototype)) return prototype;
        prototype = new JsObject(this, Get(Intrinsic.ErrorPrototype));
        prototype.SetHidden("name", name);
        _hostErrors.Add(name, prototype);
        return prototype;
    }

    /// <summary>The class of the errors of one name that the host throws.</summary>
    public JsObject HostErrorClass(string name)
    {
        var prototype = HostErrorPrototype(name);
        var constructor = new NativeFunction(this, HostErrorCode(name));
        constructor.SetPrototype(Get(Intrinsic.Error));
        constructor.DefineOwn("prototype", new Property(prototype, PropertyFlags.None));
        prototype.SetHidden("constructor", constructor);
        return constructor;
    }

    /// <summary>The code of that class; it belongs to no table, but to its name.</summary>
    public static NativeCode HostErrorCode(string name)
    {
        return new NativeCode(name, 1, Construct, ".s") { IsConstructor = true, IsHostError = true };

        JsValue Construct(in Arguments args)
        {
            var parent = args.NewTarget.IsUndefined ? args.Realm.HostErrorPrototype(name) : args.Realm.PrototypeOf(args.NewTarget, Intrinsic.ErrorPrototype);
            return new ErrorObject(args.Realm, parent, args[0].IsUndefined ? null : args.String(0));
        }
    }
}
