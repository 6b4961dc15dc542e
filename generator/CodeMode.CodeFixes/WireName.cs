using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeMode.CodeFixes;

/// <summary>Names on the wire in C#.</summary>
internal static class WireName
{
    /// <summary><c>X-Trace-Id</c> → <c>xTraceId</c>.</summary>
    public static string ToIdentifier(string name)
    {
        var text = new StringBuilder();
        var startsWord = false;
        foreach (var c in name)
        {
            if (!SyntaxFacts.IsIdentifierPartCharacter(c))
            {
                startsWord = text.Length > 0;
                continue;
            }

            text.Append(startsWord ? char.ToUpperInvariant(c) : text.Length == 0 ? char.ToLowerInvariant(c) : c);
            startsWord = false;
        }

        // A name that is its own identifier is bound without an attribute.
        var identifier = SyntaxFacts.IsValidIdentifier(name) ? name : text.ToString();
        if (identifier.Length == 0 || !SyntaxFacts.IsIdentifierStartCharacter(identifier[0])) identifier = "_" + identifier;
        return SyntaxFacts.GetKeywordKind(identifier) == SyntaxKind.None ? identifier : "@" + identifier;
    }

    /// <summary><c>[FromHeader(Name = "…")]</c>, written so that no using directive is needed.</summary>
    public static AttributeListSyntax From(string source, string? name)
    {
        var attribute = SyntaxFactory.Attribute(SyntaxFactory.ParseName("Microsoft.AspNetCore.Mvc.From" + source));
        if (name is not null)
        {
            attribute = attribute.AddArgumentListArguments(SyntaxFactory.AttributeArgument(
                SyntaxFactory.NameEquals("Name"), null, SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(name))));
        }

        return SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(attribute)).NormalizeWhitespace().WithTrailingTrivia(SyntaxFactory.Space);
    }
}
