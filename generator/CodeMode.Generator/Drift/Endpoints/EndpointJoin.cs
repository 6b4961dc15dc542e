using CodeMode.Generator.Drift.Facts;
using CodeMode.Generator.Drift.Routes;
using Microsoft.CodeAnalysis;

namespace CodeMode.Generator.Drift.Endpoints;

/// <summary>Endpoints of minimal APIs with the prefixes of all their builders, across methods.</summary>
internal sealed class EndpointJoin
{
    private const int MaximumDepth = 8;

    private readonly EndpointCollector _collector;
    private readonly ILookup<ISymbol, HandOver> _handOvers;
    private readonly ILookup<ISymbol, RoutePrefix> _returns;

    public EndpointJoin(EndpointCollector collector)
    {
        _collector = collector;
        _handOvers = collector.HandOvers.ToLookup(static call => (ISymbol)call.Parameter, SymbolEqualityComparer.Default);
        _returns = collector.Returns.ToLookup(static call => (ISymbol)(call.Method.ReducedFrom ?? call.Method).OriginalDefinition, static call => call.Prefix, SymbolEqualityComparer.Default);
        foreach (var endpoint in collector.Endpoints) Join(endpoint);
    }

    public List<Endpoint> Endpoints { get; } = [];

    public List<UnknownRoute> Unknown { get; } = [];

    /// <summary>Every prefix that a builder may have, whole.</summary>
    public IEnumerable<WholePrefix> Expand(RoutePrefix prefix, int depth = 0)
    {
        if (prefix.Unknown is not null || prefix.Origin is null) return [new WholePrefix(prefix, true)];
        if (depth == MaximumDepth) return [new WholePrefix(prefix.Behind(RoutePrefix.NotKnown("its builder comes through too many methods")), true)];
        return prefix.Origin.Argument is { } argument ? ExpandReturned(prefix, prefix.Origin.Symbol, argument, depth) : ExpandParameter(prefix, (IParameterSymbol)prefix.Origin.Symbol, depth);
    }

    private IEnumerable<WholePrefix> ExpandParameter(RoutePrefix prefix, IParameterSymbol parameter, int depth)
    {
        var calls = CallsOf(parameter).ToList();
        // Nobody here calls it: it maps nothing, or somebody else's routes.
        if (calls.Count == 0) return [new WholePrefix(prefix.Behind(RoutePrefix.NotKnown("")), true)];
        return calls.SelectMany(call => Expand(prefix.Behind(call.Prefix), depth + 1).Select(whole => new WholePrefix(whole.Prefix, whole.IsUnconditional && call.IsUnconditional)));
    }

    private IEnumerable<WholePrefix> ExpandReturned(RoutePrefix prefix, ISymbol method, RoutePrefix argument, int depth)
    {
        var returned = _returns[method].ToList();
        if (returned.Count != 1 || returned[0].Unknown is not null) return [new WholePrefix(prefix.Behind(RoutePrefix.NotKnown($"what '{method.Name}' gives back is not followed")), true)];
        if (returned[0].Origin is null) return [new WholePrefix(prefix.Behind(returned[0]), true)];
        return returned[0].Origin!.Symbol is IParameterSymbol { Ordinal: 0 } parameter && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol.OriginalDefinition, method)
            ? Expand(prefix.Behind(returned[0].Behind(argument)), depth + 1)
            : [new WholePrefix(prefix.Behind(RoutePrefix.NotKnown($"what '{method.Name}' gives back is not followed")), true)];
    }

    // A call of an interface's method, or of an overridden one, may be a call of this one.
    private IEnumerable<HandOver> CallsOf(IParameterSymbol parameter)
    {
        var calls = _handOvers[parameter];
        if (calls.Any() || parameter.ContainingSymbol is not IMethodSymbol { ContainingType: { } type } method) return calls;
        var bases = type.AllInterfaces.SelectMany(static @interface => @interface.GetMembers().OfType<IMethodSymbol>())
            .Where(member => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), method));
        if (method.OverriddenMethod is { } overridden) bases = bases.Append(overridden);
        return bases.SelectMany(member => _handOvers[member.Parameters[parameter.Ordinal].OriginalDefinition]).Select(static call => new HandOver(call.Parameter, call.Prefix, isUnconditional: false));
    }

    private void Join(MinimalEndpoint endpoint)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var whole in Expand(endpoint.Prefix))
        {
            var prefix = whole.Prefix;
            var path = RoutePrefix.Join(prefix.Path, endpoint.Template);
            if (!seen.Add(prefix.Unknown + path)) continue;
            var route = RouteTemplate.Parse(path);
            if (prefix.Unknown is not null || route is null || endpoint.Verb is null)
            {
                var reason = prefix.Unknown ?? (route is null ? "its template cannot be read" : "it answers several verbs");
                Unknown.Add(new UnknownRoute(reason, endpoint.Location) { Verb = endpoint.Verb, Tail = route });
                continue;
            }

            Endpoints.Add(Make(endpoint, route, prefix, whole.IsUnconditional));
        }
    }

    private Endpoint Make(MinimalEndpoint endpoint, RouteTemplate route, RoutePrefix prefix, bool isUnconditional)
    {
        var conventions = ConventionReader.Read(prefix.Conventions.Concat(endpoint.Conventions));
        conventions.IsOpaque |= endpoint.Escapes || prefix.Escapes || endpoint.Handler is null;
        conventions.IsVersioned |= route.IsVersioned;
        if (endpoint.Handler is not null) HandlerAttributes.Read(endpoint.Handler, conventions);
        return new Endpoint(endpoint.Verb!, route, endpoint.Location)
        {
            IsCertain = endpoint.IsUnconditional && isUnconditional && endpoint.IsDescribed && !_collector.HidesElsewhere
                && !conventions.IsHidden && !conventions.IsOpaque && !conventions.IsVersioned,
            Handler = endpoint.Handler,
            Conventions = conventions,
        };
    }
}
