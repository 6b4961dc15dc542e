using CodeMode.Baseline.Types;

namespace CodeMode.Baseline;

/// <summary>An operation as programs rely on it.</summary>
/// <param name="Method">The verb, upper case.</param>
/// <param name="Path">The route template, one word.</param>
/// <param name="Name">What programs call it: <c>pets.getPet</c>.</param>
/// <param name="Signature">What it takes and gives.</param>
/// <param name="Pointer">Its place in the document.</param>
internal sealed record ContractOperation(string Method, string Path, string Name, Signature Signature, string Pointer)
{
    /// <summary>Verb and path.</summary>
    public string Head => Method + " " + Path;
}
