namespace CodeMode.Model;

/// <summary>The compact text of a generated definition → model; equal to the model that was written.</summary>
internal sealed class ModelReader
{
    private readonly CompactTextReader _text;
    private readonly SchemaTableReader _schemas;
    private ApiParameter[] _parameters = [];
    private ApiResponse[] _responses = [];

    private ModelReader(string compact)
    {
        _text = new CompactTextReader(compact);
        _schemas = new SchemaTableReader(_text);
    }

    /// <summary>Reads the whole model.</summary>
    public static ApiModel Read(string compact)
    {
        var reader = new ModelReader(compact);
        reader._text.ReadStrings();
        reader._schemas.Read();
        reader._parameters = [.. reader._text.ReadAll(reader.ReadParameter)];
        reader._responses = [.. reader._text.ReadAll(reader.ReadResponse)];
        return reader.ReadModel();
    }

    // Arguments and initialisers are evaluated in the order of the text: that order is the format.
    private ApiModel ReadModel() => new()
    {
        Title = _text.ReadString(),
        Version = _text.ReadString(),
        Description = _text.ReadOptionalString(),
        Servers = _text.ReadAll(_text.ReadString),
        Groups = _text.ReadAll(() => new ApiGroup(_text.ReadString(), _text.ReadOptionalString(), _text.ReadOptionalString())),
        Operations = _text.ReadAll(ReadOperation),
        Types = _text.ReadAll(ReadType),
        SecuritySchemes = _text.ReadAll(ReadSecurityScheme),
        Security = _text.ReadAll(ReadRequirement),
    };

    private ApiOperation ReadOperation() => new()
    {
        Group = _text.ReadString(),
        Name = _text.ReadString(),
        HandleName = _text.ReadString(),
        OperationId = _text.ReadOptionalString(),
        Method = _text.ReadString(),
        Path = _text.ReadString(),
        Summary = _text.ReadOptionalString(),
        Description = _text.ReadOptionalString(),
        Tags = _text.ReadAll(_text.ReadString),
        Deprecated = _text.ReadBool(),
        Parameters = _text.ReadAll(() => _parameters[_text.ReadInt() - 1]),
        RequestBody = _text.ReadBool() ? new ApiRequestBody(_text.ReadBool(), _text.ReadOptionalString(), _text.ReadAll(ReadMediaType)) : null,
        Responses = _text.ReadAll(() => _responses[_text.ReadInt() - 1]),
        Security = _text.ReadAll(ReadRequirement),
        Servers = _text.ReadAll(_text.ReadString),
        Pointer = _text.ReadString(),
    };

    private ApiParameter ReadParameter() => new()
    {
        Name = _text.ReadString(),
        ArgumentName = _text.ReadString(),
        Location = (ParameterLocation)_text.ReadInt(),
        Required = _text.ReadBool(),
        Style = (ParameterStyle)_text.ReadInt(),
        Explode = _text.ReadBool(),
        AllowReserved = _text.ReadBool(),
        ContentType = _text.ReadOptionalString(),
        Schema = _schemas.ReadReference(),
        Description = _text.ReadOptionalString(),
        Deprecated = _text.ReadBool(),
    };

    private ApiResponse ReadResponse() => new(_text.ReadString(), _text.ReadOptionalString(), _text.ReadAll(ReadMediaType));

    private ApiMediaType ReadMediaType() => new(_text.ReadString(), _schemas.ReadReference(), _text.ReadAll(ReadEncoding));

    private ApiEncoding ReadEncoding() => new(
        _text.ReadString(),
        _text.ReadOptionalString(),
        _text.ReadInt() is > 0 and var style ? (ParameterStyle)(style - 1) : null,
        _text.ReadInt() is > 0 and var explode ? explode == 2 : null,
        _text.ReadBool());

    private ApiSecurityRequirement ReadRequirement() => new(_text.ReadAll(ReadRequiredScheme));

    private ApiRequiredScheme ReadRequiredScheme() => new(_text.ReadString(), _text.ReadAll(_text.ReadString));

    private NamedSchema ReadType()
    {
        var (name, identifier, input) = (_text.ReadString(), _text.ReadString(), _text.ReadOptionalString());
        return new NamedSchema(name, identifier, _schemas.ReadReference()) { InputIdentifier = input };
    }

    private ApiSecurityScheme ReadSecurityScheme() => new(
        _text.ReadString(), _text.ReadString(), _text.ReadOptionalString(), _text.ReadOptionalString(), _text.ReadOptionalString(), _text.ReadOptionalString());
}
