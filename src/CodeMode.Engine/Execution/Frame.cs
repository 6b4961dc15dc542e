using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

/// <summary>
/// One running function. Its locals and operands lie on the machine's stack while it runs: callee, this, arguments and locals, operands.
/// When it suspends (await, yield) they move into the frame.
/// </summary>
internal sealed class Frame : HeapCell
{
    public LinkedCode Code = null!;
    public int Pc;

    /// <summary>Index of the first local on the stack; this and the callee lie below it.</summary>
    public int Base;

    /// <summary>Top of the operands while another frame runs.</summary>
    public int Top;
    public Environment? Environment;
    public JsValue NewTarget;
    public FrameKind Kind;

    /// <summary>All arguments, for functions that look at more than their parameters.</summary>
    public JsValue[] Arguments = [];

    /// <summary>The promise of an async function, or the generator.</summary>
    public JsObject? Owner;

    /// <summary>Whether a call stands below that waits for the first result of an async function.</summary>
    public bool HasCaller;

    /// <summary>Stack contents from the callee on while suspended.</summary>
    public JsValue[]? Suspended;

    /// <summary>The object whose method a getter gives.</summary>
    public JsValue Receiver;

    public ResumeMode ResumeMode;

    public Closure Function(JsValue[] stack) => (Closure)stack[Base - 2].Ref!;

    public override long OwnSize => 160 + (Suspended?.Length ?? 0) * 16L + Arguments.Length * 16L;

    public override void Visit(HeapVisitor visitor)
    {
        Code = visitor.Required(Code);
        Pc = visitor.Integer(Pc);
        Environment = visitor.Optional(Environment);
        NewTarget = visitor.Value(NewTarget);
        Receiver = visitor.Value(Receiver);
        Owner = visitor.Optional(Owner);
        Kind = visitor.Choice(Kind);
        ResumeMode = visitor.Choice(ResumeMode);
        HasCaller = visitor.Flag(HasCaller);
        Arguments = visitor.Values(Arguments);
        if (visitor.Flag(Suspended is not null)) Suspended = visitor.Values(Suspended!);
    }

    public override void Restored()
    {
        var block = Code.Block;
        if (Suspended is null || Suspended.Length < 2 + block.LocalCount || Suspended.Length > 2 + block.LocalCount + block.StackSize
            || Suspended[0].Ref is not Closure function || function.Code != Code || !block.IsResumePoint(Pc))
        {
            throw ScriptStateException.Damaged();
        }
    }
}
