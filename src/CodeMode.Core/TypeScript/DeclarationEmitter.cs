using CodeMode.Model;

namespace CodeMode.TypeScript;

/// <summary>Model → TypeScript declarations.</summary>
internal static class DeclarationEmitter
{
    /// <summary>The whole declaration file.</summary>
    /// <param name="model">The API.</param>
    /// <param name="ns">The namespace programs call it by.</param>
    public static string Emit(ApiModel model, string ns = "api") => throw new NotImplementedException(ns);
}
