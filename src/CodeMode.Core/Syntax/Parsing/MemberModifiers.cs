namespace CodeMode.Syntax;

/// <summary>What the words before a class member say.</summary>
/// <param name="IsStatic">Whether it belongs to the class itself.</param>
/// <param name="IsErased">Whether it is abstract or only declared, so that nothing of it is left at run time.</param>
internal readonly record struct MemberModifiers(bool IsStatic, bool IsErased);
