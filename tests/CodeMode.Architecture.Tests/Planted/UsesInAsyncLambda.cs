namespace Planted.Model;

internal sealed class UsesInAsyncLambda
{
    public static Func<Task<int>> Value => static async () =>
    {
        await Task.Yield();
        return OpenApi.Reader.Read();
    };
}
