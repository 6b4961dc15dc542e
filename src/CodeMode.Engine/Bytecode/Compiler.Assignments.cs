using CodeMode.Syntax;

namespace CodeMode.Engine.Bytecode;

internal sealed partial class Compiler
{
    private void CompileAssignment(AssignmentExpression assignment)
    {
        if (assignment.Operator == AssignmentOperator.Assign) CompilePlainAssignment(assignment);
        else if (assignment.Operator >= AssignmentOperator.And) CompileLogicalAssignment(assignment);
        else CompileCompoundAssignment(assignment);
    }

    private void CompilePlainAssignment(AssignmentExpression assignment)
    {
        switch (assignment.Target)
        {
            case Identifier identifier:
                CompileNamed(assignment.Value, identifier);
                StoreIdentifier(identifier.Name, identifier.Start);
                break;
            case MemberExpression member:
                CompileReference(member);
                CompileExpression(assignment.Value);
                StoreReference(member);
                break;
            default:
                CompileExpression(assignment.Value);
                _code.Emit(Opcode.Duplicate);
                CompilePattern(assignment.Target, PatternMode.Assign);
                break;
        }
    }

    private void CompileCompoundAssignment(AssignmentExpression assignment)
    {
        var opcode = (Opcode)((int)Opcode.Add + (int)assignment.Operator - (int)AssignmentOperator.Add);
        if (assignment.Target is MemberExpression member)
        {
            CompileReference(member);
            LoadReference(member);
            CompileExpression(assignment.Value);
            _code.Mark(assignment.Start);
            _code.Emit(opcode);
            StoreReference(member);
            return;
        }

        var identifier = (Identifier)assignment.Target;
        CompileIdentifier(identifier.Name, identifier.Start);
        CompileExpression(assignment.Value);
        _code.Mark(assignment.Start);
        _code.Emit(opcode);
        StoreIdentifier(identifier.Name, identifier.Start);
    }

    private void CompileLogicalAssignment(AssignmentExpression assignment)
    {
        var jump = LogicalJump(assignment.Operator switch
        {
            AssignmentOperator.And => LogicalOperator.And,
            AssignmentOperator.Or => LogicalOperator.Or,
            _ => LogicalOperator.Coalesce,
        });
        var end = new Label();
        if (assignment.Target is Identifier identifier)
        {
            CompileIdentifier(identifier.Name, identifier.Start);
            _code.Jump(jump, end);
            CompileNamed(assignment.Value, identifier);
            StoreIdentifier(identifier.Name, identifier.Start);
            _code.Place(end);
            return;
        }

        var member = (MemberExpression)assignment.Target;
        var skip = new Label();
        CompileReference(member);
        LoadReference(member);
        _code.Jump(jump, skip);
        CompileExpression(assignment.Value);
        StoreReference(member);
        _code.Jump(Opcode.Jump, end);
        // The value stays, the reference below it goes.
        _code.Place(skip);
        for (var i = 0; i < ReferenceSize(member); i++)
        {
            _code.Emit(Opcode.Swap);
            _code.Emit(Opcode.Pop);
        }

        _code.Track(1);
        _code.Place(end);
    }

    private void CompileUpdate(UpdateExpression update)
    {
        var step = update.Increment ? Opcode.Increment : Opcode.Decrement;
        if (update.Argument is MemberExpression member)
        {
            CompileReference(member);
            LoadReference(member);
            _code.Mark(update.Start);
            if (update.Prefix)
            {
                _code.Emit(step);
                StoreReference(member);
                return;
            }

            _code.Emit(Opcode.ToNumeric);
            _code.Emit(Opcode.Duplicate);
            var old = _code.TakeLocal();
            _code.Emit(Opcode.PopLocal, old);
            _code.Emit(step);
            StoreReference(member);
            _code.Emit(Opcode.Pop);
            _code.Emit(Opcode.LoadLocal, old);
            _code.FreeLocal(old);
            return;
        }

        var identifier = (Identifier)update.Argument;
        CompileIdentifier(identifier.Name, identifier.Start);
        _code.Mark(update.Start);
        if (!update.Prefix)
        {
            _code.Emit(Opcode.ToNumeric);
            _code.Emit(Opcode.Duplicate);
        }

        _code.Emit(step);
        StoreIdentifier(identifier.Name, identifier.Start);
        if (!update.Prefix) _code.Emit(Opcode.Pop);
    }

    /// <summary><c>i++</c> of a local, its value not needed: one instruction.</summary>
    private bool TryIncrementLocal(UpdateExpression update)
    {
        var identifier = (Identifier)update.Argument;
        if (Resolve(identifier.Name, out _, out var crossed) is not { IsCaptured: false, Role: VariableRole.Let or VariableRole.Var or VariableRole.Parameter } variable) return false;
        if (NeedsCheck(variable, crossed, identifier.Start)) return false;
        _code.Mark(update.Start);
        _code.Emit(Opcode.IncrementLocal, variable.Index, update.Increment ? 1 : -1);
        // The slow road: what is no number.
        _code.Emit(Opcode.LoadLocal, variable.Index);
        _code.Emit(update.Increment ? Opcode.Increment : Opcode.Decrement);
        _code.Emit(Opcode.PopLocal, variable.Index);
        return true;
    }

    /// <summary>Object and key of a member, ready for loading and storing.</summary>
    private void CompileReference(MemberExpression member)
    {
        if (member.Object is SuperExpression)
        {
            CompileImplicit(Implicit.This, member.Start);
            CompileImplicit(Implicit.Home, member.Start);
            CompileMemberKey(member);
            return;
        }

        CompileExpression(member.Object);
        if (!IsNamed(member)) CompileMemberKey(member);
    }

    private static bool IsNamed(MemberExpression member) => !member.Computed && member.Property is Identifier;

    private static int ReferenceSize(MemberExpression member) => member.Object is SuperExpression ? 3 : IsNamed(member) ? 1 : 2;

    // Keeps the reference below the value it loads.
    private void LoadReference(MemberExpression member)
    {
        if (member.Object is SuperExpression)
        {
            CompileMember(member, null);
            return;
        }

        _code.Mark(member.Property.Start);
        if (IsNamed(member))
        {
            _code.Emit(Opcode.Duplicate);
            _code.Emit(Opcode.GetProperty, _code.Name(((Identifier)member.Property).Name), _code.NewCache());
            return;
        }

        var isPrivate = member.Property is PrivateName && !member.Computed;
        if (!isPrivate)
        {
            _code.Emit(Opcode.RequireReceiver);
            _code.Emit(Opcode.ToPropertyKey);
        }

        _code.Emit(Opcode.Duplicate2);
        _code.Emit(isPrivate ? Opcode.GetPrivate : Opcode.GetElement);
    }

    private void StoreReference(MemberExpression member)
    {
        _code.Mark(member.Property.Start);
        if (member.Object is SuperExpression) _code.Emit(Opcode.SetSuper);
        else if (IsNamed(member)) _code.Emit(Opcode.SetProperty, _code.Name(((Identifier)member.Property).Name), _code.NewCache());
        else if (member.Property is PrivateName && !member.Computed) _code.Emit(Opcode.SetPrivate);
        else _code.Emit(Opcode.SetElement);
    }
}
