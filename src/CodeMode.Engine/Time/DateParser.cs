using System.Globalization;

namespace CodeMode.Engine.Time;

/// <summary>Reads dates: the standard's own format strictly, then the looser ones that programs in fact send (RFC 2822, toString, 3/1/2026).</summary>
internal static class DateParser
{
    public static double Parse(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length > 100 ? double.NaN : new Iso(trimmed).Parse() ?? new LooseDateParser(trimmed).Parse();
    }

    /// <summary>https://tc39.es/ecma262/#sec-date-time-string-format</summary>
    private ref struct Iso(ReadOnlySpan<char> text)
    {
        private readonly ReadOnlySpan<char> _text = text;
        private int _at;

        public double? Parse()
        {
            if (!TryYear(out var year)) return null;
            var (month, day) = (1, 1);
            if (Accept('-') && (!TryNumber(2, out month) || (Accept('-') && !TryNumber(2, out day)))) return null;
            double time = 0;
            var offset = 0;
            if (_at < _text.Length && _text[_at] is 'T' or 't' or ' ')
            {
                _at++;
                if (!TryTime(out time) || !TryOffset(out offset)) return null;
            }

            if (_at != _text.Length) return null;
            // The thirty-first of a shorter month runs over into the next, as in V8.
            if (month is < 1 or > 12 || day is < 1 or > 31) return double.NaN;
            return DateMath.TimeClip(DateMath.MakeDate(DateMath.MakeDay(year, month - 1, day), time) - (offset * 60_000.0));
        }

        private bool TryYear(out int year)
        {
            if (Accept('+')) return TryNumber(6, out year);
            if (!Accept('-')) return TryNumber(4, out year);
            var read = TryNumber(6, out year);
            year = -year;
            // Year -000000 is not allowed.
            return read && year != 0;
        }

        private bool TryTime(out double time)
        {
            time = double.NaN;
            var second = 0;
            var fraction = 0.0;
            if (!TryNumber(2, out var hour) || !Accept(':') || !TryNumber(2, out var minute)) return false;
            if (Accept(':'))
            {
                if (!TryNumber(2, out second)) return false;
                if ((Accept('.') || Accept(',')) && !TryFraction(out fraction)) return false;
            }

            var endOfDay = hour == 24 && minute == 0 && second == 0 && fraction == 0;
            if ((hour < 24 || endOfDay) && minute < 60 && second < 60) time = DateMath.MakeTime(hour, minute, second, fraction);
            return true;
        }

        private bool TryFraction(out double milliseconds)
        {
            var start = _at;
            while (_at < _text.Length && char.IsAsciiDigit(_text[_at])) _at++;
            milliseconds = 0;
            if (_at == start) return false;
            var digits = _text[start..Math.Min(_at, start + 3)];
            milliseconds = int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) * Math.Pow(10, 3 - digits.Length);
            return true;
        }

        private bool TryOffset(out int minutes)
        {
            minutes = 0;
            if (_at == _text.Length || Accept('Z') || Accept('z')) return true;
            var sign = Accept('+') ? 1 : Accept('-') ? -1 : 0;
            if (sign == 0 || !TryNumber(2, out var hours)) return false;
            var rest = 0;
            if (_at < _text.Length && ((Accept(':') && !TryNumber(2, out rest)) || (rest == 0 && _at < _text.Length && !TryNumber(2, out rest)))) return false;
            minutes = sign * ((hours * 60) + rest);
            return true;
        }

        private bool TryNumber(int digits, out int value)
        {
            value = 0;
            if (_at + digits > _text.Length || _text.Slice(_at, digits).ContainsAnyExceptInRange('0', '9')) return false;
            value = int.Parse(_text.Slice(_at, digits), NumberStyles.None, CultureInfo.InvariantCulture);
            _at += digits;
            return true;
        }

        private bool Accept(char c)
        {
            var found = _at < _text.Length && _text[_at] == c;
            _at += found ? 1 : 0;
            return found;
        }
    }
}
