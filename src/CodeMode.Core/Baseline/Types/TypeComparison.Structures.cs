namespace CodeMode.Baseline.Types;

/// <content>Objects and arrays, part by part.</content>
internal sealed partial class TypeComparison
{
    private void CompareKin(TypeNode from, TypeNode to, string path)
    {
        var (old, now) = IsInput ? (from, to) : (to, from);
        if (old is ObjectType oldObject && now is ObjectType nowObject)
        {
            if (IsInput) CompareInputs(oldObject, nowObject, path);
            else CompareResults(oldObject, nowObject, path);
        }
        else
        {
            CompareItems(old, now, path);
        }
    }

    private void CompareInputs(ObjectType old, ObjectType now, string path)
    {
        foreach (var member in old.Members)
        {
            var inner = Step(path, member.Name);
            if (now.Find(member.Name) is { } kept)
            {
                if (member.IsOptional && !kept.IsOptional) Add(BaselineRule.InputRequired, inner, "must be given now", (old, now));
                Compare(member.Type, kept.Type, inner);
            }
            else if (now.Index is not null)
            {
                Compare(member.Type, now.Index, inner);
            }
            else
            {
                Add(BaselineRule.ArgumentRemoved, inner, "is no longer taken", (old, now));
            }
        }

        foreach (var member in now.Members)
        {
            if (!member.IsOptional && old.Find(member.Name) is null)
                Add(BaselineRule.InputRequired, Step(path, member.Name), "is new and must be given", (old, now));
        }

        if (old.Index is null) return;
        if (now.Index is null) Add(BaselineRule.ArgumentNarrowed, path, "no longer takes properties that are not declared", (old, now));
        else Compare(old.Index, now.Index, path + "[…]");
    }

    private void CompareResults(ObjectType old, ObjectType now, string path)
    {
        foreach (var member in old.Members)
        {
            var inner = Step(path, member.Name);
            if (now.Find(member.Name) is not { } kept)
            {
                Add(BaselineRule.ResultLost, inner, "is gone", (old, now));
                continue;
            }

            if (!member.IsOptional && kept.IsOptional) Add(BaselineRule.ResultLost, inner, "may be missing now", (old, now));
            Compare(member.Type, kept.Type, inner);
        }

        if (old.Index is null) return;
        if (now.Index is not null) Compare(old.Index, now.Index, path + "[…]");
        foreach (var member in now.Members.Where(member => old.Find(member.Name) is null)) Compare(old.Index, member.Type, Step(path, member.Name));
    }

    private void CompareItems(TypeNode old, TypeNode now, string path)
    {
        var (from, to) = IsInput ? (old, now) : (now, old);
        if (to is ArrayType { Item: var item })
        {
            foreach (var part in from.Parts) CompareFrom(part, item, path + "[]");
        }
        else if (to is TupleType tuple)
        {
            if (from is not TupleType given || given.Items.Count(static i => !i.IsOptional) < tuple.Items.Count(static i => !i.IsOptional) || HasMore(given, tuple))
            {
                Add(IsInput ? BaselineRule.ArgumentNarrowed : BaselineRule.ResultChanged, path, $"was {Shorten(old.Text.Text)} and is {Shorten(now.Text.Text)} now", (old, now));
                return;
            }

            for (var i = 0; i < given.Items.Count; i++) CompareFrom(given.Items[i].Type, i < tuple.Items.Count ? tuple.Items[i].Type : tuple.Rest!, $"{path}[{i}]");
            if (given.Rest is not null) CompareFrom(given.Rest, tuple.Rest!, path + "[]");
        }
    }

    private static bool HasMore(TupleType given, TupleType taken) => taken.Rest is null && (given.Rest is not null || given.Items.Count > taken.Items.Count);

    private void CompareFrom(TypeNode from, TypeNode to, string path)
    {
        if (IsInput) Compare(from, to, path);
        else Compare(to, from, path);
    }

    private static string Step(string path, string name)
    {
        if (name[0] == '"') return $"{path}[{name}]";
        return path.Length == 0 ? name : path + "." + name;
    }
}
