namespace Planted.Model;

internal sealed class UsesInSignature
{
    public static IReadOnlyList<OpenApi.Reader>? Value => null;
}
