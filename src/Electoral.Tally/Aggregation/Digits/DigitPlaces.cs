using System.Diagnostics;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>What is known of each digit place: its digits, and the counts that have them.</summary>
internal static class DigitPlaces
{
    /// <summary>The smallest digit, or number made of digits.</summary>
    public static int FirstDigit(DigitPlace place) => place switch
    {
        DigitPlace.First => 1,
        DigitPlace.FirstTwo => 10,
        DigitPlace.FirstThree => 100,
        _ => 0,
    };

    /// <summary>The number after the largest digit.</summary>
    public static int EndDigit(DigitPlace place) => place switch
    {
        DigitPlace.FirstTwo or DigitPlace.LastTwo => 100,
        DigitPlace.FirstThree => 1_000,
        _ => 10,
    };

    /// <summary>The smallest count that has the digit at all.</summary>
    public static int LeastMinimum(DigitPlace place) =>
        place == DigitPlace.Second ? 10 : FirstDigit(place);

    /// <summary>The default minimum.</summary>
    public static int DefaultMinimum(DigitPlace place) => place switch
    {
        DigitPlace.Last => 10,
        DigitPlace.LastTwo => 100,
        _ => LeastMinimum(place),
    };

    /// <summary>The effective minimum, checked.</summary>
    public static int Checked(DigitPlace place, int? minimum)
    {
        if (!Enum.IsDefined(place)) Throw.NoSuchDigitPlace(place);
        int least = minimum ?? DefaultMinimum(place);
        if (least < LeastMinimum(place)) Throw.MinimumWithoutDigit(place, least, LeastMinimum(place));
        return least;
    }

    /// <summary>The digit of a count that has this place.</summary>
    public static int DigitOf(DigitPlace place, int count) => place switch
    {
        DigitPlace.First => Decimals.Leading(count, 10),
        DigitPlace.Second => Decimals.Leading(count, 100) % 10,
        DigitPlace.FirstTwo => Decimals.Leading(count, 100),
        DigitPlace.FirstThree => Decimals.Leading(count, 1_000),
        DigitPlace.Last => count % 10,
        DigitPlace.LastTwo => count % 100,
        _ => throw new UnreachableException(),
    };
}
