using CodeMode.Syntax;

namespace CodeMode.Engine.Bytecode;

internal sealed partial class Compiler
{
    private void CompileStatement(Statement statement)
    {
        Guard(statement);
        _code.StatementBoundary();
        switch (statement)
        {
            case ExpressionStatement expression:
                CompileEffect(expression.Expression);
                break;
            case VariableDeclaration declaration: CompileDeclaration(declaration); break;
            case ReturnStatement result: CompileReturn(result); break;
            case IfStatement conditional: CompileIf(conditional); break;
            case BlockStatement block: CompileBlock(block); break;
            case ForStatement loop: CompileFor(loop); break;
            case ForOfStatement loop: CompileForOf(loop); break;
            case ForInStatement loop: CompileForIn(loop); break;
            case WhileStatement loop: CompileWhile(loop); break;
            case DoWhileStatement loop: CompileDoWhile(loop); break;
            case BreakStatement jump: CompileBreak(jump); break;
            case ContinueStatement jump: CompileContinue(jump); break;
            case ThrowStatement error:
                CompileExpression(error.Argument);
                _code.Mark(error.Start);
                _code.Emit(Opcode.Throw);
                break;
            case TryStatement attempt: CompileTry(attempt); break;
            case SwitchStatement choice: CompileSwitch(choice); break;
            case LabeledStatement labeled: CompileLabeled(labeled); break;
            case ClassDeclaration declaration:
                CompileClass(declaration.Class, declaration.Class.Name!.Name);
                InitializeVariable(Resolve(declaration.Class.Name!.Name, out _, out _)!);
                break;
        }
    }

    /// <summary>Runs an expression for what it does; its value is not needed.</summary>
    private void CompileEffect(Expression expression)
    {
        if (expression is UpdateExpression { Argument: Identifier } update && TryIncrementLocal(update)) return;
        CompileExpression(expression);
        _code.Emit(Opcode.Pop);
    }

    private void CompileBlock(BlockStatement block)
    {
        EnterScope(_unit.Scopes.Of(block));
        foreach (var statement in block.Body) CompileStatement(statement);
        LeaveScope();
    }

    private void CompileDeclaration(VariableDeclaration declaration)
    {
        foreach (var declarator in declaration.Declarators)
        {
            if (declarator.Init is null)
            {
                if (declaration.Kind == VariableKind.Var || declarator.Target is not Identifier name) continue;
                _code.Emit(Opcode.LoadUndefined);
                InitializeVariable(_scope.Find(name.Name)!);
                continue;
            }

            CompileNamed(declarator.Init, declarator.Target);
            _code.Mark(declarator.Start);
            CompilePattern(declarator.Target, PatternMode.Declare);
        }
    }

    private void CompileIf(IfStatement conditional)
    {
        var end = new Label();
        Statement? alternate = conditional;
        while (alternate is IfStatement branch)
        {
            var otherwise = new Label();
            CompileCondition(branch.Test, otherwise);
            CompileStatement(branch.Consequent);
            alternate = branch.Alternate;
            if (alternate is not null) _code.Jump(Opcode.Jump, end);
            _code.Place(otherwise);
        }

        if (alternate is not null) CompileStatement(alternate);
        _code.Place(end);
    }

    private void CompileWhile(WhileStatement loop)
    {
        var control = new Control(ControlKind.Target) { Break = new Label(), Continue = new Label(), Names = TakeLabels() };
        _controls.Add(control);
        _code.Place(control.Continue);
        CompileCondition(loop.Test, control.Break);
        CompileStatement(loop.Body);
        _code.Jump(Opcode.Loop, control.Continue);
        _code.Place(control.Break);
        _controls.RemoveAt(_controls.Count - 1);
    }

    private void CompileDoWhile(DoWhileStatement loop)
    {
        var control = new Control(ControlKind.Target) { Break = new Label(), Continue = new Label(), Names = TakeLabels() };
        var start = new Label();
        _controls.Add(control);
        _code.Place(start);
        CompileStatement(loop.Body);
        _code.Place(control.Continue);
        CompileCondition(loop.Test, control.Break);
        _code.Jump(Opcode.Loop, start);
        _code.Place(control.Break);
        _controls.RemoveAt(_controls.Count - 1);
    }

    private void CompileFor(ForStatement loop)
    {
        var labels = TakeLabels();
        EnterScope(_unit.Scopes.Of(loop));
        if (loop.Init is Statement declaration) CompileStatement(declaration);
        else if (loop.Init is Expression init) CompileEffect(init);

        // Closures see a binding of their own for each turn.
        var perTurn = _scope.HasEnvironment && loop.Init is VariableDeclaration { Kind: VariableKind.Let };
        var control = new Control(ControlKind.Target) { Break = new Label(), Continue = new Label(), Names = labels };
        var start = new Label();
        _controls.Add(control);
        if (perTurn) _code.Emit(Opcode.CopyEnvironment);
        _code.Place(start);
        if (loop.Test is not null) CompileCondition(loop.Test, control.Break);
        CompileStatement(loop.Body);
        _code.Place(control.Continue);
        if (perTurn) _code.Emit(Opcode.CopyEnvironment);
        if (loop.Update is not null) CompileEffect(loop.Update);
        _code.Jump(Opcode.Loop, start);
        _code.Place(control.Break);
        _controls.RemoveAt(_controls.Count - 1);
        LeaveScope();
    }

    private void CompileLabeled(LabeledStatement labeled)
    {
        if (labeled.Body is ForStatement or ForInStatement or ForOfStatement or WhileStatement or DoWhileStatement or LabeledStatement)
        {
            _labels.Add(labeled.Label);
            CompileStatement(labeled.Body);
            _labels.Clear();
            return;
        }

        // Labels of a loop that is written inside a labelled block belong to the block alone.
        _labels.Add(labeled.Label);
        var control = new Control(ControlKind.Target) { Break = new Label(), Names = TakeLabels() };
        _controls.Add(control);
        CompileStatement(labeled.Body);
        _code.Place(control.Break);
        _controls.RemoveAt(_controls.Count - 1);
    }

    private void CompileSwitch(SwitchStatement choice)
    {
        var control = new Control(ControlKind.Target) { Break = new Label(), Names = [AnyBreak, .. TakeLabels()] };
        var value = _code.TakeLocal();
        CompileExpression(choice.Discriminant);
        _code.Emit(Opcode.PopLocal, value);
        _controls.Add(control);
        EnterScope(_unit.Scopes.Of(choice));
        var bodies = new Label[choice.Cases.Length];
        for (var i = 0; i < bodies.Length; i++)
        {
            bodies[i] = new Label();
            if (choice.Cases[i].Test is not { } test) continue;
            _code.Emit(Opcode.LoadLocal, value);
            CompileExpression(test);
            _code.Emit(Opcode.StrictEqual);
            _code.Jump(Opcode.JumpIfTrue, bodies[i]);
        }

        var end = new Label();
        var @default = Array.FindIndex(choice.Cases, c => c.Test is null);
        _code.Jump(Opcode.Jump, @default < 0 ? end : bodies[@default]);
        for (var i = 0; i < bodies.Length; i++)
        {
            _code.Place(bodies[i]);
            foreach (var statement in choice.Cases[i].Consequent) CompileStatement(statement);
        }

        _code.Place(end);
        LeaveScope();
        _controls.RemoveAt(_controls.Count - 1);
        _code.Place(control.Break);
        _code.FreeLocal(value);
    }
}
