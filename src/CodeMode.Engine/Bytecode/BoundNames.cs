using CodeMode.Syntax;

namespace CodeMode.Engine.Bytecode;

/// <summary>The names that a binding pattern declares.</summary>
internal static class BoundNames
{
    public static List<string> Of(Node? pattern)
    {
        var names = new List<string>();
        var pending = new Stack<Node?>();
        pending.Push(pattern);
        while (pending.TryPop(out var node))
        {
            switch (node)
            {
                case Identifier identifier: names.Add(identifier.Name); break;
                case AssignmentPattern assignment: pending.Push(assignment.Target); break;
                case RestElement rest: pending.Push(rest.Target); break;
                case ArrayPattern array:
                    for (var i = array.Elements.Length - 1; i >= 0; i--) pending.Push(array.Elements[i]);
                    break;
                case ObjectPattern target:
                    pending.Push(target.Rest);
                    for (var i = target.Properties.Length - 1; i >= 0; i--) pending.Push(target.Properties[i].Target);
                    break;
            }
        }

        return names;
    }
}
