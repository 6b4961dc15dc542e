namespace CodeMode.Generator.Drift.Facts;

/// <summary>How a handler reads the request's body.</summary>
internal enum HandlerBody
{
    /// <summary>Through the formatters: JSON unless something else was said.</summary>
    Value,

    /// <summary>As a form's fields and files.</summary>
    Form,

    /// <summary>As it comes.</summary>
    Raw,
}
