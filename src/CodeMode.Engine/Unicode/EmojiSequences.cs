namespace CodeMode.Engine.Unicode;

/// <summary>
/// The properties of strings of <c>\p{…}</c> under <c>v</c> that need no table:
/// <see href="https://tc39.es/ecma262/#table-binary-unicode-properties-of-strings"/>. Those of single emoji and of joined ones are not carried.
/// </summary>
internal static class EmojiSequences
{
    private const string Regions =
        "AC AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CP CQ CR CU CV CW CX CY CZ "
        + "DE DG DJ DK DM DO DZ EA EC EE EG EH ER ES ET EU FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU IC ID IE IL IM IN IO IQ IR IS IT "
        + "JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ "
        + "OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TA TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ "
        + "UA UG UM UN US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW";

    private const int RegionalIndicatorA = 0x1F1E6;

    // England, Scotland and Wales: a black flag, their letters as tags, and the tag that ends them.
    private static readonly string[] s_subdivisions = ["gbeng", "gbsct", "gbwls"];

    /// <summary>The strings of a property; null when there is none of that name.</summary>
    public static IEnumerable<string>? Find(string name) => name switch
    {
        "Emoji_Keycap_Sequence" => "#*0123456789".Select(static c => c + "\uFE0F\u20E3"),
        "RGI_Emoji_Flag_Sequence" => Regions.Split(' ').Select(static code => Text(code.Select(static c => RegionalIndicatorA + c - 'A'))),
        "RGI_Emoji_Tag_Sequence" => s_subdivisions.Select(static code => Text([0x1F3F4, .. code.Select(static c => 0xE0000 + c), 0xE007F])),
        _ => null,
    };

    private static string Text(IEnumerable<int> codePoints) => string.Concat(codePoints.Select(char.ConvertFromUtf32));
}
