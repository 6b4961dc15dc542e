using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>https://url.spec.whatwg.org/#url-class. Programs put URLs together with it; nothing here reaches a network.</summary>
internal static class UrlBuiltins
{
    private static readonly ObjectTemplate s_prototype = new ObjectTemplate()
        .Intrinsic("constructor", Intrinsic.Url)
        .Tag("URL")
        .Getter("href", static (in Arguments args) => This(args).Record.Href, SetHref)
        .Getter("origin", static (in Arguments args) => This(args).Record.Origin)
        .Getter("protocol", static (in Arguments args) => This(args).Record.Protocol, SetProtocol)
        .Getter("username", static (in Arguments args) => This(args).Record.Username, static (in Arguments args) => Set(args, static (url, text) => url.Username = UrlParser.EscapeUser(text)))
        .Getter("password", static (in Arguments args) => This(args).Record.Password, static (in Arguments args) => Set(args, static (url, text) => url.Password = UrlParser.EscapeUser(text)))
        .Getter("host", static (in Arguments args) => This(args).Record.Host, static (in Arguments args) => Set(args, static (url, text) => UrlParser.TrySetHost(url, text)))
        .Getter("hostname", static (in Arguments args) => This(args).Record.HostName ?? "", static (in Arguments args) => Set(args, static (url, text) => UrlParser.TrySetHost(url, text + (url.Port.Length == 0 ? "" : ":" + url.Port))))
        .Getter("port", static (in Arguments args) => This(args).Record.Port, static (in Arguments args) => Set(args, static (url, text) => UrlParser.TrySetHost(url, url.HostName + ":" + text)))
        .Getter("pathname", static (in Arguments args) => This(args).Record.Path, static (in Arguments args) => Set(args, static (url, text) => url.Path = UrlParser.NormalizePath(text.StartsWith('/') ? text : "/" + text)))
        .Getter("search", static (in Arguments args) => Shown(This(args).Record.Search), static (in Arguments args) => Set(args, static (url, text) => url.Search = text.TrimStart('?') is { Length: > 0 } query ? "?" + UrlParser.EscapeQuery(query) : ""))
        .Getter("searchParams", static (in Arguments args) => This(args).Parameters)
        .Getter("hash", static (in Arguments args) => Shown(This(args).Record.Hash), static (in Arguments args) => Set(args, static (url, text) => url.Hash = text.TrimStart('#') is { Length: > 0 } hash ? "#" + UrlParser.EscapeHash(hash) : ""))
        .Method("toString", 0, static (in Arguments args) => This(args).Record.Href)
        .Method("toJSON", 0, static (in Arguments args) => This(args).Record.Href);

    private static readonly NativeCode s_constructor = new("URL", 1, Construct, ".ss")
    {
        IsConstructor = true,
        Prototype = Intrinsic.UrlPrototype,
        Statics = new ObjectTemplate()
            .Method("canParse", 1, static (in Arguments args) => Parse(args) is not null, ".ss")
            .Method("parse", 1, static (in Arguments args) => Parse(args) is { } record ? new UrlObject(args.Realm, record, args.Realm.Get(Intrinsic.UrlPrototype)) : JsValue.Null, ".ss"),
    };

    public static JsObject CreatePrototype(Realm realm) => s_prototype.CreateObject(realm, realm.ObjectPrototype);

    public static JsObject CreateConstructor(Realm realm) => new NativeFunction(realm, s_constructor);

    private static JsValue Construct(in Arguments args)
    {
        if (args.NewTarget.IsUndefined) throw args.TypeError("Class constructor URL cannot be invoked without 'new'");
        var record = Parse(args) ?? throw args.TypeError("Invalid URL");
        return new UrlObject(args.Realm, record, args.Realm.PrototypeOf(args.NewTarget, Intrinsic.UrlPrototype));
    }

    private static UrlRecord? Parse(in Arguments args)
    {
        var text = args.String(0);
        args.Meter.ChargeFuel(text.Length * 2L);
        StringBuiltins.Allocate(args.Realm, text.Length * 12L);
        if (args[1].IsUndefined) return UrlParser.Parse(text, null);
        return UrlParser.Parse(args.String(1), null) is { } baseUrl ? UrlParser.Parse(text, baseUrl) : null;
    }

    private static JsValue SetHref(in Arguments args)
    {
        var url = This(args);
        url.Record = UrlParser.Parse(Text(args), null) ?? throw args.TypeError("Invalid URL");
        url.QueryChanged();
        return JsValue.Undefined;
    }

    private static JsValue SetProtocol(in Arguments args)
    {
        var record = This(args).Record;
        var protocol = Text(args).Split(':')[0].ToLowerInvariant() + ":";
        // A special scheme cannot become another kind, nor the other way round.
        if (UrlRecord.DefaultPort(protocol) is not null == record.IsSpecial) record.Protocol = protocol;
        if (record.Port == UrlRecord.DefaultPort(protocol)) record.Port = "";
        return JsValue.Undefined;
    }

    private static JsValue Set(in Arguments args, Action<UrlRecord, string> change)
    {
        var url = This(args);
        change(url.Record, Text(args));
        url.QueryChanged();
        return JsValue.Undefined;
    }

    /// <summary>A mark that stands alone is in the URL but not in its part.</summary>
    private static string Shown(string part) => part.Length > 1 ? part : "";

    private static string Text(in Arguments args)
    {
        var text = args[0].IsObject ? throw args.TypeError("Assign a string to a part of a URL") : args.String(0);
        StringBuiltins.Allocate(args.Realm, text.Length * 12L);
        return text;
    }

    private static UrlObject This(in Arguments args) => args.This.Ref as UrlObject ?? throw args.TypeError("Receiver must be an instance of class URL");
}
