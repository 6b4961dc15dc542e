namespace CodeMode.Syntax;

/// <content>Classes, https://tc39.es/ecma262/#sec-class-definitions.</content>
internal sealed partial class Parser
{
    private ClassNode ParseClass(bool isDeclaration)
    {
        // Class, element, function: the levels between a class and what stands in its methods.
        Enter(2);
        var start = _token.Start;
        Next();
        var name = ParseClassName(isDeclaration);
        SkipTypeParameters();
        Expression? superClass = null;
        if (TakeIf(TokenKind.Extends))
        {
            var outer = Restrict(Restrictions.None);
            var superStart = _token.Start;
            superClass = ParseChain(superStart);
            if (IsArrow(superClass)) throw Error("Write parentheses around this arrow function", superStart);
            CheckCover();
            var typesStart = _token.Start;
            if (TrySkipTypeArguments()) Erase(typesStart);
            _restrictions = outer;
        }
        SkipImplements();

        _privateNames = new(_privateNames);
        var elements = ParseClassBody(superClass is not null);
        LeavePrivateNames();
        Leave(2);
        return new(start, _previousEnd, name, superClass, elements);
    }

    private void SkipImplements()
    {
        var start = _token.Start;
        if (!TakeIf("implements")) return;
        SkipTypeList();
        Erase(start);
    }

    private Identifier? ParseClassName(bool isDeclaration)
    {
        var token = _token;
        if (!isDeclaration && (token.Kind is TokenKind.LeftBrace or TokenKind.Extends or TokenKind.Less || token.Is("implements"))) return null;
        var name = ParseBindingName();
        if (isDeclaration) Declare(name, BindingKind.Lexical, token.Start);
        return new(token.Start, token.End, name);
    }

    private ClassElement[] ParseClassBody(bool isDerived)
    {
        Expect(TokenKind.LeftBrace, "'{'");
        var elements = new List<ClassElement>();
        var hasConstructor = false;
        while (!TakeIf(TokenKind.RightBrace))
        {
            if (TakeIf(TokenKind.Semicolon)) continue;
            var start = _token.Start;
            if (ParseClassElement(isDerived) is not { } element)
            {
                Erase(start, first: ';');
                continue;
            }
            if (element.Kind == ClassElementKind.Constructor)
            {
                if (hasConstructor) throw Error("A class has only one constructor", element.Start);
                hasConstructor = true;
            }
            elements.Add(element);
        }
        return [.. elements];
    }

    /// <summary>Parses a member; null when all of it is types.</summary>
    private ClassElement? ParseClassElement(bool isDerived)
    {
        if (Is(TokenKind.At)) throw RefuseDecorator();
        var start = _token.Start;
        var modifiers = ParseMemberModifiers();
        if (Is(TokenKind.LeftBrace) && modifiers.IsStatic) return ParseStaticBlock(start);
        if (TrySkipIndexSignature()) return null;

        if (_token.Is("accessor") && !_token.Escaped)
        {
            var accessorStart = _token.Start;
            if (TakeModifier("accessor", allowNewLine: false) && !modifiers.IsErased) throw Refuse("'accessor' is not available; write a field, or a getter and a setter", accessorStart);
        }

        // The text of a method, which toString gives, begins behind its modifiers.
        var methodStart = _token.Start;
        var isAsync = TakeModifier("async", allowNewLine: false);
        var isGenerator = TakeIf(TokenKind.Multiply);
        var kind = isAsync || isGenerator ? ClassElementKind.Method
            : TakeModifier("get", allowNewLine: true) ? ClassElementKind.Getter
            : TakeModifier("set", allowNewLine: true) ? ClassElementKind.Setter
            : ClassElementKind.Field;
        var keyStart = _token.Start;
        var isPrivate = Is(TokenKind.PrivateName);
        var privateName = isPrivate ? _token.Text : null;
        var key = isPrivate ? TakeDeclaredPrivateName() : ParsePropertyKey(out _);
        var computed = !isPrivate && _source.Text[keyStart] == '[';
        if (Is(TokenKind.Question) || (Is(TokenKind.Bang) && !_token.NewLineBefore)) EraseToken();
        if (kind == ClassElementKind.Field && _token.Kind is TokenKind.LeftParen or TokenKind.Less) kind = ClassElementKind.Method;

        var name = computed ? null : StaticName(key);
        CheckMemberName(name, kind, modifiers.IsStatic, isAsync || isGenerator, keyStart);
        if (kind == ClassElementKind.Method && name == "constructor" && !modifiers.IsStatic) kind = ClassElementKind.Constructor;

        FunctionNode? function;
        if (kind == ClassElementKind.Field)
        {
            function = ParseField(keyStart);
        }
        else
        {
            function = ParseFunctionRest(methodStart, null, FunctionKindOf(kind, isDerived), isAsync, isGenerator, modifiers.IsErased);
            if (function is null) return null;
        }
        if (modifiers.IsErased) return null;
        if (privateName is not null) DeclarePrivateName(privateName, kind, modifiers.IsStatic, keyStart);
        return new(start, _previousEnd, kind, key, computed, modifiers.IsStatic, function);
    }

    private static FunctionKind FunctionKindOf(ClassElementKind kind, bool isDerived) => kind switch
    {
        ClassElementKind.Constructor => isDerived ? FunctionKind.DerivedConstructor : FunctionKind.Constructor,
        ClassElementKind.Getter => FunctionKind.Getter,
        ClassElementKind.Setter => FunctionKind.Setter,
        _ => FunctionKind.Method,
    };

    private static string? StaticName(Expression key) => key switch
    {
        Identifier identifier => identifier.Name,
        StringLiteral text => text.Value,
        _ => null,
    };

    private static void CheckMemberName(string? name, ClassElementKind kind, bool isStatic, bool isSpecial, int offset)
    {
        if (isStatic && name == "prototype") throw Error("A static member may not be named 'prototype'", offset);
        if (name != "constructor") return;
        if (kind == ClassElementKind.Field) throw Error("A field may not be named 'constructor'", offset);
        if (!isStatic && (isSpecial || kind is ClassElementKind.Getter or ClassElementKind.Setter))
            throw Error("A constructor may be neither async nor a generator nor an accessor", offset);
    }

    private MemberModifiers ParseMemberModifiers()
    {
        var isStatic = false;
        var isErased = false;
        while (Is(TokenKind.Identifier) && !_token.Escaped)
        {
            var word = _token.Text!;
            if (word is not ("static" or "public" or "private" or "protected" or "readonly" or "override" or "abstract" or "declare")) break;
            var start = _token.Start;
            if (!TakeModifier(word, allowNewLine: word == "static")) break;
            // The member before may have ended by the new line before this word alone.
            if (word != "static") Erase(start, first: isStatic ? ' ' : ';');
            isStatic |= word == "static";
            isErased |= word is "abstract" or "declare";
        }
        return new(isStatic, isErased);
    }

    private FunctionNode? ParseField(int start)
    {
        SkipTypeAnnotation();
        FunctionNode? function = null;
        if (TakeIf(TokenKind.Assign))
        {
            var outer = EnterFunction(FunctionKind.ClassFieldInitializer, isAsync: false, isGenerator: false);
            var value = ParseAssignment();
            LeaveFunction(outer);
            function = new(start, _previousEnd, null, [], null, value, FunctionKind.ClassFieldInitializer, isAsync: false, isGenerator: false);
        }
        ExpectSemicolon();
        return function;
    }

    private ClassElement ParseStaticBlock(int start)
    {
        var outer = EnterFunction(FunctionKind.StaticBlock, isAsync: false, isGenerator: false);
        var body = ParseBlockOf();
        LeaveFunction(outer);
        var function = new FunctionNode(start, _previousEnd, null, [], body, null, FunctionKind.StaticBlock, isAsync: false, isGenerator: false);
        return new(start, _previousEnd, ClassElementKind.StaticBlock, null, computed: false, isStatic: true, function);
    }
}
