namespace Electoral.Tally.Conformance.Cases;

/// <summary>The counts of the cells that a case speaks of.</summary>
internal static class CountedDigits
{
    public static GoodnessOfFit Of(IEnumerable<long> values, DigitLaw law, Func<long, int?> cellOf)
    {
        long[] counts = new long[law.Probabilities.Length];
        foreach (long value in values)
        {
            if (cellOf(value) is int cell) counts[cell - law.FirstValue]++;
        }

        return new(counts, law);
    }

    public static GoodnessOfFit Leading(long[] values, int digits) =>
        Of(values, DigitLaw.BenfordLeading(digits), value => Digits.Leading(value, digits));

    /// <summary>The digit that the case names in words, against the law that belongs to it.</summary>
    public static GoodnessOfFit Named(GoldenCase golden)
    {
        long[] values = golden.Longs("values");
        return golden.Text("digit") switch
        {
            "first digit" => Leading(values, 1),
            "first two digits" => Leading(values, 2),
            "first three digits" => Leading(values, 3),
            "third digit" => Of(values, DigitLaw.BenfordAt(3), value => Digits.Leading(value, 3) % 10),
            "penultimate digit" => Of(values, DigitLaw.UniformDigit, Digits.Penultimate),
            "second digit" => Of(values, DigitLaw.BenfordSecond, Digits.Second),
            "last digit" => Of(
                values.Where(value => value >= 10), DigitLaw.UniformDigit, value => Digits.Last(value)),
            "last two digits" => Of(
                values.Where(value => value >= 100), DigitLaw.Uniform(100), value => Digits.LastTwo(value)),
            var other => throw new InvalidDataException($"No law is known for '{other}'."),
        };
    }

    public static GoodnessOfFit Given(GoldenCase golden) =>
        new(golden.Longs("counts"), golden.Doubles("probabilities"));
}
