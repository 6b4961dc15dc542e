namespace CodeMode.Checking;

/// <summary>
/// CMODE4008: the root or a group gets out of sight, by a computed key or as a value. Then nobody could say what the program reaches, and
/// read-only mode, approvals and dry runs stand on knowing it.
/// </summary>
internal sealed class EscapeRule : IProgramRule
{
    private const string Id = "CMODE4008";

    public void Check(CheckContext context)
    {
        var ns = context.Index.Namespace;
        foreach (var escape in context.Uses.Escapes)
        {
            var name = escape.Target.Display(ns);
            context.Error(Id, escape.At, escape.Target.Kind == ApiTargetKind.Computed
                ? $"'{name}[…]' must be written with a literal name, so that what the program can reach is known; {Instead(escape.Target, context.Index)}"
                : $"'{name}' may not be passed on, returned or reassigned, so that what the program can reach is known; {Instead(escape.Target, context.Index)}");
        }
    }

    private static string Instead(ApiTarget target, ModelIndex index)
    {
        var container = target.Group is { } group ? index.Namespace + "." + group : index.IsFlat ? index.Namespace : index.Namespace + ".<group>";
        return $"write {container}.<operation>(…) where it is called, or choose between operations with if or switch";
    }
}
