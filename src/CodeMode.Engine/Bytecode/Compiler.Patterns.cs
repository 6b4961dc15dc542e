using CodeMode.Syntax;

namespace CodeMode.Engine.Bytecode;

internal sealed partial class Compiler
{
    /// <summary>Takes the value on the stack apart into a target and drops it.</summary>
    private void CompilePattern(Node target, PatternMode mode)
    {
        Guard(target);
        switch (target)
        {
            case Identifier identifier when mode == PatternMode.Declare:
                var variable = Resolve(identifier.Name, out _, out _)!;
                InitializeVariable(variable);
                break;
            case Identifier identifier:
                StoreIdentifier(identifier.Name, identifier.Start);
                _code.Emit(Opcode.Pop);
                break;
            case AssignmentPattern assignment:
                var given = new Label();
                _code.Jump(Opcode.JumpIfDefinedKeep, given);
                CompileNamed(assignment.Default, assignment.Target);
                _code.Place(given);
                CompilePattern(assignment.Target, mode);
                break;
            case RestElement rest:
                CompilePattern(rest.Target, mode);
                break;
            case ObjectPattern pattern:
                CompileObjectPattern(pattern, mode);
                break;
            case ArrayPattern pattern:
                CompileArrayPattern(pattern, mode);
                break;
            case MemberExpression member:
                CompileStoreToMember(member);
                break;
        }
    }

    private void CompileObjectPattern(ObjectPattern pattern, PatternMode mode)
    {
        _code.Mark(pattern.Start);
        _code.Emit(Opcode.RequireObject);
        var keys = pattern.Rest is null ? null : new List<int>();
        var source = -1;
        if (keys is not null)
        {
            source = _code.NewLocal();
            _code.Emit(Opcode.StoreLocal, source);
        }

        foreach (var property in pattern.Properties)
        {
            _code.Emit(Opcode.Duplicate);
            _code.Mark(property.Start);
            if (!property.Computed && StaticName(property.Key) is { } name)
            {
                if (keys is not null)
                {
                    keys.Add(_code.NewLocal());
                    _code.EmitText(name);
                    _code.Emit(Opcode.PopLocal, keys[^1]);
                }

                _code.Emit(Opcode.GetProperty, _code.Name(name), _code.NewCache());
            }
            else
            {
                CompileExpression(property.Key);
                _code.Emit(Opcode.ToPropertyKey);
                if (keys is not null)
                {
                    keys.Add(_code.NewLocal());
                    _code.Emit(Opcode.StoreLocal, keys[^1]);
                }

                _code.Emit(Opcode.GetElement);
            }

            CompilePattern(property.Target, mode);
        }

        _code.Emit(Opcode.Pop);
        if (keys is null) return;
        _code.Emit(Opcode.LoadLocal, source);
        foreach (var key in keys) _code.Emit(Opcode.LoadLocal, key);
        _code.Emit(Opcode.ObjectRest, keys.Count);
        CompilePattern(pattern.Rest is RestElement rest ? rest.Target : pattern.Rest!, mode);
    }

    private void CompileArrayPattern(ArrayPattern pattern, PatternMode mode)
    {
        var iterator = _code.NewLocal();
        _code.NewLocal();
        _code.Mark(pattern.Start);
        OpenIterator(iterator, isAsync: false);
        // What the iterator itself throws does not close it: only the code between its steps is guarded.
        var guarded = new List<(int Start, int End)>();
        _controls.Add(new Control(ControlKind.Iterator) { Local = iterator });
        var start = _code.Here();
        foreach (var element in pattern.Elements)
        {
            var target = (element as RestElement)?.Target ?? element;
            var isPrepared = mode == PatternMode.Assign && TryPrepareStore(target);
            guarded.Add((start, _code.Here()));
            if (element is RestElement)
            {
                CollectRest(iterator);
            }
            else
            {
                _code.Emit(Opcode.IteratorNext, iterator);
                _code.Emit(Opcode.IteratorDoneToUndefined, iterator);
            }

            start = _code.Here();
            if (element is null) _code.Emit(Opcode.Pop);
            else if (isPrepared) CompilePreparedStore(target!);
            else CompilePattern(target!, mode);
        }

        guarded.Add((start, _code.Here()));
        _controls.RemoveAt(_controls.Count - 1);
        _code.Emit(Opcode.IteratorClose, iterator);
        _code.Emit(Opcode.Pop);
        var after = new Label();
        _code.Jump(Opcode.Jump, after);
        foreach (var (from, to) in guarded) _code.Handle(from, to, _code.Here());
        var error = _code.NewLocal();
        _code.Emit(Opcode.PopLocal, error);
        _code.Emit(Opcode.IteratorCloseQuietly, iterator);
        _code.Emit(Opcode.Pop);
        _code.Emit(Opcode.LoadLocal, error);
        _code.Emit(Opcode.Throw);
        _code.Track(1);
        _code.Place(after);
    }

    private void CollectRest(int iterator)
    {
        _code.Emit(Opcode.NewArray, 0);
        var more = new Label();
        var end = new Label();
        _code.Place(more);
        _code.Emit(Opcode.IteratorNext, iterator);
        _code.Jump(Opcode.JumpIfDone, end);
        _code.Emit(Opcode.AppendElement);
        _code.Jump(Opcode.Loop, more);
        _code.Place(end);
        _code.Emit(Opcode.LoadUndefined);
        _code.Emit(Opcode.PopLocal, iterator);
    }

    // The object and key of a target come before the value does, so that what they throw finds no step taken.
    private bool TryPrepareStore(Node? target)
    {
        if ((target is AssignmentPattern { Target: var inner } ? inner : target) is not MemberExpression { Object: not SuperExpression } member) return false;
        CompileExpression(member.Object);
        if (!IsNamed(member)) CompileMemberKey(member);
        return true;
    }

    private void CompilePreparedStore(Node target)
    {
        if (target is AssignmentPattern assignment)
        {
            var given = new Label();
            _code.Jump(Opcode.JumpIfDefinedKeep, given);
            CompileNamed(assignment.Default, assignment.Target);
            _code.Place(given);
            target = assignment.Target;
        }

        StoreReference((MemberExpression)target);
        _code.Emit(Opcode.Pop);
    }

    // The value is on the stack already: object (and key) go on top of it and are turned below.
    private void CompileStoreToMember(MemberExpression member)
    {
        if (member.Object is SuperExpression)
        {
            CompileImplicit(Implicit.This, member.Start);
            _code.Emit(Opcode.Swap);
            CompileImplicit(Implicit.Home, member.Start);
            _code.Emit(Opcode.Swap);
            CompileMemberKey(member);
            _code.Emit(Opcode.Swap);
            _code.Mark(member.Start);
            _code.Emit(Opcode.SetSuper);
            _code.Emit(Opcode.Pop);
            return;
        }

        CompileExpression(member.Object);
        _code.Emit(Opcode.Swap);
        if (!member.Computed && member.Property is Identifier name)
        {
            _code.Mark(member.Property.Start);
            _code.Emit(Opcode.SetProperty, _code.Name(name.Name), _code.NewCache());
        }
        else
        {
            CompileMemberKey(member);
            _code.Emit(Opcode.Swap);
            _code.Mark(member.Property.Start);
            _code.Emit(member.Property is PrivateName ? Opcode.SetPrivate : Opcode.SetElement);
        }

        _code.Emit(Opcode.Pop);
    }

    /// <summary>The name when a key is written out and is no array index; null when the key has to be computed.</summary>
    private static string? StaticName(Expression key) => key switch
    {
        Identifier identifier => identifier.Name,
        StringLiteral text when !Runtime.PropertyKey.TryParseIndex(text.Value, out _) => text.Value,
        _ => null,
    };
}
