using CodeMode.Syntax;

namespace CodeMode.Engine.Bytecode;

internal sealed partial class ScopeAnalyzer
{
    private void VisitClass(ClassNode node)
    {
        Enter(node);
        if (node.Name is { } name) _scope.Declare(name.Name, VariableRole.Const, node.Start);
        DeclareMembers(node);
        Visit(node.SuperClass);
        foreach (var element in node.Elements)
        {
            if (element.Computed) Visit(element.Key);
            if (element.Kind is ClassElementKind.Constructor or ClassElementKind.Method or ClassElementKind.Getter or ClassElementKind.Setter)
            {
                VisitFunction(element.Function!, false, null);
            }
        }

        var layout = ClassLayout.Of(node);
        if (layout.HasInstancePart) VisitInitializer(node, layout.InstanceKey, layout.Instance);
        if (layout.HasStaticPart) VisitInitializer(node, layout.StaticKey, layout.Static);
        Leave();
    }

    private void DeclareMembers(ClassNode node)
    {
        for (var i = 0; i < node.Elements.Length; i++)
        {
            var element = node.Elements[i];
            if (element.Key is PrivateName name)
            {
                _scope.Declare("#" + name.Name, VariableRole.Const, node.Start);
                if (element.Kind != ClassElementKind.Field) _scope.Declare(Implicit.PrivateFunction(i), VariableRole.Const, node.Start);
            }
            else if (element is { Kind: ClassElementKind.Field, Computed: true })
            {
                _scope.Declare(Implicit.FieldKey(i), VariableRole.Const, node.Start);
            }
        }
    }

    // All fields together are one function, run on each new object; static fields and blocks one that runs on the class.
    private void VisitInitializer(ClassNode node, object key, IReadOnlyList<int> positions)
    {
        var function = new FunctionScope(_scope, node.Start, null);
        _functions.Add(key, function);
        var outer = _scope;
        _scope = function.Top;
        foreach (var position in positions)
        {
            var element = node.Elements[position];
            if (element.Key is PrivateName name)
            {
                Refer("#" + name.Name, element.Start);
                if (element.Kind != ClassElementKind.Field) Refer(Implicit.PrivateFunction(position), element.Start);
            }
            else if (element.Computed)
            {
                Refer(Implicit.FieldKey(position), element.Start);
            }

            if (element.Kind is not (ClassElementKind.Field or ClassElementKind.StaticBlock) || element.Function is not { } initializer) continue;
            if (initializer.Body is { } body)
            {
                Enter(element);
                VisitBody(body.Body);
                Leave();
            }
            else
            {
                Visit(initializer.ExpressionBody);
            }
        }

        _scope = outer;
    }
}
