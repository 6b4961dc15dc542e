using CodeMode.Credentials;
using CodeMode.Model;

namespace CodeMode;

/// <summary>
/// The credentials that an API's document asks for, held by the host: each call gets what its operation's <c>security</c> says, programs
/// never see them, and what the API echoes of them is redacted. Safe for any number of calls at once.
/// </summary>
/// <remarks>
/// The scheme <c>X</c> is read from the variable <c>AUTH_X</c> (upper case, other characters as <c>_</c>): a token for <c>bearer</c>,
/// <c>oauth2</c> and <c>openIdConnect</c>, <c>user:password</c> for <c>basic</c>, the key for <c>apiKey</c>. A client-credentials flow reads
/// <c>AUTH_X_CLIENT_ID</c> and <c>AUTH_X_CLIENT_SECRET</c> and asks the document's token URL. Values of fewer than four characters are not redacted.
/// </remarks>
public sealed class ApiCredentials
{
    private readonly CredentialStore _store;
    private readonly RequirementSelector _selector;

    private ApiCredentials(ApiModel model, CredentialStore store)
    {
        _store = store;
        _selector = new RequirementSelector(model, store);
    }

    /// <summary>Variables that the document's schemes would be read from and that are not set: one entry a scheme.</summary>
    public IReadOnlyList<string> MissingVariables => [.. _store.Missing.Values.Order(StringComparer.Ordinal)];

    /// <summary>Reads the credentials of a document's security schemes.</summary>
    /// <param name="definition">The API.</param>
    /// <param name="variables">Gives a variable's value, or <see langword="null"/>; left out, the process's environment is read.</param>
    /// <param name="headers">Headers that go along with every call. A scheme whose header stands here needs no variable.</param>
    /// <param name="prefix">What the variables begin with, so that several APIs whose schemes have one name do not share a secret.</param>
    /// <exception cref="ArgumentException">A variable holds what cannot be sent; the message names it.</exception>
    public static ApiCredentials FromEnvironment(
        ApiDefinition definition, Func<string, string?>? variables = null, IEnumerable<KeyValuePair<string, string>>? headers = null,
        string prefix = "AUTH_") =>
        FromEnvironment(definition, variables, headers, prefix, TimeProvider.System);

    internal static ApiCredentials FromEnvironment(
        ApiDefinition definition, Func<string, string?>? variables, IEnumerable<KeyValuePair<string, string>>? headers, string prefix, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var reader = new CredentialReader(variables ?? Environment.GetEnvironmentVariable, [.. headers ?? []], prefix, time);
        return new ApiCredentials(definition.Model, reader.Read(definition.Model));
    }

    /// <summary>What a request is to carry.</summary>
    /// <exception cref="OperationInvocationException">Nothing that the operation accepts is set, or a token server refuses; the message says which variables it is about.</exception>
    internal async ValueTask<CredentialGrant> GrantAsync(string name, OperationRequest request, TokenClient tokens, CancellationToken cancellationToken)
    {
        var schemes = _selector.Select(name, request);
        var values = new List<GrantedValue>(schemes.Count);
        foreach (var scheme in schemes)
        {
            if (!_store.Credentials.TryGetValue(scheme.Name, out var credential)) continue;
            values.Add(new GrantedValue(credential, await credential.GetValueAsync(name, scheme.Scopes, tokens, cancellationToken)));
        }
        return new CredentialGrant(_store.Headers, values);
    }

    /// <summary>The answer without any secret, as it is and encoded.</summary>
    internal OperationResponse Redact(OperationResponse response) => _store.Redactor.Redact(response);}
