namespace CodeMode.Engine.Tests.State;

/// <summary>Damages bytes in the ways that find most in a reader: mostly one bit or small number, which leaves the rest whole; cuts and repetitions.</summary>
internal static class StateMutator
{
    public static byte[] Alter(byte[] bytes, Random random)
    {
        var altered = bytes.ToList();
        for (var times = random.Next(3) == 0 ? 3 : 1; times > 0 && altered.Count > 0; times--)
        {
            var at = random.Next(altered.Count);
            var count = Math.Min(random.Next(1, 12), altered.Count - at);
            switch (random.Next(16))
            {
                case 0 or 8 or 9: altered[at] ^= (byte)(1 << random.Next(8)); break;
                case 1: altered[at] = (byte)random.Next(256); break;
                case 2 or 10 or 11: altered[at]++; break;
                case 3 or 12 or 13: altered[at] = (byte)random.Next(12); break;
                case 4: altered.RemoveRange(at, count); break;
                case 5: altered.InsertRange(at, altered.GetRange(random.Next(altered.Count - count + 1), count)); break;
                case 6: altered.RemoveRange(at, altered.Count - at); break;
                case 7:
                    for (var i = 0; i < count; i++) altered[at + i] = 0xff;
                    break;
                default: altered[at]--; break;
            }
        }

        return [.. altered];
    }
}
