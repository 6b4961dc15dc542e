using CodeMode.Model;

namespace CodeMode.Credentials;

/// <summary>Of the alternatives that a request's operation accepts, the first that can be met: https://spec.openapis.org/oas/v3.1.1#security-requirement-object.</summary>
internal sealed class RequirementSelector(ApiModel model, CredentialStore store)
{
    /// <summary>The schemes that are to be sent together; none for a request that needs none.</summary>
    /// <exception cref="OperationInvocationException">No alternative can be met; the message names the variables.</exception>
    public IReadOnlyList<ApiRequiredScheme> Select(string name, OperationRequest request)
    {
        var alternatives = AlternativesOf(request);
        foreach (var alternative in alternatives)
        {
            if (alternative.Schemes.Count > 0 && CanMeet(alternative)) return alternative.Schemes;
        }
        if (alternatives.Count == 0 || alternatives.Any(static a => a.Schemes.Count == 0)) return [];
        var ways = alternatives.Select(Describe).Distinct();
        throw new OperationInvocationException(
            $"{name} was not sent: it needs credentials that are not set: {string.Join("; or ", ways)}. No program can give them: the one who runs this server sets the variables and starts it again.");
    }

    /// <summary>
    /// What the document does not describe gets credentials only where they cannot be meant for something else: there is one
    /// requirement for the whole API.
    /// </summary>
    private IReadOnlyList<ApiSecurityRequirement> AlternativesOf(OperationRequest request) =>
        request.Operation is { } operation ? operation.Security
        : model.Security is [{ } only] && CanMeet(only) ? [only]
        : [];

    /// <summary>A header has one value: two schemes in one place cannot both be sent.</summary>
    private bool CanMeet(ApiSecurityRequirement requirement) =>
        requirement.Schemes.All(s => store.Has(s.Name))
        && requirement.Schemes.Where(s => store.Credentials.ContainsKey(s.Name)).GroupBy(s => store.Credentials[s.Name].Place).All(static g => g.Count() == 1);

    private string Describe(ApiSecurityRequirement requirement)
    {
        var missing = requirement.Schemes.Where(s => !store.Has(s.Name)).Select(s => store.Missing.TryGetValue(s.Name, out var variables)
            ? variables
            : $"(the document does not define the security scheme '{s.Name}')").ToList();
        return missing.Count > 0
            ? string.Join(" and ", missing)
            : $"(the schemes {string.Join(" and ", requirement.Schemes.Select(static s => $"'{s.Name}'"))} stand in the same place and cannot be sent together)";
    }
}
