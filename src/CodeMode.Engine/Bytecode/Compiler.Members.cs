using CodeMode.Syntax;

namespace CodeMode.Engine.Bytecode;

internal sealed partial class Compiler
{
    private void CompileChain(OptionalChain chain)
    {
        var nullish = new Label();
        var end = new Label();
        CompileChainPart(chain.Expression, nullish);
        _code.Jump(Opcode.Jump, end);
        _code.Place(nullish);
        _code.Track(-1);
        _code.Emit(Opcode.LoadUndefined);
        _code.Place(end);
    }

    /// <summary>Compiles a part of an optional chain; where it is cut short it jumps with nothing on the stack.</summary>
    private void CompileChainPart(Expression expression, Label? nullish)
    {
        switch (expression)
        {
            case MemberExpression member when nullish is not null: CompileMember(member, nullish); break;
            case CallExpression call when nullish is not null: CompileCall(call, nullish); break;
            default: CompileExpression(expression); break;
        }
    }

    private void CompileMember(MemberExpression member, Label? nullish)
    {
        Guard(member);
        if (member.Object is SuperExpression)
        {
            CompileImplicit(Implicit.This, member.Start);
            CompileImplicit(Implicit.Home, member.Start);
            CompileMemberKey(member);
            _code.Mark(member.Start);
            _code.Emit(Opcode.GetSuper);
            return;
        }

        CompileChainPart(member.Object, nullish);
        if (member.Optional) _code.Jump(Opcode.JumpIfNullish, nullish!);
        if (!member.Computed && member.Property is Identifier name)
        {
            _code.Mark(member.Property.Start);
            _code.Emit(name.Name == "length" ? Opcode.GetLength : Opcode.GetProperty, _code.Name(name.Name), _code.NewCache());
            return;
        }

        CompileMemberKey(member);
        _code.Mark(member.Property.Start);
        _code.Emit(member.Property is PrivateName && !member.Computed ? Opcode.GetPrivate : Opcode.GetElement);
    }

    private void CompileMemberKey(MemberExpression member)
    {
        if (member.Computed) CompileExpression(member.Property);
        else if (member.Property is PrivateName name) CompileIdentifier("#" + name.Name, name.Start);
        else _code.EmitText(((Identifier)member.Property).Name);
    }

    private void CompileCall(CallExpression call, Label? nullish)
    {
        Guard(call);
        if (call.Callee is SuperExpression)
        {
            CompileSuperCall(call);
            return;
        }

        if (_unit.IsPrelude && call.Callee is Identifier { Name: ['$', ..] } intrinsic)
        {
            if (CompileConstantIntrinsic(intrinsic.Name, call.Arguments)) return;
            foreach (var argument in call.Arguments) CompileExpression(argument);
            _code.Mark(call.Start);
            if (CompileCallIntrinsic(intrinsic.Name, call.Arguments.Length)) return;
            _code.Emit(Opcode.Intrinsic, Builtins.PreludeIntrinsics.IndexOf(intrinsic.Name), call.Arguments.Length);
            return;
        }

        CompileCallee(call.Callee, nullish);
        if (call.Optional) _code.Jump(Opcode.JumpIfCalleeNullish, nullish!);
        CompileArguments(call.Arguments, call.Start, Opcode.Call, Opcode.CallSpread);
    }

    private bool CompileConstantIntrinsic(string name, Expression[] arguments)
    {
        switch (name)
        {
            case "$selfHosted":
                _code.Emit(Opcode.LoadSelfHosted, _code.Name(((StringLiteral)arguments[0]).Value));
                return true;
            case "$symbol":
                _code.Emit(Opcode.LoadConstant, _code.AddConstant(Runtime.JsSymbol.WellKnown(((StringLiteral)arguments[0]).Value)));
                return true;
            default:
                return false;
        }
    }

    // The intrinsics that call: $call(function, this, …), $apply(function, this, array), $construct(constructor, newTarget, array); and $define(object, key, value).
    private bool CompileCallIntrinsic(string name, int count)
    {
        switch (name)
        {
            case "$call": _code.Emit(Opcode.Call, count - 2); return true;
            case "$apply": _code.Emit(Opcode.CallSpread); return true;
            case "$construct": _code.Emit(Opcode.NewSpread); return true;
            case "$define": _code.Emit(Opcode.DefineElement); return true;
            default: return false;
        }
    }

    private void CompileArguments(Expression[] arguments, int offset, Opcode plain, Opcode spread)
    {
        if (arguments.Length > 200 || Array.Exists(arguments, a => a is SpreadElement))
        {
            CompileArray(new ArrayExpression(offset, offset, arguments));
            _code.Mark(offset);
            _code.Emit(spread);
            return;
        }

        foreach (var argument in arguments) CompileExpression(argument);
        _code.Mark(offset);
        _code.Emit(plain, arguments.Length);
    }

    /// <summary>Leaves function and this on the stack.</summary>
    private void CompileCallee(Expression callee, Label? nullish)
    {
        if (callee is MemberExpression { Object: SuperExpression } super)
        {
            CompileMember(super, null);
            CompileImplicit(Implicit.This, super.Start);
            return;
        }

        if (callee is MemberExpression member)
        {
            CompileChainPart(member.Object, nullish);
            if (member.Optional) _code.Jump(Opcode.JumpIfNullish, nullish!);
            CompileMethodOf(member);
            return;
        }

        if (callee is OptionalChain { Expression: MemberExpression } chain)
        {
            // (a?.b)(): the parentheses end the chain, this stays a.
            var inner = new Label();
            var end = new Label();
            CompileCallee(chain.Expression, inner);
            _code.Jump(Opcode.Jump, end);
            _code.Place(inner);
            _code.Track(-2);
            _code.Emit(Opcode.LoadUndefined);
            _code.Emit(Opcode.LoadUndefined);
            _code.Place(end);
            return;
        }

        CompileChainPart(callee, nullish);
        _code.Emit(Opcode.LoadUndefined);
    }

    private void CompileMethodOf(MemberExpression member)
    {
        if (!member.Computed && member.Property is Identifier name)
        {
            _code.Mark(member.Property.Start);
            _code.Emit(Opcode.GetMethod, _code.Name(name.Name), _code.NewCache());
            return;
        }

        if (member.Property is PrivateName && !member.Computed)
        {
            _code.Emit(Opcode.Duplicate);
            CompileMemberKey(member);
            _code.Mark(member.Property.Start);
            _code.Emit(Opcode.GetPrivate);
            _code.Emit(Opcode.Swap);
            return;
        }

        CompileMemberKey(member);
        _code.Mark(member.Property.Start);
        _code.Emit(Opcode.GetElementMethod);
    }

    private void CompileNew(NewExpression creation)
    {
        CompileExpression(creation.Callee);
        _code.Emit(Opcode.LoadUninitialized);
        CompileArguments(creation.Arguments, creation.Start, Opcode.New, Opcode.NewSpread);
    }

    private void CompileSuperCall(CallExpression call)
    {
        CompileImplicit(Implicit.Callee, call.Start);
        CompileImplicit(Implicit.NewTarget, call.Start);
        CompileArguments(call.Arguments, call.Start, Opcode.SuperCall, Opcode.SuperCallSpread);
        BindThisAfterSuper(call.Start);
    }

    // super() gives this its value, once, and then the fields of the class run.
    private void BindThisAfterSuper(int offset)
    {
        var @this = Resolve(Implicit.This, out var depth, out _)!;
        var first = new Label();
        LoadVariable(@this, depth, checkAlways: false);
        _code.Emit(Opcode.LoadUninitialized);
        _code.Emit(Opcode.StrictEqual);
        _code.Jump(Opcode.JumpIfTrue, first);
        _code.Mark(offset);
        _code.Emit(Opcode.ThrowConstant, _code.Name(Implicit.This));
        _code.Place(first);
        if (@this.IsCaptured) _code.Emit(Opcode.StoreEnvironment, depth, @this.Index);
        else _code.Emit(Opcode.StoreLocal, @this.Index);
        _code.Emit(Opcode.Duplicate);
        CompileImplicit(Implicit.Callee, offset);
        _code.Emit(Opcode.Swap);
        _code.Emit(Opcode.InitializeFields);
    }
}
