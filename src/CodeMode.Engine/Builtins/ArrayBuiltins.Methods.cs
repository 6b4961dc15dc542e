using CodeMode.Engine.Limits;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

internal static partial class ArrayBuiltins
{
    public static readonly NativeCode Join = new("join", 1, JoinElements);

    private static JsValue Push(in Arguments args)
    {
        if (Dense(args) is not { IsLengthWritable: true } array || array.DenseCount + args.Count > EngineSizes.MaxArrayElements) return args.TailCall("ArrayChange.push");
        foreach (ref readonly var value in args.Values) array.Push(value);
        return array.Length;
    }

    private static JsValue Pop(in Arguments args)
    {
        if (Dense(args) is not { IsLengthWritable: true, DenseCount: > 0 } array || array.Dense[array.DenseCount - 1].IsHole) return args.TailCall("ArrayChange.pop");
        var value = array.Dense[array.DenseCount - 1];
        array.SetLength((uint)array.DenseCount - 1);
        return value;
    }

    private static JsValue Shift(in Arguments args)
    {
        if (Dense(args) is not { IsLengthWritable: true, DenseCount: > 0 } array || array.Dense[0].IsHole) return args.TailCall("ArrayChange.shift");
        var value = array.Dense[0];
        args.Meter.ChargeFuel(array.DenseCount >> 5);
        Array.Copy(array.Dense, 1, array.Dense, 0, array.DenseCount - 1);
        array.SetLength((uint)array.DenseCount - 1);
        return value;
    }

    private static JsValue Unshift(in Arguments args)
    {
        if (Dense(args) is not { IsLengthWritable: true } array) return args.TailCall("ArrayChange.unshift");
        var count = array.DenseCount;
        args.Meter.ChargeFuel((count >> 5) + args.Count);
        foreach (ref readonly var value in args.Values) array.Push(value);
        Array.Copy(array.Dense, 0, array.Dense, args.Count, count);
        args.Values.CopyTo(array.Dense);
        return array.Length;
    }

    private static JsValue Reverse(in Arguments args)
    {
        if (Dense(args) is not { } array) return args.TailCall("ArrayChange.reverse");
        args.Meter.ChargeFuel(array.DenseCount >> 4);
        array.Dense.AsSpan(0, array.DenseCount).Reverse();
        return args.This;
    }

    private static JsValue Slice(in Arguments args)
    {
        if (Dense(args) is not { } array || !ReferenceEquals(array.Shape, args.Realm.ArrayShape)) return args.TailCall("Array.slice");
        if (Position(args[0], array.DenseCount, 0) is not { } from || Position(args[1], array.DenseCount, array.DenseCount) is not { } to) return args.TailCall("Array.slice");
        if (to <= from) return JsArray.Empty(args.Realm);
        args.Meter.ChargeFuel((to - from) >> 4);
        args.Meter.ChargeMemory((to - from) * 16L);
        return new JsArray(args.Realm, array.Dense.AsSpan(from, to - from).ToArray(), to - from);
    }

    private static JsValue Concat(in Arguments args)
    {
        var realm = args.Realm;
        if (Dense(args) is not { } array || !ReferenceEquals(array.Shape, realm.ArrayShape)) return args.TailCall("Array.concat");
        var count = (long)array.DenseCount;
        foreach (ref readonly var item in args.Values)
        {
            if (item.Ref is JsArray part)
            {
                if (!part.IsDense || !ReferenceEquals(part.Shape, realm.ArrayShape)) return args.TailCall("Array.concat");
                count += part.DenseCount;
            }
            else if (item.IsObject)
            {
                return args.TailCall("Array.concat");
            }
            else
            {
                count++;
            }
        }

        if (count > EngineSizes.MaxArrayElements) throw args.RangeError("Invalid array length");
        args.Meter.ChargeFuel(count >> 4);
        args.Meter.ChargeMemory(count * 16);
        var values = new JsValue[count];
        Array.Copy(array.Dense, values, array.DenseCount);
        var at = array.DenseCount;
        foreach (ref readonly var item in args.Values)
        {
            if (item.Ref is JsArray part)
            {
                Array.Copy(part.Dense, 0, values, at, part.DenseCount);
                at += part.DenseCount;
            }
            else
            {
                values[at++] = item;
            }
        }

        return JsArray.Create(realm, values);
    }

    private static JsValue IndexOf(in Arguments args)
    {
        if (Dense(args) is not { } array || Position(args[1], array.DenseCount, 0) is not { } from) return args.TailCall("Array.indexOf");
        args.Meter.ChargeFuel((array.DenseCount - from) >> 2);
        for (var i = from; i < array.DenseCount; i++)
        {
            if (array.Dense[i].IsHole) return args.TailCall("Array.indexOf");
            if (Operators.StrictEquals(args.Realm, array.Dense[i], args[0])) return i;
        }

        return -1;
    }

    private static JsValue Includes(in Arguments args)
    {
        if (Dense(args) is not { } array || Position(args[1], array.DenseCount, 0) is not { } from) return args.TailCall("Array.includes");
        args.Meter.ChargeFuel((array.DenseCount - from) >> 2);
        for (var i = from; i < array.DenseCount; i++)
        {
            var value = array.Dense[i];
            if (Operators.SameValueZero(args.Realm, value.IsHole ? JsValue.Undefined : value, args[0])) return true;
        }

        return false;
    }

    private static JsValue Fill(in Arguments args)
    {
        if (args.This.Ref is not JsArray { IsFrozenLike: false, Indexed: null } array || array.Length > EngineSizes.MaxArrayElements) return args.TailCall("ArrayChange.fill");
        var length = (int)array.Length;
        if (Position(args[1], length, 0) is not { } from || Position(args[2], length, length) is not { } to) return args.TailCall("ArrayChange.fill");
        if (to <= from) return args.This;
        args.Meter.ChargeFuel((to - from) >> 4);
        if (to > array.DenseCount)
        {
            array.EnsureCapacity(to);
            array.Dense.AsSpan(array.DenseCount, to - array.DenseCount).Fill(JsValue.Hole);
            array.DenseCount = to;
        }

        array.Dense.AsSpan(from, to - from).Fill(args[0]);
        return args.This;
    }

    // Primitive elements are written here; objects have a toString, which is the prelude's business.
    private static JsValue JoinElements(in Arguments args)
    {
        var realm = args.Realm;
        if (Dense(args) is not { } array || !(args[0].IsUndefined || args[0].IsString)) return args.TailCall("ArrayJoin.join");
        var separator = args[0].IsUndefined ? "," : Operators.Flat(realm, args[0].Ref!);
        args.Meter.ChargeFuel(array.DenseCount);
        var length = (long)separator.Length * Math.Max(0, array.DenseCount - 1);
        for (var i = 0; i < array.DenseCount; i++)
        {
            ref var value = ref array.Dense[i];
            if (value.IsObject || value.IsSymbol || value.IsHole) return args.TailCall("ArrayJoin.join");
            if (!value.IsNullish) length += value.IsString ? Rope.LengthOf(value.Ref!) : 8;
            if (length > EngineSizes.MaxStringLength) throw args.RangeError("Invalid string length");
        }

        args.Meter.ChargeFuel(length >> 4);
        args.Meter.ChargeMemory(length * 2 + 24);
        var text = new System.Text.StringBuilder((int)Math.Min(length, 1 << 20));
        for (var i = 0; i < array.DenseCount; i++)
        {
            if (i > 0) text.Append(separator);
            if (!array.Dense[i].IsNullish) text.Append(Conversions.ToText(realm, array.Dense[i]));
        }

        return text.ToString();
    }

    // values texts → values in the order of their texts
    private static JsValue SortByText(in Arguments args)
    {
        var values = (JsArray)args[0].Ref!;
        var texts = (JsArray)args[1].Ref!;
        var count = values.DenseCount;
        args.Meter.ChargeFuel(count * 16L);
        args.Meter.ChargeMemory(count * 48L);
        var keys = new string[count];
        var order = new int[count];
        var meter = args.Meter;
        for (var i = 0; i < count; i++)
        {
            keys[i] = Operators.Flat(args.Realm, texts.Dense[i].Ref!);
            order[i] = i;
        }

        Array.Sort(order, (a, b) =>
        {
            meter.ChargeFuel(1 + (Math.Min(keys[a].Length, keys[b].Length) >> 6));
            var comparison = string.CompareOrdinal(keys[a], keys[b]);
            return comparison != 0 ? comparison : a.CompareTo(b);
        });
        return JsArray.Create(args.Realm, [.. order.Select(i => values.Dense[i])]);
    }
}
