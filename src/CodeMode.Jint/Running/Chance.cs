using Jint;
using Jint.Native;
using Jint.Runtime.Descriptors;
using Jint.Runtime.Interop;

namespace CodeMode.Jint.Running;

/// <summary><c>Math.random</c> and <c>crypto.randomUUID</c> from the run's seed.</summary>
internal static class Chance
{
    public static void AddTo(JintMachine machine, int? seed)
    {
        var random = seed is { } fixedSeed ? new Random(fixedSeed) : new Random();
        if (seed is not null)
        {
            machine.Global.Get("Math").AsObject().FastSetProperty("random", Function(machine, "random", () => new JsNumber(random.NextDouble())));
        }

        var crypto = new JsObject(machine);
        crypto.FastSetProperty("randomUUID", Function(machine, "randomUUID", () => new JsString(NextUuid(seed is null ? null : random))));
        machine.Global.FastSetProperty("crypto", new PropertyDescriptor(crypto, PropertyFlag.NonEnumerable));
    }

    private static string NextUuid(Random? random)
    {
        if (random is null) return Guid.NewGuid().ToString();
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }

    private static PropertyDescriptor Function(JintMachine machine, string name, Func<JsValue> body) =>
        new(new ClrFunction(machine, name, (_, _) => body(), 0, PropertyFlag.AllForbidden), PropertyFlag.NonEnumerable);
}
