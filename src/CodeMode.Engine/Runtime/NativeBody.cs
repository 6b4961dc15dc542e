namespace CodeMode.Engine.Runtime;

/// <summary>
/// The C# body of a built-in. It never calls back into a program: arguments it needs as primitives are declared in
/// <see cref="NativeCode.Coercions"/>, and a callback is left to a self-hosted function by <see cref="Arguments.TailCall(string)"/>.
/// It charges the meter before it works or allocates.
/// </summary>
internal delegate JsValue NativeBody(in Arguments args);
