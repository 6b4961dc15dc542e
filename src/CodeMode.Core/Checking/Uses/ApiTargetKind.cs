namespace CodeMode.Checking;

/// <summary>What an expression that begins at the API's root stands for.</summary>
internal enum ApiTargetKind
{
    /// <summary>The root, <c>api</c>.</summary>
    Root,

    /// <summary>A group, <c>api.orders</c>.</summary>
    Group,

    /// <summary>An operation, <c>api.orders.getOrder</c>.</summary>
    Operation,

    /// <summary>A property of an operation's function, <c>api.orders.getOrder.call</c>.</summary>
    OperationMember,

    /// <summary>The raw request, <c>api.request</c>.</summary>
    Request,

    /// <summary>A group or operation that does not exist.</summary>
    Unknown,

    /// <summary>A member whose name is only known at run time.</summary>
    Computed,

    /// <summary>What every object has, <c>api.hasOwnProperty</c>.</summary>
    ObjectMember,

    /// <summary><c>globalThis</c>, which holds the root.</summary>
    GlobalObject,
}
