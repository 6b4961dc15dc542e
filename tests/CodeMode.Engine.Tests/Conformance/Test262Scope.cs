using System.Text.RegularExpressions;

namespace CodeMode.Engine.Tests.Conformance;

/// <summary>Which tests are about the language that programs are written in: strict code, without what the engine refuses on purpose.</summary>
internal static partial class Test262Scope
{
    private static readonly string[] s_folders =
    [
        "annexB/", "intl402/", "staging/", "harness/",
        "language/module-code/", "language/eval-code/", "language/import/", "language/export/",
        "language/expressions/dynamic-import/", "language/expressions/import.meta/",
        "built-ins/Atomics/", "built-ins/SharedArrayBuffer/", "built-ins/ShadowRealm/", "built-ins/Temporal/", "built-ins/eval/",
        "built-ins/AbstractModuleSource/", "built-ins/DisposableStack/", "built-ins/AsyncDisposableStack/", "built-ins/SuppressedError/",
        "built-ins/Function/length/", "built-ins/GeneratorFunction/", "built-ins/AsyncFunction/", "built-ins/AsyncGeneratorFunction/",
    ];

    // Modules, threads, other realms, what needs a second script or a garbage collector; and what is younger than ES2025.
    private static readonly HashSet<string> s_features =
    [
        "Atomics", "Atomics.pause", "Atomics.waitAsync", "SharedArrayBuffer", "cross-realm", "dynamic-import", "import.meta", "import-attributes", "json-modules",
        "top-level-await", "arbitrary-module-namespace-names", "export-star-as-namespace-from-module", "host-gc-required", "IsHTMLDDA", "caller", "tail-call-optimization",
        "__getter__", "__setter__",
        "Temporal", "ShadowRealm", "decorators", "explicit-resource-management", "Math.sumPrecise", "Error.isError", "joint-iteration", "json-parse-with-source",
        "uint8array-base64", "upsert", "iterator-sequencing", "iterator-chunking", "iterator-includes", "Iterator.prototype.join", "legacy-regexp", "source-phase-imports",
        "source-phase-imports-module-source", "import-defer", "export-defer", "import-text", "import-bytes", "immutable-arraybuffer", "nonextensible-applies-to-private",
        "await-dictionary", "error-stack-accessor", "canonical-tz", "FinalizationRegistry",
    ];

    /// <summary>Whether the test is asked of this engine.</summary>
    public static bool Includes(string path) =>
        path.EndsWith(".js", StringComparison.Ordinal) && !path.EndsWith("_FIXTURE.js", StringComparison.Ordinal)
        && !s_folders.Any(folder => path.StartsWith(folder, StringComparison.Ordinal));

    /// <inheritdoc cref="Includes(string)"/>
    public static bool Includes(Test262Case test) =>
        !test.Flags.Contains("noStrict") && !test.Flags.Contains("module") && !test.Flags.Contains("CanBlockIsFalse") && !test.Flags.Contains("CanBlockIsTrue")
        && !(test.IsRaw && test.NegativePhase is null)
        && !test.Features.Any(s_features.Contains)
        && !test.Includes.Contains("wellKnownIntrinsicObjects.js")
        && !Dynamic().IsMatch(test.Text);

    // Code from text, and the parts of the suite's host object that need another script, realm or thread.
    [GeneratedRegex(@"\beval\b\s*[(;,]|(?<![\w.$])Function\s*\(|\b(?:Async|Generator|AsyncGenerator)Function\s*\(|new\s+\w*Function\b|extends\s+(?:Generator)?Function\b|\.constructor\)\(|\$262\.(?:evalScript|createRealm|agent|IsHTMLDDA|gc)|import\s*\(|\.constructor\(""|^.*\bwith\s*\(\w+\)\s*\{", RegexOptions.Multiline)]
    private static partial Regex Dynamic();
}
