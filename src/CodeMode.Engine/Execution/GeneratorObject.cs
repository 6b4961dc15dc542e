using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

/// <summary>A generator: its frame, as long as it has not ended.</summary>
internal sealed class GeneratorObject(Realm realm, JsObject? prototype) : JsObject(realm, prototype)
{
    public Frame? Frame { get; set; }

    public bool IsRunning { get; set; }

    /// <summary>Whether a loop steps it, which wants values instead of result objects.</summary>
    public bool WantsRaw { get; set; }

    /// <summary>Whether the first statement has been reached.</summary>
    public bool IsStarted { get; set; }

    public override string ClassName => "Generator";

    public override void Visit(HeapVisitor visitor)
    {
        base.Visit(visitor);
        Frame = visitor.Optional(Frame);
        IsRunning = visitor.Flag(IsRunning);
        WantsRaw = visitor.Flag(WantsRaw);
        IsStarted = visitor.Flag(IsStarted);
    }
}
