using System.Numerics;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>https://tc39.es/ecma262/#sec-math-object</summary>
internal static class MathBuiltins
{
    private static readonly ObjectTemplate s_template = new ObjectTemplate()
        .Constant("E", Math.E)
        .Constant("LN10", 2.302585092994046)
        .Constant("LN2", 0.6931471805599453)
        .Constant("LOG10E", 0.4342944819032518)
        .Constant("LOG2E", 1.4426950408889634)
        .Constant("PI", Math.PI)
        .Constant("SQRT1_2", 0.7071067811865476)
        .Constant("SQRT2", 1.4142135623730951)
        .Tag("Math")
        .Method("abs", 1, static (in Arguments args) => Math.Abs(args.Number(0)), ".n")
        .Method("acos", 1, static (in Arguments args) => Math.Acos(args.Number(0)), ".n")
        .Method("acosh", 1, static (in Arguments args) => Math.Acosh(args.Number(0)), ".n")
        .Method("asin", 1, static (in Arguments args) => Math.Asin(args.Number(0)), ".n")
        .Method("asinh", 1, static (in Arguments args) => args.Number(0) is var x && x == 0 ? x : Math.Asinh(x), ".n")
        .Method("atan", 1, static (in Arguments args) => Math.Atan(args.Number(0)), ".n")
        .Method("atan2", 2, static (in Arguments args) => Math.Atan2(args.Number(0), args.Number(1)), ".nn")
        .Method("atanh", 1, static (in Arguments args) => Math.Atanh(args.Number(0)), ".n")
        .Method("cbrt", 1, static (in Arguments args) => CubeRoot(args.Number(0)), ".n")
        .Method("ceil", 1, static (in Arguments args) => Math.Ceiling(args.Number(0)), ".n")
        .Method("clz32", 1, static (in Arguments args) => BitOperations.LeadingZeroCount(Conversions.ToUint32(args.Number(0))), ".n")
        .Method("cos", 1, static (in Arguments args) => Math.Cos(args.Number(0)), ".n")
        .Method("cosh", 1, static (in Arguments args) => Math.Cosh(args.Number(0)), ".n")
        .Method("exp", 1, static (in Arguments args) => Math.Exp(args.Number(0)), ".n")
        .Method("expm1", 1, static (in Arguments args) => ExpMinusOne(args.Number(0)), ".n")
        .Method("floor", 1, static (in Arguments args) => Math.Floor(args.Number(0)), ".n")
        .Method("f16round", 1, static (in Arguments args) => (double)(Half)args.Number(0), ".n")
        .Method("fround", 1, static (in Arguments args) => (double)(float)args.Number(0), ".n")
        .Method("hypot", 2, Hypot, ".n*")
        .Method("imul", 2, static (in Arguments args) => unchecked(Conversions.ToInt32(args.Number(0)) * Conversions.ToInt32(args.Number(1))), ".nn")
        .Method("log", 1, static (in Arguments args) => Math.Log(args.Number(0)), ".n")
        .Method("log10", 1, static (in Arguments args) => Math.Log10(args.Number(0)), ".n")
        .Method("log1p", 1, static (in Arguments args) => LogOnePlus(args.Number(0)), ".n")
        .Method("log2", 1, static (in Arguments args) => Math.Log2(args.Number(0)), ".n")
        .Method("max", 2, Max, ".n*")
        .Method("min", 2, Min, ".n*")
        .Method("pow", 2, static (in Arguments args) => Power(args.Number(0), args.Number(1)), ".nn")
        .Method("random", 0, static (in Arguments args) => args.Realm.Random.NextDouble())
        .Method("round", 1, static (in Arguments args) => Round(args.Number(0)), ".n")
        .Method("sign", 1, static (in Arguments args) => args.Number(0) is var x && (x == 0 || double.IsNaN(x)) ? x : Math.Sign(x), ".n")
        .Method("sin", 1, static (in Arguments args) => Math.Sin(args.Number(0)), ".n")
        .Method("sinh", 1, static (in Arguments args) => Math.Sinh(args.Number(0)), ".n")
        .Method("sqrt", 1, static (in Arguments args) => Math.Sqrt(args.Number(0)), ".n")
        .Method("tan", 1, static (in Arguments args) => Math.Tan(args.Number(0)), ".n")
        .Method("tanh", 1, static (in Arguments args) => Math.Tanh(args.Number(0)), ".n")
        .Method("trunc", 1, static (in Arguments args) => Math.Truncate(args.Number(0)), ".n");

    public static JsObject Create(Realm realm) => s_template.CreateObject(realm, realm.ObjectPrototype);

    /// <summary>https://tc39.es/ecma262/#sec-numeric-types-number-exponentiate: unlike .NET, 1 to an infinite power is no number.</summary>
    public static double Power(double x, double y) =>
        double.IsNaN(y) || (Math.Abs(x) == 1 && double.IsInfinity(y)) ? double.NaN : Math.Pow(x, y);

    // .NET leaves the last digit to the platform; whole roots are exact.
    private static double CubeRoot(double x)
    {
        var root = Math.Cbrt(x);
        var whole = Math.Round(root);
        return whole * whole * whole == x ? whole : root;
    }

    private static double Round(double x)
    {
        // Adding a half and cutting would carry 0.49999999999999994 over, and lose the sign of -0.2.
        var floor = Math.Floor(x);
        var rounded = x - floor >= 0.5 ? floor + 1 : floor;
        return rounded == 0 ? Math.CopySign(0, x) : rounded;
    }

    private static JsValue Max(in Arguments args)
    {
        args.Meter.ChargeFuel(args.Count);
        var result = double.NegativeInfinity;
        for (var i = 0; i < args.Count; i++) result = Math.Max(result, args.Number(i));
        return result;
    }

    private static JsValue Min(in Arguments args)
    {
        args.Meter.ChargeFuel(args.Count);
        var result = double.PositiveInfinity;
        for (var i = 0; i < args.Count; i++) result = Math.Min(result, args.Number(i));
        return result;
    }

    private static JsValue Hypot(in Arguments args)
    {
        args.Meter.ChargeFuel(args.Count);
        var largest = 0.0;
        var notNumber = false;
        for (var i = 0; i < args.Count; i++)
        {
            var value = Math.Abs(args.Number(i));
            notNumber |= double.IsNaN(value);
            largest = value > largest ? value : largest;
        }

        if (double.IsInfinity(largest) || (largest == 0 && !notNumber)) return largest;
        if (notNumber) return JsValue.NaN;
        // Scaled by the largest, so that no square overflows; summed with Kahan's correction, as V8 does.
        var sum = 0.0;
        var lost = 0.0;
        for (var i = 0; i < args.Count; i++)
        {
            var ratio = Math.Abs(args.Number(i)) / largest;
            var term = (ratio * ratio) - lost;
            var next = sum + term;
            lost = next - sum - term;
            sum = next;
        }

        return Math.Sqrt(sum) * largest;
    }

    // Near zero, exp(x) - 1 and log(1 + x) lose all digits: Kahan's forms keep them.
    private static double ExpMinusOne(double x)
    {
        if (x == 0 || Math.Abs(x) > 1) return x == 0 ? x : Math.Exp(x) - 1;
        var u = Math.Exp(x);
        if (u == 1) return x;
        return u - 1 == -1 ? -1 : (u - 1) * x / Math.Log(u);
    }

    private static double LogOnePlus(double x)
    {
        var u = 1 + x;
        return x == 0 || u == 1 ? x : u == 0 ? double.NegativeInfinity : double.IsPositiveInfinity(u) ? u : Math.Log(u) - ((u - 1 - x) / u);
    }
}
