using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Generators;

/// <summary>Codes of units and sheets, as plain and as awkward as published files have them.</summary>
internal static class Codes
{
    /// <summary>Texts that trip up orders, dictionaries and CSV: empty, equal in value, long, quoted.</summary>
    private static readonly string[] Awkward =
    [
        "", "0", "00", "1", "01", "001", "7", "07", "9", "10", "1a", "a", "A", "é", "É", "ñu", "東", "𝟙", "=x", "+1",
        "-3", "@b", "'c", "'=d", "\te", "a b", " 1", "1 ", "a,b", "a;b", "a|b", "a/b", "a\\/b", "/", "\\", "\"q\"",
        "a\nb", "a\r\nb", "(none)", "NA", "1.0", "1e3", "2147483647", "2147483648", "99999999999999999",
        "100000000000000000", "00000000000000000000001", "340282366920938463463374607431768211456", "<b>", "&amp;",
    ];

    /// <summary>Small whole numbers as they are written: without sign or leading zero.</summary>
    public static Gen<string> Numbers { get; } =
        Gen.Choose(0, 30).Select(code => code.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Numbers of a fixed width, as codes of centres are published.</summary>
    public static Gen<string> Padded { get; } =
        Gen.Choose(0, 30).Select(code => code.ToString("000", System.Globalization.CultureInfo.InvariantCulture));

    public static Gen<string> Anything { get; } = Gen.Elements(Awkward);

    /// <summary>How the codes of one level look: all plain, all padded, or anything.</summary>
    public static Gen<Gen<string>> Fashion { get; } = Gen.Elements(Numbers, Padded, Anything);
}
