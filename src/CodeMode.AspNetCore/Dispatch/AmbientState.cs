using System.Diagnostics;
using System.Globalization;

namespace CodeMode.AspNetCore.Dispatch;

/// <summary>What follows the caller into the call although its execution context does not: the trace and the culture.</summary>
readonly struct AmbientState
{
    readonly Activity? _activity;
    readonly CultureInfo _culture;
    readonly CultureInfo _uiCulture;

    AmbientState(Activity? activity, CultureInfo culture, CultureInfo uiCulture) => (_activity, _culture, _uiCulture) = (activity, culture, uiCulture);

    public static AmbientState Capture() => new(Activity.Current, CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);

    public void Restore()
    {
        if (Activity.Current != _activity) Activity.Current = _activity;
        // Setting even the same culture copies the execution context.
        if (CultureInfo.CurrentCulture != _culture) CultureInfo.CurrentCulture = _culture;
        if (CultureInfo.CurrentUICulture != _uiCulture) CultureInfo.CurrentUICulture = _uiCulture;
    }
}
