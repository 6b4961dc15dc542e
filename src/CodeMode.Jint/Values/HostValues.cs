using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime.Descriptors;

namespace CodeMode.Jint.Values;

/// <summary>Data of the host as values of a program; members of objects are taken over when touched.</summary>
internal sealed class HostValues(JintMachine machine, Func<ScriptFunction, JsValue> toFunction)
{
    public JsValue ToValue(ScriptData data) => data.Kind switch
    {
        ScriptDataKind.Null => JsValue.Null,
        ScriptDataKind.Boolean => data.IsTrue ? JsBoolean.True : JsBoolean.False,
        ScriptDataKind.Number => new JsNumber(data.Number),
        ScriptDataKind.String => new JsString(data.Text),
        ScriptDataKind.Array => ToArray(data),
        ScriptDataKind.Object => ToObject(data),
        ScriptDataKind.Function => toFunction((ScriptFunction)data),
        _ => JsValue.Undefined,
    };

    private JsArray ToArray(ScriptData data)
    {
        var items = new JsValue[data.Count];
        for (var i = 0; i < items.Length; i++) items[i] = ToValue(data.GetItem(i));
        return new JsArray(machine, items);
    }

    private JsObject ToObject(ScriptData data)
    {
        var result = new JsObject(machine);
        foreach (var name in data.Names) result.FastSetProperty(name, Member(data, name));
        return result;
    }

    private PropertyDescriptor Member(ScriptData data, string name) => PropertyDescriptor.CreateLazy(
        (Values: this, Data: data, Name: name),
        static member => member.Data.GetMember(member.Name) is { } value ? member.Values.ToValue(value) : JsValue.Undefined,
        PropertyFlag.ConfigurableEnumerableWritable);
}
