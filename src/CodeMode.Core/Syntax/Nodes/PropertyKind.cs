namespace CodeMode.Syntax;

internal enum PropertyKind
{
    Init,
    Method,
    Get,
    Set,
}
