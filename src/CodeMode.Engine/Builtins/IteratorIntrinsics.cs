using CodeMode.Engine.Execution;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>Intrinsics of Prelude/Iterator.js: the hidden parts of iterator helpers.</summary>
internal static class IteratorIntrinsics
{
    public static void AddTo(Action<string, NativeBody> add)
    {
        add("$newIteratorHelper", static (in Arguments args) => new IteratorHelperObject(args.Realm, args.Realm.Get(Intrinsic.IteratorHelperPrototype), args[1].AsObject(), args[0]));
        add("$helperGenerator", static (in Arguments args) => Helper(args, isWrapper: false).Driver);
        add("$helperSource", static (in Arguments args) => Helper(args, isWrapper: false).Source);
        add("$wrapIterator", static (in Arguments args) => new IteratorHelperObject(args.Realm, args.Realm.Get(Intrinsic.WrapForValidIteratorPrototype), args[0].AsObject(), args[1]));
        add("$wrappedIterator", static (in Arguments args) => Helper(args, isWrapper: true).Source);
        add("$wrappedNext", static (in Arguments args) => Helper(args, isWrapper: true).Driver);
        add("$isFresh", static (in Arguments args) => args[0].Ref is GeneratorObject { IsStarted: false, Frame: not null });
        add("$stepGenerator", static (in Arguments args) => args.Realm.Machine.RequestResume(args[0].AsObject(), args[1].IsTrue ? ResumeMode.Return : ResumeMode.Next, JsValue.Undefined));
    }

    private static IteratorHelperObject Helper(in Arguments args, bool isWrapper) =>
        args[0].Ref is IteratorHelperObject helper && helper.Driver.Ref is GeneratorObject != isWrapper
            ? helper
            : throw args.TypeError($"Iterator helper method called on incompatible receiver {Receiver.Describe(args[0])}");
}
