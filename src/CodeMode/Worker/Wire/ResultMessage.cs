using CodeMode.Engine;

namespace CodeMode.Worker.Wire;

/// <summary>A program's outcome as a message.</summary>
internal static class ResultMessage
{
    public static MessageWriter Write(ScriptResult result)
    {
        var data = new DataWriter(null);
        var message = new MessageWriter(MessageKind.Result);
        WriteOptional(result.Value);
        message.Flag(result.Error is not null);
        if (result.Error is { } error)
        {
            message.Byte((byte)error.Kind).Text(error.Name).Text(error.Message).Int(error.Line).Int(error.Column).OptionalText(error.Stack);
            WriteOptional(error.Properties);
        }

        message.Int(result.Logs.Count);
        foreach (var log in result.Logs) message.Text(log.Level).Text(log.Text);
        message.Int(result.DroppedLogs).Int(result.Warnings.Count);
        foreach (var warning in result.Warnings) message.Text(warning.Id).Byte((byte)warning.Severity).Text(warning.Message).Int(warning.Line).Int(warning.Column);
        return message.Long(result.Usage.CpuTime.Ticks).Long(result.Usage.WallTime.Ticks).Long(result.Usage.Fuel).Long(result.Usage.PeakBytes);

        void WriteOptional(ScriptData? value)
        {
            message.Flag(value is not null);
            if (value is not null) data.Write(message, value);
        }
    }

    public static ScriptResult Read(MessageReader message)
    {
        var data = new DataReader(null);
        return new ScriptResult
        {
            Value = ReadOptional(),
            Error = message.Flag() ? ReadError() : null,
            Logs = [.. Many(() => new ScriptLog(message.Text(), message.Text()))],
            DroppedLogs = message.Int(),
            Warnings = [.. Many(() => new ProgramDiagnostic(message.Text(), (DiagnosticSeverity)message.Byte(), message.Text(), message.Int(), message.Int()))],
            Usage = new ScriptUsage(new TimeSpan(message.Long()), new TimeSpan(message.Long()), message.Long(), message.Long()),
        };

        ScriptData? ReadOptional() => message.Flag() ? data.Read(message) : null;

        ScriptError ReadError() => new()
        {
            Kind = (ScriptErrorKind)message.Byte(), Name = message.Text(), Message = message.Text(), Line = message.Int(), Column = message.Int(),
            Stack = message.OptionalText(), Properties = ReadOptional(),
        };

        IEnumerable<T> Many<T>(Func<T> read)
        {
            for (var left = message.Count(); left > 0; left--) yield return read();
        }
    }
}
