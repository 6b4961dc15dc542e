using CodeMode.Engine.Execution;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine;

/// <summary>Data of the host as values of a program. Constant in time: members of objects and arrays are taken over when touched.</summary>
internal static class HostValues
{
    public static JsValue ToValue(Realm realm, ScriptData data, HostPath? path = null)
    {
        switch (data.Kind)
        {
            case ScriptDataKind.Null: return JsValue.Null;
            case ScriptDataKind.Boolean: return data.IsTrue;
            case ScriptDataKind.Number: return data.Number;
            case ScriptDataKind.String:
                realm.Meter.ChargeMemory(24 + data.Text.Length * 2L);
                return data.Text;
            case ScriptDataKind.Array: return new LazyArray(realm, data, path);
            case ScriptDataKind.Object: return new LazyObject(realm, data, path);
            case ScriptDataKind.Function: return new HostFunction(realm, (ScriptFunction)data, path);
            default: return JsValue.Undefined;
        }
    }

    /// <summary>A primitive value as data; null for objects and symbols.</summary>
    public static ScriptData? FromPrimitive(Realm realm, in JsValue value) => value.Ref switch
    {
        null => double.IsFinite(value.Num) ? ScriptData.From(value.Num) : ScriptData.Null,
        string or Rope => ScriptData.From(Operators.Flat(realm, value.Ref)),
        JsBigInt => ScriptData.From(Conversions.ToText(realm, value)),
        Tag when value.IsBoolean => ScriptData.From(value.IsTrue),
        Tag when value.IsNull => ScriptData.Null,
        Tag => ScriptData.Undefined,
        _ => null,
    };
}
