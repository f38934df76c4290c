using System.Runtime.CompilerServices;

namespace Electoral.Tally;

/// <summary>Returns a valid value of an option, or throws an exception that names the option.</summary>
internal static class OptionGuard
{
    public static int AtLeast(object options, int value, int least, [CallerMemberName] string option = "")
    {
        if (value < least) Throw.OptionBelow(options, option, value, least);
        return value;
    }

    public static long? AtLeast(object options, long? value, long least, [CallerMemberName] string option = "")
    {
        if (value < least) Throw.OptionBelow(options, option, value, least);
        return value;
    }

    public static long AtLeast(object options, long value, long least, [CallerMemberName] string option = "")
    {
        if (value < least) Throw.OptionBelow(options, option, value, least);
        return value;
    }

    /// <summary>A share from 0 to 1.</summary>
    public static decimal Share(object options, decimal value, [CallerMemberName] string option = "")
    {
        if (value is < 0 or > 1) Throw.OptionOutsideShares(options, option, value);
        return value;
    }

    /// <summary>A share above 0 and at most 1.</summary>
    public static decimal ShareAboveZero(object options, decimal value, [CallerMemberName] string option = "")
    {
        if (value is <= 0 or > 1) Throw.OptionNoShare(options, option, value);
        return value;
    }

    /// <summary>A probability strictly between 0 and 1.</summary>
    public static double Probability(object options, double value, [CallerMemberName] string option = "")
    {
        if (!(value is > 0 and < 1)) Throw.OptionNoProbability(options, option, value);
        return value;
    }

    /// <summary>A share of at least 0 and below 1.</summary>
    public static double BelowOne(object options, double value, [CallerMemberName] string option = "")
    {
        if (!(value is >= 0 and < 1)) Throw.OptionNotBelowOne(options, option, value);
        return value;
    }

    /// <summary>A finite number above 0.</summary>
    public static double Positive(object options, double value, [CallerMemberName] string option = "")
    {
        if (!(value > 0 && double.IsFinite(value))) Throw.OptionNotPositive(options, option, value);
        return value;
    }

    public static TEnum Defined<TEnum>(object options, TEnum value, [CallerMemberName] string option = "")
        where TEnum : struct, Enum
    {
        if (!IsDefined(value)) Throw.OptionUndefined(options, option, value);
        return value;
    }

    public static T NotNull<T>(object options, T? value, [CallerMemberName] string option = "") where T : class
    {
        if (value is null) Throw.OptionNull(options, option);
        return value;
    }

    /// <summary>A list without null in it.</summary>
    public static IReadOnlyList<T> Complete<T>(
        object options, IReadOnlyList<T>? value, [CallerMemberName] string option = "") where T : class =>
        CompleteOrNull(options, NotNull(options, value, option), option)!;

    /// <summary>A list without null in it, or none.</summary>
    public static IReadOnlyList<T>? CompleteOrNull<T>(
        object options, IReadOnlyList<T>? value, [CallerMemberName] string option = "") where T : class
    {
        if (value?.Any(element => element is null or "") == true) Throw.OptionWithEmptyElement(options, option);
        return value;
    }

    /// <summary>A name that is not empty, or none.</summary>
    public static string? NameOrNull(object options, string? value, [CallerMemberName] string option = "")
    {
        if (value is "") Throw.OptionEmpty(options, option);
        return value;
    }

    /// <summary>An ASCII mark that is in no number, line end or quoted text.</summary>
    public static char Mark(object options, char value, [CallerMemberName] string option = "")
    {
        bool isUsed = char.IsAsciiLetterOrDigit(value) || value is '\r' or '\n' or '\0' or '.' or '-' or '"';
        if (!char.IsAscii(value) || isUsed) Throw.OptionNoMark(options, option, value);
        return value;
    }

    /// <summary>A combination of flags is defined if each of its bits belongs to a value.</summary>
    private static bool IsDefined<TEnum>(TEnum value) where TEnum : struct, Enum
    {
        if (!typeof(TEnum).IsDefined(typeof(FlagsAttribute), inherit: false)) return Enum.IsDefined(value);
        long all = 0;
        foreach (var flag in Enum.GetValues<TEnum>()) all |= Bits(flag);
        return (Bits(value) & ~all) == 0;

        static long Bits(TEnum flags) => Convert.ToInt64(flags, null);
    }
}
