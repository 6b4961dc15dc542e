namespace CodeMode.Engine.Limits;

/// <summary>Sizes that the language leaves to the engine.</summary>
internal static class EngineSizes
{
    /// <summary>Characters of one text: as in V8, so that what fails here fails there.</summary>
    public const int MaxStringLength = (1 << 29) - 24;

    /// <summary>Bits of one BigInt: as in SpiderMonkey and JavaScriptCore. No sum of money needs V8's gigabit, and no step on such a number can be stopped.</summary>
    public const int MaxBigIntBits = 1 << 20;

    /// <summary>Arguments of one call, spread ones included.</summary>
    public const int MaxArguments = 1 << 17;

    /// <summary>Bytes of one array buffer.</summary>
    public const int MaxBufferBytes = 1 << 30;

    /// <summary>Elements of one dense array or typed array.</summary>
    public const int MaxArrayElements = 1 << 28;
}
