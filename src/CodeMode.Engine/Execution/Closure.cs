using CodeMode.Engine.Bytecode;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

/// <summary>A function of the program or of the prelude.</summary>
internal sealed class Closure : JsFunction
{
    private JsValue _name;
    private Shape? _instanceShape;
    private JsObject? _instancePrototype;

    public Closure(Realm realm, LinkedCode code, Environment? environment, JsObject? prototype)
        : base(realm, prototype)
    {
        Code = code;
        Environment = environment;
        _name = code.Block.Name;
    }

    public LinkedCode Code { get; private set; }

    public Environment? Environment { get; private set; }

    /// <summary>The object a method was defined on: where super begins to look.</summary>
    public JsObject? Home { get; set; }

    /// <summary>For a class constructor: what initializes the fields of a new object.</summary>
    public Closure? FieldInitializer { get; set; }

    /// <summary>For a class constructor: its prototype property.</summary>
    public JsObject? ClassPrototype { get; set; }

    public override bool IsConstructor => Code.Block.CanConstruct;

    public override string SourceText => Code.Block.IsPrelude
        ? $"function {Code.Block.Name}() {{ [native code] }}"
        : Code.Block.Source.Text[Code.Block.Start..Code.Block.End];

    /// <summary>Names a function after its computed key, while nobody has seen it.</summary>
    public void SetName(JsValue name) => _name = name;

    /// <summary>The shape of what <c>new</c> makes of this function, when its prototype property is plain.</summary>
    public Shape? InstanceShape()
    {
        Build();
        var slot = Shape.Find("prototype", out var flags);
        if (slot < 0 || (flags & PropertyFlags.Accessor) != 0 || Slots[slot].Ref is not JsObject prototype) return null;
        if (ReferenceEquals(prototype, _instancePrototype)) return _instanceShape;
        _instancePrototype = prototype;
        return _instanceShape = Realm.RootShape(prototype);
    }

    public override void Visit(HeapVisitor visitor)
    {
        base.Visit(visitor);
        Code = visitor.Required(Code);
        Environment = visitor.Optional(Environment);
        Home = visitor.Optional(Home);
        FieldInitializer = visitor.Optional(FieldInitializer);
        ClassPrototype = visitor.Optional(ClassPrototype);
        _name = visitor.Value(_name);
    }

    protected override void DefineProperties()
    {
        var block = Code.Block;
        DefineLengthAndName(block.Length, _name);
        if (ClassPrototype is not null)
        {
            DefineOwn("prototype", new Property(ClassPrototype, PropertyFlags.None));
        }
        else if (block.IsGenerator)
        {
            var prototype = Realm.Get(block.IsAsync ? Intrinsic.AsyncGeneratorPrototype : Intrinsic.GeneratorPrototype);
            DefineOwn("prototype", new Property(new JsObject(Realm, prototype), PropertyFlags.Writable));
        }
        else if (block.CanConstruct)
        {
            var prototype = new JsObject(Realm, Realm.ObjectPrototype);
            prototype.SetHidden("constructor", this);
            DefineOwn("prototype", new Property(prototype, PropertyFlags.Writable));
        }
    }
}
