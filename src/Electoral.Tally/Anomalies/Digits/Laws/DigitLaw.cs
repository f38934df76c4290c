using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Statistics;

/// <summary>The probabilities of digits, or of numbers that digits form, under a law.</summary>
/// <remarks>
/// <para>Benford's law describes numbers that spread over several powers of ten. Counts of polling stations do not:
/// stations are of like size. Compared with it, the first and second digits of clean elections are rejected as soon as
/// there are enough stations, so tests against it are descriptions. Uniform last digits are what counts of that size
/// have, to a good approximation, from about 60 voters a station on.</para>
/// <para>Equality compares objects. Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<DigitLaw>))]
public sealed class DigitLaw : IJsonResult<DigitLaw>
{
    private readonly double[] _probabilities;

    private DigitLaw(string name, int firstValue, double[] probabilities)
    {
        (Name, FirstValue, _probabilities) = (name, firstValue, probabilities);
        for (int cell = 0; cell < probabilities.Length; cell++) Mean += probabilities[cell] * (firstValue + cell);
        for (int cell = 0; cell < probabilities.Length; cell++)
        {
            double distance = firstValue + cell - Mean;
            Variance += probabilities[cell] * distance * distance;
        }
    }

    /// <summary>Benford's law of the first digit: mean 3.44024, variance 6.05651.</summary>
    public static DigitLaw BenfordFirst { get; } = BenfordLeading(1);

    /// <summary>Benford's law of the second digit: mean 4.18739, variance 8.25378.</summary>
    public static DigitLaw BenfordSecond { get; } = BenfordAt(2);

    /// <summary>Ten equally likely digits, 0 to 9: mean 4.5, variance 8.25.</summary>
    public static DigitLaw UniformDigit { get; } = Uniform(10);

    /// <summary>What the law is called.</summary>
    public string Name { get; }

    /// <summary>The number that the first cell stands for: 1 for first digits, 10 for the first two.</summary>
    public int FirstValue { get; }

    /// <summary>The probability of each number from <see cref="FirstValue"/> on; they sum to 1.</summary>
    public ReadOnlySpan<double> Probabilities => _probabilities;

    /// <summary>The mean of the numbers.</summary>
    public double Mean { get; }

    /// <summary>The variance of the numbers.</summary>
    public double Variance { get; }

    /// <summary>Benford's law of the first digits as one number: log10(1 + 1/d).</summary>
    /// <param name="digits">How many digits, 1 to 6.</param>
    /// <exception cref="ArgumentOutOfRangeException">The digits are not 1 to 6.</exception>
    public static DigitLaw BenfordLeading(int digits)
    {
        int least = Digits.LeastWith(digits);
        var probabilities = new double[9 * least];
        for (int cell = 0; cell < probabilities.Length; cell++) probabilities[cell] = Benford(least + cell);
        return new(FormattableString.Invariant($"Benford, first {digits} digits"), least, probabilities);
    }

    /// <summary>Benford's law of the digit at one position, from the left.</summary>
    /// <param name="position">1 for the first digit, which is never 0; up to 7.</param>
    /// <exception cref="ArgumentOutOfRangeException">The position is not 1 to 7.</exception>
    public static DigitLaw BenfordAt(int position)
    {
        if (position == 1) return BenfordLeading(1);
        int least = Digits.LeastWith(position - 1);
        var probabilities = new double[10];
        for (int digit = 0; digit < 10; digit++)
        {
            for (int leading = least; leading < 10 * least; leading++)
            {
                probabilities[digit] += Benford(10L * leading + digit);
            }
        }

        return new(FormattableString.Invariant($"Benford, digit {position}"), 0, probabilities);
    }

    /// <summary>Equally likely numbers from 0 on.</summary>
    /// <param name="cells">How many, at least 2.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 2.</exception>
    public static DigitLaw Uniform(int cells)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(cells, 2);
        double[] probabilities = new double[cells];
        Array.Fill(probabilities, 1.0 / cells);
        return new(FormattableString.Invariant($"uniform on {cells}"), 0, probabilities);
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    private static double Benford(long number) =>
        Kernels.LogSpace.OnePlus(1.0 / number) / 2.302585092994045684; // ln 10

    static void IJsonResult<DigitLaw>.Describe(JsonForm<DigitLaw> form) => form
        .Text("name", law => law.Name)
        .Whole("firstValue", law => law.FirstValue)
        .Numbers("probabilities", law => law.Probabilities.ToArray())
        .Number("mean", law => law.Mean)
        .Number("variance", law => law.Variance);
}
