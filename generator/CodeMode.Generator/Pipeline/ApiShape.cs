using CodeMode.Generator.Typing;
using CodeMode.Model;

namespace CodeMode.Generator.Pipeline;

/// <summary>What is emitted as C#, decided: the emitters only print. Descriptions are not part of it, so that a reworded document emits no C# again.</summary>
internal sealed record ApiShape(
    ApiNames Names, EquatableArray<HandleShape> Handles, EquatableArray<RecordShape> Records, EquatableArray<EnumShape> Enums) : INamed
{
    public static ApiShape From(NamedApi api)
    {
        var types = new TypeMapper(api.Model);
        var handles = api.Model.Operations
            .Select(operation => new HandleShape(
                MemberName.Within(operation.HandleName, "Operations"),
                operation.QualifiedName,
                operation.Method + " " + operation.Path + (operation.Summary is { Length: > 0 } summary ? ": " + summary : ""),
                api.Names.EmitTypes ? types.MapArguments(operation) : CSharpType.JsonElement,
                api.Names.EmitTypes ? types.MapResult(operation) : CSharpType.JsonElement))
            .ToEquatableArray();
        return new ApiShape(api.Names, handles, types.Records.ToEquatableArray(), types.Enums.ToEquatableArray());
    }
}
