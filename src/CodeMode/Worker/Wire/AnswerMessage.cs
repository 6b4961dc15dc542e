using CodeMode.Engine;

namespace CodeMode.Worker.Wire;

/// <summary>What a host function answered or threw, behind a message's own parts.</summary>
internal static class AnswerMessage
{
    private const byte Data = 0;
    private const byte Known = 1;
    private const byte Cancelled = 2;
    private const byte Failed = 3;

    public static MessageWriter Write(MessageWriter message, ScriptData answer, List<ScriptData> remote)
    {
        new DataWriter(remote).Write(message.Byte(Data), answer);
        return message;
    }

    /// <summary>Only what a <see cref="ScriptErrorException"/> says goes over: the worker is told no more than the program.</summary>
    public static MessageWriter Write(MessageWriter message, Exception exception, List<ScriptData> remote)
    {
        if (exception is not ScriptErrorException known) return message.Byte(exception is OperationCanceledException ? Cancelled : Failed);
        message.Byte(Known).Text(known.Name).Text(known.Message);
        new DataWriter(remote).Write(message, known.Properties ?? ScriptData.Undefined);
        return message;
    }

    /// <summary>The answer, or the exception that the host's function threw.</summary>
    public static ScriptData Read(MessageReader message, DataReader data) => message.Byte() switch
    {
        Data => data.Read(message),
        Known => throw ReadError(message, data),
        Cancelled => throw new OperationCanceledException(),
        _ => throw new InvalidOperationException("The host function failed."),
    };

    private static ScriptErrorException ReadError(MessageReader message, DataReader data)
    {
        var (name, text) = (message.Text(), message.Text());
        var properties = data.Read(message);
        if (properties.Kind != ScriptDataKind.Object) return new ScriptErrorException(name, text);
        var all = new ScriptObject();
        foreach (var member in properties.Names) all.Add(member, properties.GetMember(member)!);
        return new ScriptErrorException(name, text, all);
    }
}
