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

        RequireNoCycle(nodes, static target => target.Prototype, way: -1, done: -2);
        RequireNoCycle(nodes, static target => target is ProxyObject proxy ? proxy.Target : target is BoundFunction bound ? bound.Target : null, way: -3, done: -4);
        foreach (var node in nodes)
        {
            switch (node)
            {
                case JsObject target: target.Restored(); break;
                case HeapCell cell: cell.Restored(); break;
            }
        }
    }

    // The engine follows these chains without counting. Marks below zero mean nothing to the count of memory.
    private static void RequireNoCycle(IReadOnlyList<object?> nodes, Func<JsObject, JsObject?> next, int way, int done)
    {
        foreach (var node in nodes)
        {
            for (var target = node as JsObject; target is not null && target.Mark != done; target = next(target))
            {
                if (target.Mark == way) throw ScriptStateException.Damaged();
                target.Mark = way;
            }

            for (var target = node as JsObject; target is not null && target.Mark != done; target = next(target)) target.Mark = done;
        }
    }
}
