namespace CodeMode.Engine.Time;

/// <summary>The halves of a date and time.</summary>
[Flags]
internal enum DateTimeParts
{
    None = 0,
    Date = 1,
    Time = 2,
    Both = Date | Time,
}
