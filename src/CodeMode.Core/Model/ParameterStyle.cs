namespace CodeMode.Model;

/// <summary>How a parameter is serialised, https://spec.openapis.org/oas/v3.1.1#style-values.</summary>
public enum ParameterStyle
{
    /// <summary><c>a=1&amp;a=2</c> or <c>a=1,2</c>: the default of query and cookie.</summary>
    Form,

    /// <summary><c>1,2</c>: the default of path and header.</summary>
    Simple,

    /// <summary><c>.1.2</c>.</summary>
    Label,

    /// <summary><c>;a=1</c>.</summary>
    Matrix,

    /// <summary><c>a=1%202</c>.</summary>
    SpaceDelimited,

    /// <summary><c>a=1|2</c>.</summary>
    PipeDelimited,

    /// <summary><c>a[x]=1</c>.</summary>
    DeepObject,

    /// <summary><c>a=1%092</c>: 2.0's <c>tsv</c>, which 3.x has no word for.</summary>
    TabDelimited,
}
