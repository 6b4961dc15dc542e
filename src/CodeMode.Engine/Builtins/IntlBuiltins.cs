using CodeMode.Engine.Runtime;
using CodeMode.Engine.Time;
using CodeMode.Engine.Unicode;

namespace CodeMode.Engine.Builtins;

/// <summary>Intl for en-US: NumberFormat, DateTimeFormat, Collator, PluralRules, ListFormat and RelativeTimeFormat. Every locale that is asked for gets en-US.</summary>
internal static class IntlBuiltins
{
    private const string Locale = "en-US";

    private static readonly ObjectTemplate s_template = new ObjectTemplate()
        .Tag("Intl")
        .Intrinsic("NumberFormat", Intrinsic.NumberFormat)
        .Intrinsic("DateTimeFormat", Intrinsic.DateTimeFormat)
        .Intrinsic("Collator", Intrinsic.Collator)
        .Intrinsic("PluralRules", Intrinsic.PluralRules)
        .Intrinsic("ListFormat", Intrinsic.ListFormat)
        .Intrinsic("RelativeTimeFormat", Intrinsic.RelativeTimeFormat)
        .Method("getCanonicalLocales", 1, SupportedLocales);

    private static readonly ObjectTemplate s_numberFormat = Prototype("NumberFormat", Intrinsic.NumberFormat)
        .SelfHostedGetter("format", "Intl.formatNumber");

    private static readonly ObjectTemplate s_dateTimeFormat = Prototype("DateTimeFormat", Intrinsic.DateTimeFormat)
        .SelfHostedGetter("format", "Intl.formatDate")
        .SelfHosted("formatToParts", "Intl.formatDateToParts");

    private static readonly ObjectTemplate s_collator = Prototype("Collator", Intrinsic.Collator)
        .SelfHostedGetter("compare", "Intl.compare");

    private static readonly ObjectTemplate s_pluralRules = Prototype("PluralRules", Intrinsic.PluralRules)
        .SelfHosted("select", "Intl.select");

    private static readonly ObjectTemplate s_listFormat = Prototype("ListFormat", Intrinsic.ListFormat)
        .SelfHosted("format", "Intl.formatList")
        .SelfHosted("formatToParts", "Intl.formatListToParts");

    private static readonly ObjectTemplate s_relativeTimeFormat = Prototype("RelativeTimeFormat", Intrinsic.RelativeTimeFormat)
        .SelfHosted("format", "Intl.formatRelativeTime")
        .SelfHosted("formatToParts", "Intl.formatRelativeTimeToParts");

    public static void AddTo(Action<Intrinsic, Func<Realm, JsObject>> add)
    {
        add(Intrinsic.Intl, static realm => s_template.CreateObject(realm, realm.ObjectPrototype));
        add(Intrinsic.NumberFormatPrototype, static realm => s_numberFormat.CreateObject(realm, realm.ObjectPrototype));
        add(Intrinsic.DateTimeFormatPrototype, static realm => s_dateTimeFormat.CreateObject(realm, realm.ObjectPrototype));
        add(Intrinsic.CollatorPrototype, static realm => s_collator.CreateObject(realm, realm.ObjectPrototype));
        add(Intrinsic.PluralRulesPrototype, static realm => s_pluralRules.CreateObject(realm, realm.ObjectPrototype));
        add(Intrinsic.ListFormatPrototype, static realm => s_listFormat.CreateObject(realm, realm.ObjectPrototype));
        add(Intrinsic.RelativeTimeFormatPrototype, static realm => s_relativeTimeFormat.CreateObject(realm, realm.ObjectPrototype));
        AddConstructor("NumberFormat", Intrinsic.NumberFormat, Intrinsic.NumberFormatPrototype, static (realm, options) => NumberFormat.FromOptions(realm, options));
        AddConstructor("DateTimeFormat", Intrinsic.DateTimeFormat, Intrinsic.DateTimeFormatPrototype, static (realm, options) => DateTimeFormat.FromOptions(realm, options, DateTimeParts.Both, DateTimeParts.Date));
        AddConstructor("Collator", Intrinsic.Collator, Intrinsic.CollatorPrototype, static (realm, options) => Collation.FromOptions(realm, options));
        AddConstructor("PluralRules", Intrinsic.PluralRules, Intrinsic.PluralRulesPrototype, PluralRules.FromOptions, needsNew: true);
        AddConstructor("ListFormat", Intrinsic.ListFormat, Intrinsic.ListFormatPrototype, ListFormat.FromOptions, needsNew: true);
        AddConstructor("RelativeTimeFormat", Intrinsic.RelativeTimeFormat, Intrinsic.RelativeTimeFormatPrototype, RelativeTimeFormat.FromOptions, needsNew: true);

        void AddConstructor(string name, Intrinsic intrinsic, Intrinsic prototype, Func<Realm, JsValue, IntlFormat> create, bool needsNew = false)
        {
            var code = new NativeCode(name, 0, (in Arguments args) => needsNew && args.NewTarget.IsUndefined
                ? throw args.TypeError($"Constructor Intl.{name} requires 'new'")
                : Construct(args, prototype, create(args.Realm, args[1])))
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
        add("$selectPlural", static (in Arguments args) => This<PluralRules>(args).Select(args.Number(1)));
        add("$listSeparator", static (in Arguments args) => This<ListFormat>(args).Before((int)args.Number(1), (int)args.Number(2)));
        add("$relativeTimeUnit", static (in Arguments args) => FindUnit(args));
        add("$relativeTime", static (in Arguments args) => FormatRelativeTime(args));
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

    private static JsValue FindUnit(in Arguments args)
    {
        This<RelativeTimeFormat>(args);
        return RelativeTimeFormat.FindUnit(args.String(1))
            ?? throw args.RangeError($"Invalid unit argument for Intl.RelativeTimeFormat.prototype.format() '{args.String(1)}'");
    }

    // [what stands before the number, the number, what stands behind it]
    private static JsValue FormatRelativeTime(in Arguments args)
    {
        var value = args.Number(1);
        if (!double.IsFinite(value)) throw args.RangeError("Value need to be finite number for Intl.RelativeTimeFormat.prototype.format()");
        args.Meter.ChargeMemory(500);
        var (before, number, after) = This<RelativeTimeFormat>(args).Format(value, args.String(2));
        return JsArray.Create(args.Realm, [before, number, after]);
    }

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
        switch ((args.This.Ref as FormatterObject)?.Format)
        {
            case DateTimeFormat dates:
                options.Set("calendar", "gregory");
                options.Set("timeZone", dates.ZoneName);
                break;
            case PluralRules plural:
                options.Set("type", plural.Type);
                options.Set("pluralCategories", JsArray.Create(args.Realm, plural.Type == "ordinal" ? ["few", "one", "two", "other"] : ["one", "other"]));
                break;
            case ListFormat list:
                options.Set("type", list.Type);
                options.Set("style", list.Style);
                break;
            case RelativeTimeFormat relative:
                options.Set("style", relative.Style);
                options.Set("numeric", relative.Numeric);
                break;
        }

        return options;
    }

    private static JsValue SupportedLocales(in Arguments args) => JsArray.Create(args.Realm, [Locale]);

    private static T This<T>(in Arguments args)
        where T : IntlFormat => args[0].Ref is FormatterObject { Format: T format } ? format : throw args.TypeError($"Method called on incompatible receiver {Receiver.Describe(args[0])}");
}
