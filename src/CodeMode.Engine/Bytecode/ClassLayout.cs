using System.Runtime.CompilerServices;
using CodeMode.Syntax;

namespace CodeMode.Engine.Bytecode;

/// <summary>Which elements of a class run on each new object and which on the class itself, in order.</summary>
internal sealed class ClassLayout
{
    private static readonly ConditionalWeakTable<ClassNode, ClassLayout> s_layouts = [];

    private ClassLayout(ClassNode node)
    {
        var instance = new List<int>();
        var @static = new List<int>();
        // Private methods are there before any field runs.
        for (var i = 0; i < node.Elements.Length; i++)
        {
            var element = node.Elements[i];
            if (element.Key is PrivateName && element.Kind != ClassElementKind.Field) (element.IsStatic ? @static : instance).Add(i);
        }

        for (var i = 0; i < node.Elements.Length; i++)
        {
            var element = node.Elements[i];
            if (element.Kind is ClassElementKind.Field or ClassElementKind.StaticBlock)
            {
                (element.IsStatic || element.Kind == ClassElementKind.StaticBlock ? @static : instance).Add(i);
            }
        }

        Instance = instance;
        Static = @static;
    }

    public IReadOnlyList<int> Instance { get; }

    public IReadOnlyList<int> Static { get; }

    public bool HasInstancePart => Instance.Count > 0;

    public bool HasStaticPart => Static.Count > 0;

    /// <summary>Stand for the two functions in the scope table.</summary>
    public object InstanceKey { get; } = new();

    public object StaticKey { get; } = new();

    public static ClassLayout Of(ClassNode node) => s_layouts.GetValue(node, static n => new ClassLayout(n));
}
