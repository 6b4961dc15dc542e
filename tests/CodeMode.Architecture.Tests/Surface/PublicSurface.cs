using System.Globalization;
using System.Reflection;
using System.Text;

namespace CodeMode.Architecture.Tests.Surface;

/// <summary>Prints what an assembly shows to its users: one line a member, sorted, so that a change is a readable diff.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Print(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(static t => t.FullName, StringComparer.Ordinal)) Print(type, text);
        return text.ToString();
    }

    private static void Print(Type type, StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"{Kind(type)} {type.Namespace}.{TypeName.Of(type)}{Bases(type)}\n");
        foreach (var line in Members(type).Order(StringComparer.Ordinal)) text.Append("  ").Append(line).Append('\n');
        text.Append('\n');
    }

    private static string Kind(Type type)
    {
        if (type.IsEnum) return "enum";
        if (type.IsInterface) return "interface";
        if (typeof(Delegate).IsAssignableFrom(type)) return "delegate";
        var word = type.IsValueType ? "struct" : IsRecord(type) ? "record" : "class";
        return (type.IsAbstract && type.IsSealed ? "static " : type.IsAbstract ? "abstract " : type.IsSealed && !type.IsValueType ? "sealed " : "") + word;
    }

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    private static string Bases(Type type)
    {
        if (type.IsEnum || typeof(Delegate).IsAssignableFrom(type)) return "";
        var bases = new List<string>();
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType)) bases.Add(TypeName.Of(parent));
        bases.AddRange(type.GetInterfaces().Where(static i => i.IsVisible).Select(TypeName.Of).Where(static name => !name.StartsWith("IEquatable", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        return bases.Count == 0 ? "" : " : " + string.Join(", ", bases);
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum) return Enum.GetNames(type).Select((name, i) => string.Create(CultureInfo.InvariantCulture, $"{name} = {Convert.ToInt64(Enum.GetValuesAsUnderlyingType(type).GetValue(i), CultureInfo.InvariantCulture)}"));
        if (typeof(Delegate).IsAssignableFrom(type)) return [Describe(type.GetMethod("Invoke")!)];
        return
        [
            .. type.GetConstructors(Declared).Where(IsVisible).Select(c => $"new({Parameters(c)})"),
            .. type.GetFields(Declared).Where(static f => f.IsPublic).Select(static f => $"{TypeName.Of(f.FieldType)} {f.Name}"),
            .. type.GetProperties(Declared).Where(static p => p.GetAccessors(nonPublic: true).Any(IsVisible)).Select(Describe),
            .. type.GetMethods(Declared).Where(static m => IsVisible(m) && !IsAccessor(m) && !IsRecordPlumbing(m)).Select(Describe),
        ];
    }

    private static string Describe(PropertyInfo property)
    {
        var accessors = property.GetAccessors(nonPublic: true);
        var indexer = property.GetIndexParameters() is { Length: > 0 } p ? $"[{string.Join(", ", p.Select(static i => TypeName.Of(i.ParameterType)))}]" : "";
        var set = property.SetMethod is { } setter && IsVisible(setter) ? IsInit(setter) ? " init;" : " set;" : "";
        return $"{Static(accessors[0])}{TypeName.Of(property.PropertyType)} {property.Name}{indexer} {{ get;{set} }}";
    }

    private static string Describe(MethodInfo method)
    {
        var generic = method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(static a => a.Name))}>" : "";
        return $"{(method.IsFamily ? "protected " : "")}{Static(method)}{TypeName.Of(method.ReturnType)} {method.Name}{generic}({Parameters(method)})";
    }

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(static p => $"{TypeName.Of(p.ParameterType)} {p.Name}{(p.IsOptional ? " = …" : "")}"));

    private static string Static(MethodBase method) => method.IsStatic ? "static " : "";

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Any(static m => m.Name == "IsExternalInit");

    private static bool IsAccessor(MethodInfo method) =>
        method.IsSpecialName && (method.Name.StartsWith("get_", StringComparison.Ordinal) || method.Name.StartsWith("set_", StringComparison.Ordinal));

    /// <summary>What the compiler writes for every record.</summary>
    private static bool IsRecordPlumbing(MethodInfo method) =>
        IsRecord(method.DeclaringType!) && method.Name is "<Clone>$" or "PrintMembers" or "Equals" or "GetHashCode" or "ToString" or "op_Equality" or "op_Inequality" or "Deconstruct";
}
