using CodeMode.Engine;

namespace CodeMode.Worker.Wire;

/// <summary>A program with all that it is run with, as a message.</summary>
internal sealed record RunMessage(string Text, ScriptGlobals Globals, ScriptLimits Limits, int? RandomSeed, DateTimeOffset Now, bool WantsLogs)
{
    public static MessageWriter Write(string text, ScriptGlobals globals, ScriptOptions options, List<ScriptData> remote)
    {
        var limits = options.Limits;
        var message = new MessageWriter(MessageKind.Run).Text(text)
            .Long(limits.CpuTime.Ticks).Long(limits.WallTime.Ticks).Long(limits.MemoryBytes).Long(limits.Fuel)
            .Int(limits.CallDepth).Int(limits.LogLines).Int(limits.LogCharacters).Int(limits.PendingCalls)
            .Flag(options.RandomSeed is not null).Int(options.RandomSeed ?? 0)
            .Long(options.TimeProvider.GetUtcNow().Ticks).Flag(options.OnLog is not null)
            .Int(globals.ErrorClasses.Count);
        foreach (var name in globals.ErrorClasses) message.Text(name);
        message.Int(globals.Helpers.Count);
        foreach (var name in globals.Helpers) message.Text(name);
        message.Int(globals.Values.Count);
        var data = new DataWriter(remote);
        foreach (var (name, value) in globals.Values) data.Write(message.Text(name), value);
        return message;
    }

    public static RunMessage Read(MessageReader message, DataReader data)
    {
        var text = message.Text();
        var limits = new ScriptLimits
        {
            CpuTime = new TimeSpan(message.Long()), WallTime = new TimeSpan(message.Long()), MemoryBytes = message.Long(), Fuel = message.Long(),
            CallDepth = message.Int(), LogLines = message.Int(), LogCharacters = message.Int(), PendingCalls = message.Int(),
        };
        var isSeeded = message.Flag();
        var seed = message.Int();
        var now = new DateTimeOffset(message.Long(), TimeSpan.Zero);
        var wantsLogs = message.Flag();
        var globals = new ScriptGlobals();
        for (var left = message.Count(); left > 0; left--) globals.AddErrorClass(message.Text());
        for (var left = message.Count(); left > 0; left--) globals.AddHelper(message.Text());
        for (var left = message.Count(); left > 0; left--) globals.Add(message.Text(), data.Read(message));
        return new RunMessage(text, globals, limits, isSeeded ? seed : null, now, wantsLogs);
    }
}
