namespace Planted.OpenApi;

internal sealed class Reader
{
    public static int Read() => 1;
}
