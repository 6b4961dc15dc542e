using CodeMode.Generator.Drift.Facts;
using CodeMode.Model;
using Microsoft.CodeAnalysis;

namespace CodeMode.Generator.Drift.Binding;

/// <summary>
/// What the handler of a minimal API takes from the request, by the framework's rules:
/// https://learn.microsoft.com/aspnet/core/fundamentals/minimal-apis/parameter-binding#binding-precedence.
/// </summary>
internal sealed class MinimalBinder
{
    private readonly Endpoint _endpoint;
    private readonly ServiceRegistrations _services;
    private readonly List<ParameterFact> _parameters = [];
    private readonly List<ParameterFact> _fields = [];
    private readonly List<BodyFact> _bodies = [];
    private bool _isWhole = true;
    private bool _hasFiles;
    private bool _fieldsKnown = true;

    private MinimalBinder(Endpoint endpoint, ServiceRegistrations services) => (_endpoint, _services) = (endpoint, services);

    public static InputFacts Bind(Endpoint endpoint, ServiceRegistrations services)
    {
        if (endpoint.Handler is not { } handler) return new InputFacts([], Fact<BodyFact?>.Unknown, isWhole: false);
        var binder = new MinimalBinder(endpoint, services);
        foreach (var parameter in handler.Parameters) binder.Bind(Bindable.Of(parameter));
        return new InputFacts(binder._parameters, binder.GetBody(), binder._isWhole && !endpoint.Conventions.HasFilter && !endpoint.Conventions.IsOpaque);
    }

    private Fact<BodyFact?> GetBody()
    {
        if (_hasFiles || _fields.Count > 0)
        {
            var location = _fields.Count > 0 ? _fields[0].Location : _endpoint.Location;
            return Fact<BodyFact?>.Known(new BodyFact(HandlerBody.Form, null, location)
            {
                IsCertain = true,
                HasFiles = _hasFiles,
                Fields = _fieldsKnown ? Fact<IReadOnlyList<ParameterFact>>.Known(_fields) : Fact<IReadOnlyList<ParameterFact>>.Unknown,
            });
        }

        return _bodies.Count switch
        {
            0 => _isWhole ? Fact<BodyFact?>.Known(null) : Fact<BodyFact?>.Unknown,
            1 => Fact<BodyFact?>.Known(_bodies[0]),
            // Of several that may be it, those that can only be data are; the others are services.
            _ => _bodies.Where(static body => body.IsCertain).ToList().OnlyItem() is { } only ? Fact<BodyFact?>.Known(only) : Fact<BodyFact?>.Unknown,
        };
    }

    private void Bind(Bindable value, bool isMember = false)
    {
        switch (value.Source)
        {
            case BindingSource.Services: return;
            case BindingSource.Custom: _isWhole = false; return;
            case BindingSource.Members when !isMember: BindMembers(value.Type); return;
            case BindingSource.Members: _isWhole = false; return;
            case BindingSource.Route: Add(value, ParameterLocation.Path); return;
            case BindingSource.Query: Add(value, ParameterLocation.Query); return;
            case BindingSource.Header: Add(value, ParameterLocation.Header); return;
            case BindingSource.Body: AddBody(value, isCertain: true); return;
            case BindingSource.Form: AddField(value); return;
        }

        if (BindingTypes.IsSurrounding(value.Type)) return;
        if (BindingTypes.IsRequest(value.Type)) _isWhole = false;
        else if (BindingTypes.IsFile(value.Type)) AddField(value);
        else if (value.Type.Name == "IFormCollection") (_hasFiles, _fieldsKnown) = (true, false);
        else if (BindingTypes.IsRawBody(value.Type)) _bodies.Add(new BodyFact(HandlerBody.Raw, null, value.Location) { IsCertain = true });
        else if (BindingTypes.BindsItself(value.Type)) _isWhole = false;
        else if (_endpoint.Route.Parameters.Contains(value.Name, StringComparer.OrdinalIgnoreCase)) Add(value, ParameterLocation.Path);
        else if (BindingTypes.IsParsable(value.Type)) Add(value, ParameterLocation.Query);
        else if (_services.Has(value.Type)) return;
        else if (_endpoint.Verb is "POST" or "PUT" or "PATCH") AddInferredBody(value);
        else if (BindingTypes.IsParsableArray(value.Type)) Add(value, ParameterLocation.Query);
        // Anything else is a service, or fails when the app starts.
    }

    private void AddInferredBody(Bindable value)
    {
        var isData = BindingTypes.IsData(value.Type);
        if (value.Type.TypeKind == TypeKind.Interface && !isData) return;
        if (!isData && BindingTypes.IsFramework(value.Type)) return;
        AddBody(value, isData);
    }

    private void BindMembers(ITypeSymbol type)
    {
        if (BindingTypes.Unwrap(type) is not INamedTypeSymbol named)
        {
            _isWhole = false;
            return;
        }

        foreach (var member in ParameterObject.GetMembers(named)) Bind(member, isMember: true);
    }

    private void Add(Bindable value, ParameterLocation place)
    {
        // An array that nothing fills is empty: it is required in documents, and never missed.
        var isList = value.Type.TypeKind == TypeKind.Array || BindingTypes.IsParsableArray(value.Type);
        _parameters.Add(Make(value, place, isList ? Fact<bool>.Unknown : Fact<bool>.Known(place == ParameterLocation.Path || !value.IsOptional || value.Has("RequiredAttribute"))));
    }

    private void AddField(Bindable value)
    {
        _hasFiles |= BindingTypes.IsFile(value.Type);
        _fieldsKnown &= BindingTypes.IsParsable(value.Type) || BindingTypes.IsFile(value.Type);
        _fields.Add(Make(value, ParameterLocation.Body, Fact<bool>.Unknown));
    }

    private void AddBody(Bindable value, bool isCertain) => _bodies.Add(new BodyFact(HandlerBody.Value, value.Type, value.Location)
    {
        IsCertain = isCertain,
        Required = Fact<bool>.Known(!value.IsOptional),
    });

    private static ParameterFact Make(Bindable value, ParameterLocation place, Fact<bool> required) => new(value.Name, place, value.Type, value.Location)
    {
        Required = required,
        Default = value.Has("DefaultValueAttribute") ? Fact<object?>.Unknown : Fact<object?>.Known(value.HasDefault ? value.Default : null),
    };
}
