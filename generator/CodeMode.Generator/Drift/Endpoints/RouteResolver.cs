using System.Collections.Immutable;
using CodeMode.Generator.Drift.Routes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CodeMode.Generator.Drift.Endpoints;

/// <summary>Follows a builder to where it came from: groups, fluent calls, locals, methods of one's own, the app, or a parameter.</summary>
internal static class RouteResolver
{
    private const int MaximumSteps = 64;

    public static RoutePrefix Resolve(IOperation? builder, KnownSymbols known, int depth = 0)
    {
        var path = "";
        var escapes = false;
        ImmutableArray<IInvocationOperation> conventions = [];
        for (var step = 0; step < MaximumSteps; step++)
        {
            switch (builder)
            {
                case IConversionOperation conversion:
                    builder = conversion.Operand;
                    continue;
                case IParenthesizedOperation parenthesized:
                    builder = parenthesized.Operand;
                    continue;
                case IParameterReferenceOperation { Parameter: var parameter }:
                    return FromParameter(parameter, builder, known).Append(path, conventions, escapes);
                case { } application when known.IsApplication(application.Type):
                    return RoutePrefix.App.Append(path, conventions, escapes);
                case ILocalReferenceOperation local:
                    var use = BuilderUses.Of(local.Local, local);
                    if (use.IsReassigned || use.Initializer is null) return RoutePrefix.NotKnown($"'{local.Local.Name}' may hold different builders").Append(path, conventions, escapes);
                    conventions = conventions.InsertRange(0, use.Conventions);
                    // Only groups can be told something; the app itself is handed about freely.
                    escapes |= use.Escapes && local.Type?.Name == "RouteGroupBuilder";
                    builder = use.Initializer;
                    continue;
                case IInvocationOperation call when known.IsMap(call.TargetMethod) && call.TargetMethod.Name == "MapGroup":
                    if (call.Arguments.Length < 2 || call.Arguments[1].Value.ConstantValue is not { HasValue: true, Value: string prefix })
                        return RoutePrefix.NotKnown("the prefix of its group is no constant").Append(path, conventions, escapes);
                    path = RoutePrefix.Join(prefix, path);
                    builder = call.Arguments[0].Value;
                    continue;
                case IInvocationOperation { Arguments.Length: > 0 } call when PassesOn(call):
                    conventions = conventions.Insert(0, call);
                    builder = call.Arguments[0].Value;
                    continue;
                case IInvocationOperation { Arguments.Length: > 0 } call when !call.TargetMethod.DeclaringSyntaxReferences.IsEmpty && depth < MaximumSteps && known.IsBuilder(call.Arguments[0].Value.Type):
                    return RoutePrefix.From(RouteOrigin.Of(call.TargetMethod, Resolve(call.Arguments[0].Value, known, depth + 1))).Append(path, conventions, escapes);
                case IInvocationOperation call:
                    return RoutePrefix.NotKnown($"'{call.TargetMethod.Name}' gives back a builder that is not followed").Append(path, conventions, escapes);
                default:
                    return RoutePrefix.NotKnown("its builder comes from elsewhere").Append(path, conventions, escapes);
            }
        }

        return RoutePrefix.NotKnown("its builder comes through too many calls").Append(path, conventions, escapes);
    }

    private static RoutePrefix FromParameter(IParameterSymbol parameter, IOperation mention, KnownSymbols known)
    {
        if (BuilderUses.Of(parameter, mention) is { IsReassigned: true }) return RoutePrefix.NotKnown($"'{parameter.Name}' may hold different builders");
        if (known.IsApplication(parameter.Type)) return RoutePrefix.App;
        var conventions = BuilderUses.Of(parameter, mention).Conventions;
        if (parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.AnonymousFunction })
            return RoutePrefix.From(RouteOrigin.Of(parameter)).Append("", conventions);
        // app.UseEndpoints(endpoints => …)
        for (var around = mention.Parent; around is not null; around = around.Parent)
        {
            if (around is IInvocationOperation { TargetMethod.Name: "UseEndpoints" } call && ConventionReader.IsFramework(call.TargetMethod)) return RoutePrefix.App.Append("", conventions);
        }

        return RoutePrefix.NotKnown("its builder is handed to a lambda");
    }

    // Conventions give back what they got; code of one's own may give back anything.
    private static bool PassesOn(IInvocationOperation call) => call.TargetMethod.IsExtensionMethod
        && (ConventionReader.IsVersioning(call.TargetMethod.Name)
            || (ConventionReader.IsFramework(call.TargetMethod) && call.TargetMethod.ReturnType.Name == "RouteGroupBuilder"));
}
