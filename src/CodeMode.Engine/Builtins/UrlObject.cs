using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>A URL of a program.</summary>
internal sealed class UrlObject(Realm realm, UrlRecord record, JsObject prototype) : JsObject(realm, prototype)
{
    private UrlSearchParamsObject? _parameters;

    public UrlRecord Record { get; set; } = record;

    /// <summary>The query as a list; changes of it change the URL.</summary>
    public UrlSearchParamsObject Parameters =>
        _parameters ??= new UrlSearchParamsObject(Realm, Realm.Get(Intrinsic.UrlSearchParamsPrototype), this).Read(Record.Search);

    public override string ClassName => "URL";

    public override long OwnSize => base.OwnSize + 200 + (Record.Href.Length * 4L);

    public override void Visit(HeapVisitor visitor)
    {
        base.Visit(visitor);
        _parameters = visitor.Optional(_parameters);
        Record ??= new UrlRecord();
        Record.Visit(visitor);
    }

    /// <summary>Reads the list anew after the query was set as text.</summary>
    public void QueryChanged() => _parameters?.Read(Record.Search);
}
