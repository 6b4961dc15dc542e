using CodeMode.Engine.Execution;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>https://tc39.es/ecma262/#sec-generator-objects and https://tc39.es/ecma262/#sec-asyncgenerator-objects</summary>
internal static class GeneratorBuiltins
{
    public static readonly NativeBody NextBody = static (in Arguments args) => Resume(args, ResumeMode.Next);

    private static readonly ObjectTemplate s_prototype = new ObjectTemplate()
        .Intrinsic("constructor", Intrinsic.GeneratorFunctionPrototype, PropertyFlags.Configurable)
        .Method("next", 1, NextBody)
        .Method("return", 1, static (in Arguments args) => Resume(args, ResumeMode.Return))
        .Method("throw", 1, static (in Arguments args) => Resume(args, ResumeMode.Throw))
        .Tag("Generator");

    private static readonly ObjectTemplate s_asyncPrototype = new ObjectTemplate()
        .Intrinsic("constructor", Intrinsic.AsyncGeneratorFunctionPrototype, PropertyFlags.Configurable)
        .Method("next", 1, static (in Arguments args) => ResumeAsync(args, ResumeMode.Next))
        .Method("return", 1, static (in Arguments args) => ResumeAsync(args, ResumeMode.Return))
        .Method("throw", 1, static (in Arguments args) => ResumeAsync(args, ResumeMode.Throw))
        .Tag("AsyncGenerator");

    public static JsObject CreatePrototype(Realm realm) => s_prototype.CreateObject(realm, realm.Get(Intrinsic.IteratorPrototype));

    public static JsObject CreateAsyncPrototype(Realm realm) => s_asyncPrototype.CreateObject(realm, realm.Get(Intrinsic.AsyncIteratorPrototype));

    private static JsValue Resume(in Arguments args, ResumeMode mode) => args.This.Ref is GeneratorObject generator
        ? args.Realm.Machine.RequestResume(generator, mode, args[0])
        : throw args.TypeError($"{Name(mode)} method called on incompatible receiver {Machine.Describe(args.This)}");

    private static JsValue ResumeAsync(in Arguments args, ResumeMode mode)
    {
        if (args.This.Ref is AsyncGeneratorObject generator) return args.Realm.Machine.RequestResume(generator, mode, args[0]);
        var promise = new JsPromise(args.Realm);
        args.Realm.Machine.RejectPromise(promise, args.TypeError($"{Name(mode)} method called on incompatible receiver {Machine.Describe(args.This)}").Value);
        return promise;
    }

    private static string Name(ResumeMode mode) => mode switch { ResumeMode.Next => "next", ResumeMode.Throw => "throw", _ => "return" };
}
