using System.Globalization;
using System.Text;
using CodeMode.Engine.Execution;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>Writes values for a log: on one line, to a bounded depth and length, without running getters.</summary>
internal sealed class Inspector(Realm realm)
{
    private const int MaxDepth = 4;
    private const int MaxItems = 100;
    private const int MaxLength = 10_000;

    private readonly StringBuilder _text = new();
    private readonly HashSet<JsObject> _path = new(ReferenceEqualityComparer.Instance);

    public void Append(in JsValue value, bool isFirst)
    {
        if (!isFirst) _text.Append(' ');
        if (value.IsString) AppendText(value.AsString());
        else AppendValue(value, 0);
    }

    public override string ToString()
    {
        realm.Meter.ChargeMemory(_text.Length * 2L);
        return _text.Length > MaxLength ? _text.ToString(0, MaxLength) + "…" : _text.ToString();
    }

    private void AppendText(string text) => _text.Append(text.AsSpan(0, Math.Min(text.Length, MaxLength)));

    // In the first kind of quotes that the text does not contain.
    private void AppendQuoted(string text)
    {
        var quote = !text.Contains('\'', StringComparison.Ordinal) ? '\'' : !text.Contains('"', StringComparison.Ordinal) ? '"' : !text.Contains('`', StringComparison.Ordinal) ? '`' : '\'';
        _text.Append(quote);
        AppendText(text.Replace("\n", "\\n", StringComparison.Ordinal).Replace(quote.ToString(), "\\" + quote, StringComparison.Ordinal));
        _text.Append(quote);
    }

    private void AppendFunction(JsObject target)
    {
        var name = Machine.PlainText(target, "name") ?? "";
        if (target is Closure { Code.Block.Kind: Bytecode.CodeKind.BaseConstructor or Bytecode.CodeKind.DerivedConstructor })
        {
            _text.Append("[class ").Append(name.Length == 0 ? "(anonymous)" : name);
            if (target.Prototype is Closure parent) _text.Append(" extends ").Append(Machine.PlainText(parent, "name"));
            _text.Append(']');
            return;
        }

        _text.Append(name.Length == 0 ? "[Function (anonymous)]" : $"[Function: {name}]");
    }

    private void AppendValue(in JsValue value, int depth)
    {
        realm.Meter.ChargeFuel(4);
        if (_text.Length > MaxLength) return;
        switch (value.Ref)
        {
            case string or Rope:
                AppendQuoted(value.AsString());
                break;
            case JsBigInt: _text.Append(Conversions.ToText(realm, value)).Append('n'); break;
            case JsSymbol symbol: _text.Append(symbol); break;
            case JsObject target: AppendObject(target, depth); break;
            default: _text.Append(value is { IsNumber: true, Num: 0 } && double.IsNegative(value.Num) ? "-0" : Conversions.ToText(value)); break;
        }
    }

    private void AppendObject(JsObject target, int depth)
    {
        switch (target)
        {
            case ErrorObject when depth > 0 || target.GetOwn("stack", out _):
                _text.Append(target.GetOwn("stack", out var stack) && stack.Value.IsString ? stack.Value.AsString() : "Error");
                AppendMembers(target, depth, isError: true);
                return;
            case { IsCallable: true }:
                AppendFunction(target);
                return;
            case DateObject date:
                _text.Append(double.IsNaN(date.Time) ? "Invalid Date" : DateTime.UnixEpoch.AddMilliseconds(date.Time).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
                return;
            case RegExpObject regExp:
                _text.Append(RegExpBuiltins.ToText(realm, regExp));
                return;
            case PrimitiveObject wrapper:
                _text.Append('[').Append(wrapper.ClassName).Append(": ");
                AppendValue(wrapper.Value, depth);
                _text.Append(']');
                return;
            case ProxyObject:
                _text.Append("[Proxy]");
                return;
        }

        if (depth >= MaxDepth)
        {
            _text.Append(target is JsArray ? "[Array]" : $"[{NameOf(target)}]");
            return;
        }

        if (!_path.Add(target))
        {
            _text.Append("[Circular]");
            return;
        }

        AppendContent(target, depth);
        _path.Remove(target);
    }

    private void AppendContent(JsObject target, int depth)
    {
        switch (target)
        {
            case JsArray array: AppendArray(array, depth); break;
            case CollectionObject collection: AppendCollection(collection, depth); break;
            case WeakCollectionObject:
                _text.Append(target.ClassName).Append(" { <items unknown> }");
                break;
            case JsPromise promise:
                _text.Append("Promise { ");
                if (promise.State == PromiseState.Pending) _text.Append("<pending>");
                else AppendValue(promise.Result, depth + 1);
                _text.Append(" }");
                break;
            default:
                var name = NameOf(target);
                if (name != "Object") _text.Append(name).Append(' ');
                AppendMembers(target, depth, isError: false);
                break;
        }
    }

    private void AppendArray(JsArray array, int depth)
    {
        if (array.Length == 0)
        {
            _text.Append("[]");
            return;
        }

        _text.Append("[ ");
        for (uint i = 0; i < array.Length && i < MaxItems && _text.Length <= MaxLength; i++)
        {
            if (i > 0) _text.Append(", ");
            if (array.GetOwn(new PropertyKey(i), out var item))
            {
                AppendProperty(item, depth);
                continue;
            }

            var end = i + 1;
            while (end < array.Length && end < MaxItems && !array.GetOwn(new PropertyKey(end), out _)) end++;
            _text.Append(CultureInfo.InvariantCulture, $"<{end - i} empty item{(end - i == 1 ? "" : "s")}>");
            i = end - 1;
        }

        if (array.Length > MaxItems) _text.Append(CultureInfo.InvariantCulture, $", ... {array.Length - MaxItems} more items");
        _text.Append(" ]");
    }

    private void AppendCollection(CollectionObject collection, int depth)
    {
        _text.Append(CultureInfo.InvariantCulture, $"{collection.ClassName}({collection.Count}) {{");
        var written = 0;
        for (var entry = collection.Head.Next; entry is not null && written < MaxItems && _text.Length <= MaxLength; entry = entry.Next)
        {
            _text.Append(written++ == 0 ? " " : ", ");
            AppendValue(entry.Key, depth + 1);
            if (!collection.IsMap) continue;
            _text.Append(" => ");
            AppendValue(entry.Value, depth + 1);
        }

        _text.Append(written == 0 ? "}" : " }");
    }

    private void AppendMembers(JsObject target, int depth, bool isError)
    {
        var keys = new List<PropertyKey>();
        target.CollectKeys(keys);
        realm.Meter.ChargeFuel(keys.Count);
        var written = 0;
        foreach (var key in keys)
        {
            if (!target.GetOwn(key, out var property) || !property.IsEnumerable) continue;
            if (written == MaxItems || _text.Length > MaxLength) break;
            _text.Append(written++ == 0 ? isError ? " { " : "{ " : ", ");
            _text.Append(key.IsSymbol ? $"[{key}]" : IsPlainName(key.ToString()) ? key.ToString() : $"'{key}'").Append(": ");
            AppendProperty(property, depth);
        }

        if (written > 0) _text.Append(" }");
        else if (!isError) _text.Append("{}");
    }

    private void AppendProperty(in Property property, int depth)
    {
        if (property.IsAccessor) _text.Append(property.Accessor.Getter is null ? "[Setter]" : property.Accessor.Setter is null ? "[Getter]" : "[Getter/Setter]");
        else AppendValue(property.Value, depth + 1);
    }

    private static string NameOf(JsObject target) => target.Prototype is null ? "[Object: null prototype]" : Machine.ConstructorName(target);

    private static bool IsPlainName(string name)
    {
        if (name.Length == 0) return false;
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '$')) return false;
        }

        return true;
    }
}
