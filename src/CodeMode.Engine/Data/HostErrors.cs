using CodeMode.Engine.Runtime;

namespace CodeMode.Engine;

/// <summary>Exceptions of host functions as Errors of the program. Only what a <see cref="ScriptErrorException"/> says reaches it.</summary>
internal static class HostErrors
{
    public static JsValue ToValue(Realm realm, string function, Exception exception)
    {
        if (exception is not ScriptErrorException known)
        {
            var reason = exception is OperationCanceledException ? "was cancelled" : "failed";
            return new ErrorObject(realm, realm.Get(Intrinsic.ErrorPrototype), $"The host function '{function}' {reason}");
        }

        var error = new ErrorObject(realm, realm.HostErrorPrototype(known.Name), known.Message);
        if (known.Properties is { } properties)
        {
            foreach (var name in properties.Names) error.Set(name, HostValues.ToValue(realm, properties.GetMember(name)!));
        }

        return error;
    }
}
