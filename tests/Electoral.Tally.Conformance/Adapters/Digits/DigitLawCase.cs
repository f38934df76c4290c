using System.Globalization;

namespace Electoral.Tally.Conformance.Cases;

internal static class DigitLawCase
{
    // Files call a number of several digits by its digit or by its digits.
    private static readonly (string Name, DigitLaw Law)[] Laws =
    [
        ("first_digit", DigitLaw.BenfordFirst),
        ("second_digit", DigitLaw.BenfordSecond),
        ("third_digit", DigitLaw.BenfordAt(3)),
        ("fourth_digit", DigitLaw.BenfordAt(4)),
        ("first_two_digit", DigitLaw.BenfordLeading(2)),
        ("first_two_digits", DigitLaw.BenfordLeading(2)),
        ("first_three_digit", DigitLaw.BenfordLeading(3)),
        ("first_three_digits", DigitLaw.BenfordLeading(3)),
        ("last_digit", DigitLaw.UniformDigit),
        ("penultimate_digit", DigitLaw.UniformDigit),
        ("last_two_digit", DigitLaw.Uniform(100)),
        ("last_two_digits", DigitLaw.Uniform(100)),
    ];

    public static Findings Positions(GoldenCase golden)
    {
        var findings = new Findings();
        foreach (long position in golden.Longs("positions"))
        {
            var law = DigitLaw.BenfordAt((int)position);
            string name = string.Create(CultureInfo.InvariantCulture, $"position{position}");
            findings[name] = law.Probabilities.ToArray();
            findings[$"{name}_mean"] = law.Mean;
            findings[$"{name}_variance"] = law.Variance;
        }

        return findings;
    }

    public static Findings Constants(GoldenCase golden)
    {
        var findings = new Findings();
        foreach (var (name, law) in Laws)
        {
            findings[$"{name}_mean"] = law.Mean;
            findings[$"{name}_variance"] = law.Variance;
            findings[$"{name}_probabilities"] = law.Probabilities.ToArray();
        }

        return findings;
    }

    public static Findings Extraction(GoldenCase golden)
    {
        long[] values =
            [.. golden.Items("values").Select(item => long.Parse(item.GetString()!, CultureInfo.InvariantCulture))];
        return new()
        {
            ["first"] = values.Select(Digits.First),
            ["second"] = values.Select(Digits.Second),
            ["third"] = values.Select(value => Digits.Leading(value, 3) % 10),
            ["last"] = values.Select(Digits.Last),
            ["penultimate"] = values.Select(Digits.Penultimate),
            ["first_two"] = values.Select(Digits.FirstTwo),
            ["first_three"] = values.Select(value => Digits.Leading(value, 3)),
            ["last_two"] = values.Select(Digits.LastTwo),
        };
    }
}
