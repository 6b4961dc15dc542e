using CodeMode.Engine.Runtime;
using CodeMode.Engine.Time;
using CodeMode.Engine.Unicode;

namespace CodeMode.Engine.Builtins;

/// <summary>Intl for en-US: NumberFormat, DateTimeFormat and Collator. Every locale that is asked for gets en-US.</summary>
internal static class IntlBuiltins
{
    private const string Locale = "en-US";

    private static readonly ObjectTemplate s_template = new ObjectTemplate()
        .Tag("Intl")
        .Intrinsic("NumberFormat", Intrinsic.NumberFormat)
        .Intrinsic("DateTimeFormat", Intrinsic.DateTimeFormat)
        .Intrinsic("Collator", Intrinsic.Collator)
        .Method("getCanonicalLocales", 1, SupportedLocales);

    private static readonly ObjectTemplate s_numberFormat = Prototype("NumberFormat", Intrinsic.NumberFormat)
        .SelfHostedGetter("format", "Intl.formatNumber");

    private static readonly ObjectTemplate s_dateTimeFormat = Prototype("DateTimeFormat", Intrinsic.DateTimeFormat)
        .SelfHostedGetter("format", "Intl.formatDate")
        .SelfHosted("formatToParts", "Intl.formatDateToParts");

    private static readonly ObjectTemplate s_collator = Prototype("Collator", Intrinsic.Collator)
        .SelfHostedGetter("compare", "Intl.compare");

    public static void AddTo(Action<Intrinsic, Func<Realm, JsObject>> add)
    {
        add(Intrinsic.Intl, static realm => s_template.CreateObject(realm, realm.ObjectPrototype));
        add(Intrinsic.NumberFormatPrototype, static realm => s_numberFormat.CreateObject(realm, realm.ObjectPrototype));
        add(Intrinsic.DateTimeFormatPrototype, static realm => s_dateTimeFormat.CreateObject(realm, realm.ObjectPrototype));
        add(Intrinsic.CollatorPrototype, static realm => s_collator.CreateObject(realm, realm.ObjectPrototype));
        AddConstructor("NumberFormat", Intrinsic.NumberFormat, Intrinsic.NumberFormatPrototype, static (realm, options) => NumberFormat.FromOptions(realm, options));
        AddConstructor("DateTimeFormat", Intrinsic.DateTimeFormat, Intrinsic.DateTimeFormatPrototype, static (realm, options) => DateTimeFormat.FromOptions(realm, options, DateTimeParts.Both, DateTimeParts.Date));
        AddConstructor("Collator", Intrinsic.Collator, Intrinsic.CollatorPrototype, static (realm, options) => Collation.FromOptions(realm, options));

        void AddConstructor(string name, Intrinsic intrinsic, Intrinsic prototype, Func<Realm, JsValue, IntlFormat> create)
        {
            var code = new NativeCode(name, 0, (in Arguments args) => Construct(args, prototype, create(args.Realm, args[1])))
            {
                IsConstructor = true,
                Prototype = prototype,
                Statics = new ObjectTemplate().Method("supportedLocalesOf", 1, SupportedLocales),
            };
            add(intrinsic, realm => new NativeFunction(realm, code));
        }
    }

    public static void AddIntrinsics(Action<string, NativeBody> add)
    {
        add("$formatNumber", static (in Arguments args) => This<NumberFormat>(args).Format(args.Number(1)));
        add("$formatDate", static (in Arguments args) => FormatDate(args));
        add("$formatDateToParts", static (in Arguments args) => FormatDateToParts(args));
        add("$compareTexts", static (in Arguments args) => This<Collation>(args).Compare(args.Meter, args.String(1), args.String(2)));
    }

    private static ObjectTemplate Prototype(string name, Intrinsic constructor) => new ObjectTemplate()
        .Intrinsic("constructor", constructor)
        .Tag("Intl." + name)
        .Method("resolvedOptions", 0, ResolvedOptions);

    private static JsValue Construct(in Arguments args, Intrinsic prototype, IntlFormat format)
    {
        args.Meter.ChargeMemory(150);
        return new FormatterObject(args.Realm, args.Realm.PrototypeOf(args.NewTarget, prototype), format);
    }

    private static JsValue FormatDate(in Arguments args) => This<DateTimeFormat>(args).Format(TimeOf(args));

    private static JsValue FormatDateToParts(in Arguments args)
    {
        var realm = args.Realm;
        var parts = This<DateTimeFormat>(args).FormatToParts(TimeOf(args)).Select(part =>
        {
            var target = new JsObject(realm, realm.ObjectPrototype);
            target.Set("type", part.Type);
            target.Set("value", part.Value);
            return (JsValue)target;
        });
        return JsArray.Create(realm, [.. parts]);
    }

    // Some hundred characters are written for it at most.
    private static double TimeOf(in Arguments args)
    {
        args.Meter.ChargeFuel(50);
        args.Meter.ChargeMemory(500);
        var time = args[1].IsUndefined ? args.Realm.TimeProvider.GetUtcNow().ToUnixTimeMilliseconds() : DateMath.TimeClip(args.Number(1));
        return double.IsNaN(time) ? throw args.RangeError("Invalid time value") : time;
    }

    private static JsValue ResolvedOptions(in Arguments args)
    {
        var options = new JsObject(args.Realm, args.Realm.ObjectPrototype);
        options.Set("locale", Locale);
        options.Set("numberingSystem", "latn");
        if (args.This.Ref is FormatterObject { Format: DateTimeFormat dates })
        {
            options.Set("calendar", "gregory");
            options.Set("timeZone", dates.ZoneName);
        }

        return options;
    }

    private static JsValue SupportedLocales(in Arguments args) => JsArray.Create(args.Realm, [Locale]);

    private static T This<T>(in Arguments args)
        where T : IntlFormat => args[0].Ref is FormatterObject { Format: T format } ? format : throw args.TypeError($"Method called on incompatible receiver {Receiver.Describe(args[0])}");
}
