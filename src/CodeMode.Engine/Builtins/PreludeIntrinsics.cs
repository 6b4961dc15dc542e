using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>
/// What prelude code calls as <c>$name(…)</c>: static C# functions that programs cannot reach. Like all built-ins they never call back.
/// <c>$call(f, this, …)</c>, <c>$apply(f, this, array)</c>, <c>$construct(f, newTarget, array)</c>, <c>$selfHosted("File.function")</c> and
/// <c>$symbol("iterator")</c> are instructions and stand in the compiler.
/// </summary>
internal static class PreludeIntrinsics
{
    private static readonly List<NativeBody> s_bodies = [];
    private static readonly Dictionary<string, int> s_indices = CreateTable();

    public static int IndexOf(string name) =>
        s_indices.TryGetValue(name, out var index) ? index : throw new InvalidOperationException($"The prelude names an unknown intrinsic {name}.");

    public static string NameOf(int index) => s_indices.First(entry => entry.Value == index).Key;

    public static JsValue Call(int index, in Arguments args) => s_bodies[index](args);

    private static Dictionary<string, int> CreateTable()
    {
        var table = new Dictionary<string, int>(StringComparer.Ordinal);
        void Add(string name, NativeBody body)
        {
            table.Add(name, s_bodies.Count);
            s_bodies.Add(body);
        }

        ValueIntrinsics.AddTo(Add);
        ObjectIntrinsics.AddTo(Add);
        PromiseIntrinsics.AddTo(Add);
        ErrorBuiltins.AddIntrinsics(Add);
        ArrayBuiltins.AddIntrinsics(Add);
        DataIntrinsics.AddTo(Add);
        StandardIntrinsics.AddTo(Add);
        BinaryIntrinsics.AddTo(Add);
        IteratorIntrinsics.AddTo(Add);
        return table;
    }
}
