using CodeMode.Model;

namespace CodeMode.TypeScript;

/// <summary>The named types of a model by name and by identifier.</summary>
internal sealed class TypeTable
{
    private readonly Dictionary<string, NamedSchema> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (NamedSchema Type, Direction Direction)> _byIdentifier = new(StringComparer.Ordinal);

    public TypeTable(ApiModel model)
    {
        foreach (var type in model.Types)
        {
            _byName[type.Name] = type;
            _byIdentifier[type.Identifier] = (type, Direction.Output);
            if (type.InputIdentifier is not null) _byIdentifier[type.InputIdentifier] = (type, Direction.Input);
        }
    }

    /// <summary>Long enums with a name of their own; without any, each stands for itself.</summary>
    public RepeatedEnums? Enums { get; private set; }

    /// <summary>Gives long enums that are repeated a name, for a text that declares it.</summary>
    public RepeatedEnums NameEnums(ApiModel model) => Enums = new RepeatedEnums(model, _byIdentifier.Keys);

    /// <summary>The type that a <see cref="Schema.Reference"/> names, or <see langword="null"/>.</summary>
    public NamedSchema? Find(string name) => _byName.TryGetValue(name, out var type) ? type : null;

    /// <summary>The type with an identifier, and the form that the identifier stands for.</summary>
    public bool TryFindIdentifier(string identifier, out (NamedSchema Type, Direction Direction) found) =>
        _byIdentifier.TryGetValue(identifier, out found);

    /// <summary>What a type is called when its values go one way.</summary>
    public static string GetIdentifier(NamedSchema type, Direction direction) =>
        direction == Direction.Input && type.InputIdentifier is not null ? type.InputIdentifier : type.Identifier;
}
