using System.Collections.Concurrent;

namespace CodeMode.Credentials;

/// <summary>Access tokens by the client-credentials flow, https://www.rfc-editor.org/rfc/rfc6749#section-4.4: one for each set of scopes, until it expires or is refused.</summary>
internal sealed class ClientCredential(ClientIdentity identity, SecretRedactor redactor, TimeProvider time) : SchemeCredential(CredentialPlace.Authorization)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<AccessToken>>> _tokens = new(StringComparer.Ordinal);

    public override async ValueTask<string> GetValueAsync(
        string name, IReadOnlyList<string> scopes, TokenClient tokens, CancellationToken cancellationToken)
    {
        var scope = string.Join(' ', scopes);
        for (var isRenewed = false; ; isRenewed = true)
        {
            // Calls that need the same token wait for one request; none of them can cancel it for the others.
            var pending = _tokens.GetOrAdd(scope, s => new Lazy<Task<AccessToken>>(() => FetchAsync(s, tokens)));
            try
            {
                var token = await pending.Value.WaitAsync(cancellationToken);
                if (isRenewed || token.IsFresh(time.GetUtcNow())) return token.ToHeader();
                _tokens.TryRemove(new(scope, pending));
            }
            catch (TokenRequestException problem)
            {
                _tokens.TryRemove(new(scope, pending));
                throw new OperationInvocationException(
                    $"{name} was not sent: {problem.Message} It is asked with {identity.Variable}_CLIENT_ID and {identity.Variable}_CLIENT_SECRET, which the one who runs this server sets.", problem);
            }
        }
    }

    public override bool Forget(string value)
    {
        foreach (var (scope, pending) in _tokens)
        {
            if (pending.IsValueCreated && pending.Value.IsCompletedSuccessfully && pending.Value.Result.ToHeader() == value) _tokens.TryRemove(new(scope, pending));
        }
        return true;
    }

    private async Task<AccessToken> FetchAsync(string scope, TokenClient tokens)
    {
        var token = await tokens.RequestAsync(identity, scope, time);
        redactor.Add(identity.Variable, token.Value);
        return token;
    }
}
