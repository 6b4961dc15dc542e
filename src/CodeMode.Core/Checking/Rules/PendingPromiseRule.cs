using CodeMode.Syntax;

namespace CodeMode.Checking;

/// <summary>CMODE4009: the Promise of a call is used as if it were the answer.</summary>
internal sealed class PendingPromiseRule : IProgramRule
{
    private const string Id = "CMODE4009";

    public void Check(CheckContext context) => new Finder(context).Run();

    private sealed class Finder(CheckContext context) : NodeVisitor
    {
        public void Run() => Visit(context.Program);

        protected override void Visit(Node? node)
        {
            switch (node)
            {
                case MemberExpression member when IsPending(member.Object): CheckMember(member); break;
                case AssignmentExpression { Target: MemberExpression target } assignment when IsPending(target.Object):
                    Visit(assignment.Value);
                    return;
                case VariableDeclarator { Target: ObjectPattern or ArrayPattern, Init: { } init } when IsPending(init):
                    CheckPattern(((VariableDeclarator)node).Target, init);
                    break;
                case ForOfStatement loop when IsPending(loop.Right): Report(loop.Right, "cannot be iterated"); break;
                case SpreadElement spread when IsPending(spread.Argument): Report(spread.Argument, "cannot be spread"); break;
                default: break;
            }
            base.Visit(node);
        }

        private void CheckMember(MemberExpression member)
        {
            if (PropertyNames.Of(member.Property, member.Computed) is not { } name || IsOfPromise(name)) return;
            context.Error(Id, member.Property, $"'{name}' is read from a Promise, not from its answer; write (await …).{name}, or await the call first");
        }

        private void CheckPattern(Node pattern, Expression init)
        {
            if (pattern is ArrayPattern || (pattern is ObjectPattern { Rest: null } names && names.Properties.Length > 0
                && names.Properties.All(static p => PropertyNames.Of(p.Key, p.Computed) is { } name && !IsOfPromise(name) && p.Target is not AssignmentPattern)))
                Report(init, "cannot be destructured");
        }

        private void Report(Expression promise, string what) =>
            context.Error(Id, promise, $"A Promise {what}; write 'await' before the call");

        private static bool IsOfPromise(string name) => name is "then" or "catch" or "finally" || PropertyNames.IsOfEveryObject(name);

        /// <summary>Whether an expression is certainly a Promise: a call of an operation that nothing awaits, or a variable set to one.</summary>
        private bool IsPending(Expression expression) => context.Targets.Constant(expression) switch
        {
            OptionalChain chain => IsPending(chain.Expression),
            CallExpression call => context.Targets.Resolve(call.Callee) is { Kind: ApiTargetKind.Operation or ApiTargetKind.Request } || IsCombinator(call.Callee),
            _ => false,
        };

        private bool IsCombinator(Expression callee) =>
            callee is MemberExpression { Computed: false, Property: Identifier { Name: "all" or "allSettled" or "any" or "race" } } member
            && context.References.IsGlobal(member.Object, "Promise");
    }
}
