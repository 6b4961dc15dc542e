using CodeMode.Model;
using CodeMode.Syntax;

namespace CodeMode.Checking;

/// <summary>CMODE4015: <c>paginate</c> takes an operation, not its answer, and gives an async iterator, which neither <c>await</c> nor a spread goes through.</summary>
internal sealed class PaginateRule : IProgramRule
{
    private const string Id = "CMODE4015";
    private const string Name = "paginate";

    /// <summary>The operations that a program pages through, each with the call of <c>paginate</c>.</summary>
    public static IEnumerable<(ApiOperation Operation, CallExpression Call)> Find(CheckContext context) =>
        from reference in context.Uses.References
        where reference.Consumer is { } call && IsPaginate(context, call) && call.Arguments[0] == reference.Expression
        select (reference.Operation, reference.Consumer);

    public void Check(CheckContext context) => new Finder(context).Run();

    private static bool IsPaginate(CheckContext context, CallExpression call) => context.References.IsGlobal(call.Callee, Name);

    private sealed class Finder(CheckContext context) : NodeVisitor
    {
        public void Run() => Visit(context.Program);

        protected override void Visit(Node? node)
        {
            switch (node)
            {
                case CallExpression call when IsPaginate(context, call): CheckOperation(call); break;
                case MemberExpression member when IsPages(member.Object): CheckMember(member); break;
                case ForOfStatement { IsAwait: false } loop when IsPages(loop.Right): Report(loop.Right); break;
                case SpreadElement spread when IsPages(spread.Argument): Report(spread.Argument); break;
                default: break;
            }
            base.Visit(node);
        }

        private void CheckOperation(CallExpression call)
        {
            if (call.Arguments.Length == 0 || call.Arguments[0] is not CallExpression inner) return;
            if (context.Targets.Resolve(inner.Callee) is not { Kind: ApiTargetKind.Operation } target) return;
            var name = target.Display(context.Index.Namespace);
            context.Error(Id, inner, $"paginate takes the operation itself and its arguments; write paginate({name}, {{ … }})");
        }

        private void CheckMember(MemberExpression member)
        {
            if (PropertyNames.Of(member.Property, member.Computed) is "map" or "filter" or "forEach" or "reduce" or "length" or "slice" or "find" or "some" or "every" or "sort" or "flatMap")
                Report(member.Property);
        }

        private void Report(Node at) =>
            context.Error(Id, at, "paginate gives an async iterator; write for await (const item of paginate(…)), or await Array.fromAsync(paginate(…)) for all of them");

        private bool IsPages(Expression expression) => context.Targets.Constant(expression) switch
        {
            AwaitExpression { Argument: { } awaited } => IsPages(awaited),
            CallExpression call => IsPaginate(context, call),
            _ => false,
        };
    }
}
