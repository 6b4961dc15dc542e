namespace Planted.Model;

internal sealed class UsesInBody
{
    public static int Value => OpenApi.Reader.Read();
}
