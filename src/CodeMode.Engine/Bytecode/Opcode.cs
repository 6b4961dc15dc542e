namespace CodeMode.Engine.Bytecode;

/// <summary>
/// Instructions. One int holds the opcode (low 8 bits) and operand A (24 bits, signed); some are followed by words B and C.
/// Comments give the operand stack before → after.
/// </summary>
internal enum Opcode : byte
{
    /// <summary>→ constant A</summary>
    LoadConstant,

    /// <summary>→ the number A</summary>
    LoadInteger,
    LoadUndefined,
    LoadNull,
    LoadTrue,
    LoadFalse,
    LoadHole,
    LoadUninitialized,

    /// <summary>→ this of the frame</summary>
    LoadThis,
    LoadNewTarget,

    /// <summary>→ the running function</summary>
    LoadCallee,

    /// <summary>→ the object in which super looks: the prototype of the running method's home</summary>
    LoadHome,
    LoadArguments,

    /// <summary>→ array of the arguments from A on</summary>
    LoadRest,

    LoadLocal,

    /// <summary>as LoadLocal; ReferenceError with the name constant B when it is a mark</summary>
    LoadLocalChecked,

    /// <summary>value → value</summary>
    StoreLocal,

    /// <summary>value →</summary>
    PopLocal,

    /// <summary>Checks local A with the name constant B</summary>
    CheckLocal,

    /// <summary>→ slot B of the environment A levels out</summary>
    LoadEnvironment,
    LoadEnvironmentChecked,
    StoreEnvironment,
    PopEnvironment,
    CheckEnvironment,

    /// <summary>Enters a new environment of A slots</summary>
    EnterEnvironment,

    /// <summary>Replaces the environment by a copy: a fresh iteration of a loop</summary>
    CopyEnvironment,
    LeaveEnvironment,

    /// <summary>Keeps the environment in local A, for exception handlers</summary>
    SaveEnvironment,
    RestoreEnvironment,

    /// <summary>→ global named by constant A, cache B</summary>
    LoadGlobal,

    /// <summary>the same, undefined when there is none: for typeof</summary>
    LoadGlobalOrUndefined,

    /// <summary>value → value</summary>
    StoreGlobal,

    /// <summary>Throws TypeError: assignment to the constant named A</summary>
    ThrowConstant,

    Pop,
    Duplicate,

    /// <summary>a b → a b a b</summary>
    Duplicate2,
    Swap,

    /// <summary>a b c → c a b</summary>
    RotateDown3,

    /// <summary>a b c d → d a b c</summary>
    RotateDown4,

    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
    Exponent,
    BitwiseAnd,
    BitwiseOr,
    BitwiseXor,
    ShiftLeft,
    ShiftRight,
    ShiftRightUnsigned,
    Equal,
    NotEqual,
    StrictEqual,
    StrictNotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    In,
    InstanceOf,

    /// <summary>object privateName → boolean</summary>
    PrivateIn,
    Negate,
    ToNumber,
    Not,
    BitwiseNot,
    TypeOf,
    Increment,
    Decrement,
    ToNumeric,
    ToPropertyKey,

    /// <summary>value → string primitive, for templates</summary>
    ToText,

    /// <summary>Local A is a number in most cases: adds 1 or, when B is 1, subtracts 1; a number is not pushed</summary>
    IncrementLocal,

    Jump,

    /// <summary>Backwards, charged for what it repeats</summary>
    Loop,
    JumpIfTrue,
    JumpIfFalse,

    /// <summary>Keeps the value when it jumps, drops it otherwise</summary>
    JumpIfTrueKeep,
    JumpIfFalseKeep,
    JumpIfNotNullishKeep,

    /// <summary>Drops a nullish value and jumps; keeps any other</summary>
    JumpIfNullish,

    /// <summary>function this → ; drops both and jumps when the function is nullish</summary>
    JumpIfCalleeNullish,

    /// <summary>Jumps when the value is not undefined, keeping it; drops undefined</summary>
    JumpIfDefinedKeep,

    /// <summary>Drops the end mark of an iteration and jumps; keeps any other</summary>
    JumpIfDone,

    /// <summary>a b → ; compares and jumps unless the comparison holds. The instruction after it, which the fast road skips, is the plain jump for the slow road</summary>
    JumpUnlessLess,
    JumpUnlessLessOrEqual,
    JumpUnlessGreater,
    JumpUnlessGreaterOrEqual,
    JumpUnlessStrictEqual,
    JumpUnlessStrictNotEqual,

    /// <summary>object → value; name A, cache B</summary>
    GetProperty,

    /// <summary>object → function object; name A, cache B</summary>
    GetMethod,

    /// <summary>as GetProperty, for the name length</summary>
    GetLength,

    /// <summary>object key → value</summary>
    GetElement,

    /// <summary>object key → function object</summary>
    GetElementMethod,

    /// <summary>object value → value; name A, cache B</summary>
    SetProperty,

    /// <summary>object key value → value</summary>
    SetElement,
    DeleteElement,

    /// <summary>this home key → value</summary>
    GetSuper,

    /// <summary>this home key value → value</summary>
    SetSuper,
    GetPrivate,
    SetPrivate,

    /// <summary>object privateName value → object</summary>
    DefinePrivateField,

    /// <summary>object privateName function → object; A: 0 method, 1 getter, 2 setter</summary>
    DefinePrivateMethod,

    /// <summary>→ new private name with the description constant A</summary>
    NewPrivateName,

    NewObject,

    /// <summary>A values → array</summary>
    NewArray,

    /// <summary>object value → object; name A, cache B</summary>
    DefineField,

    /// <summary>object key value → object</summary>
    DefineElement,

    /// <summary>object key function → object; A: 0 method, 1 getter, 2 setter, plus 4 when enumerable. A = 8: object function → object function, a private method, which only needs its home</summary>
    DefineMethod,

    /// <summary>array value → array</summary>
    AppendElement,

    /// <summary>array iterable → array</summary>
    AppendSpread,

    /// <summary>object source → object</summary>
    CopyProperties,

    /// <summary>source key1 … keyA → object with the other properties</summary>
    ObjectRest,

    /// <summary>value → value; TypeError when nullish (destructuring)</summary>
    RequireObject,

    /// <summary>object, key → object, key; TypeError when the object is nullish, before the key's toString runs</summary>
    RequireReceiver,

    /// <summary>→ regular expression of the constants A (pattern) and B (flags)</summary>
    NewRegExp,

    /// <summary>→ the template object number A</summary>
    TemplateObject,

    /// <summary>→ closure of function A</summary>
    Closure,

    /// <summary>key function → key function; names an anonymous function after its computed key; A: 0 none, 1 get, 2 set</summary>
    NameFunction,

    /// <summary>heritage (or hole) → constructor prototype; function A is the constructor</summary>
    NewClass,

    /// <summary>constructor prototype function → constructor prototype: what initializes fields</summary>
    SetFieldInitializer,

    /// <summary>constructor object → ; calls what initializes the fields of the constructor's class on the object</summary>
    InitializeFields,

    /// <summary>object value → object; __proto__ in an object literal</summary>
    SetLiteralPrototype,

    /// <summary>function this arg1 … argA → result</summary>
    Call,

    /// <summary>function this array → result</summary>
    CallSpread,

    /// <summary>constructor mark arg1 … argA → object</summary>
    New,

    /// <summary>constructor mark array → object</summary>
    NewSpread,

    /// <summary>running-constructor new.target arg1 … argA → object</summary>
    SuperCall,
    SuperCallSpread,

    /// <summary>value →</summary>
    Return,

    /// <summary>The same in a derived constructor, with this on the stack below the value</summary>
    ReturnDerived,
    Throw,

    /// <summary>value → awaited value</summary>
    Await,

    /// <summary>Leaves a generator before its first statement</summary>
    InitialYield,

    /// <summary>value → sent value; ResumeAfterYield follows</summary>
    Yield,

    /// <summary>Next: jumps to A. Throw: throws. Return: goes on with the value on the stack</summary>
    ResumeAfterYield,

    /// <summary>received mode → what the inner iterator of yield* gave; locals A and A + 1</summary>
    DelegateCall,

    /// <summary>result → value, or the end mark, the final value then in local A + 1</summary>
    DelegateUnpack,

    /// <summary>Yield of an async generator for a value that its inner iterator has awaited</summary>
    YieldInner,

    /// <summary>→ how the generator was resumed (0 next, 1 throw, 2 return), for yield*</summary>
    LoadResumeMode,

    /// <summary>iterable → iterator</summary>
    GetIterator,
    GetAsyncIterator,

    /// <summary>iterator → its next method; the iterator to local A</summary>
    OpenIterator,

    /// <summary>→ the next value, or the end mark; locals A and A + 1</summary>
    IteratorNext,

    /// <summary>→ what next() gave, unopened: for await</summary>
    IteratorCall,

    /// <summary>result → value or end mark</summary>
    IteratorUnpack,

    /// <summary>value → value; the end mark becomes undefined and local A is set to undefined</summary>
    IteratorDoneToUndefined,

    /// <summary>Calls return() of the iterator in local A, if it is still open</summary>
    IteratorClose,

    /// <summary>The same, and swallows what that throws</summary>
    IteratorCloseQuietly,

    /// <summary>→ what return() gave, or undefined: for await</summary>
    IteratorReturn,

    /// <summary>object → ; keys to local A</summary>
    ForInStart,

    /// <summary>→ next key or end mark; local A</summary>
    ForInNext,

    /// <summary>An intrinsic of the prelude, A of B arguments: arg1 … argB → result</summary>
    Intrinsic,

    /// <summary>→ the function of the prelude named by constant A</summary>
    LoadSelfHosted,

    /// <summary>text1 … textA → text</summary>
    Concat,

    /// <summary>left → left + local A; so the others named …Local</summary>
    AddLocal,
    SubtractLocal,
    MultiplyLocal,

    /// <summary>object → object[local A]</summary>
    GetElementLocal,

    /// <summary>→ value; the property of local A named by constant B, cache C</summary>
    GetLocalProperty,

    /// <summary>→ function, this; as GetMethod, of local A</summary>
    GetLocalMethod,

    /// <summary>left → left + A; so the others named …Integer</summary>
    AddInteger,
    SubtractInteger,
    MultiplyInteger,
    RemainderInteger,
    BitwiseAndInteger,
    BitwiseOrInteger,
    ShiftLeftInteger,
    ShiftRightInteger,
    ShiftRightUnsignedInteger,

    /// <summary>left → ; as JumpUnlessLess, compared with local B</summary>
    JumpUnlessLessLocal,
    JumpUnlessLessOrEqualLocal,
    JumpUnlessGreaterLocal,
    JumpUnlessGreaterOrEqualLocal,

    /// <summary>left → ; as JumpUnlessLess, compared with B</summary>
    JumpUnlessLessInteger,
    JumpUnlessLessOrEqualInteger,
    JumpUnlessGreaterInteger,
    JumpUnlessGreaterOrEqualInteger,

    /// <summary>left → ; as JumpUnlessStrictEqual, compared with B</summary>
    JumpUnlessStrictEqualInteger,
    JumpUnlessStrictNotEqualInteger,
}
