using CodeMode.Engine.Builtins;
using CodeMode.Engine.Bytecode;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

internal sealed partial class Machine
{
    /// <summary>Instructions that are seldom or costly anyway. The frame's pc stands behind the first word of the instruction.</summary>
    private void ExecuteRare(Opcode opcode, int a)
    {
        var frame = _frame;
        var block = frame.Code.Block;
        switch (opcode)
        {
            case Opcode.LoadHome: Push(frame.Function(_stack).Home?.Prototype is { } home ? home : JsValue.Undefined); break;
            case Opcode.LoadArguments: Push(CreateArguments(frame)); break;
            case Opcode.LoadRest: Push(JsArray.Create(Realm, frame.Arguments.Length > a ? frame.Arguments[a..] : [])); break;
            case Opcode.LoadLocalChecked: Push(Checked(_stack[frame.Base + a], NameOperand(frame))); break;
            case Opcode.CheckLocal: Checked(_stack[frame.Base + a], NameOperand(frame)); break;
            case Opcode.LoadEnvironmentChecked: Push(CheckedSlot(frame, a)); break;
            case Opcode.CheckEnvironment: CheckedSlot(frame, a); break;
            case Opcode.EnterEnvironment: EnterEnvironment(frame, a); break;
            case Opcode.CopyEnvironment: CopyEnvironment(frame); break;
            case Opcode.LoadGlobalOrUndefined:
                ref var cache = ref frame.Code.Caches[Operand(frame)];
                LoadGlobal((string)block.Constants[a].Ref!, ref cache, true);
                break;
            case Opcode.StoreGlobal: StoreGlobal((string)block.Constants[a].Ref!); break;
            case Opcode.ThrowConstant: throw ConstantAssignment((string)block.Constants[a].Ref!);
            case Opcode.GetElementMethod: GetElementMethod(); break;
            case Opcode.DeleteElement: DeleteElement(_sp - 2); break;
            case Opcode.GetSuper: GetSuper(_sp - 3); break;
            case Opcode.SetSuper: SetSuper(_sp - 4); break;
            case Opcode.GetPrivate: GetPrivate(_sp - 2); break;
            case Opcode.SetPrivate: SetPrivate(_sp - 3); break;
            case Opcode.DefinePrivateField:
                DefinePrivate(_sp - 3, _stack[_sp - 1], PropertyFlags.Writable);
                _sp -= 2;
                break;
            case Opcode.DefinePrivateMethod: DefinePrivateMethod(a); break;
            case Opcode.NewPrivateName: Push(new JsSymbol((string)block.Constants[a].Ref!, isPrivate: true)); break;
            case Opcode.DefineMethod: DefineMethod(a); break;
            case Opcode.AppendSpread: AppendSpread(_sp - 2); break;
            case Opcode.CopyProperties: CopyProperties(_sp - 2); break;
            case Opcode.ObjectRest: ObjectRest(a); break;
            case Opcode.RequireReceiver: RequireReceiver(_stack[_sp - 2], _stack[_sp - 1]); break;
            case Opcode.RequireObject: RequireObject(_stack[_sp - 1]); break;
            case Opcode.NewRegExp: NewRegExp((string)block.Constants[a].Ref!, NameOperand(frame)); break;
            case Opcode.TemplateObject: Push(TemplateObject(frame.Code, a)); break;
            case Opcode.NameFunction: NameFunction(a); break;
            case Opcode.NewClass: NewClass(frame.Code.Function(a), frame.Environment); break;
            case Opcode.SetFieldInitializer: SetFieldInitializer(); break;
            case Opcode.InitializeFields: InitializeFields(); break;
            case Opcode.SetLiteralPrototype: SetLiteralPrototype(); break;
            case Opcode.CallSpread:
                var below = _sp - 1;
                SpreadArguments();
                Invoke(_sp - below);
                break;
            case Opcode.New: Construct(a, _stack[_sp - a - 1]); break;
            case Opcode.NewSpread:
                below = _sp - 1;
                SpreadArguments();
                Construct(_sp - below, _stack[below - 1]);
                break;
            case Opcode.SuperCall: SuperCall(a); break;
            case Opcode.SuperCallSpread:
                below = _sp - 1;
                SpreadArguments();
                SuperCall(_sp - below);
                break;
            case Opcode.ReturnDerived: ReturnDerived(); break;
            case Opcode.Throw:
                Unwind(_stack[--_sp]);
                break;
            case Opcode.Await: Await(_stack[--_sp]); break;
            case Opcode.InitialYield: InitialYield(); break;
            case Opcode.Yield:
            case Opcode.YieldInner:
                Yield(_stack[--_sp]);
                break;
            case Opcode.ResumeAfterYield: ResumeAfterYield(frame, a); break;
            case Opcode.LoadResumeMode: Push((int)frame.ResumeMode); break;
            case Opcode.DelegateCall: DelegateCall(frame.Base + a, _sp - 2); break;
            case Opcode.DelegateUnpack: DelegateUnpack(frame.Base + a, _sp - 1); break;
            case Opcode.GetIterator: GetIterator(_sp - 1); break;
            case Opcode.GetAsyncIterator: CallSelfHosted(_sp - 1, "Iteration.openAsync", _stack[_sp - 1]); break;
            case Opcode.OpenIterator: OpenIterator(frame.Base + a, _sp - 1); break;
            case Opcode.IteratorCall:
                Push(_stack[frame.Base + a + 1]);
                Push(_stack[frame.Base + a]);
                Invoke(0);
                break;
            case Opcode.IteratorUnpack: IteratorUnpack(_sp - 1); break;
            case Opcode.IteratorDoneToUndefined:
                if (!ReferenceEquals(_stack[_sp - 1].Ref, Tag.Done)) break;
                _stack[_sp - 1] = JsValue.Undefined;
                _stack[frame.Base + a] = JsValue.Undefined;
                break;
            case Opcode.IteratorClose: CloseIterator(frame.Base + a, "Iteration.close"); break;
            case Opcode.IteratorCloseQuietly: CloseIterator(frame.Base + a, "Iteration.closeQuietly"); break;
            case Opcode.IteratorReturn: CloseIterator(frame.Base + a, "Iteration.callReturn"); break;
            case Opcode.ForInStart:
                _stack[frame.Base + a] = new JsValue((object)StartForIn(_stack[_sp - 1]));
                _sp--;
                break;
            case Opcode.ForInNext: Push(((KeyCursor)_stack[frame.Base + a].Ref!).Next() is { } name ? name : new JsValue(Tag.Done)); break;
            case Opcode.Intrinsic: CallIntrinsic(a, Operand(frame)); break;
            case Opcode.LoadSelfHosted: Push(Realm.SelfHosted((string)block.Constants[a].Ref!)); break;
            default: throw new InvalidOperationException($"Instruction {opcode} is not known.");
        }
    }

    private static int Operand(Frame frame) => frame.Code.Block.Code[frame.Pc++];

    private static string NameOperand(Frame frame) => (string)frame.Code.Block.Constants[Operand(frame)].Ref!;

    private JsValue Checked(in JsValue value, string name)
    {
        if (!ReferenceEquals(value.Ref, Tag.Uninitialized)) return value;
        throw name == Implicit.This
            ? Realm.ReferenceError("Must call super constructor in derived class before accessing 'this' or returning from derived constructor")
            : Realm.ReferenceError($"Cannot access '{name}' before initialization");
    }

    private JsValue CheckedSlot(Frame frame, int depth)
    {
        var scope = frame.Environment!;
        for (; depth > 0; depth--) scope = scope.Parent!;
        var slot = Operand(frame);
        return Checked(scope.Slots[slot], NameOperand(frame));
    }

    private void EnterEnvironment(Frame frame, int size)
    {
        _meter.ChargeMemory(64 + size * 16L);
        var slots = new JsValue[size];
        Array.Fill(slots, JsValue.Undefined);
        frame.Environment = new Environment(slots, frame.Environment);
    }

    private void CopyEnvironment(Frame frame)
    {
        var current = frame.Environment!;
        _meter.ChargeMemory(64 + current.Slots.Length * 16L);
        frame.Environment = new Environment((JsValue[])current.Slots.Clone(), current.Parent);
    }

    private JsException ConstantAssignment(string name) => name == Implicit.This
        ? Realm.ReferenceError("Super constructor may only be called once")
        : Realm.TypeError("Assignment to constant variable.");

    private void GetMethod(string name, ref InlineCache cache)
    {
        var target = _stack[_sp - 1];
        if (target.Ref is string && cache.Holder is { } holder && cache.Epoch == Realm.PrototypeEpoch && ReferenceEquals(cache.Shape, Realm.Get(Intrinsic.StringPrototype).Shape))
        {
            _stack[_sp - 1] = holder.Slots[cache.Slot];
            Push(target);
            return;
        }

        var depth = _depth;
        GetNamed(_sp - 1, name, ref cache);
        KeepThis(target, depth);
    }

    private void GetElementMethod()
    {
        var target = _stack[_sp - 2];
        var depth = _depth;
        GetElement(_sp - 2);
        KeepThis(target, depth);
    }

    // function → function this; when a getter is still to give the function, its frame puts the object above the result.
    private void KeepThis(in JsValue target, int depth)
    {
        if (_depth == depth)
        {
            Push(target);
            return;
        }

        _frame.Kind = FrameKind.CallThenThis;
        _frame.Receiver = target;
    }

    private void RequireReceiver(in JsValue receiver, in JsValue key)
    {
        if (key.IsObject && receiver.IsNullish) throw Realm.TypeError($"Cannot read properties of {receiver.Ref}");
    }

    private void RequireObject(in JsValue value)
    {
        if (value.IsNullish) throw Realm.TypeError($"Cannot destructure '{value.Ref}' as it is {value.Ref}.");
    }

    private void ResumeAfterYield(Frame frame, int next)
    {
        switch (frame.ResumeMode)
        {
            case ResumeMode.Next:
                frame.Pc = next;
                break;
            case ResumeMode.Throw:
                Unwind(_stack[--_sp]);
                break;
        }
    }

    private void ReturnDerived()
    {
        var value = _stack[_sp - 1];
        var @this = _stack[_sp - 2];
        if (!value.IsObject)
        {
            if (!value.IsUndefined) throw Realm.TypeError("Derived constructors may only return object or undefined");
            value = Checked(@this, Implicit.This);
        }

        Return(value);
    }

    private void CallIntrinsic(int index, int count)
    {
        var at = _sp - count;
        var result = PreludeIntrinsics.Call(index, new Arguments(Realm, JsValue.Undefined, JsValue.Undefined, _stack.AsSpan(at, count)));
        _sp = at;
        if (ReferenceEquals(result.Ref, Tag.Resume))
        {
            ResumePending();
            return;
        }

        if (!ReferenceEquals(result.Ref, Tag.TailCall))
        {
            _stack[_sp++] = result;
            return;
        }

        Invoke(ReplaceByPendingCall(at));
    }

    private void NewRegExp(string pattern, string flags) => Push(new RegExpObject(Realm, RegExpBuiltins.Compile(Realm, pattern, flags)));
}
