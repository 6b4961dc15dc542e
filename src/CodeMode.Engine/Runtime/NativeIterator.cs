using CodeMode.Engine.Builtins;

namespace CodeMode.Engine.Runtime;

/// <summary>
/// An iterator of a built-in, written in C#: of arrays, maps, sets, matches. Loops step it without making result objects.
/// Its prototype's <c>next</c> is <see cref="NextBody"/>.
/// </summary>
internal abstract class NativeIterator(Realm realm, JsObject? prototype) : JsObject(realm, prototype)
{
    public static readonly NativeBody NextBody = Next;

    /// <summary>The next value; false at the end, and from then on.</summary>
    public abstract bool MoveNext(Realm realm, out JsValue value);

    private static JsValue Next(in Arguments args)
    {
        if (args.This.Ref is not NativeIterator iterator) throw args.TypeError("next method called on incompatible receiver");
        if (iterator is ArrayIterator { Target: { } target and not JsArray } slow)
        {
            return args.TailCall(args.Realm.SelfHosted("Array.nextSlow"), JsValue.Undefined, slow, target, slow.TakeIndex(), (int)slow.Kind);
        }

        return iterator.MoveNext(args.Realm, out var value)
            ? args.Realm.Machine.IteratorResult(value, false)
            : args.Realm.Machine.IteratorResult(JsValue.Undefined, true);
    }
}
