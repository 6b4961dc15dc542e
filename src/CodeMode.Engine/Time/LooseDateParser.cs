using System.Globalization;

namespace CodeMode.Engine.Time;

/// <summary>Reads dates word by word: month names, AM and PM, zones and numbers by the signs between them, as browsers do.</summary>
internal ref struct LooseDateParser(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly List<int> _numbers = [];
    private int _at;
    private int _month = -1;
    private int _hour = -1;
    private int _minute;
    private int _second;
    private int _millisecond;
    private int _offset;
    private bool _yearFirst;

    public double Parse()
    {
        while (_at < _text.Length)
        {
            var c = _text[_at];
            var read = c switch
            {
                '(' => SkipComment(),
                '+' or '-' when _hour >= 0 => ReadOffset(),
                _ when char.IsAsciiDigit(c) => ReadNumber(),
                _ when char.IsAsciiLetter(c) => ReadWord(),
                ' ' or ',' or '/' or '-' or '.' => Skip(),
                _ => false,
            };
            if (!read) return double.NaN;
        }

        return Build();
    }

    private readonly double Build()
    {
        int year;
        int month;
        int day;
        if (_month >= 0)
        {
            if (_numbers.Count is < 1 or > 2) return double.NaN;
            month = _month;
            var first = _numbers[0];
            var second = _numbers.Count > 1 ? _numbers[1] : 2001;
            (day, year) = first > 31 ? (_numbers.Count > 1 ? second : 1, first) : (first, second);
        }
        else if (_numbers.Count == 3)
        {
            (year, month, day) = _yearFirst ? (_numbers[0], _numbers[1] - 1, _numbers[2]) : (_numbers[2], _numbers[0] - 1, _numbers[1]);
        }
        else
        {
            return double.NaN;
        }

        if (month is < 0 or > 11 || day is < 1 or > 31) return double.NaN;
        year += year < 50 && !_yearFirst ? 2000 : year < 100 && !_yearFirst ? 1900 : 0;
        var time = DateMath.MakeTime(Math.Max(_hour, 0), _minute, _second, _millisecond);
        return DateMath.TimeClip(DateMath.MakeDate(DateMath.MakeDay(year, month, day), time) - (_offset * 60_000.0));
    }

    private bool Skip()
    {
        _at++;
        return true;
    }

    private bool SkipComment()
    {
        var end = _text[_at..].IndexOf(')');
        _at = end < 0 ? _text.Length : _at + end + 1;
        return true;
    }

    private bool ReadNumber()
    {
        var digits = Digits(out var value);
        if (_at < _text.Length && _text[_at] == ':' && _hour < 0) return ReadTime(value);
        _yearFirst |= _numbers.Count == 0 && _month < 0 && digits >= 3;
        _numbers.Add(value);
        // 2026-3-1T10:00
        if (_at < _text.Length && _text[_at] == 'T' && _numbers.Count == 3) _at++;
        return digits is > 0 and <= 6 && _numbers.Count <= 3;
    }

    private bool ReadTime(int hour)
    {
        _hour = hour;
        _at++;
        if (Digits(out _minute) == 0) return false;
        if (_at < _text.Length && _text[_at] == ':')
        {
            _at++;
            if (Digits(out _second) == 0) return false;
            if (_at + 1 < _text.Length && _text[_at] == '.' && char.IsAsciiDigit(_text[_at + 1]))
            {
                _at++;
                var digits = Digits(out var fraction);
                _millisecond = (int)(fraction / Math.Pow(10, digits) * 1000);
            }
        }

        return _hour <= 24 && _minute < 60 && _second < 60;
    }

    private bool ReadOffset()
    {
        var sign = _text[_at++] == '-' ? -1 : 1;
        var digits = Digits(out var value);
        if (digits is 1 or 2)
        {
            var minutes = 0;
            if (_at < _text.Length && _text[_at] == ':')
            {
                _at++;
                Digits(out minutes);
            }

            _offset = sign * ((value * 60) + minutes);
            return true;
        }

        _offset = sign * ((value / 100 * 60) + (value % 100));
        return digits == 4;
    }

    private bool ReadWord()
    {
        var start = _at;
        while (_at < _text.Length && char.IsAsciiLetter(_text[_at])) _at++;
        var word = _text[start.._at].ToString().ToLowerInvariant();
        var length = word.Length;
        if (word is "am" or "pm") return ReadMeridiem(word is "pm");
        if (word is "z" or "gmt" or "utc" or "ut" or "t") return true;
        if (ReadUsZone(word)) return true;
        for (var i = 0; i < DateText.Months.Length && length >= 3; i++)
        {
            if (!DateText.Months[i].AsSpan().StartsWith(word.AsSpan(0, 3), StringComparison.OrdinalIgnoreCase)) continue;
            _month = i;
            return true;
        }

        foreach (var day in DateText.WeekDays)
        {
            if (length >= 3 && day.AsSpan().StartsWith(word.AsSpan(0, 3), StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private bool ReadUsZone(string word)
    {
        var hours = word switch { "est" or "cdt" => -5, "edt" => -4, "cst" or "mdt" => -6, "mst" or "pdt" => -7, "pst" => -8, _ => 0 };
        _offset = hours != 0 ? hours * 60 : _offset;
        return hours != 0;
    }

    private bool ReadMeridiem(bool afternoon)
    {
        if (_hour is < 1 or > 12) return false;
        _hour = (_hour % 12) + (afternoon ? 12 : 0);
        return true;
    }

    private int Digits(out int value)
    {
        var start = _at;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at])) _at++;
        var digits = _text[start.._at];
        value = 0;
        return digits.Length > 0 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value) ? digits.Length : 0;
    }
}
