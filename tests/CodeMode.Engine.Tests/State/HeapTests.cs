using System.Reflection;
using System.Runtime.CompilerServices;
using CodeMode.Engine.Execution;
using CodeMode.Engine.Runtime;
using CodeMode.Engine.State;

namespace CodeMode.Engine.Tests.State;

/// <summary>That a state holds everything: every class of the heap, and every field of it.</summary>
public sealed class HeapTests
{
    private static readonly IReadOnlyList<Type> s_classes =
        [.. typeof(JsObject).Assembly.GetTypes().Where(static type => !type.IsAbstract && (type.IsAssignableTo(typeof(JsObject)) || type.IsAssignableTo(typeof(HeapCell))))];

    [Fact]
    public async Task A_heap_read_back_is_the_heap_that_was_written()
    {
        var seen = new HashSet<Type>();
        foreach (var title in StatePrograms.Titles)
        {
            var program = ScriptProgram.Parse(StatePrograms.Text(title));
            using var execution = ScriptExecution.Start(program, StateHost.Globals(isDeferred: true), StateHost.Options);
            while (await execution.RunAsync() is null)
            {
                using var restored = ScriptExecution.Restore(execution.Save(), ScriptProgram.Parse(program.Text), StateHost.Globals(isDeferred: true), StateHost.Options);
                var comparer = new HeapComparer();
                var differences = comparer.Compare(MachineOf(execution), MachineOf(restored));
                Assert.True(differences.Count == 0, $"{title}\n{string.Join('\n', differences)}");
                seen.UnionWith(comparer.Seen);
                foreach (var call in execution.PendingCalls) StateHost.Answer(execution, call);
            }
        }

        // Otherwise the comparison says nothing about a class.
        Assert.Empty(s_classes.Except(NodeTable.Transient).Except(seen));
    }

    // Two heaps that were compared may both lack what no program set: so each field of each class is changed once, and the state has to show it.
    [Fact]
    public async Task Every_field_of_every_class_is_in_the_state()
    {
        byte[] Again(byte[] bytes, string title)
        {
            using var restored = ScriptExecution.Restore(bytes, ScriptProgram.Parse(StatePrograms.Text(title)), StateHost.Globals(isDeferred: true), StateHost.Options);
            return restored.Save();
        }

        var found = new HashSet<(Type, string)>();
        var missing = new HashSet<(Type, string)>();
        foreach (var title in StatePrograms.Titles)
        {
            using var execution = ScriptExecution.Start(ScriptProgram.Parse(StatePrograms.Text(title)), StateHost.Globals(isDeferred: true), StateHost.Options);
            Assert.Null(await execution.RunAsync());
            var state = execution.Save();
            var comparer = new HeapComparer();
            Assert.Empty(comparer.Compare(MachineOf(execution), MachineOf(execution)));
            var probes = from target in comparer.Met
                         where s_classes.Contains(target.GetType())
                         from probe in FieldProbe.Of(target)
                         where !found.Contains(probe.Name) && probe.CanChange
                         select probe;
            foreach (var probe in probes.GroupBy(static probe => probe.Name).SelectMany(static group => group.Take(5)).ToList())
            {
                if (probe.Shows(state, () => execution.Save(), bytes => Again(bytes, title))) found.Add(probe.Name);
                else missing.Add(probe.Name);
            }

            Assert.Equal(state, execution.Save());
        }

        var forgotten = missing.Except(found).Select(static field => $"{field.Item1.Name}.{field.Item2}").ToList();
        Assert.True(forgotten.Count == 0, string.Join('\n', forgotten));
    }

    [Fact]
    public void Every_class_of_the_heap_has_its_kind_or_lives_within_one_computation()
    {
        Assert.All(s_classes, static type => Assert.True(type == typeof(LinkedCode) || NodeTable.Knows(type) != NodeTable.Transient.Contains(type), type.Name));
        Assert.All(NodeTable.Transient, static type => Assert.Contains(type, s_classes));
    }

    // What the heap's classes hold is the format: CODEMODE_UPDATE_SNAPSHOTS=1 writes the list anew, with the version raised.
    [Fact]
    public void Another_field_is_another_version_of_the_format()
    {
        var file = Path.Combine(Folder(), "fields.txt");
        var fields = from type in s_classes.Where(NodeTable.Knows).OrderBy(static type => type.Name, StringComparer.Ordinal)
                     select $"{type.Name}: {string.Join(", ", FieldProbe.Of(type).Order(StringComparer.Ordinal))}";
        var actual = $"version {StateFormat.Version}\n{string.Join('\n', fields)}\n";
        var expected = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        if (System.Environment.GetEnvironmentVariable("CODEMODE_UPDATE_SNAPSHOTS") == "1" && expected.Split('\n')[0] != actual.Split('\n')[0]) File.WriteAllText(file, expected = actual);
        Assert.True(expected == actual, "The fields of the heap changed: raise StateFormat.Version, so that older states are refused, and write State/fields.txt anew.\n"
            + string.Join('\n', actual.Split('\n').Except(expected.Split('\n'))));
    }

    [Fact]
    public void The_list_of_fields_that_may_differ_is_true() =>
        Assert.All(HeapComparer.Free, static free => Assert.NotNull(free.Type.GetField(free.Field, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)));

    // The tables of built-ins are static; what is made from them in a realm finds its name.
    [Fact]
    public void Native_code_in_static_tables_has_a_name_or_is_out_of_reach()
    {
        var unnamed = from type in typeof(JsObject).Assembly.GetTypes()
                      from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
                      where field.FieldType == typeof(NativeCode)
                      let code = (NativeCode)field.GetValue(null)!
                      where BuiltinNames.Of(code) is null
                      select $"{type.Name}.{field.Name}";
        Assert.Equal(
            [
                "DateBuiltins.s_construct", "DateBuiltins.s_constructFromValue",
                "StringBuiltins.s_endsWith", "StringBuiltins.s_includes", "StringBuiltins.s_startsWith",
            ],
            unnamed.Order(StringComparer.Ordinal));
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    private static Machine MachineOf(ScriptExecution execution)
    {
        const BindingFlags Private = BindingFlags.Instance | BindingFlags.NonPublic;
        var run = typeof(ScriptExecution).GetField("_run", Private)!.GetValue(execution)!;
        return (Machine)run.GetType().GetField("_machine", Private)!.GetValue(run)!;
    }
}
