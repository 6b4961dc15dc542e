using CodeMode.Engine.RegularExpressions;
using CodeMode.Syntax;

namespace CodeMode.Engine.Bytecode;

internal sealed partial class Compiler
{
    private void CompileExpression(Expression expression)
    {
        Guard(expression);
        switch (expression)
        {
            case Identifier identifier: CompileIdentifier(identifier.Name, identifier.Start); break;
            case NumberLiteral number: _code.EmitNumber(number.Value); break;
            case StringLiteral text: _code.EmitText(text.Value); break;
            case BooleanLiteral boolean: _code.Emit(boolean.Value ? Opcode.LoadTrue : Opcode.LoadFalse); break;
            case NullLiteral: _code.Emit(Opcode.LoadNull); break;
            case BigIntLiteral big: _code.Emit(Opcode.LoadConstant, _code.AddConstant(new Runtime.JsBigInt(BigIntLiterals.Parse(big.Digits)))); break;
            case RegExpLiteral pattern: CompileRegExp(pattern); break;
            case TemplateLiteral template: CompileTemplate(template); break;
            case TaggedTemplate tagged: CompileTagged(tagged); break;
            case ArrayExpression array: CompileArray(array); break;
            case ObjectExpression target: CompileObject(target); break;
            case FunctionExpression function: CompileClosure(function.Function, function.Function.Name ?? ""); break;
            case ArrowFunctionExpression arrow: CompileClosure(arrow.Function, ""); break;
            case ClassExpression expr: CompileClass(expr.Class, expr.Class.Name?.Name ?? ""); break;
            case UnaryExpression unary: CompileUnary(unary); break;
            case UpdateExpression update: CompileUpdate(update); break;
            case BinaryExpression binary: CompileBinary(binary); break;
            case LogicalExpression logical: CompileLogical(logical); break;
            case AssignmentExpression assignment: CompileAssignment(assignment); break;
            case ConditionalExpression conditional: CompileConditional(conditional); break;
            case CallExpression call: CompileCall(call, null); break;
            case NewExpression creation: CompileNew(creation); break;
            case MemberExpression member: CompileMember(member, null); break;
            case OptionalChain chain: CompileChain(chain); break;
            case SequenceExpression sequence:
                for (var i = 0; i < sequence.Expressions.Length; i++)
                {
                    if (i > 0) _code.Emit(Opcode.Pop);
                    CompileExpression(sequence.Expressions[i]);
                }

                break;
            case YieldExpression yield: CompileYield(yield); break;
            case AwaitExpression await:
                CompileExpression(await.Argument);
                _code.Mark(await.Start);
                _code.Emit(Opcode.Await);
                break;
            case ThisExpression: CompileImplicit(Implicit.This, expression.Start); break;
            case NewTarget: CompileImplicit(Implicit.NewTarget, expression.Start); break;
        }
    }

    /// <summary>Compiles a value that takes its name from what it is given to, when it is an anonymous function or class.</summary>
    private void CompileNamed(Expression value, Node target)
    {
        if (target is Identifier identifier) CompileNamed(value, identifier.Name);
        else CompileExpression(value);
    }

    private void CompileNamed(Expression value, string name)
    {
        switch (value)
        {
            case ArrowFunctionExpression arrow: CompileClosure(arrow.Function, name); break;
            case FunctionExpression { Function.Name: null } function: CompileClosure(function.Function, name); break;
            case ClassExpression { Class.Name: null } expression: CompileClass(expression.Class, name); break;
            default: CompileExpression(value); break;
        }
    }

    // A wrong pattern is an early error, https://tc39.es/ecma262/#sec-primary-expression-regular-expression-literals-static-semantics-early-errors.
    private void CompileRegExp(RegExpLiteral literal)
    {
        if (RegExpProgram.Check(literal.Pattern, literal.Flags) is { } error) throw new CompileException(error, literal.Start);
        _code.Emit(Opcode.NewRegExp, _code.Name(literal.Pattern), _code.Name(literal.Flags));
    }

    private void CompileTemplate(TemplateLiteral template)
    {
        var parts = 0;
        for (var i = 0; i < template.Quasis.Length; i++)
        {
            if (i > 0)
            {
                CompileExpression(template.Expressions[i - 1]);
                _code.Mark(template.Expressions[i - 1].Start);
                _code.Emit(Opcode.ToText);
                parts++;
            }

            if (template.Quasis[i].Cooked is { Length: > 0 } text)
            {
                _code.EmitText(text);
                parts++;
            }

            // So many at once that the operand stack stays small.
            if (parts < 32) continue;
            _code.Emit(Opcode.Concat, parts);
            parts = 1;
        }

        if (parts == 0) _code.EmitText("");
        else if (parts > 1) _code.Emit(Opcode.Concat, parts);
    }

    private void CompileTagged(TaggedTemplate tagged)
    {
        CompileCallee(tagged.Tag, null);
        _code.Templates.Add(tagged.Quasi.Quasis);
        _code.Emit(Opcode.TemplateObject, _code.Templates.Count - 1);
        foreach (var expression in tagged.Quasi.Expressions) CompileExpression(expression);
        _code.Mark(tagged.Start);
        _code.Emit(Opcode.Call, tagged.Quasi.Expressions.Length + 1);
    }

    private void CompileArray(ArrayExpression array)
    {
        var elements = array.Elements;
        var plain = 0;
        // So many at once that the operand stack stays small.
        while (plain < elements.Length && plain < 64 && elements[plain] is not SpreadElement) plain++;
        for (var i = 0; i < plain; i++) CompileElement(elements[i]);
        _code.Emit(Opcode.NewArray, plain);
        for (var i = plain; i < elements.Length; i++)
        {
            if (elements[i] is SpreadElement spread)
            {
                CompileExpression(spread.Argument);
                _code.Mark(spread.Start);
                _code.Emit(Opcode.AppendSpread);
            }
            else
            {
                CompileElement(elements[i]);
                _code.Emit(Opcode.AppendElement);
            }
        }
    }

    private void CompileElement(Expression? element)
    {
        if (element is null) _code.Emit(Opcode.LoadHole);
        else CompileExpression(element);
    }

    private void CompileUnary(UnaryExpression unary)
    {
        switch (unary.Operator)
        {
            case UnaryOperator.TypeOf when unary.Argument is Identifier name:
                CompileIdentifier(name.Name, name.Start, forTypeOf: true);
                _code.Emit(Opcode.TypeOf);
                return;
            case UnaryOperator.Delete:
                CompileDelete(unary.Argument);
                return;
            case UnaryOperator.Minus when unary.Argument is NumberLiteral number:
                _code.EmitNumber(-number.Value);
                return;
        }

        CompileExpression(unary.Argument);
        _code.Mark(unary.Start);
        switch (unary.Operator)
        {
            case UnaryOperator.Minus: _code.Emit(Opcode.Negate); break;
            case UnaryOperator.Plus: _code.Emit(Opcode.ToNumber); break;
            case UnaryOperator.Not: _code.Emit(Opcode.Not); break;
            case UnaryOperator.BitwiseNot: _code.Emit(Opcode.BitwiseNot); break;
            case UnaryOperator.TypeOf: _code.Emit(Opcode.TypeOf); break;
            case UnaryOperator.Void:
                _code.Emit(Opcode.Pop);
                _code.Emit(Opcode.LoadUndefined);
                break;
        }
    }

    private void CompileDelete(Expression argument)
    {
        switch (argument)
        {
            case MemberExpression member:
                CompileDeleteMember(member, null);
                break;
            case OptionalChain { Expression: MemberExpression member }:
                var nullish = new Label();
                var end = new Label();
                CompileDeleteMember(member, nullish);
                _code.Jump(Opcode.Jump, end);
                _code.Place(nullish);
                _code.Emit(Opcode.LoadTrue);
                _code.Place(end);
                break;
            default:
                CompileExpression(argument);
                _code.Emit(Opcode.Pop);
                _code.Emit(Opcode.LoadTrue);
                break;
        }
    }

    private void CompileDeleteMember(MemberExpression member, Label? nullish)
    {
        CompileChainPart(member.Object, nullish);
        if (member.Optional) _code.Jump(Opcode.JumpIfNullish, nullish!);
        CompileMemberKey(member);
        _code.Mark(member.Start);
        _code.Emit(Opcode.DeleteElement);
    }

    // Long chains lean to the left: compiled without recursion.
    private void CompileBinary(BinaryExpression binary)
    {
        var pending = new Stack<BinaryExpression>();
        Expression left = binary;
        for (; left is BinaryExpression inner; left = inner.Left) pending.Push(inner);
        if (left is PrivateName name) CompileIdentifier("#" + name.Name, name.Start);
        else CompileExpression(left);
        while (pending.TryPop(out var next))
        {
            CompileExpression(next.Right);
            _code.Mark(next.Start);
            _code.Emit(next.Left is PrivateName ? Opcode.PrivateIn : BinaryOpcode(next.Operator));
        }
    }

    private static Opcode BinaryOpcode(BinaryOperator @operator) => (Opcode)((int)Opcode.Add + (int)@operator);

    private void CompileLogical(LogicalExpression logical)
    {
        var pending = new Stack<LogicalExpression>();
        Expression left = logical;
        for (; left is LogicalExpression inner; left = inner.Left) pending.Push(inner);
        CompileExpression(left);
        while (pending.TryPop(out var next))
        {
            var end = new Label();
            _code.Jump(LogicalJump(next.Operator), end);
            CompileExpression(next.Right);
            _code.Place(end);
        }
    }

    private static Opcode LogicalJump(LogicalOperator @operator) => @operator switch
    {
        LogicalOperator.And => Opcode.JumpIfFalseKeep,
        LogicalOperator.Or => Opcode.JumpIfTrueKeep,
        _ => Opcode.JumpIfNotNullishKeep,
    };

    private void CompileConditional(ConditionalExpression conditional)
    {
        var end = new Label();
        Expression last = conditional;
        while (last is ConditionalExpression next)
        {
            var otherwise = new Label();
            CompileCondition(next.Test, otherwise);
            CompileExpression(next.Consequent);
            _code.Jump(Opcode.Jump, end);
            _code.Place(otherwise);
            _code.Track(-1);
            last = next.Alternate;
        }

        CompileExpression(last);
        _code.Place(end);
    }

    /// <summary>Jumps unless the test holds; comparisons of numbers jump at once.</summary>
    private void CompileCondition(Expression test, Label otherwise)
    {
        if (test is BinaryExpression { Left: not PrivateName } comparison && FusedJump(comparison.Operator) is { } fused)
        {
            CompileExpression(comparison.Left);
            CompileExpression(comparison.Right);
            _code.Mark(comparison.Start);
            _code.JumpUnless(fused, otherwise);
            return;
        }

        if (test is UnaryExpression { Operator: UnaryOperator.Not } not)
        {
            CompileExpression(not.Argument);
            _code.Jump(Opcode.JumpIfTrue, otherwise);
            return;
        }

        if (test is LogicalExpression { Operator: LogicalOperator.And } and)
        {
            Guard(and);
            CompileCondition(and.Left, otherwise);
            CompileCondition(and.Right, otherwise);
            return;
        }

        CompileExpression(test);
        _code.Jump(Opcode.JumpIfFalse, otherwise);
    }

    private static Opcode? FusedJump(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Less => Opcode.JumpUnlessLess,
        BinaryOperator.LessOrEqual => Opcode.JumpUnlessLessOrEqual,
        BinaryOperator.Greater => Opcode.JumpUnlessGreater,
        BinaryOperator.GreaterOrEqual => Opcode.JumpUnlessGreaterOrEqual,
        BinaryOperator.StrictEqual => Opcode.JumpUnlessStrictEqual,
        BinaryOperator.StrictNotEqual => Opcode.JumpUnlessStrictNotEqual,
        _ => null,
    };
}
