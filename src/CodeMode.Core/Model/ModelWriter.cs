namespace CodeMode.Model;

/// <summary>Model → the compact text that a generated definition carries: strings, schemas, parameters and responses once each, then the rest.</summary>
internal sealed class ModelWriter
{
    private readonly CompactTextWriter _text = new();
    private readonly SchemaWriter _schemas;
    private readonly CompactTable<ApiParameter> _parameters;
    private readonly CompactTable<ApiResponse> _responses;

    private ModelWriter()
    {
        _schemas = new SchemaWriter(_text);
        _parameters = new CompactTable<ApiParameter>(_text, WriteParameter);
        _responses = new CompactTable<ApiResponse>(_text, WriteResponse);
    }

    /// <summary>Printable text without control characters.</summary>
    public static string Write(ApiModel model)
    {
        var writer = new ModelWriter();
        writer.WriteModel(model);
        var body = writer._text.Take();
        writer._schemas.AppendTo(writer._text);
        writer._parameters.AppendTo(writer._text);
        writer._responses.AppendTo(writer._text);
        return writer._text.GetStrings() + writer._text.Take() + body;
    }

    private void WriteModel(ApiModel model)
    {
        _text.Write(model.Title);
        _text.Write(model.Version);
        _text.Write(model.Description);
        _text.WriteAll(model.Servers, _text.Write);
        _text.WriteAll(model.Groups, WriteGroup);
        _text.WriteAll(model.Operations, WriteOperation);
        _text.WriteAll(model.Types, WriteType);
        _text.WriteAll(model.SecuritySchemes, WriteSecurityScheme);
        _text.WriteAll(model.Security, WriteRequirement);
    }

    private void WriteGroup(ApiGroup group)
    {
        _text.Write(group.Name);
        _text.Write(group.Tag);
        _text.Write(group.Description);
    }

    private void WriteOperation(ApiOperation operation)
    {
        _text.Write(operation.Group);
        _text.Write(operation.Name);
        _text.Write(operation.HandleName);
        _text.Write(operation.OperationId);
        _text.Write(operation.Method);
        _text.Write(operation.Path);
        _text.Write(operation.Summary);
        _text.Write(operation.Description);
        _text.WriteAll(operation.Tags, _text.Write);
        _text.Write(operation.Deprecated);
        _text.WriteAll(operation.Parameters, parameter => _text.Write(_parameters.Add(parameter)));
        _text.Write(operation.RequestBody is not null);
        if (operation.RequestBody is { } body) WriteBody(body);
        _text.WriteAll(operation.Responses, response => _text.Write(_responses.Add(response)));
        _text.WriteAll(operation.Security, WriteRequirement);
        _text.WriteAll(operation.Servers, _text.Write);
        _text.Write(operation.Pointer);
    }

    private void WriteParameter(CompactTextWriter text, ApiParameter parameter)
    {
        text.Write(parameter.Name);
        text.Write(parameter.ArgumentName);
        text.Write((int)parameter.Location);
        text.Write(parameter.Required);
        text.Write((int)parameter.Style);
        text.Write(parameter.Explode);
        text.Write(parameter.AllowReserved);
        text.Write(parameter.ContentType);
        text.Write(_schemas.Add(parameter.Schema));
        text.Write(parameter.Description);
        text.Write(parameter.Deprecated);
    }

    private void WriteBody(ApiRequestBody body)
    {
        _text.Write(body.Required);
        _text.Write(body.Description);
        _text.WriteAll(body.Contents, content => WriteMediaType(_text, content));
    }

    private void WriteResponse(CompactTextWriter text, ApiResponse response)
    {
        text.Write(response.Status);
        text.Write(response.Description);
        text.WriteAll(response.Contents, content => WriteMediaType(text, content));
    }

    private void WriteMediaType(CompactTextWriter text, ApiMediaType content)
    {
        text.Write(content.ContentType);
        text.Write(_schemas.Add(content.Schema));
        text.WriteAll(content.Encodings, encoding =>
        {
            text.Write(encoding.Property);
            text.Write(encoding.ContentType);
            text.Write(encoding.Style is { } style ? (int)style + 1 : 0);
            text.Write(encoding.Explode is { } explode ? (explode ? 2 : 1) : 0);
            text.Write(encoding.AllowReserved);
        });
    }

    private void WriteRequirement(ApiSecurityRequirement requirement) => _text.WriteAll(requirement.Schemes, scheme =>
    {
        _text.Write(scheme.Name);
        _text.WriteAll(scheme.Scopes, _text.Write);
    });

    private void WriteType(NamedSchema type)
    {
        _text.Write(type.Name);
        _text.Write(type.Identifier);
        _text.Write(type.InputIdentifier);
        _text.Write(_schemas.Add(type.Schema));
    }

    private void WriteSecurityScheme(ApiSecurityScheme scheme)
    {
        _text.Write(scheme.Name);
        _text.Write(scheme.Type);
        _text.Write(scheme.Scheme);
        _text.Write(scheme.ParameterName);
        _text.Write(scheme.In);
        _text.Write(scheme.TokenUrl);
    }
}
