using CodeMode.Engine.Runtime;
using CodeMode.Engine.Time;

namespace CodeMode.Engine.Builtins;

/// <summary>Reading and setting the fields of a date; local and UTC ones are the same here.</summary>
internal static partial class DateBuiltins
{
    private static ObjectTemplate AddGetters(ObjectTemplate template)
    {
        Add("Date", static f => f.Day);
        Add("Day", static f => f.WeekDay);
        Add("FullYear", static f => f.Year);
        Add("Hours", static f => f.Hour);
        Add("Milliseconds", static f => f.Millisecond);
        Add("Minutes", static f => f.Minute);
        Add("Month", static f => f.Month);
        Add("Seconds", static f => f.Second);
        return template
            .Method("getTime", 0, static (in Arguments args) => ThisDate(args).Time)
            .Method("getTimezoneOffset", 0, static (in Arguments args) => double.IsNaN(ThisDate(args).Time) ? JsValue.NaN : 0)
            .Method("getYear", 0, static (in Arguments args) => ThisDate(args).Time is var time && double.IsNaN(time) ? time : DateFields.Of(time).Year - 1900);

        void Add(string field, Func<DateFields, int> read)
        {
            foreach (var prefix in (ReadOnlySpan<string>)["get", "getUTC"])
            {
                template.Method(prefix + field, 0, (in Arguments args) =>
                    ThisDate(args).Time is var time && double.IsNaN(time) ? time : read(DateFields.Of(time)));
            }
        }
    }

    private static ObjectTemplate AddSetters(ObjectTemplate template)
    {
        Add("Milliseconds", 1, static (time, args) => WithTime(time, null, null, null, args[0]));
        Add("Seconds", 2, static (time, args) => WithTime(time, null, null, args[0], At(args, 1)));
        Add("Minutes", 3, static (time, args) => WithTime(time, null, args[0], At(args, 1), At(args, 2)));
        Add("Hours", 4, static (time, args) => WithTime(time, args[0], At(args, 1), At(args, 2), At(args, 3)));
        Add("Date", 1, static (time, args) => WithDate(time, null, null, args[0]));
        Add("Month", 2, static (time, args) => WithDate(time, null, args[0], At(args, 1)));
        Add("FullYear", 3, static (time, args) => WithDate(double.IsNaN(time) ? 0 : time, args[0], At(args, 1), At(args, 2)));
        return template
            .Method("setTime", 1, static (in Arguments args) => Assign(args, DateMath.TimeClip(args.Number(0))), ".n")
            .Method("setYear", 1, static (in Arguments args) => Assign(args, WithDate(ThisDate(args).Time is var time && double.IsNaN(time) ? 0 : time, DateMath.FullYear(args.Number(0)), null, null)), ".n");

        void Add(string field, int length, Func<double, double[], double> change)
        {
            foreach (var prefix in (ReadOnlySpan<string>)["set", "setUTC"])
            {
                var apply = new NativeCode("", length, (in Arguments args) => change(args.This.Num, Numbers(args)));
                template.Method(prefix + field, length, (in Arguments args) => Set(args, apply, field == "FullYear"));
            }
        }
    }

    // The time is read before the program's valueOf runs, and an invalid date stays invalid whatever that does.
    private static JsValue Set(in Arguments args, NativeCode apply, bool revives)
    {
        var date = ThisDate(args);
        var given = args.Values[..Math.Min(args.Count, apply.Length)];
        foreach (ref readonly var value in given)
        {
            if (!value.IsObject) continue;
            var list = JsArray.Create(args.Realm, given.ToArray());
            return args.TailCall(args.Realm.SelfHosted("Date.set"), JsValue.Undefined, date, date.Time, args.Realm.Shared(apply), list, revives);
        }

        return date.Time = apply.Body(new Arguments(args.Realm, date.Time, JsValue.Undefined, given)).Num;
    }

    private static JsValue Assign(in Arguments args, double time) => ThisDate(args).Time = time;

    private static double[] Numbers(in Arguments args)
    {
        var numbers = new double[Math.Clamp(args.Count, 1, 4)];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = args.Number(i);
        return numbers;
    }

    private static double? At(double[] args, int index) => index < args.Length ? args[index] : null;

    private static double WithTime(double time, double? hour, double? minute, double? second, double? millisecond)
    {
        if (double.IsNaN(time)) return time;
        var f = DateFields.Of(time);
        var clock = DateMath.MakeTime(hour ?? f.Hour, minute ?? f.Minute, second ?? f.Second, millisecond ?? f.Millisecond);
        return DateMath.TimeClip(DateMath.MakeDate(Math.Floor(time / DateMath.MillisecondsPerDay), clock));
    }

    private static double WithDate(double time, double? year, double? month, double? day)
    {
        if (double.IsNaN(time)) return time;
        var f = DateFields.Of(time);
        var days = DateMath.MakeDay(year ?? f.Year, month ?? f.Month, day ?? f.Day);
        return DateMath.TimeClip(DateMath.MakeDate(days, time - (Math.Floor(time / DateMath.MillisecondsPerDay) * DateMath.MillisecondsPerDay)));
    }
}
