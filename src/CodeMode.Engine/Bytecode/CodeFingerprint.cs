using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace CodeMode.Engine.Bytecode;

/// <summary>A hash of everything that running a function depends on, but for the functions within.</summary>
internal static class CodeFingerprint
{
    public static long Of(CodeBlock block)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(MemoryMarshal.AsBytes(block.Code.AsSpan()));
        Add(string.Create(CultureInfo.InvariantCulture, $"{block.LocalCount} {block.StackSize} {block.ParameterCount} {block.Length} {block.Kind} {block.IsAsync} {block.IsGenerator} {block.NeedsAllArguments} {block.Functions.Length} {block.Templates.Length} {block.Name}"));
        foreach (var constant in block.Constants) Add($"{constant.Ref?.GetType().Name}:{constant}");
        foreach (var handler in block.Handlers) Add(handler.ToString());
        return BinaryPrimitives.ReadInt64LittleEndian(hash.GetHashAndReset());

        void Add(string text)
        {
            hash.AppendData(Encoding.Unicode.GetBytes(text));
            hash.AppendData([0, 0]);
        }
    }
}
