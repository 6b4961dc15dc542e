namespace CodeMode.Engine.Time;

/// <summary>A finite time value taken apart.</summary>
internal readonly record struct DateFields(int Year, int Month, int Day, int WeekDay, int Hour, int Minute, int Second, int Millisecond)
{
    /// <summary>Takes a time value apart; months count from 0, weekdays from Sunday.</summary>
    public static DateFields Of(double time)
    {
        var days = (long)Math.Floor(time / DateMath.MillisecondsPerDay);
        var rest = (int)((long)time - (days * 86_400_000));
        // Howard Hinnant's civil_from_days.
        var shifted = days + 719_468;
        var era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097;
        var dayOfEra = shifted - (era * 146_097);
        var yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        var dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var monthFromMarch = ((5 * dayOfYear) + 2) / 153;
        var day = (int)(dayOfYear - (((153 * monthFromMarch) + 2) / 5)) + 1;
        var month = (int)(monthFromMarch < 10 ? monthFromMarch + 2 : monthFromMarch - 10);
        var year = (int)(yearOfEra + (era * 400)) + (month <= 1 ? 1 : 0);
        var weekDay = (int)((((days + 4) % 7) + 7) % 7);
        return new DateFields(year, month, day, weekDay, rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60, rest % 1000);
    }
}
