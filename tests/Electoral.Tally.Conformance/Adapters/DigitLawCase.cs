using System.Globalization;

namespace Electoral.Tally.Conformance.Cases;

internal static class DigitLawCase
{
    public static Findings Positions(GoldenCase golden)
    {
        var findings = new Findings();
        foreach (long position in golden.Longs("positions"))
        {
            findings[string.Create(CultureInfo.InvariantCulture, $"position{position}")] =
                DigitLaw.BenfordAt((int)position).Probabilities.ToArray();
        }

        return findings;
    }

    public static Findings Constants(GoldenCase golden) => new()
    {
        ["second_digit_mean"] = DigitLaw.BenfordSecond.Mean,
        ["second_digit_variance"] = DigitLaw.BenfordSecond.Variance,
        ["first_digit_mean"] = DigitLaw.BenfordFirst.Mean,
        ["first_digit_variance"] = DigitLaw.BenfordFirst.Variance,
        ["first_digit_probabilities"] = DigitLaw.BenfordFirst.Probabilities.ToArray(),
        ["second_digit_probabilities"] = DigitLaw.BenfordSecond.Probabilities.ToArray(),
    };

    public static Findings Extraction(GoldenCase golden)
    {
        long[] values =
            [.. golden.Items("values").Select(item => long.Parse(item.GetString()!, CultureInfo.InvariantCulture))];
        return new()
        {
            ["first"] = values.Select(Digits.First),
            ["second"] = values.Select(Digits.Second),
            ["last"] = values.Select(Digits.Last),
            ["penultimate"] = values.Select(Digits.Penultimate),
            ["first_two"] = values.Select(Digits.FirstTwo),
            ["first_three"] = values.Select(value => Digits.Leading(value, 3)),
            ["last_two"] = values.Select(Digits.LastTwo),
        };
    }
}
