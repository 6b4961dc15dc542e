using CodeMode.Syntax;

namespace CodeMode.Checking;

/// <summary>Declares what a scope holds before its code is read, as names are visible before the line that declares them.</summary>
internal static class Declarations
{
    /// <summary>Declares <c>let</c>, <c>const</c>, classes and functions of a list of statements.</summary>
    public static void DeclareLexical(IReadOnlyList<Statement> statements, VariableScope scope)
    {
        foreach (var statement in statements) DeclareLexical(statement, scope);
    }

    public static void DeclareLexical(Node? statement, VariableScope scope)
    {
        switch (statement)
        {
            case VariableDeclaration { Kind: not VariableKind.Var } declaration:
                foreach (var declarator in declaration.Declarators) DeclarePattern(declarator.Target, scope);
                break;
            case FunctionDeclaration { Function.Name: { } name }: scope.Declare(name).WriteUnknown(); break;
            case ClassDeclaration { Class.Name: { } name }: scope.Declare(name.Name).WriteUnknown(); break;
            default: break;
        }
    }

    /// <summary>Declares the names of a pattern.</summary>
    public static void DeclarePattern(Node? pattern, VariableScope scope)
    {
        switch (pattern)
        {
            case Identifier name: scope.Declare(name.Name); break;
            case AssignmentPattern assignment: DeclarePattern(assignment.Target, scope); break;
            case RestElement rest: DeclarePattern(rest.Target, scope); break;
            case ArrayPattern array:
                foreach (var element in array.Elements) DeclarePattern(element, scope);
                break;
            case ObjectPattern @object:
                foreach (var property in @object.Properties) DeclarePattern(property.Target, scope);
                DeclarePattern(@object.Rest, scope);
                break;
            default: break;
        }
    }
}
