namespace CodeMode.Model;

/// <summary>Where a parameter travels, https://spec.openapis.org/oas/v3.1.1#parameter-locations.</summary>
public enum ParameterLocation
{
    /// <summary>In the route.</summary>
    Path,

    /// <summary>Behind the question mark.</summary>
    Query,

    /// <summary>As a request header.</summary>
    Header,

    /// <summary>In the Cookie header.</summary>
    Cookie,

    /// <summary>As a property of the JSON that a tool or function gets: no OpenAPI document has it.</summary>
    Body,

    /// <summary>As all that stands behind the question mark, in one piece: 3.2's <c>querystring</c> in a media type that is no form.</summary>
    QueryString,
}
