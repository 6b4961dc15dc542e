using CodeMode.Generator.Drift.Binding;
using CodeMode.Generator.Drift.Endpoints;
using CodeMode.Generator.Drift.Facts;
using CodeMode.Generator.Drift.Routes;
using Microsoft.CodeAnalysis;

namespace CodeMode.Generator.Drift.Controllers;

/// <summary>The routes that attributes give an action: https://learn.microsoft.com/aspnet/core/mvc/controllers/routing#attribute-routing-for-rest-apis.</summary>
internal static class ActionRoutes
{
    public static IEnumerable<ActionRoute> Read(INamedTypeSymbol controller, IMethodSymbol action)
    {
        var own = NearestRoutes(ControllerTypes.Levels(action)).ToList();
        var verbs = own.SelectMany(static attribute => VerbsOf(attribute) ?? []).ToList();
        var templated = own.Where(static attribute => TemplateOf(attribute) is not null || IsCustom(attribute)).ToList();
        var prefixes = NearestRoutes(ControllerTypes.Levels(controller)).Where(static attribute => IsRoute(attribute) || IsCustom(attribute)).ToList();
        if (own.Count == 0 && prefixes.Count == 0) yield break;
        // An attribute without a template leaves the route to its controller.
        if (templated.Count == 0 && prefixes.Count == 0) yield break;
        var withoutTemplate = own.Where(static attribute => TemplateOf(attribute) is null && !IsCustom(attribute) && VerbsOf(attribute) is not null).ToList();
        foreach (var attribute in templated.Concat(withoutTemplate).DefaultIfEmpty(null!))
        {
            // [Route] beside [HttpGet] without a template: the verb is of the one and the route of the other.
            if (attribute is not null && withoutTemplate.Contains(attribute) && templated.Any(IsRoute)) continue;
            var location = attribute is null ? action.Locations[0] : HandlerAttributes.LocationOf(attribute) ?? action.Locations[0];
            var answered = attribute is null ? null : VerbsOf(attribute) ?? (verbs.Count > 0 ? verbs : null);
            foreach (var verb in answered is null ? [null] : answered.Distinct().Cast<string?>())
            {
                if (attribute is not null && IsCustom(attribute)) yield return new ActionRoute(verb, null, null, location);
                else
                {
                    foreach (var template in Combine(prefixes, attribute is null ? null : TemplateOf(attribute), controller, action))
                        yield return new ActionRoute(verb, template, attribute is null ? null : HandlerAttributes.Named(attribute, "Name") as string, location);
                }
            }
        }
    }

    /// <summary>What the attributes of an action and its controller say beside the route.</summary>
    public static Conventions ReadConventions(INamedTypeSymbol controller, IMethodSymbol action, ActionRoute route, Conventions conventions)
    {
        foreach (var attribute in ControllerTypes.Attributes(controller).Where(static attribute => attribute.AttributeClass?.Name != "ProducesResponseTypeAttribute")) HandlerAttributes.Read(attribute, conventions);
        foreach (var attribute in ControllerTypes.Attributes(action)) HandlerAttributes.Read(attribute, conventions);
        foreach (var attribute in ControllerTypes.Attributes(controller).Where(static attribute => attribute.AttributeClass?.Name == "ProducesResponseTypeAttribute"))
        {
            var all = new Conventions();
            HandlerAttributes.Read(attribute, all);
            conventions.Responses.AddRange(all.Responses.Where(response => conventions.Responses.All(own => own.Status != response.Status)));
        }

        if (route.Name is not null)
        {
            conventions.Name = Fact<string?>.Known(route.Name);
            conventions.NameLocation = route.Location;
        }

        foreach (var attribute in ControllerTypes.Attributes(action).Concat(ControllerTypes.Attributes(controller)))
        {
            if (attribute.AttributeClass?.Name != "ConsumesAttribute" || conventions.Accepts is not null) continue;
            var types = attribute.ConstructorArguments.SelectMany(static argument => argument.Kind == TypedConstantKind.Array ? argument.Values.Select(static value => value.Value) : [argument.Value]).OfType<string>().ToList();
            conventions.Accepts = Fact<IReadOnlyList<string>>.Known(types);
        }

        return conventions;
    }

    private static IEnumerable<string?> Combine(List<AttributeData> prefixes, string? own, INamedTypeSymbol controller, IMethodSymbol action)
    {
        if (own is not null && (own.StartsWith("/", StringComparison.Ordinal) || own.StartsWith("~/", StringComparison.Ordinal))) return [FillTokens(own.TrimStart('~'), controller, action)];
        return prefixes.Select(prefix => IsCustom(prefix) || TemplateOf(prefix) is not { } template ? null : FillTokens(RoutePrefix.Join(template, own ?? ""), controller, action))
            .DefaultIfEmpty(own is null ? null : FillTokens(own, controller, action));
    }

    private static string? FillTokens(string template, INamedTypeSymbol controller, IMethodSymbol action)
    {
        if (template.IndexOf('[') < 0) return template;
        var name = controller.Name.EndsWith("Controller", StringComparison.Ordinal) ? controller.Name.Substring(0, controller.Name.Length - "Controller".Length) : controller.Name;
        var actionName = action.Name.EndsWith("Async", StringComparison.Ordinal) ? action.Name.Substring(0, action.Name.Length - "Async".Length) : action.Name;
        if (ControllerTypes.Attributes(action).FirstOrDefault(static attribute => attribute.AttributeClass?.Name == "ActionNameAttribute") is { } named) actionName = HandlerAttributes.Argument(named, 0) as string ?? actionName;
        var area = ControllerTypes.Attributes(controller).FirstOrDefault(static attribute => attribute.AttributeClass?.Name == "AreaAttribute") is { } attribute ? HandlerAttributes.Argument(attribute, 0) as string : null;
        var filled = Replace(Replace(template, "[controller]", name), "[action]", actionName);
        if (area is not null) filled = Replace(filled, "[area]", area);
        return filled.IndexOf('[') < 0 ? filled : null;
    }

    private static string Replace(string text, string token, string value)
    {
        for (var at = text.IndexOf(token, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(token, at + value.Length, StringComparison.OrdinalIgnoreCase))
            text = text.Substring(0, at) + value + text.Substring(at + token.Length);
        return text;
    }

    // Routes of a base count only where the nearer one has none.
    private static IEnumerable<AttributeData> NearestRoutes(IEnumerable<IReadOnlyList<AttributeData>> levels) =>
        levels.Select(static level => level.Where(static attribute => IsRoute(attribute) || VerbsOf(attribute) is not null || IsCustom(attribute)).ToList())
            .FirstOrDefault(static level => level.Count > 0) ?? [];

    private static bool IsRoute(AttributeData attribute) => attribute.AttributeClass?.Name == "RouteAttribute";

    // A provider of routes of one's own: its template is code's to make.
    private static bool IsCustom(AttributeData attribute) => attribute.AttributeClass is { } type && !BindingTypes.IsFramework(type)
        && type.AllInterfaces.Any(static candidate => candidate.Name is "IRouteTemplateProvider" or "IActionHttpMethodProvider");

    private static string? TemplateOf(AttributeData attribute) => VerbsOf(attribute) is not null && attribute.AttributeClass!.Name == "AcceptVerbsAttribute"
        ? HandlerAttributes.Named(attribute, "Route") as string
        : IsRoute(attribute) || VerbsOf(attribute) is not null ? HandlerAttributes.Argument(attribute, 0) as string : null;

    private static IReadOnlyList<string>? VerbsOf(AttributeData attribute) => attribute.AttributeClass?.Name switch
    {
        "HttpGetAttribute" => ["GET"],
        "HttpPostAttribute" => ["POST"],
        "HttpPutAttribute" => ["PUT"],
        "HttpPatchAttribute" => ["PATCH"],
        "HttpDeleteAttribute" => ["DELETE"],
        "HttpHeadAttribute" => ["HEAD"],
        "HttpOptionsAttribute" => ["OPTIONS"],
        "AcceptVerbsAttribute" => [.. attribute.ConstructorArguments.SelectMany(static argument => argument.Kind == TypedConstantKind.Array ? argument.Values.Select(static value => value.Value) : [argument.Value])
            .OfType<string>().Select(static verb => verb.ToUpperInvariant())],
        _ => null,
    };
}
