using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>The part of the tables for values, text, numbers, dates, collections and what the web platform adds.</summary>
internal static class StandardTable
{
    public static void AddTo(Func<Realm, JsObject>?[] makers)
    {
        Add(Intrinsic.String, StringBuiltins.CreateConstructor);
        Add(Intrinsic.StringPrototype, StringBuiltins.CreatePrototype);
        Add(Intrinsic.StringIteratorPrototype, StringIterator.CreatePrototype);
        Add(Intrinsic.RegExp, RegExpBuiltins.CreateConstructor);
        Add(Intrinsic.RegExpPrototype, RegExpBuiltins.CreatePrototype);
        Add(Intrinsic.RegExpStringIteratorPrototype, RegExpStringIterator.CreatePrototype);
        Add(Intrinsic.Number, NumberBuiltins.CreateConstructor);
        Add(Intrinsic.NumberPrototype, NumberBuiltins.CreatePrototype);
        Add(Intrinsic.Math, MathBuiltins.Create);
        Add(Intrinsic.BigInt, BigIntBuiltins.CreateConstructor);
        Add(Intrinsic.BigIntPrototype, BigIntBuiltins.CreatePrototype);
        Add(Intrinsic.Symbol, SymbolBuiltins.CreateConstructor);
        Add(Intrinsic.SymbolPrototype, SymbolBuiltins.CreatePrototype);
        Add(Intrinsic.Json, JsonBuiltins.Create);
        Add(Intrinsic.Date, DateBuiltins.CreateConstructor);
        Add(Intrinsic.DatePrototype, DateBuiltins.CreatePrototype);
        Add(Intrinsic.Map, MapBuiltins.CreateConstructor);
        Add(Intrinsic.MapPrototype, MapBuiltins.CreatePrototype);
        Add(Intrinsic.MapIteratorPrototype, CollectionIterator.CreateMapPrototype);
        Add(Intrinsic.Set, SetBuiltins.CreateConstructor);
        Add(Intrinsic.SetPrototype, SetBuiltins.CreatePrototype);
        Add(Intrinsic.SetIteratorPrototype, CollectionIterator.CreateSetPrototype);
        Add(Intrinsic.WeakMap, WeakBuiltins.CreateMap);
        Add(Intrinsic.WeakMapPrototype, WeakBuiltins.CreateMapPrototype);
        Add(Intrinsic.WeakSet, WeakBuiltins.CreateSet);
        Add(Intrinsic.WeakSetPrototype, WeakBuiltins.CreateSetPrototype);
        Add(Intrinsic.WeakRef, WeakBuiltins.CreateRef);
        Add(Intrinsic.WeakRefPrototype, WeakBuiltins.CreateRefPrototype);
        Add(Intrinsic.Crypto, WebFunctions.CreateCrypto);
        Add(Intrinsic.Url, UrlBuiltins.CreateConstructor);
        Add(Intrinsic.UrlPrototype, UrlBuiltins.CreatePrototype);
        Add(Intrinsic.UrlSearchParams, UrlSearchParamsBuiltins.CreateConstructor);
        Add(Intrinsic.UrlSearchParamsPrototype, UrlSearchParamsBuiltins.CreatePrototype);
        BinaryTable.AddTo(Add);
        IntlBuiltins.AddTo(Add);

        void Add(Intrinsic intrinsic, Func<Realm, JsObject> maker) => makers[(int)intrinsic] = maker;
    }

    public static ObjectTemplate AddTo(ObjectTemplate global) => BinaryTable.AddTo(WebFunctions.AddTo(GlobalFunctions.AddTo(global)))
        .Intrinsic("String", Intrinsic.String)
        .Intrinsic("RegExp", Intrinsic.RegExp)
        .Intrinsic("Number", Intrinsic.Number)
        .Intrinsic("Math", Intrinsic.Math)
        .Intrinsic("BigInt", Intrinsic.BigInt)
        .Intrinsic("Symbol", Intrinsic.Symbol)
        .Intrinsic("JSON", Intrinsic.Json)
        .Intrinsic("Date", Intrinsic.Date)
        .Intrinsic("Map", Intrinsic.Map)
        .Intrinsic("Set", Intrinsic.Set)
        .Intrinsic("WeakMap", Intrinsic.WeakMap)
        .Intrinsic("WeakSet", Intrinsic.WeakSet)
        .Intrinsic("WeakRef", Intrinsic.WeakRef)
        .Intrinsic("Intl", Intrinsic.Intl)
        .Intrinsic("URL", Intrinsic.Url)
        .Intrinsic("URLSearchParams", Intrinsic.UrlSearchParams);
}
