namespace Planted.Model;

internal sealed class Innocent
{
    public static int Value => 1;
}
