using CodeMode.Generator.Pipeline;

namespace CodeMode.Generator.Emission;

/// <summary>The typed handles. Each is made when it is first asked for: a thousand of them cost a start nothing.</summary>
internal static class OperationsEmitter
{
    public static void Emit(SourceWriter writer, ApiShape shape)
    {
        writer.Line("/// <summary>Typed handles of the operations: for policies, for interception, and as a client in C#.</summary>");
        writer.Line(GeneratedCode.Attribute);
        writer.Open("public static class Operations");
        writer.Line("private static readonly global::System.Func<global::CodeMode.ApiDefinition> s_definition = static () => Definition;");
        foreach (var handle in shape.Handles)
        {
            var type = $"global::CodeMode.Operation<{handle.ArgumentsType}, {handle.ResultType}>";
            writer.Summary(handle.Summary);
            writer.Line($"public static {type} {handle.Name} => s_{handle.Name} ??= new(s_definition, {CSharpText.Literal(handle.QualifiedName)});");
            writer.Line($"private static {type}? s_{handle.Name};");
        }

        writer.CloseBlock();
    }
}
