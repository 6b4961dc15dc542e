namespace CodeMode.Engine.Time;

/// <summary>Short signs of the units that Intl.NumberFormat knows, with the space before them where English has one.</summary>
internal static class NumberUnits
{
    public static string Symbol(string unit) => unit switch
    {
        "bit" => " bit",
        "byte" => " byte",
        "kilobyte" => " kB",
        "megabyte" => " MB",
        "gigabyte" => " GB",
        "terabyte" => " TB",
        "percent" => "%",
        "second" => " sec",
        "minute" => " min",
        "hour" => " hr",
        "day" => " days",
        "millisecond" => " ms",
        "meter" => " m",
        "centimeter" => " cm",
        "kilometer" => " km",
        "mile" => " mi",
        "kilogram" => " kg",
        "gram" => " g",
        "liter" => " L",
        "celsius" => "°C",
        "fahrenheit" => "°F",
        "kilometer-per-hour" => " km/h",
        "mile-per-hour" => " mph",
        _ => " " + unit,
    };
}
