using CodeMode.Engine.Execution;

namespace CodeMode.Engine.Runtime;

/// <summary>
/// Goes through the heap. An object passes each of its fields through the visitor and keeps what comes back: the count of memory and the
/// writer of a state give back what they got, the reader of a state gives what was written. So one method of an object serves them all.
/// What only a state needs (numbers, texts, marks) the count lets pass by.
/// </summary>
internal abstract class HeapVisitor
{
    /// <summary>Whether the fields hold nothing yet: they take what the visitor gives.</summary>
    public virtual bool IsReading => false;

    /// <summary>Goes through the fields of everything that was met so far, and of what is met on the way.</summary>
    public abstract void VisitPending();

    public abstract JsValue Value(in JsValue value);

    /// <summary>The first <paramref name="count"/> values of an array; read, the array holds just these.</summary>
    public abstract JsValue[] Values(JsValue[] values, int count);

    public abstract Shape Layout(Shape shape);

    public T? Optional<T>(T? value)
        where T : class => Reference(value) is { } same ? same as T ?? throw Mismatch(typeof(T).Name) : null;

    public T Required<T>(T value)
        where T : class => Reference(value) as T ?? throw Mismatch(typeof(T).Name);

    public virtual int Integer(int value) => value;

    public virtual long Long(long value) => value;

    public virtual double Number(double value) => value;

    public virtual bool Flag(bool value) => value;

    public virtual string? Text(string? value) => value;

    public virtual byte[] Bytes(byte[] value) => value;

    public virtual NativeCode Native(NativeCode code) => code;

    /// <summary>Whether a program can reach a built-in with this code: only then a state has a name for it.</summary>
    public virtual bool IsNamed(NativeCode code) => true;

    /// <summary>The place of something among the host's globals; null for data that came in an answer.</summary>
    public virtual HostPath? Path(HostPath? path) => path;

    public virtual ScriptData Data(ScriptData data) => data;

    /// <summary>What stands at a place among the host's globals, which a state does not hold.</summary>
    public virtual ScriptData Host(ScriptData data, HostPath? path) => data;

    /// <summary>The number of things that follow, each of which takes up some of the state: a wrong one cannot make a reader allocate much.</summary>
    public virtual int Count(int count) => count;

    /// <summary>A value of an enumeration; one that is none is refused.</summary>
    public T Choice<T>(T value)
        where T : struct, Enum
    {
        var number = Integer(Array.IndexOf(Choices<T>.All, value));
        return (uint)number < (uint)Choices<T>.All.Length ? Choices<T>.All[number] : throw Mismatch(typeof(T).Name);
    }

    public JsValue[] Values(JsValue[] values) => Values(values, Count(values?.Length ?? 0));

    public string RequiredText(string value) => Text(value) ?? throw Mismatch("text");

    public List<T> List<T>(List<T> list)
        where T : class
    {
        var count = Count(list?.Count ?? 0);
        if (IsReading)
        {
            list = [];
            for (var i = 0; i < count; i++) list.Add(Required<T>(null!));
            return list;
        }

        foreach (var item in list!) Required(item);
        return list;
    }

    /// <summary>Things that are no objects: each one's parts go through <paramref name="visit"/>; what is read goes to <paramref name="add"/>.</summary>
    public void Items<T>(IReadOnlyCollection<T> items, Action<T> add, Func<T?, T> visit)
    {
        var count = Count(items.Count);
        if (IsReading)
        {
            for (var i = 0; i < count; i++) add(visit(default));
            return;
        }

        foreach (var item in items) visit(item);
    }

    /// <summary>Objects by name.</summary>
    public void Names<T>(Dictionary<string, T> map)
        where T : class =>
        Items(map, item => map.Add(item.Key, item.Value), item => new(RequiredText(item.Key), Required(item.Value)));

    protected abstract object? Reference(object? value);

    private static class Choices<T>
        where T : struct, Enum
    {
        public static readonly T[] All = Enum.GetValues<T>();
    }

    protected virtual Exception Mismatch(string expected) => throw new InvalidOperationException($"The heap holds no {expected} where one belongs.");
}
