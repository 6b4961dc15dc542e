namespace CodeMode.Syntax;

/// <content>Expressions that turn out to be targets of an assignment, or parameters of an arrow.</content>
internal sealed partial class Parser
{
    /// <summary>What stands before <c>=</c>, or in the head of a for-in or for-of loop.</summary>
    private Node ToAssignmentTarget(Expression expression) => ToPattern(expression, isBinding: false);

    private static Expression ToSimpleTarget(Expression expression)
    {
        switch (expression)
        {
            case Identifier name:
                CheckBindable(name.Name, name.Start);
                return name;
            case MemberExpression: return expression;
            case OptionalChain: throw Error("A chain with '?.' cannot be assigned to; check for null first", expression.Start);
            default: throw Error("This cannot be assigned to; only a variable or a property can", expression.Start);
        }
    }

    private Node ToParameter(Expression item, bool isLast)
    {
        if (item is SpreadElement && !isLast) throw Error("A rest parameter must be the last one", item.Start);
        var parameter = ToPattern(item, isBinding: true);
        DeclareParameters(parameter);
        return parameter;
    }

    private Node ToPattern(Expression expression, bool isBinding)
    {
        switch (expression)
        {
            case ObjectExpression { Parenthesized: false } @object: return ToObjectPattern(@object, isBinding);
            case ArrayExpression { Parenthesized: false } array: return ToArrayPattern(array, isBinding);
            case AssignmentExpression { Operator: AssignmentOperator.Assign, Parenthesized: false } assignment:
                return new AssignmentPattern(assignment.Start, assignment.End, ToBindingTarget(assignment.Target, isBinding), assignment.Value);
            case SpreadElement spread:
                if (spread.Argument is AssignmentExpression) throw Error("A rest element has no default", spread.Argument.Start);
                return new RestElement(spread.Start, spread.End, ToPattern(spread.Argument, isBinding));
            case Identifier name when !isBinding || !name.Parenthesized:
                CheckBindable(name.Name, name.Start);
                return name;
            default:
                return isBinding
                    ? throw Error("A parameter is a name or a pattern", expression.Start)
                    : ToSimpleTarget(expression);
        }
    }

    /// <summary>The target of an assignment that has become a default: it was made for an assignment, and may be too free for a parameter.</summary>
    private static Node ToBindingTarget(Node target, bool isBinding)
    {
        if (isBinding) CheckBinding(target);
        return target;
    }

    private static void CheckBinding(Node? target)
    {
        switch (target)
        {
            case MemberExpression or Identifier { Parenthesized: true }: throw Error("A parameter is a name or a pattern", target.Start);
            case AssignmentPattern pattern: CheckBinding(pattern.Target); break;
            case RestElement rest: CheckBinding(rest.Target); break;
            case ArrayPattern array:
                foreach (var element in array.Elements) CheckBinding(element);
                break;
            case ObjectPattern @object:
                foreach (var property in @object.Properties) CheckBinding(property.Target);
                CheckBinding(@object.Rest);
                break;
            default: break;
        }
    }

    private ArrayPattern ToArrayPattern(ArrayExpression array, bool isBinding)
    {
        var elements = new Node?[array.Elements.Length];
        for (var i = 0; i < elements.Length; i++)
        {
            var element = array.Elements[i];
            if (element is SpreadElement) CheckIsLast(element, i == elements.Length - 1);
            elements[i] = element is null ? null : ToPattern(element, isBinding);
        }
        return new(array.Start, array.End, elements);
    }

    private ObjectPattern ToObjectPattern(ObjectExpression @object, bool isBinding)
    {
        var properties = new List<PatternProperty>(@object.Members.Length);
        Node? rest = null;
        foreach (var member in @object.Members)
        {
            if (member is Property property)
            {
                if (property.Kind != PropertyKind.Init) throw Error("A method may not stand in a pattern", property.Start);
                properties.Add(new(property.Start, property.End, property.Key, property.Computed, ToPattern(property.Value, isBinding)));
            }
            else
            {
                CheckIsLast(member, member == @object.Members[@object.Members.Length - 1]);
                var argument = ((SpreadElement)member).Argument;
                rest = ToPattern(argument, isBinding);
                if (rest is not (Identifier or MemberExpression)) throw Error("The rest of an object goes into a name", rest.Start);
            }
        }
        return new(@object.Start, @object.End, [.. properties], rest);
    }

    private void CheckIsLast(Node rest, bool isLast)
    {
        if (!isLast || TokenAt(rest.End).Kind == TokenKind.Comma) throw Error("A rest element must be the last one", rest.Start);
    }

    private void DeclareParameters(Node? pattern)
    {
        switch (pattern)
        {
            case Identifier name: Declare(name.Name, BindingKind.Parameter, name.Start); break;
            case AssignmentPattern assignment: DeclareParameters(assignment.Target); break;
            case RestElement rest: DeclareParameters(rest.Target); break;
            case ArrayPattern array:
                foreach (var element in array.Elements) DeclareParameters(element);
                break;
            case ObjectPattern @object:
                foreach (var property in @object.Properties) DeclareParameters(property.Target);
                DeclareParameters(@object.Rest);
                break;
            default: break;
        }
    }
}
