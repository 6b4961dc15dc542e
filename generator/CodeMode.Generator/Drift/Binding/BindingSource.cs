namespace CodeMode.Generator.Drift.Binding;

/// <summary>Where an attribute says that a value comes from.</summary>
internal enum BindingSource
{
    /// <summary>It does not say.</summary>
    Inferred,

    /// <summary>The route.</summary>
    Route,

    /// <summary>The query.</summary>
    Query,

    /// <summary>A header.</summary>
    Header,

    /// <summary>The body.</summary>
    Body,

    /// <summary>A form's field.</summary>
    Form,

    /// <summary>The container of services.</summary>
    Services,

    /// <summary>The members of its type.</summary>
    Members,

    /// <summary>Code of one's own.</summary>
    Custom,
}
