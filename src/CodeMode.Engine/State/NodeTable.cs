using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using CodeMode.Engine.Binary;
using CodeMode.Engine.Builtins;
using CodeMode.Engine.Execution;
using CodeMode.Engine.Runtime;
using Environment = CodeMode.Engine.Execution.Environment;

namespace CodeMode.Engine.State;

/// <summary>
/// Which classes of the heap a state can hold, and how a bare instance of each is made, whose fields its Visit method fills in.
/// What only lives within one computation (<see cref="Transient"/>) cannot be met while a run waits.
/// </summary>
internal static class NodeTable
{
    private static readonly Dictionary<NodeKind, Func<object>> s_makers = [];
    private static readonly FrozenDictionary<Type, NodeKind> s_kinds = CreateKinds().ToFrozenDictionary();

    /// <summary>Helpers of the prelude that no promise and no generator outlives.</summary>
    public static IReadOnlyList<Type> Transient { get; } = [typeof(ArrayLoop), typeof(SortLoop), typeof(DataHolder), typeof(IdentitySet), typeof(TextObject)];

    public static bool TryGetKind(object node, out NodeKind kind) => s_kinds.TryGetValue(node.GetType(), out kind);

    public static bool Knows(Type type) => s_kinds.ContainsKey(type);

    /// <summary>An instance without fields; null for a kind that is not made so.</summary>
    public static object? Make(NodeKind kind) => s_makers.TryGetValue(kind, out var make) ? make() : null;

    private static Dictionary<Type, NodeKind> CreateKinds()
    {
        var kinds = new Dictionary<Type, NodeKind>();
        Add<Accessor>(NodeKind.Accessor);
        Add<Rope>(NodeKind.Rope);
        Add<JsObject>(NodeKind.Object);
        Add<JsArray>(NodeKind.Array);
        Add<NativeFunction>(NodeKind.NativeFunction);
        Add<NativeFunctionPrototype>(NodeKind.FunctionPrototype);
        Add<Closure>(NodeKind.Closure);
        Add<BoundFunction>(NodeKind.BoundFunction);
        Add<HostFunction>(NodeKind.HostFunction);
        Add<ProxyObject>(NodeKind.Proxy);
        Add<ArgumentsObject>(NodeKind.Arguments);
        Add<ErrorObject>(NodeKind.Error);
        Add<PrimitiveObject>(NodeKind.Primitive);
        Add<StringObject>(NodeKind.String);
        Add<JsPromise>(NodeKind.Promise);
        Add<GeneratorObject>(NodeKind.Generator);
        Add<AsyncGeneratorObject>(NodeKind.AsyncGenerator);
        Add<DateObject>(NodeKind.Date);
        Add<RegExpObject>(NodeKind.RegExp);
        Add<RegExpStringIterator>(NodeKind.RegExpStringIterator);
        Add<StringIterator>(NodeKind.StringIterator);
        Add<ArrayIterator>(NodeKind.ArrayIterator);
        Add<CollectionIterator>(NodeKind.CollectionIterator);
        Add<CollectionObject>(NodeKind.Collection);
        Add<CollectionEntry>(NodeKind.CollectionEntry);
        Add<WeakCollectionObject>(NodeKind.WeakCollection);
        Add<WeakRefObject>(NodeKind.WeakRef);
        Add<ArrayBufferObject>(NodeKind.ArrayBuffer);
        Add<DataViewObject>(NodeKind.DataView);
        Add<TypedArrayObject>(NodeKind.TypedArray);
        Add<FormatterObject>(NodeKind.Formatter);
        Add<UrlObject>(NodeKind.Url);
        Add<UrlSearchParamsObject>(NodeKind.UrlSearchParams);
        Add<TextDecoderObject>(NodeKind.TextDecoder);
        Add<LazyObject>(NodeKind.LazyObject);
        Add<LazyArray>(NodeKind.LazyArray);
        Add<Environment>(NodeKind.Environment);
        Add<Frame>(NodeKind.Frame);
        Add<PromiseReaction>(NodeKind.Reaction);
        Add<PromiseCollector>(NodeKind.PromiseCollector);
        Add<KeyCursor>(NodeKind.KeyCursor);
        Add<ArrayCursor>(NodeKind.ArrayCursor);
        Add<IteratorHelperObject>(NodeKind.IteratorHelper);
        return kinds;

        void Add<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.NonPublicConstructors)] T>(NodeKind kind)
        {
            kinds.Add(typeof(T), kind);
            s_makers.Add(kind, static () => RuntimeHelpers.GetUninitializedObject(typeof(T)));
        }
    }
}
