namespace CodeMode.Engine.Time;

/// <summary>The proleptic Gregorian calendar over time values: https://tc39.es/ecma262/#sec-time-values-and-time-range. Local time is UTC.</summary>
internal static class DateMath
{
    public const double MillisecondsPerDay = 86_400_000;
    private const double Limit = 8.64e15;

    /// <summary>Days since 1970 of a date; months beyond a year carry.</summary>
    public static double MakeDay(double year, double month, double day)
    {
        if (!double.IsFinite(year) || !double.IsFinite(month) || !double.IsFinite(day)) return double.NaN;
        year = Math.Truncate(year);
        month = Math.Truncate(month);
        var carried = year + Math.Floor(month / 12);
        if (Math.Abs(carried) > 400_000) return double.NaN;
        var monthInYear = (int)(month - (Math.Floor(month / 12) * 12));
        return DaysFromCivil((long)carried, monthInYear + 1) + Math.Truncate(day) - 1;
    }

    public static double MakeTime(double hour, double minute, double second, double millisecond) =>
        !double.IsFinite(hour) || !double.IsFinite(minute) || !double.IsFinite(second) || !double.IsFinite(millisecond)
            ? double.NaN
            : (Math.Truncate(hour) * 3_600_000) + (Math.Truncate(minute) * 60_000) + (Math.Truncate(second) * 1000) + Math.Truncate(millisecond);

    public static double MakeDate(double day, double time)
    {
        var value = (day * MillisecondsPerDay) + time;
        return double.IsFinite(value) ? value : double.NaN;
    }

    public static double TimeClip(double time) =>
        !double.IsFinite(time) || Math.Abs(time) > Limit ? double.NaN : Math.Truncate(time) + 0.0;

    /// <summary>Years from 0 to 99 are those of the twentieth century, where the standard says so.</summary>
    public static double FullYear(double year)
    {
        var whole = Math.Truncate(year);
        return whole is >= 0 and <= 99 ? 1900 + whole : year;
    }

    // Howard Hinnant's days_from_civil: https://howardhinnant.github.io/date_algorithms.html
    private static long DaysFromCivil(long year, int month)
    {
        var shifted = month <= 2 ? year - 1 : year;
        var era = (shifted >= 0 ? shifted : shifted - 399) / 400;
        var yearOfEra = shifted - (era * 400);
        var dayOfYear = ((153 * (month + (month > 2 ? -3 : 9))) + 2) / 5;
        return (era * 146_097) + (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear - 719_468;
    }
}
