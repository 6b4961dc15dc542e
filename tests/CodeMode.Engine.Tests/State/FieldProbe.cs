using System.Reflection;
using System.Runtime.CompilerServices;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Tests.State;

/// <summary>Changes one field of an object of the heap: a state that holds the field is another then, or cannot be written at all.</summary>
internal sealed class FieldProbe(object target, FieldInfo member)
{
    public static IEnumerable<FieldProbe> Of(object target) => FieldsOf(target.GetType()).Select(found => new FieldProbe(target, found));

    /// <summary>The names and types of the fields of a class that a state holds.</summary>
    public static IEnumerable<string> Of(Type type) => FieldsOf(type).Select(static found => $"{found.Name.Split('>')[0].TrimStart('<')} {found.FieldType.Name}");

    /// <summary>The class that declares the field, and the field; for the shape each class, which shows that none leaves out what its base has.</summary>
    public (Type, string) Name => (member.Name == nameof(JsObject.Shape) ? target.GetType() : member.DeclaringType!, member.Name);

    /// <summary>Whether something else can be put in the place of what is there.</summary>
    public bool CanChange => Other(member.GetValue(target)) is not null;

    /// <summary>Whether the state shows a change, and what is read from that shows it too, unless it is refused.</summary>
    public bool Shows(byte[] state, Func<byte[]> save, Func<byte[], byte[]> saveAgain)
    {
        var value = member.GetValue(target);
        var other = Other(value);
        member.SetValue(target, other is Nothing ? null : other);
        try
        {
            var changed = save();
            return !changed.AsSpan().SequenceEqual(state) && saveAgain(changed).AsSpan().SequenceEqual(changed);
        }
        catch (Exception error) when (error is ScriptStateException or InvalidOperationException or NullReferenceException or ArgumentNullException)
        {
            return true;
        }
        finally
        {
            member.SetValue(target, value);
        }
    }

    private static IEnumerable<FieldInfo> FieldsOf(Type type)
    {
        for (var declaring = type; declaring is not null && declaring != typeof(object); declaring = declaring.BaseType)
        {
            foreach (var found in declaring.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (!HeapComparer.Free.Contains((declaring, found.Name))) yield return found;
            }
        }
    }

    private object? Other(object? value)
    {
        var type = Nullable.GetUnderlyingType(member.FieldType) ?? member.FieldType;
        if (type == typeof(string)) return value + "x";
        if (type == typeof(bool)) return !(bool)value!;
        if (type == typeof(int)) return (int)(value ?? 0) + 1;
        if (type == typeof(uint)) return (uint)value! + 1;
        if (type == typeof(double)) return (double)value! + 1;
        if (type.IsEnum) return Enum.ToObject(type, Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture) + 1);
        if (type == typeof(JsValue)) return new JsValue(12345.0);
        if (type == typeof((int, int))) return (((int Line, int))value!).Line == 7 ? (8, 8) : (7, 7);
        if (value is not null) return new Nothing();
        return type.IsAbstract || type.IsArray ? null : RuntimeHelpers.GetUninitializedObject(type);
    }

    private sealed class Nothing;
}
