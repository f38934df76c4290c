using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Electoral.Tally;

internal static partial class Throw
{
    [DoesNotReturn]
    public static void OptionBelow(object options, string option, object value, long least) =>
        throw new ArgumentOutOfRangeException(
            option, value, string.Create(
                CultureInfo.InvariantCulture, $"{Name(options, option)} must be at least {least:N0}."));

    [DoesNotReturn]
    public static void OptionNoProbability(object options, string option, double value) =>
        throw new ArgumentOutOfRangeException(
            option, value, $"{Name(options, option)} must be strictly between 0 and 1, such as 0.05.");

    [DoesNotReturn]
    public static void OptionNoShare(object options, string option, decimal value) =>
        throw new ArgumentOutOfRangeException(
            option, value, $"{Name(options, option)} must be above 0 and at most 1, such as 0.85.");

    [DoesNotReturn]
    public static void OptionNotBelowOne(object options, string option, double value) =>
        throw new ArgumentOutOfRangeException(
            option, value, $"{Name(options, option)} must be at least 0 and below 1, such as 0.02.");

    [DoesNotReturn]
    public static void OptionOutsideShares(object options, string option, decimal value) =>
        throw new ArgumentOutOfRangeException(
            option, value, $"{Name(options, option)} must be from 0 to 1, such as 0.95.");

    [DoesNotReturn]
    public static void OptionNotPositive(object options, string option, double value) =>
        throw new ArgumentOutOfRangeException(option, value, $"{Name(options, option)} must be a number above 0.");

    [DoesNotReturn]
    public static void OptionUndefined(object options, string option, Enum value) =>
        throw new ArgumentOutOfRangeException(
            option, value, $"{Name(options, option)} must be a value of {Shown(value.GetType().Name)}.");

    [DoesNotReturn]
    public static void OptionNull(object options, string option) =>
        throw new ArgumentNullException(option, $"{Name(options, option)} is null.");

    [DoesNotReturn]
    public static void OptionEmpty(object options, string option) =>
        throw new ArgumentException($"{Name(options, option)} is an empty text; use null for none.", option);

    [DoesNotReturn]
    public static void OptionWithEmptyElement(object options, string option) =>
        throw new ArgumentException($"{Name(options, option)} has an element that is null or empty.", option);

    [DoesNotReturn]
    public static void OptionNoMark(object options, string option, char value) =>
        throw new ArgumentException(
            $"{Name(options, option)} is '{Shown($"{value}")}', expected an ASCII mark that is in no number, line "
            + "end or quoted text.", option);

    [DoesNotReturn]
    public static void OptionNewLine(object options, string option) =>
        throw new ArgumentException($"{Name(options, option)} is neither \\n nor \\r\\n.", option);

    private static string Name(object options, string option) => $"{options.GetType().Name}.{option}";
}
