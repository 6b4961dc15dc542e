using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CodeMode.CodeFixes;

/// <summary>A change of code that makes it say what the document says. What the document says travels as the diagnostic's properties.</summary>
public abstract class DriftFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        foreach (var diagnostic in context.Diagnostics)
        {
            var place = diagnostic.Location.SourceTree == root.SyntaxTree ? root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) : null;
            if (place is null || Describe(diagnostic, place) is not { } title) continue;
            context.RegisterCodeFix(CodeAction.Create(title, cancellation => ChangeAsync(context.Document, diagnostic, place, cancellation), equivalenceKey: GetType().Name), diagnostic);
        }
    }

    /// <summary>The action's title, or <see langword="null"/> when it does not apply here.</summary>
    /// <param name="diagnostic">What was found.</param>
    /// <param name="place">The node under the squiggle.</param>
    protected abstract string? Describe(Diagnostic diagnostic, SyntaxNode place);

    /// <summary>The solution after the change.</summary>
    /// <param name="document">The file of the diagnostic.</param>
    /// <param name="diagnostic">What was found.</param>
    /// <param name="place">The node under the squiggle.</param>
    /// <param name="cancellation">Ends the work early.</param>
    protected abstract Task<Solution> ChangeAsync(Document document, Diagnostic diagnostic, SyntaxNode place, CancellationToken cancellation);

    /// <summary>The solution with one node in place of another.</summary>
    /// <param name="document">The node's file.</param>
    /// <param name="old">The node.</param>
    /// <param name="changed">What stands in its place.</param>
    /// <param name="cancellation">Ends the work early.</param>
    protected static async Task<Solution> ReplaceAsync(Document document, SyntaxNode old, SyntaxNode changed, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        return document.WithSyntaxRoot(root!.ReplaceNode(old, changed)).Project.Solution;
    }

    /// <summary>What the document says of something, or <see langword="null"/>.</summary>
    /// <param name="diagnostic">What was found.</param>
    /// <param name="name">The property's name.</param>
    protected static string? Said(Diagnostic diagnostic, string name) => diagnostic.Properties.TryGetValue(name, out var value) ? value : null;
}
