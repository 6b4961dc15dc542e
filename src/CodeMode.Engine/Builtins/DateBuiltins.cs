using CodeMode.Engine.Runtime;
using CodeMode.Engine.Time;

namespace CodeMode.Engine.Builtins;

/// <summary>https://tc39.es/ecma262/#sec-date-objects. The local time zone of programs is UTC, wherever the host stands.</summary>
internal static partial class DateBuiltins
{
    private static readonly NativeCode s_toJson = new("toJSON", 1, ToJson);
    private static readonly NativeCode s_toIsoString = new("toISOString", 0, ToIsoString);
    private static readonly NativeCode s_toUtcString = new("toUTCString", 0, static (in Arguments args) => Text(args, DateText.Utc));
    private static readonly NativeCode s_construct = new("Date", 7, ConstructFromParts, ".n*");
    private static readonly NativeCode s_constructFromValue = new("Date", 1, ConstructFromValue, ".d");

    private static readonly ObjectTemplate s_prototype = AddSetters(AddGetters(new ObjectTemplate()
        .Intrinsic("constructor", Intrinsic.Date)
        .Method("toString", 0, static (in Arguments args) => Text(args, DateText.Full))
        .Method("toDateString", 0, static (in Arguments args) => Text(args, DateText.Date))
        .Method("toTimeString", 0, static (in Arguments args) => Text(args, DateText.Time))
        .Method("toLocaleString", 0, static (in Arguments args) => Locale(args, DateTimeParts.Both))
        .Method("toLocaleDateString", 0, static (in Arguments args) => Locale(args, DateTimeParts.Date))
        .Method("toLocaleTimeString", 0, static (in Arguments args) => Locale(args, DateTimeParts.Time))
        .Add("toISOString", PropertyFlags.Hidden, static realm => realm.Shared(s_toIsoString))
        .Add("toUTCString", PropertyFlags.Hidden, static realm => realm.Shared(s_toUtcString))
        .Add("toGMTString", PropertyFlags.Hidden, static realm => realm.Shared(s_toUtcString))
        .Add("toJSON", PropertyFlags.Hidden, static realm => realm.Shared(s_toJson))
        .Method("valueOf", 0, static (in Arguments args) => ThisDate(args).Time)
        .Add(JsSymbol.ToPrimitive, PropertyFlags.Configurable, static realm => realm.SelfHosted("Date.toPrimitive"))));

    private static readonly NativeCode s_constructor = new("Date", 7, Construct)
    {
        IsConstructor = true,
        Prototype = Intrinsic.DatePrototype,
        Statics = new ObjectTemplate()
            .Method("now", 0, static (in Arguments args) => Now(args.Realm))
            .Method("parse", 1, static (in Arguments args) => DateParser.Parse(args.String(0)), ".s")
            .Method("UTC", 7, static (in Arguments args) => DateMath.TimeClip(FromParts(args)), ".n*"),
    };

    public static JsObject CreatePrototype(Realm realm) => s_prototype.CreateObject(realm, realm.ObjectPrototype);

    public static JsObject CreateConstructor(Realm realm) => new NativeFunction(realm, s_constructor);

    /// <summary>Whether nobody has replaced what JSON.stringify calls.</summary>
    public static bool HasBuiltinToJson(JsObject prototype) => Is(prototype, "toJSON", s_toJson) && Is(prototype, "toISOString", s_toIsoString);

    private static bool Is(JsObject prototype, string name, NativeCode code) =>
        prototype.GetOwn(name, out var property) && property.Value.Ref is NativeFunction function && ReferenceEquals(function.Code, code);

    private static double Now(Realm realm) => realm.TimeProvider.GetUtcNow().ToUnixTimeMilliseconds();

    private static JsValue Construct(in Arguments args)
    {
        if (args.NewTarget.IsUndefined) return DateText.Full(Now(args.Realm));
        var prototype = args.Realm.PrototypeOf(args.NewTarget, Intrinsic.DatePrototype);
        if (args.Count == 0) return new DateObject(args.Realm, Now(args.Realm), prototype);
        // A copy keeps its milliseconds; the text that a date's default primitive is would lose them.
        if (args.Count == 1 && args[0].Ref is DateObject other) return new DateObject(args.Realm, other.Time, prototype);
        return args.TailCall(args.Realm.Shared(args.Count == 1 ? s_constructFromValue : s_construct), prototype, args.Values);
    }

    // The prototype comes as this: what "new" was applied to is not handed on with a call.
    private static JsValue ConstructFromParts(in Arguments args) =>
        new DateObject(args.Realm, DateMath.TimeClip(FromParts(args)), args.This.AsObject());

    private static JsValue ConstructFromValue(in Arguments args) => new DateObject(
        args.Realm,
        args[0].IsString ? DateParser.Parse(args.String(0)) : DateMath.TimeClip(args.Number(0)),
        args.This.AsObject());

    /// <summary>Year, month, day, hours, minutes, seconds, milliseconds; missing ones are the first.</summary>
    private static double FromParts(in Arguments args)
    {
        var day = DateMath.MakeDay(DateMath.FullYear(args.Number(0)), Part(args, 1, 0), Part(args, 2, 1));
        return DateMath.MakeDate(day, DateMath.MakeTime(Part(args, 3, 0), Part(args, 4, 0), Part(args, 5, 0), Part(args, 6, 0)));
    }

    private static double Part(in Arguments args, int index, double missing) => index < args.Count ? args.Number(index) : missing;

    private static JsValue ToIsoString(in Arguments args)
    {
        var date = ThisDate(args);
        return double.IsNaN(date.Time) ? throw args.RangeError("Invalid time value") : DateText.Iso(date.Time);
    }

    private static JsValue ToJson(in Arguments args)
    {
        if (args.This.Ref is DateObject { HasBuiltinToJson: true } date)
        {
            return double.IsNaN(date.Time) ? JsValue.Null : DateText.Iso(date.Time);
        }

        return args.TailCall("Date.toJSON");
    }

    private static JsValue Text(in Arguments args, Func<double, string> format)
    {
        var date = ThisDate(args);
        args.Meter.ChargeMemory(120);
        return double.IsNaN(date.Time) ? "Invalid Date" : format(date.Time);
    }

    private static JsValue Locale(in Arguments args, DateTimeParts parts)
    {
        var value = ThisDate(args).Time;
        args.Meter.ChargeFuel(50);
        args.Meter.ChargeMemory(500);
        if (double.IsNaN(value)) return "Invalid Date";
        return DateTimeFormat.FromOptions(args.Realm, args[1], parts, parts).Format(value);
    }

    private static DateObject ThisDate(in Arguments args) =>
        args.This.Ref as DateObject ?? throw args.TypeError("this is not a Date object.");
}
