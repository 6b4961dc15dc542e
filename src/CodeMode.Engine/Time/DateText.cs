using System.Globalization;

namespace CodeMode.Engine.Time;

/// <summary>The fixed texts of dates: toISOString, toString, toUTCString.</summary>
internal static class DateText
{
    public static readonly string[] WeekDays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

    public static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public static string Iso(double time)
    {
        var f = DateFields.Of(time);
        var year = f.Year is >= 0 and <= 9999
            ? f.Year.ToString("0000", CultureInfo.InvariantCulture)
            : (f.Year < 0 ? "-" : "+") + Math.Abs(f.Year).ToString("000000", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{year}-{f.Month + 1:00}-{f.Day:00}T{f.Hour:00}:{f.Minute:00}:{f.Second:00}.{f.Millisecond:000}Z");
    }

    public static string Full(double time) => Date(time) + " " + Time(time);

    public static string Date(double time)
    {
        var f = DateFields.Of(time);
        return string.Create(CultureInfo.InvariantCulture, $"{WeekDays[f.WeekDay][..3]} {Months[f.Month][..3]} {f.Day:00} {Year(f.Year)}");
    }

    public static string Time(double time)
    {
        var f = DateFields.Of(time);
        return string.Create(CultureInfo.InvariantCulture, $"{f.Hour:00}:{f.Minute:00}:{f.Second:00} GMT+0000 (Coordinated Universal Time)");
    }

    public static string Utc(double time)
    {
        var f = DateFields.Of(time);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{WeekDays[f.WeekDay][..3]}, {f.Day:00} {Months[f.Month][..3]} {Year(f.Year)} {f.Hour:00}:{f.Minute:00}:{f.Second:00} GMT");
    }

    private static string Year(int year) => (year < 0 ? "-" : "") + Math.Abs(year).ToString(year < 0 ? "000000" : "0000", CultureInfo.InvariantCulture);
}
