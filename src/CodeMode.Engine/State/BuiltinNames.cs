using System.Collections.Frozen;
using CodeMode.Engine.Execution;
using CodeMode.Engine.Limits;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.State;

/// <summary>
/// Names for what built-ins are made of: their native code, and the tables of members that nobody has touched yet. A name is the way from
/// the realm to a function, <c>ArrayPrototype.push</c> for instance, found by walking all built-ins of a realm that is made for this once.
/// </summary>
internal sealed class BuiltinNames
{
    private static readonly Lazy<BuiltinNames> s_instance = new(static () => new BuiltinNames());

    private readonly Dictionary<NativeCode, string> _codeNames = [];
    private readonly Dictionary<BuiltinEntry[], string> _tableNames = new(ReferenceEqualityComparer.Instance);
    private readonly FrozenDictionary<string, NativeCode> _codes;
    private readonly FrozenDictionary<string, BuiltinEntry[]> _tables;

    private BuiltinNames()
    {
        var limits = new ScriptLimits();
        var realm = new Realm(new Meter(limits), TimeProvider.System, 0);
        realm.Machine = new Machine(realm, limits);
        var pending = new Queue<(JsObject Target, string Name)>();
        for (var i = 0; i < (int)Intrinsic.Count; i++)
        {
            if (Builtins.IntrinsicTable.Makes((Intrinsic)i)) pending.Enqueue((realm.Get((Intrinsic)i), ((Intrinsic)i).ToString()));
        }

        pending.Enqueue((realm.Global, "Global"));
        var seen = new HashSet<JsObject>(ReferenceEqualityComparer.Instance);
        while (pending.TryDequeue(out var next))
        {
            if (!seen.Add(next.Target)) continue;
            Name(next.Target, next.Name);
            var keys = new List<PropertyKey>();
            next.Target.CollectKeys(keys);
            foreach (var key in keys)
            {
                if (!next.Target.GetOwn(key, out var property)) continue;
                if (property.IsAccessor)
                {
                    if (property.Accessor.Getter is { } getter) pending.Enqueue((getter, $"{next.Name}.get {key}"));
                    if (property.Accessor.Setter is { } setter) pending.Enqueue((setter, $"{next.Name}.set {key}"));
                }
                else if (property.Value.Ref is JsObject value)
                {
                    pending.Enqueue((value, $"{next.Name}.{key}"));
                }
            }
        }

        _codes = _codeNames.ToFrozenDictionary(static pair => pair.Value, static pair => pair.Key, StringComparer.Ordinal);
        _tables = _tableNames.ToFrozenDictionary(static pair => pair.Value, static pair => pair.Key, StringComparer.Ordinal);
    }

    /// <summary>The name of native code; null when no program can reach it.</summary>
    public static string? Of(NativeCode code) => s_instance.Value._codeNames.GetValueOrDefault(code);

    public static string? Of(BuiltinEntry[] table) => s_instance.Value._tableNames.GetValueOrDefault(table);

    public static NativeCode? FindCode(string name) => s_instance.Value._codes.GetValueOrDefault(name);

    public static BuiltinEntry[]? FindTable(string name) => s_instance.Value._tables.GetValueOrDefault(name);

    private void Name(JsObject target, string name)
    {
        if (target.Shape.Builtins is { } table) _tableNames.TryAdd(table, name);
        if (target is NativeFunction function) _codeNames.TryAdd(function.Code, name);
    }
}
