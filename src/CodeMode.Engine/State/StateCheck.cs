using CodeMode.Engine.Execution;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.State;

/// <summary>What the engine relies on and no program can break, checked for what was read; then objects make what follows from their fields.</summary>
internal static class StateCheck
{
    public static void Run(IReadOnlyList<object?> nodes)
    {
        foreach (var node in nodes)
        {
            if (node is Rope { IsSound: false }) throw ScriptStateException.Damaged();
        }

        RequireNoCycle(nodes, static target => target.Prototype);
        RequireNoCycle(nodes, static target => target is ProxyObject proxy ? proxy.Target : target is BoundFunction bound ? bound.Target : null);
        foreach (var node in nodes)
        {
            switch (node)
            {
                case JsObject target: target.Restored(); break;
                case HeapCell cell: cell.Restored(); break;
            }
        }
    }

    // The engine follows these chains without counting.
    private static void RequireNoCycle(IReadOnlyList<object?> nodes, Func<JsObject, JsObject?> next)
    {
        var ends = new HashSet<JsObject>(ReferenceEqualityComparer.Instance);
        var way = new HashSet<JsObject>(ReferenceEqualityComparer.Instance);
        foreach (var node in nodes)
        {
            way.Clear();
            for (var target = node as JsObject; target is not null && !ends.Contains(target); target = next(target))
            {
                if (!way.Add(target)) throw ScriptStateException.Damaged();
            }

            ends.UnionWith(way);
        }
    }
}
