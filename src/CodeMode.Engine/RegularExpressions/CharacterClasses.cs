using CodeMode.Engine.Unicode;

namespace CodeMode.Engine.RegularExpressions;

/// <summary>The sets behind <c>\d</c>, <c>\s</c>, <c>\w</c> and the dot.</summary>
internal static class CharacterClasses
{
    public static CodePointSet Digit { get; } = CodePointSet.Range('0', '9');

    public static CodePointSet NotDigit { get; } = Digit.Complement();

    public static CodePointSet Word { get; } = CodePointSet.FromBounds('0', '9', 'A', 'Z', '_', '_', 'a', 'z');

    public static CodePointSet NotWord { get; } = Word.Complement();

    /// <summary>What <c>\w</c> is when case is folded: the long s and the Kelvin sign are letters, too.</summary>
    public static CodePointSet FoldedWord { get; } =
        CodePointSet.FromBounds('0', '9', 'A', 'Z', '_', '_', 'a', 'z', 0x17F, 0x17F, 0x212A, 0x212A);

    public static CodePointSet NotFoldedWord { get; } = FoldedWord.Complement();

    public static CodePointSet Space { get; } = CodePointSet.FromBounds(
        0x9, 0xD, 0x20, 0x20, 0xA0, 0xA0, 0x1680, 0x1680, 0x2000, 0x200A, 0x2028, 0x2029, 0x202F, 0x202F, 0x205F, 0x205F, 0x3000, 0x3000, 0xFEFF, 0xFEFF);

    public static CodePointSet NotSpace { get; } = Space.Complement();

    /// <summary>Everything but line terminators.</summary>
    public static CodePointSet Dot { get; } = CodePointSet.FromBounds(0xA, 0xA, 0xD, 0xD, 0x2028, 0x2029).Complement();
}
