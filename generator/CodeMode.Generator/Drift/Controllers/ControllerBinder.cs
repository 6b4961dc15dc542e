using CodeMode.Generator.Drift.Binding;
using CodeMode.Generator.Drift.Facts;
using CodeMode.Model;
using Microsoft.CodeAnalysis;

namespace CodeMode.Generator.Drift.Controllers;

/// <summary>
/// What an action takes from the request: https://learn.microsoft.com/aspnet/core/web-api/#binding-source-parameter-inference.
/// Of controllers without <c>[ApiController]</c> only what attributes say is known.
/// </summary>
internal sealed class ControllerBinder
{
    private const int MaximumDepth = 4;

    private readonly Endpoint _endpoint;
    private readonly ServiceRegistrations _services;
    private readonly bool _infers;
    private readonly List<ParameterFact> _parameters = [];
    private readonly List<ParameterFact> _fields = [];
    private BodyFact? _body;
    private bool _hasFiles;
    private bool _fieldsKnown = true;
    private bool _isWhole = true;

    private ControllerBinder(Endpoint endpoint, ServiceRegistrations services)
    {
        (_endpoint, _services) = (endpoint, services);
        _infers = ControllerTypes.Has(endpoint.Controller!, "ApiControllerAttribute");
    }

    public static InputFacts Bind(Endpoint endpoint, ServiceRegistrations services)
    {
        var binder = new ControllerBinder(endpoint, services);
        foreach (var parameter in endpoint.Handler!.Parameters) binder.Bind(Bindable.Of(parameter));
        if (binder.BindsProperties()) binder._isWhole = false;
        return new InputFacts(binder._parameters, binder.GetBody(), binder._isWhole && !endpoint.Conventions.HasFilter && !endpoint.Conventions.IsOpaque);
    }

    private Fact<BodyFact?> GetBody()
    {
        if (_fields.Count == 0 && !_hasFiles) return _body is not null || _isWhole ? Fact<BodyFact?>.Known(_body) : Fact<BodyFact?>.Unknown;
        return Fact<BodyFact?>.Known(new BodyFact(HandlerBody.Form, null, _fields.Count > 0 ? _fields[0].Location : _endpoint.Location)
        {
            IsCertain = true,
            HasFiles = _hasFiles,
            Fields = _fieldsKnown ? Fact<IReadOnlyList<ParameterFact>>.Known(_fields) : Fact<IReadOnlyList<ParameterFact>>.Unknown,
        });
    }

    private bool BindsProperties()
    {
        for (var type = _endpoint.Controller; type is not null && !BindingTypes.IsFramework(type); type = type.BaseType)
        {
            if (type.GetMembers().OfType<IPropertySymbol>().Any(static property => property.GetAttributes().Any(static attribute =>
                attribute.AttributeClass?.Name is { } name && (name.StartsWith("From", StringComparison.Ordinal) || name.StartsWith("Bind", StringComparison.Ordinal))))) return true;
        }

        return false;
    }

    private void Bind(Bindable value)
    {
        switch (value.Source)
        {
            case BindingSource.Services: return;
            case BindingSource.Custom or BindingSource.Members: _isWhole = false; return;
            case BindingSource.Route: Add(value, ParameterLocation.Path); return;
            case BindingSource.Query: AddQuery(value, value.HasOwnName ? value.Name + "." : "", 0); return;
            case BindingSource.Header: Add(value, ParameterLocation.Header); return;
            case BindingSource.Body: AddBody(value); return;
            case BindingSource.Form: AddField(value); return;
        }

        if (BindingTypes.IsSurrounding(value.Type)) return;
        if (BindingTypes.IsFile(value.Type)) AddField(value);
        else if (value.Type.Name == "IFormCollection") (_hasFiles, _fieldsKnown) = (true, false);
        else if (_endpoint.Route.Parameters.Contains(value.Name, StringComparer.OrdinalIgnoreCase)) Add(value, ParameterLocation.Path);
        else if (BindingTypes.IsParsable(value.Type) || BindingTypes.HasConverter(value.Type)) Add(value, ParameterLocation.Query);
        else if (!_infers) _isWhole = false;
        else if (_services.Has(value.Type) || (value.Type.TypeKind == TypeKind.Interface && !BindingTypes.IsData(value.Type))) return;
        else if (BindingTypes.IsData(value.Type)) AddBody(value);
        else _isWhole = false;
    }

    // Objects in the query are taken apart, each property under its own name.
    private void AddQuery(Bindable value, string prefix, int depth)
    {
        if (IsSimple(value.Type))
        {
            Add(value, ParameterLocation.Query, prefix.Length > 0 && depth > 0 ? prefix + value.Name : value.Name);
        }
        else if (depth < MaximumDepth && BindingTypes.Unwrap(value.Type) is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type && BindingTypes.IsData(type) && !BindingTypes.IsFramework(type))
        {
            var inner = depth == 0 ? prefix : prefix + value.Name + ".";
            foreach (var member in ParameterObject.GetMembers(type))
            {
                if (member.Source is BindingSource.Inferred or BindingSource.Query) AddQuery(member, inner, depth + 1);
                else if (member.Source == BindingSource.Route) Add(member, ParameterLocation.Path);
                else if (member.Source == BindingSource.Header) Add(member, ParameterLocation.Header);
                else if (member.Source != BindingSource.Services) _isWhole = false;
            }
        }
        else
        {
            _isWhole = false;
        }
    }

    private static bool IsSimple(ITypeSymbol type) => BindingTypes.IsParsable(type) || BindingTypes.HasConverter(type) || BindingTypes.IsParsableArray(type)
        || (type is INamedTypeSymbol { TypeArguments.Length: 1 } list && BindingTypes.Namespace(type) == "System.Collections.Generic" && BindingTypes.IsParsable(list.TypeArguments[0]));

    private void Add(Bindable value, ParameterLocation place, string? name = null) => _parameters.Add(Make(value, place, name ?? value.Name));

    private void AddBody(Bindable value) => _body = new BodyFact(HandlerBody.Value, value.Type, value.Location) { IsCertain = true, Required = Fact<bool>.Known(!value.IsOptional) };

    private void AddField(Bindable value)
    {
        _hasFiles |= BindingTypes.IsFile(value.Type);
        _fieldsKnown &= BindingTypes.IsParsable(value.Type) || BindingTypes.IsFile(value.Type);
        _fields.Add(Make(value, ParameterLocation.Body, value.Name));
    }

    // Only attributes make a value required; one that cannot be null is by some tools' reading.
    private static ParameterFact Make(Bindable value, ParameterLocation place, string name) => new(name, place, value.Type, value.Location)
    {
        Required = place == ParameterLocation.Path || value.Has("RequiredAttribute") || value.Has("BindRequiredAttribute") ? Fact<bool>.Known(true)
            : value.HasDefault || value.IsNullable || value.Type.IsValueType ? Fact<bool>.Known(false)
            : Fact<bool>.Unknown,
        Default = value.Has("DefaultValueAttribute") || value.Symbol is IPropertySymbol ? Fact<object?>.Unknown : Fact<object?>.Known(value.HasDefault ? value.Default : null),
    };
}
