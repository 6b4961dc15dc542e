using System.Globalization;
using CodeMode.Engine.Numerics;

namespace CodeMode.Engine.Tests.Numerics;

public sealed class NumberDifferentialTests
{
    private static readonly double[] s_numbers = [.. Numbers().Distinct()];

    [Fact]
    public void Numbers_are_written_as_Node_writes_them() => Compare(
        "(line) => { const n = bits(line); return [`${n}`, ...[2, 3, 8, 16, 36].map(r => n.toString(r))].join(' '); }",
        static n => string.Join(' ', (string[])[NumberFormatter.ToString(n), .. new[] { 2, 3, 8, 16, 36 }.Select(r => RadixFormatter.ToString(n, r))]));

    [Fact]
    public void Digits_are_rounded_as_Node_rounds_them() => Compare(
        "(line) => { const n = bits(line); return [0, 1, 2, 7, 20, 100].map(d => n.toFixed(d) + ' ' + n.toExponential(d) + ' ' + n.toPrecision(Math.max(1, d))).join(' ') + n.toExponential(); }",
        static n => string.Join(' ', new[] { 0, 1, 2, 7, 20, 100 }.Select(d =>
            (Math.Abs(n) >= 1e21 ? NumberFormatter.ToString(n) : DecimalFormatter.ToFixed(n, d)) + " " + DecimalFormatter.ToExponential(n, d) + " " + DecimalFormatter.ToPrecision(n, Math.Max(1, d)))) + DecimalFormatter.ToExponential(n));

    [Fact]
    public void Text_is_read_as_Node_reads_it()
    {
        string[] texts =
        [
            "", " ", "1", " 1 ", "\\n12", "1e3", "1E+3", "1e", "1e+", ".5", "5.", ".", "+.5e1", "-0", "0x1F", "0X1f", "-0x1F", "0b101", "0o17", "0b2", "Infinity", "-Infinity", "+Infinity", "infinity",
            "NaN", "1_000", "12px", "px", "1,5", "0x", "1e1000", "1e-1000", "9007199254740993", "0x20000000000001", "0x3fffffffffffff8", "--1", "1 2", "\\u00a07", "\\ufeff8", "0.1e-7", "123abc", "zz", "1.2.3", "- 1",
        ];
        var expected = NodeProcess.Map(
            "(line) => { const s = JSON.parse(line); return [Number(s), parseFloat(s), parseInt(s), parseInt(s, 16), parseInt(s, 36), parseInt(s, 2)].map(n => Object.is(n, -0) ? '-0' : `${n}`).join(' '); }",
            texts.Select(static text => "\"" + text + "\""));
        if (expected is null) return;
        var actual = texts.Select(static raw =>
        {
            var text = System.Text.Json.JsonSerializer.Deserialize<string>("\"" + raw + "\"")!;
            double[] values =
            [
                NumberParser.Parse(text), NumberParser.ParseFloat(text), NumberParser.ParseInt(text, 0), NumberParser.ParseInt(text, 16), NumberParser.ParseInt(text, 36), NumberParser.ParseInt(text, 2),
            ];
            return string.Join(' ', values.Select(static value => value == 0 && double.IsNegative(value) ? "-0" : NumberFormatter.ToString(value)));
        }).ToArray();
        for (var i = 0; i < texts.Length; i++) Assert.Equal(texts[i] + ": " + expected[i], texts[i] + ": " + actual[i]);
    }

    private static void Compare(string function, Func<double, string> format)
    {
        const string bits = "const bits = (line) => new DataView(new BigUint64Array([BigInt('0x' + line)]).buffer).getFloat64(0, true);";
        var expected = NodeProcess.Map(
            $"(() => {{ {bits} return {function}; }})()",
            s_numbers.Select(static n => BitConverter.DoubleToUInt64Bits(n).ToString("x16", CultureInfo.InvariantCulture)));
        if (expected is null) return;
        for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i], format(s_numbers[i]));
    }

    private static IEnumerable<double> Numbers()
    {
        double[] corners =
        [
            0, 1, -1, 0.1, 0.2, 0.3, 0.5, 1.5, 2.5, 1.005, 1.45, 8.345, 0.000001, 0.0000001, 1e21, 1e20, 1.2345678901234568e20, 1e-7, 5e-324, double.MaxValue, 2.2250738585072014e-308, 0.1 + 0.2,
            255, 256, -255.5, 1 / 3.0, 100, 1e15, 1e16, 999999999999999900, 4.35, 0.5e-6, 9.5, 99.95, 0.05, 1e100, 9007199254740993, 4294967296.5, 123.456, 0.00001234, 9.999999e5, 999999.5,
        ];
        foreach (var corner in corners) yield return corner;
        var random = new Random(7);
        for (var i = 0; i < 2000; i++) yield return Math.ScaleB(random.NextDouble() - 0.5, random.Next(-80, 80));
        for (var i = 0; i < 1000; i++)
        {
            var value = BitConverter.Int64BitsToDouble(random.NextInt64());
            if (double.IsFinite(value)) yield return value;
        }

        for (var i = 0; i < 500; i++) yield return Math.Round(random.NextDouble() * 1000, random.Next(0, 4));
    }
}
