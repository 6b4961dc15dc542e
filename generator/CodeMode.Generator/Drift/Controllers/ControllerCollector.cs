using System.Collections.Concurrent;
using CodeMode.Generator.Drift.Endpoints;
using CodeMode.Generator.Drift.Facts;
using CodeMode.Generator.Drift.Routes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CodeMode.Generator.Drift.Controllers;

/// <summary>Gathers controllers, and reads their actions when all of the app is known.</summary>
internal sealed class ControllerCollector
{
    private readonly ConcurrentBag<INamedTypeSymbol> _controllers = [];

    /// <summary>Whether code changes routes for all controllers.</summary>
    public bool HasConventions { get; private set; }

    public void VisitType(SymbolAnalysisContext context)
    {
        if (context.Symbol is INamedTypeSymbol type && ControllerTypes.IsController(type)) _controllers.Add(type);
    }

    public void VisitProperty(OperationAnalysisContext context)
    {
        var property = ((Microsoft.CodeAnalysis.Operations.IPropertyReferenceOperation)context.Operation).Property;
        if (property is { Name: "Conventions", ContainingType.Name: "MvcOptions" } or { Name: "ConstraintMap", ContainingType.Name: "RouteOptions" }) HasConventions = true;
    }

    /// <summary>The actions' endpoints, on each builder that controllers are mapped on.</summary>
    public void Join(EndpointJoin join, IEnumerable<RoutePrefix> maps, bool hidesElsewhere, List<Endpoint> endpoints, List<UnknownRoute> unknown)
    {
        var prefixes = maps.SelectMany(map => join.Expand(map)).DefaultIfEmpty(new WholePrefix(RoutePrefix.App, isUnconditional: false)).ToList();
        var unknownPrefix = prefixes.Select(static prefix => prefix.Prefix.Unknown).FirstOrDefault(static reason => reason is not null);
        foreach (var controller in _controllers)
        {
            foreach (var action in ControllerTypes.GetActions(controller))
            {
                foreach (var route in ActionRoutes.Read(controller, action))
                {
                    if (route.Verb is null || route.Template is null || HasConventions || unknownPrefix is not null)
                    {
                        var reason = route.Verb is null ? "it answers several verbs" : route.Template is null ? "its template is made by an attribute that is not followed" : HasConventions ? "conventions change the routes of controllers" : unknownPrefix!;
                        unknown.Add(new UnknownRoute(reason, route.Location) { Verb = route.Verb, Tail = route.Template is null ? null : RouteTemplate.Parse(route.Template) });
                        continue;
                    }

                    foreach (var whole in prefixes)
                    {
                        var prefix = whole.Prefix;
                        if (RouteTemplate.Parse(RoutePrefix.Join(prefix.Path, route.Template)) is not { } template) continue;
                        var conventions = ActionRoutes.ReadConventions(controller, action, route, ConventionReader.Read(prefix.Conventions));
                        conventions.IsVersioned |= template.IsVersioned;
                        endpoints.Add(new Endpoint(route.Verb, template, route.Location)
                        {
                            IsCertain = whole.IsUnconditional && !hidesElsewhere && !conventions.IsHidden && !conventions.IsOpaque && !conventions.IsVersioned,
                            Handler = action,
                            Controller = controller,
                            Conventions = conventions,
                        });
                    }
                }
            }
        }
    }
}
