using CodeMode.Engine.Bytecode;
using CodeMode.Engine.Numerics;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

internal sealed partial class Machine
{
    /// <summary>A binary operation that is not two numbers: <c>stack[at]</c>, <c>stack[at + 1]</c> → <c>stack[at]</c>.</summary>
    private void Binary(Opcode opcode, int at)
    {
        var left = _stack[at];
        var right = _stack[at + 1];
        if ((left.Ref is JsObject || right.Ref is JsObject) && opcode is not (Opcode.StrictEqual or Opcode.StrictNotEqual or Opcode.In or Opcode.InstanceOf or Opcode.PrivateIn))
        {
            if (opcode is not (Opcode.Equal or Opcode.NotEqual) || !BothAreDecided(left, right))
            {
                CallSelfHosted(at, SlowBinary(opcode), left, right);
                return;
            }
        }

        switch (opcode)
        {
            case Opcode.In: HasProperty(at, left, right); return;
            case Opcode.InstanceOf: InstanceOf(at, left, right); return;
        }

        _stack[at] = opcode switch
        {
            Opcode.Add => Add(left, right),
            Opcode.StrictEqual => Operators.StrictEquals(Realm, left, right),
            Opcode.StrictNotEqual => !Operators.StrictEquals(Realm, left, right),
            Opcode.Equal => Operators.LooseEquals(Realm, left, right),
            Opcode.NotEqual => !Operators.LooseEquals(Realm, left, right),
            Opcode.Less => Compare(left, right) is < 0,
            Opcode.LessOrEqual => Compare(left, right) is <= 0,
            Opcode.Greater => Compare(left, right) is > 0,
            Opcode.GreaterOrEqual => Compare(left, right) is >= 0,
            Opcode.PrivateIn => right.Ref is JsObject target
                ? target.GetOwn(PropertyKey.From((JsSymbol)left.Ref!), out _)
                : throw Realm.TypeError("Cannot use 'in' operator to search for a private name in a value that is no object"),
            _ => Arithmetic(opcode, left, right),
        };
        _sp = at + 1;
    }

    // Two objects, or an object and a nullish value, are compared without conversion.
    private static bool BothAreDecided(in JsValue left, in JsValue right) =>
        left.Ref is JsObject ? right.Ref is JsObject || right.IsNullish : left.IsNullish;

    private static string SlowBinary(Opcode opcode) => opcode switch
    {
        Opcode.Add => "Coercion.add",
        Opcode.Subtract => "Coercion.subtract",
        Opcode.Multiply => "Coercion.multiply",
        Opcode.Divide => "Coercion.divide",
        Opcode.Remainder => "Coercion.remainder",
        Opcode.Exponent => "Coercion.exponent",
        Opcode.BitwiseAnd => "Coercion.bitwiseAnd",
        Opcode.BitwiseOr => "Coercion.bitwiseOr",
        Opcode.BitwiseXor => "Coercion.bitwiseXor",
        Opcode.ShiftLeft => "Coercion.shiftLeft",
        Opcode.ShiftRight => "Coercion.shiftRight",
        Opcode.ShiftRightUnsigned => "Coercion.shiftRightUnsigned",
        Opcode.Equal => "Coercion.equal",
        Opcode.NotEqual => "Coercion.notEqual",
        Opcode.Less => "Coercion.less",
        Opcode.LessOrEqual => "Coercion.lessOrEqual",
        Opcode.Greater => "Coercion.greater",
        _ => "Coercion.greaterOrEqual",
    };

    private JsValue Add(in JsValue left, in JsValue right)
    {
        if (left.IsString || right.IsString) return Operators.Concat(Realm, TextOf(left), TextOf(right));
        if (left.Ref is JsBigInt a && right.Ref is JsBigInt b) return BigIntArithmetic.Add(Realm, a.Value, b.Value);
        if (left.IsBigInt || right.IsBigInt) throw MixedTypes();
        return Conversions.ToNumber(Realm, left) + Conversions.ToNumber(Realm, right);
    }

    private object TextOf(in JsValue value) => value.Ref is string or Rope ? value.Ref : Conversions.ToText(Realm, value);

    /// <summary>Sign of the order, null when not comparable.</summary>
    private int? Compare(in JsValue left, in JsValue right)
    {
        if (left.IsString && right.IsString)
        {
            var a = Operators.Flat(Realm, left.Ref!);
            var b = Operators.Flat(Realm, right.Ref!);
            _meter.ChargeFuel(Math.Min(a.Length, b.Length) >> 4);
            return string.CompareOrdinal(a, b);
        }

        if (left.Ref is JsBigInt big) return BigIntArithmetic.Compare(Realm, big.Value, right);
        if (right.Ref is JsBigInt other) return -BigIntArithmetic.Compare(Realm, other.Value, left);
        var x = Conversions.ToNumber(Realm, left);
        var y = Conversions.ToNumber(Realm, right);
        return double.IsNaN(x) || double.IsNaN(y) ? null : x.CompareTo(y) is var order && x == y ? 0 : order;
    }

    private JsValue Arithmetic(Opcode opcode, in JsValue left, in JsValue right)
    {
        if (left.Ref is JsBigInt a && right.Ref is JsBigInt b)
        {
            return opcode switch
            {
                Opcode.Subtract => BigIntArithmetic.Subtract(Realm, a.Value, b.Value),
                Opcode.Multiply => BigIntArithmetic.Multiply(Realm, a.Value, b.Value),
                Opcode.Divide => BigIntArithmetic.Divide(Realm, a.Value, b.Value),
                Opcode.Remainder => BigIntArithmetic.Remainder(Realm, a.Value, b.Value),
                Opcode.Exponent => BigIntArithmetic.Power(Realm, a.Value, b.Value),
                Opcode.BitwiseAnd => BigIntArithmetic.And(Realm, a.Value, b.Value),
                Opcode.BitwiseOr => BigIntArithmetic.Or(Realm, a.Value, b.Value),
                Opcode.BitwiseXor => BigIntArithmetic.Xor(Realm, a.Value, b.Value),
                Opcode.ShiftLeft => BigIntArithmetic.Shift(Realm, a.Value, b.Value),
                Opcode.ShiftRight => BigIntArithmetic.Shift(Realm, a.Value, -b.Value),
                _ => throw Realm.TypeError("BigInts have no unsigned right shift, use >> instead"),
            };
        }

        if (left.IsBigInt || right.IsBigInt) throw MixedTypes();
        return Arithmetic(opcode, Conversions.ToNumber(Realm, left), Conversions.ToNumber(Realm, right));
    }

    private static double Arithmetic(Opcode opcode, double left, double right) => opcode switch
    {
        Opcode.Subtract => left - right,
        Opcode.Multiply => left * right,
        Opcode.Divide => left / right,
        Opcode.Remainder => Remainder(left, right),
        Opcode.Exponent => Power(left, right),
        Opcode.BitwiseAnd => Conversions.ToInt32(left) & Conversions.ToInt32(right),
        Opcode.BitwiseOr => Conversions.ToInt32(left) | Conversions.ToInt32(right),
        Opcode.BitwiseXor => Conversions.ToInt32(left) ^ Conversions.ToInt32(right),
        Opcode.ShiftLeft => Conversions.ToInt32(left) << (Conversions.ToInt32(right) & 31),
        Opcode.ShiftRight => Conversions.ToInt32(left) >> (Conversions.ToInt32(right) & 31),
        _ => Conversions.ToUint32(left) >> (Conversions.ToInt32(right) & 31),
    };

    private static double Remainder(double left, double right)
    {
        if (left > 0 && right > 0 && left <= int.MaxValue && right <= int.MaxValue && left == (int)left && right == (int)right) return (int)left % (int)right;
        return left % right;
    }

    /// <summary>https://tc39.es/ecma262/#sec-numeric-types-number-exponentiate differs from IEEE for a base of ±1.</summary>
    public static double Power(double left, double right) =>
        double.IsNaN(right) || Math.Abs(left) == 1 && double.IsInfinity(right) ? double.NaN : Math.Pow(left, right);

    private JsException MixedTypes() => Realm.TypeError("Cannot mix BigInt and other types, use explicit conversions");

    /// <summary>A unary operation on <c>stack[at]</c> that is no number.</summary>
    private void Unary(Opcode opcode, int at)
    {
        var value = _stack[at];
        if (value.Ref is JsObject)
        {
            CallSelfHosted(at, opcode switch
            {
                Opcode.Negate => "Coercion.negate",
                Opcode.ToNumber => "Coercion.toNumber",
                Opcode.BitwiseNot => "Coercion.bitwiseNot",
                Opcode.Increment => "Coercion.increment",
                Opcode.Decrement => "Coercion.decrement",
                Opcode.ToNumeric => "Coercion.toNumeric",
                Opcode.ToText => "Coercion.toText",
                _ => "Coercion.toPropertyKey",
            }, value);
            return;
        }

        _stack[at] = opcode switch
        {
            Opcode.ToNumber => Conversions.ToNumber(Realm, value),
            Opcode.ToNumeric => Conversions.ToNumeric(Realm, value),
            Opcode.ToText => value.IsString ? value : Conversions.ToText(Realm, value),
            Opcode.ToPropertyKey => value.IsString || value.IsSymbol || value.IsNumber ? value : Conversions.ToText(Realm, value),
            _ => value.Ref is JsBigInt big ? UnaryBig(opcode, big) : UnaryNumber(opcode, Conversions.ToNumber(Realm, value)),
        };
        _sp = at + 1;
    }

    private JsValue UnaryBig(Opcode opcode, JsBigInt big) => opcode switch
    {
        Opcode.Negate => BigIntArithmetic.Subtract(Realm, System.Numerics.BigInteger.Zero, big.Value),
        Opcode.Increment => BigIntArithmetic.Add(Realm, big.Value, System.Numerics.BigInteger.One),
        Opcode.Decrement => BigIntArithmetic.Subtract(Realm, big.Value, System.Numerics.BigInteger.One),
        _ => BigIntArithmetic.Subtract(Realm, System.Numerics.BigInteger.MinusOne, big.Value),
    };

    private static JsValue UnaryNumber(Opcode opcode, double number) => opcode switch
    {
        Opcode.Negate => -number,
        Opcode.Increment => number + 1,
        Opcode.Decrement => number - 1,
        _ => ~Conversions.ToInt32(number),
    };

    private void HasProperty(int at, JsValue key, JsValue target)
    {
        if (target.Ref is not JsObject container)
        {
            throw Realm.TypeError($"Cannot use 'in' operator to search for '{Describe(key)}' in {Describe(target)}");
        }

        if (key.Ref is JsObject)
        {
            CallSelfHosted(at, "Coercion.has", key, target);
            return;
        }

        var name = PropertyKey.From(key);
        var found = Find(container, name, out _, out var holder);
        if (holder is ProxyObject proxy)
        {
            CallSelfHosted(at, "Proxy.has", proxy, name.ToValue());
            return;
        }

        _stack[at] = found;
        _sp = at + 1;
    }

    private void InstanceOf(int at, JsValue value, JsValue target)
    {
        if (target.Ref is not JsObject constructor) throw Realm.TypeError("Right-hand side of 'instanceof' is not an object");
        if (constructor is not ProxyObject && Find(constructor, JsSymbol.HasInstance, out var property, out var holder)
            && !(holder is not ProxyObject && property.Value.Ref is NativeFunction { Code.Name: "[Symbol.hasInstance]" }))
        {
            CallSelfHosted(at, "Coercion.instanceOf", value, target);
            return;
        }

        if (!constructor.IsCallable) throw Realm.TypeError("Right-hand side of 'instanceof' is not callable");
        while (constructor is BoundFunction bound) constructor = bound.Target;
        if (constructor is ProxyObject || value.Ref is ProxyObject)
        {
            CallSelfHosted(at, "Coercion.instanceOf", value, target);
            return;
        }

        var result = false;
        if (value.Ref is JsObject current)
        {
            if (!Find(constructor, "prototype", out var prototype, out _) || prototype.IsAccessor || prototype.Value.Ref is not JsObject wanted)
            {
                throw Realm.TypeError("Function has non-object prototype in instanceof check");
            }

            for (var parent = current.Prototype; parent is not null && !result; parent = parent.Prototype) result = ReferenceEquals(parent, wanted);
        }

        _stack[at] = result;
        _sp = at + 1;
    }
}
