using System.Collections;
using System.Numerics;
using System.Reflection;
using CodeMode.Engine.Binary;
using CodeMode.Engine.Builtins;
using CodeMode.Engine.Bytecode;
using CodeMode.Engine.Execution;
using CodeMode.Engine.RegularExpressions;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Tests.State;

/// <summary>
/// Holds two heaps against each other, field by field, by reflection: a field that a state forgets shows, whoever adds it and whenever.
/// What need not be the same is listed, with its reason.
/// </summary>
internal sealed class HeapComparer
{
    private const BindingFlags Fields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<(Type Type, string Field), string> s_free = new()
    {
        [(typeof(JsObject), "Mark")] = "the count of memory",
        [(typeof(HeapCell), "Mark")] = "the count of memory",
        [(typeof(Rope), "Mark")] = "the count of memory",
        [(typeof(IndexedProperties), "_sorted")] = "sorted again when asked",
        [(typeof(Closure), "_instanceShape")] = "found again at the next new",
        [(typeof(Closure), "_instancePrototype")] = "found again at the next new",
        [(typeof(LinkedCode), "<Caches>k__BackingField")] = "learned again",
        [(typeof(LinkedCode), "<IsPlain>k__BackingField")] = "follows from the bytecode",
        [(typeof(LinkedCode), "_pureCost")] = "follows from the bytecode",
        [(typeof(LinkedCode), "_missed")] = "learned again",
        [(typeof(Frame), "Base")] = "set when the frame goes on",
        [(typeof(Frame), "Top")] = "set when the frame goes on",
        [(typeof(HostFunction), "<Function>k__BackingField")] = "stands at its place among the globals",
        [(typeof(CollectionObject), "_entries")] = "made from the linked entries",
        [(typeof(LazyObject), "_data")] = "not used once the object is complete; compared by what programs see",
        [(typeof(Realm), "_rootShapes")] = "shapes are made when needed",
        [(typeof(Realm), "_nullShape")] = "shapes are made when needed",
        [(typeof(Realm), "_sharedShapes")] = "shapes are made when needed",
        [(typeof(Realm), "_sharedShapeBytes")] = "shapes are made when needed",
        [(typeof(Realm), "<RegExpPrograms>k__BackingField")] = "compiled again",
        [(typeof(Realm), "<PendingCall>k__BackingField")] = "lives within one instruction",
        [(typeof(Realm), "<PrototypeEpoch>k__BackingField")] = "for caches, which are empty",
        [(typeof(Machine), "_stack")] = "empty while a run waits",
        [(typeof(Machine), "_frames")] = "empty while a run waits",
        [(typeof(Machine), "_frame")] = "empty while a run waits",
        [(typeof(Machine), "_sp")] = "empty while a run waits",
        [(typeof(Machine), "_lastMark")] = "the count of memory",
        [(typeof(Machine), "_resultShape")] = "a cache",
        [(typeof(Machine), "_arrayConstructorShape")] = "a cache",
        [(typeof(Machine), "_pristineEpoch")] = "a cache",
        [(typeof(Machine), "_pristineSpeciesEpoch")] = "a cache",
        [(typeof(Machine), "_pendingGenerator")] = "lives within one instruction",
        [(typeof(Machine), "_pendingLoop")] = "lives within one instruction",
        [(typeof(Machine), "_pendingMode")] = "lives within one instruction",
        [(typeof(Machine), "_pendingValue")] = "lives within one instruction",
        [(typeof(Machine), "<CallsToken>k__BackingField")] = "of the process",
        [(typeof(Machine), "_timerQueue")] = "made from the timers",
    };

    private readonly Dictionary<object, object> _pairs = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<object, object> _reverse = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<(object? A, object? B, string Path)> _pending = new();

    /// <summary>The classes that were met.</summary>
    public HashSet<Type> Seen { get; } = [];

    /// <summary>The objects of the first heap.</summary>
    public IEnumerable<object> Met => _pairs.Keys;

    public static IEnumerable<(Type Type, string Field)> Free => s_free.Keys;

    public List<string> Compare(object a, object b)
    {
        var differences = new List<string>();
        _pending.Enqueue((a, b, a.GetType().Name));
        while (_pending.TryDequeue(out var next) && differences.Count < 10)
        {
            if (!Same(next.A, next.B, next.Path)) differences.Add($"{next.Path}: {next.A ?? "null"} | {next.B ?? "null"}");
        }

        return differences;
    }

    private bool Same(object? a, object? b, string path)
    {
        if (a is Rope { IsFlat: true } rope) a = rope.Flatten();
        if (b is Rope { IsFlat: true } other) b = other.Flatten();
        if (a is null || b is null || a.GetType() != b.GetType()) return a is null && b is null;
        switch (a)
        {
            case string or Enum or TimeSpan or BigInteger or TimeZoneInfo or ScriptLimits or CancellationToken: return Equals(a, b);
            case double x: return BitConverter.DoubleToInt64Bits(x) == BitConverter.DoubleToInt64Bits((double)b);
            case Delegate or TimeProvider or Limits.Meter or LogBuffer or AnswerQueue: return true;
            case Tag or ElementType or BuiltinEntry[]: return ReferenceEquals(a, b);
            case NativeCode code: return ReferenceEquals(a, b) || (code.IsHostError && code.Name == ((NativeCode)b).Name);
            case CodeBlock code: return code.Fingerprint == ((CodeBlock)b).Fingerprint;
            case RegExpProgram program: return program.Pattern == ((RegExpProgram)b).Pattern && program.Flags == ((RegExpProgram)b).Flags;
            case HostPath hostPath: return hostPath.ToString() == b.ToString();
            case ScriptFunction function: return function.Name == ((ScriptFunction)b).Name;
            case ScriptData data: return ScriptRunner.ToJson(data) == ScriptRunner.ToJson((ScriptData)b);
        }

        var type = a.GetType();
        if (type.IsPrimitive) return Equals(a, b);
        if (!type.IsValueType)
        {
            if (_pairs.TryGetValue(a, out var known) || _reverse.TryGetValue(b, out known)) return ReferenceEquals(known, b) || ReferenceEquals(known, a);
            _pairs.Add(a, b);
            _reverse.Add(b, a);
            Seen.Add(type);
        }

        return a switch
        {
            Shape shape => SameShape(shape, (Shape)b, path),
            IEnumerable items => SameItems(items, (IEnumerable)b, path),
            _ => EnqueueFields(a, b, type, path),
        };
    }

    private bool SameShape(Shape a, Shape b, string path)
    {
        _pending.Enqueue((a.Prototype, b.Prototype, path + ".Prototype"));
        for (var i = 0; i < Math.Min(a.Count, b.Count); i++)
        {
            _pending.Enqueue((a.Table().NameAt(i, out var flagsA), b.Table().NameAt(i, out var flagsB), $"{path}.name {i}"));
            if (flagsA != flagsB) return false;
        }

        return (a.Count, a.IsUnique, a.IsExotic, a.IsExoticBased) == (b.Count, b.IsUnique, b.IsExotic, b.IsExoticBased) && ReferenceEquals(a.Builtins, b.Builtins);
    }

    private bool SameItems(IEnumerable a, IEnumerable b, string path)
    {
        var (x, y) = (a.Cast<object?>().ToList(), b.Cast<object?>().ToList());
        for (var i = 0; i < Math.Min(x.Count, y.Count); i++) _pending.Enqueue((x[i], y[i], $"{path}[{i}]"));
        return x.Count == y.Count;
    }

    private bool EnqueueFields(object a, object b, Type type, string path)
    {
        for (var declaring = type; declaring is not null && declaring != typeof(object); declaring = declaring.BaseType)
        {
            foreach (var field in declaring.GetFields(Fields))
            {
                if (s_free.ContainsKey((declaring, field.Name))) continue;
                var (x, y) = (field.GetValue(a), field.GetValue(b));
                // Only so much of an array as its owner uses.
                if (a is JsObject && b is JsObject && field.Name is "Slots") (x, y) = (Part(x, ((JsObject)a).Shape.Count), Part(y, ((JsObject)b).Shape.Count));
                if (a is JsArray && b is JsArray && field.Name is "Dense") (x, y) = (Part(x, ((JsArray)a).DenseCount), Part(y, ((JsArray)b).DenseCount));
                if (a is HostCall && x is IReadOnlyList<ScriptData> given) (x, y) = (given.ToArray(), ((IReadOnlyList<ScriptData>)y!).ToArray());
                if (a is Realm && field.Name == "_shared") (x, y) = (Reachable(x), Reachable(y));
                _pending.Enqueue((x, y, $"{(path.Length < 300 ? path : "…" + path[^200..])}.{field.Name}"));
            }
        }

        return true;
    }

    private static JsValue[] Part(object? values, int count) => ((JsValue[])values!)[..count];

    private static List<KeyValuePair<NativeCode, JsObject>> Reachable(object? shared) =>
        [.. ((Dictionary<NativeCode, JsObject>)shared!).Where(static item => CodeMode.Engine.State.BuiltinNames.Of(item.Key) is not null)];
}
