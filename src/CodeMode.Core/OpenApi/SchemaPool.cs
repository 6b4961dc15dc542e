using System.Runtime.CompilerServices;
using CodeMode.Model;

namespace CodeMode.OpenApi;

/// <summary>
/// The schemas of a document, those that say the same once: documents repeat most of theirs. What stands inside one is compared by identity, because
/// it came from here before. Objects stay apart: each is a type of its own, called after where it stands.
/// </summary>
internal sealed class SchemaPool
{
    // A document may choose schemas that collide; they are not looked for any longer than this, and stand beside each other.
    private const int LongestChain = 16;

    private int[] _buckets = new int[1024];
    private (int Hash, int Next, Schema Schema)[] _entries = new (int, int, Schema)[512];
    private int _count;

    /// <summary>The schema that a draft describes.</summary>
    public Schema Get(SchemaDraft draft)
    {
        if (draft.Properties.Count > 0 || draft.AllOf.Count > 0) return draft.ToSchema();
        // Others know it by its identity.
        if (draft.Equals(Schema.Any)) return Schema.Any;
        var hash = GetHash(draft);
        var length = 0;
        for (var i = _buckets[hash & (_buckets.Length - 1)] - 1; i >= 0 && length < LongestChain; i = _entries[i].Next - 1, length++)
        {
            if (_entries[i].Hash == hash && draft.Equals(_entries[i].Schema)) return _entries[i].Schema;
        }

        if (_count == _entries.Length) Grow();
        var schema = draft.ToSchema();
        ref var bucket = ref _buckets[hash & (_buckets.Length - 1)];
        _entries[_count] = (hash, bucket, schema);
        bucket = ++_count;
        return schema;
    }

    private void Grow()
    {
        Array.Resize(ref _entries, _count * 2);
        _buckets = new int[_count * 4];
        for (var i = 0; i < _count; i++)
        {
            ref var bucket = ref _buckets[_entries[i].Hash & (_buckets.Length - 1)];
            _entries[i].Next = bucket;
            bucket = i + 1;
        }
    }

    private static int GetHash(SchemaDraft draft)
    {
        var hash = (int)draft.Types;
        Add(Sample(draft.Reference));
        Add(Sample(draft.Title));
        Add(Sample(draft.Description));
        Add(Sample(draft.Format));
        Add(Sample(draft.Default));
        Add(draft.Enum.Count);
        foreach (var value in draft.Enum) Add(Sample(value));
        Add(draft.Bounds?.GetHashCode() ?? 0);
        Add(Identify(draft.Items));
        Add(Identify(draft.AdditionalProperties));
        foreach (var part in draft.AnyOf) Add(Identify(part));
        foreach (var part in draft.OneOf) Add(Identify(part));
        return hash ^ (hash >> 15);

        void Add(int part) => hash = unchecked((hash * -1640531535) + part);
    }

    private static int Identify(Schema? schema) => schema is null ? 0 : RuntimeHelpers.GetHashCode(schema);

    // Texts can be books; a few of their letters tell them apart.
    private static int Sample(string? text)
    {
        if (text is null) return 0;
        var hash = text.Length + 1;
        for (int i = 0, step = (text.Length / 12) + 1; i < text.Length; i += step) hash = unchecked((hash * 31) + text[i]);
        return hash;
    }
}
