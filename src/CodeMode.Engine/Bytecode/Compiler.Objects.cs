using CodeMode.Syntax;

namespace CodeMode.Engine.Bytecode;

internal sealed partial class Compiler
{
    private void CompileObject(ObjectExpression target)
    {
        _code.Emit(Opcode.NewObject);
        foreach (var member in target.Members)
        {
            if (member is SpreadElement spread)
            {
                CompileExpression(spread.Argument);
                _code.Mark(spread.Start);
                _code.Emit(Opcode.CopyProperties);
            }
            else
            {
                CompileProperty((Property)member);
            }
        }
    }

    private void CompileProperty(Property property)
    {
        var name = property.Computed ? null : StaticName(property.Key);
        if (property.Kind == PropertyKind.Init)
        {
            if (name is "__proto__" && !property.Shorthand)
            {
                CompileExpression(property.Value);
                _code.Emit(Opcode.SetLiteralPrototype);
            }
            else if (name is not null)
            {
                CompileNamed(property.Value, name);
                _code.Mark(property.Start);
                _code.Emit(Opcode.DefineField, _code.Name(name), _code.NewCache());
            }
            else
            {
                CompilePropertyKey(property.Key, property.Computed);
                CompileExpression(property.Value);
                if (IsAnonymousFunction(property.Value)) _code.Emit(Opcode.NameFunction);
                _code.Emit(Opcode.DefineElement);
            }

            return;
        }

        CompilePropertyKey(property.Key, property.Computed);
        CompileClosure(((FunctionExpression)property.Value).Function, MethodName(property.Key, property.Computed, property.Kind switch
        {
            PropertyKind.Get => "get ",
            PropertyKind.Set => "set ",
            _ => "",
        }));
        var kind = property.Kind switch { PropertyKind.Get => 1, PropertyKind.Set => 2, _ => 0 };
        if (property.Computed) _code.Emit(Opcode.NameFunction, kind);
        _code.Emit(Opcode.DefineMethod, kind | 4);
    }

    private void CompilePropertyKey(Expression key, bool computed)
    {
        if (computed || key is not Identifier identifier) CompileExpression(key);
        else _code.EmitText(identifier.Name);
        if (!computed) return;
        _code.Mark(key.Start);
        _code.Emit(Opcode.ToPropertyKey);
    }

    private static string MethodName(Expression? key, bool computed, string prefix) => computed || key is null ? "" : prefix + key switch
    {
        Identifier identifier => identifier.Name,
        StringLiteral text => text.Value,
        NumberLiteral number => Numerics.NumberFormatter.ToString(number.Value),
        BigIntLiteral big => BigIntLiterals.Parse(big.Digits).ToString(System.Globalization.CultureInfo.InvariantCulture),
        PrivateName name => "#" + name.Name,
        _ => "",
    };

    private static bool IsAnonymousFunction(Expression value) =>
        value is ArrowFunctionExpression or FunctionExpression { Function.Name: null } or ClassExpression { Class.Name: null };

    private void CompileClass(ClassNode node, string name)
    {
        Guard(node);
        EnterScope(_unit.Scopes.Of(node));
        var layout = ClassLayout.Of(node);
        foreach (var element in node.Elements)
        {
            if (element.Key is not PrivateName { Name: var text }) continue;
            var variable = _scope.Find("#" + text)!;
            if (element.Kind == ClassElementKind.Setter && Array.Exists(node.Elements, e => e.Kind == ClassElementKind.Getter && e.Key is PrivateName p && p.Name == text)) continue;
            _code.Emit(Opcode.NewPrivateName, _code.Name("#" + text));
            InitializeVariable(variable);
        }

        if (node.SuperClass is null) _code.Emit(Opcode.LoadHole);
        else CompileExpression(node.SuperClass);
        var constructor = Array.Find(node.Elements, e => e.Kind == ClassElementKind.Constructor);
        _code.Functions.Add(constructor is null
            ? CompileDefaultConstructor(node, name, layout.HasInstancePart)
            : WithClassSource(CompileFunction(_unit, constructor.Function!, name, layout.HasInstancePart), node));
        _code.Mark(node.SuperClass?.Start ?? node.Start);
        _code.Emit(Opcode.NewClass, _code.Functions.Count - 1);
        for (var i = 0; i < node.Elements.Length; i++) CompileClassElement(node.Elements[i], i);
        if (layout.HasInstancePart)
        {
            CompileInitializer(node, layout.InstanceKey, layout.Instance);
            _code.Emit(Opcode.SetFieldInitializer);
        }

        // The prototype goes; the constructor stays.
        _code.Emit(Opcode.Pop);
        if (node.Name is { } own)
        {
            _code.Emit(Opcode.Duplicate);
            InitializeVariable(_scope.Find(own.Name)!);
        }

        if (layout.HasStaticPart)
        {
            _code.Emit(Opcode.Duplicate);
            CompileInitializer(node, layout.StaticKey, layout.Static);
            // constructor constructor function → constructor function constructor
            _code.Emit(Opcode.DefineMethod, 8);
            _code.Emit(Opcode.Swap);
            _code.Emit(Opcode.Call, 0);
            _code.Emit(Opcode.Pop);
        }

        LeaveScope();
    }

    // constructor prototype → constructor prototype
    private void CompileClassElement(ClassElement element, int position)
    {
        if (element.Kind is ClassElementKind.Constructor or ClassElementKind.StaticBlock) return;
        if (element.Kind == ClassElementKind.Field)
        {
            if (!element.Computed) return;
            CompilePropertyKey(element.Key!, true);
            InitializeVariable(_scope.Find(Implicit.FieldKey(position))!);
            return;
        }

        var kind = element.Kind switch { ClassElementKind.Getter => 1, ClassElementKind.Setter => 2, _ => 0 };
        var name = MethodName(element.Key, element.Computed, kind switch { 1 => "get ", 2 => "set ", _ => "" });
        if (element.IsStatic) _code.Emit(Opcode.Swap);
        if (element.Key is PrivateName)
        {
            CompileClosure(element.Function!, name);
            _code.Emit(Opcode.DefineMethod, 8);
            InitializeVariable(_scope.Find(Implicit.PrivateFunction(position))!);
        }
        else
        {
            CompilePropertyKey(element.Key!, element.Computed);
            CompileClosure(element.Function!, name);
            if (element.Computed) _code.Emit(Opcode.NameFunction, kind);
            _code.Emit(Opcode.DefineMethod, kind);
        }

        if (element.IsStatic) _code.Emit(Opcode.Swap);
    }

    private void CompileInitializer(ClassNode node, object key, IReadOnlyList<int> positions)
    {
        var compiler = new Compiler(_unit, _unit.Scopes.FunctionOf(key), CodeKind.Method, false, false);
        _code.Functions.Add(compiler.CompileFields(node, positions));
        _code.Emit(Opcode.Closure, _code.Functions.Count - 1);
    }

    private CodeBlock CompileFields(ClassNode node, IReadOnlyList<int> positions)
    {
        PlaceVariables(_function.Top);
        EnterTopScope();
        foreach (var position in positions)
        {
            var element = node.Elements[position];
            _code.StatementBoundary();
            if (element.Kind == ClassElementKind.StaticBlock)
            {
                EnterScope(_unit.Scopes.Of(element));
                foreach (var statement in element.Function!.Body!.Body) CompileStatement(statement);
                LeaveScope();
                continue;
            }

            CompileImplicit(Implicit.This, element.Start);
            CompileField(element, position);
            _code.Emit(Opcode.Pop);
        }

        _code.Emit(Opcode.LoadUndefined);
        _code.Emit(Opcode.Return);
        return Finish("", node.Start, node.End, 0, 0, false);
    }

    private void CompileField(ClassElement element, int position)
    {
        if (element.Key is PrivateName name)
        {
            CompileIdentifier("#" + name.Name, element.Start);
            if (element.Kind != ClassElementKind.Field)
            {
                CompileIdentifier(Implicit.PrivateFunction(position), element.Start);
                _code.Emit(Opcode.DefinePrivateMethod, element.Kind switch { ClassElementKind.Getter => 1, ClassElementKind.Setter => 2, _ => 0 });
                return;
            }

            CompileFieldValue(element, "#" + name.Name);
            _code.Mark(element.Start);
            _code.Emit(Opcode.DefinePrivateField);
            return;
        }

        if (element.Computed) CompileIdentifier(Implicit.FieldKey(position), element.Start);
        else CompilePropertyKey(element.Key!, false);
        CompileFieldValue(element, MethodName(element.Key, element.Computed, ""));
        _code.Mark(element.Start);
        _code.Emit(Opcode.DefineElement);
    }

    private void CompileFieldValue(ClassElement element, string name)
    {
        if (element.Function?.ExpressionBody is { } value) CompileNamed(value, name);
        else _code.Emit(Opcode.LoadUndefined);
    }

    private CodeBlock CompileDefaultConstructor(ClassNode node, string name, bool hasFields)
    {
        var isDerived = node.SuperClass is not null;
        var scope = new FunctionScope(_scope, node.Start, null) { IsDerivedConstructor = isDerived };
        var compiler = new Compiler(_unit, scope, isDerived ? CodeKind.DerivedConstructor : CodeKind.BaseConstructor, false, false);
        return compiler.CompileDefaultConstructorBody(node, name, hasFields);
    }

    private CodeBlock CompileDefaultConstructorBody(ClassNode node, string name, bool hasFields)
    {
        if (_function.IsDerivedConstructor)
        {
            _code.Emit(Opcode.LoadCallee);
            _code.Emit(Opcode.LoadNewTarget);
            _code.Emit(Opcode.LoadRest, 0);
            _code.Mark(node.Start);
            _code.Emit(Opcode.SuperCallSpread);
            _code.Emit(Opcode.Duplicate);
            _code.Emit(Opcode.LoadCallee);
            _code.Emit(Opcode.Swap);
            _code.Emit(Opcode.InitializeFields);
            _code.Emit(Opcode.Return);
        }
        else
        {
            if (hasFields)
            {
                _code.Emit(Opcode.LoadCallee);
                _code.Emit(Opcode.LoadThis);
                _code.Emit(Opcode.InitializeFields);
            }

            _code.Emit(Opcode.LoadUndefined);
            _code.Emit(Opcode.Return);
        }

        return Finish(name, node.Start, node.End, 0, 0, _function.IsDerivedConstructor) with { IsImplicit = true };
    }

    // toString of a class gives the whole class.
    private static CodeBlock WithClassSource(CodeBlock constructor, ClassNode node) => constructor.WithSource(node.Start, node.End);
}
