namespace CodeMode.Engine.Bytecode;

internal enum ControlKind
{
    Target,
    Environment,
    Iterator,
    Finally,
}
