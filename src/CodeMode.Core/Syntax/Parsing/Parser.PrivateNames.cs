namespace CodeMode.Syntax;

/// <content>Private names, https://tc39.es/ecma262/#sec-static-semantics-allprivateidentifiersvalid.</content>
internal sealed partial class Parser
{
    private PrivateNames? _privateNames;

    private PrivateName ParsePrivateName()
    {
        var name = new PrivateName(_token.Start, _token.End, _token.Text!);
        if (_privateNames is null) throw Undeclared(name);
        _privateNames.Used.Add(name);
        Next();
        return name;
    }

    private PrivateName TakeDeclaredPrivateName()
    {
        var name = new PrivateName(_token.Start, _token.End, _token.Text!);
        if (name.Name == "constructor") throw Error("A private member may not be named '#constructor'", name.Start);
        Next();
        return name;
    }

    private void DeclarePrivateName(string name, ClassElementKind kind, bool isStatic, int offset)
    {
        var declared = (kind == ClassElementKind.Getter ? PrivateNameKind.Getter
            : kind == ClassElementKind.Setter ? PrivateNameKind.Setter
            : PrivateNameKind.Other) | (isStatic ? PrivateNameKind.Static : 0);
        var names = _privateNames!.Declared;
        if (names.TryGetValue(name, out var earlier))
        {
            var isOtherHalf = (earlier & declared & PrivateNameKind.Other) == 0
                && (earlier & PrivateNameKind.Static) == (declared & PrivateNameKind.Static);
            if (!isOtherHalf) throw Error($"'#{name}' is declared twice in this class", offset);
        }
        names[name] = earlier | declared;
    }

    /// <summary>Ends a class: what it uses without declaring must be declared by a class around.</summary>
    private void LeavePrivateNames()
    {
        var names = _privateNames!;
        _privateNames = names.Outer;
        foreach (var name in names.Used)
        {
            if (names.Declared.ContainsKey(name.Name)) continue;
            if (_privateNames is null) throw Undeclared(name);
            _privateNames.Used.Add(name);
        }
    }

    private static SyntaxErrorException Undeclared(PrivateName name) =>
        Error($"'#{name.Name}' is not declared in a class around it; declare it as a field", name.Start);
}
