using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Statistics;

/// <summary>The mean absolute deviation (MAD) of shares from probabilities against what chance alone makes.</summary>
/// <remarks>
/// <para>Nigrini's bands do not depend on n: with few counts clean data fall into "nonconformity", with many even a
/// certain departure into "close conformity". The excess and its score take n into account: expectation from the folded
/// normal (Barney and Schulzke 2016), variance with the covariances of the cells (Cerqueti and Lupi 2021).</para>
/// <para>Equality compares all parts. Immutable and safe to share between threads.</para>
/// </remarks>
/// <param name="MeanAbsoluteDeviation">Σ|r − p|/k.</param>
/// <param name="Expected">What multinomial counts have on average, by the normal limit.</param>
/// <param name="StandardDeviation">The standard deviation of the same.</param>
[JsonConverter(typeof(ResultJsonConverter<MeanDeviationTest>))]
public sealed record MeanDeviationTest(double MeanAbsoluteDeviation, double Expected, double StandardDeviation)
    : IJsonResult<MeanDeviationTest>
{
    /// <summary>The deviation less the expected one.</summary>
    public double Excess => MeanAbsoluteDeviation - Expected;

    /// <summary>The excess in standard deviations.</summary>
    public double Z => Excess / StandardDeviation;

    /// <summary>One-sided, by the normal limit, which is rough in the tail.</summary>
    public PValue PValue => NormalTails.Upper(Z);

    /// <summary>Nigrini's band (2012) of the deviation from Benford's law.</summary>
    /// <param name="place">What the cells are: first, second or first two digits.</param>
    /// <exception cref="ArgumentException">There are no bands for other digits.</exception>
    public DigitConformity Band(DigitPlace place)
    {
        var (close, acceptable, marginal) = place switch
        {
            DigitPlace.First => (0.006, 0.012, 0.015),
            DigitPlace.Second => (0.008, 0.010, 0.012),
            DigitPlace.FirstTwo => (0.0012, 0.0018, 0.0022),
            DigitPlace.FirstThree => (0.00036, 0.00044, 0.00050),
            _ => Throw.NoBands(place),
        };
        return MeanAbsoluteDeviation <= close ? DigitConformity.Close
            : MeanAbsoluteDeviation <= acceptable ? DigitConformity.Acceptable
            : MeanAbsoluteDeviation <= marginal ? DigitConformity.MarginallyAcceptable
            : DigitConformity.Nonconformity;
    }

    static void IJsonResult<MeanDeviationTest>.Describe(JsonForm<MeanDeviationTest> form) => form
        .Number("meanAbsoluteDeviation", test => test.MeanAbsoluteDeviation)
        .Number("expected", test => test.Expected)
        .Number("standardDeviation", test => test.StandardDeviation)
        .Number("excess", test => test.Excess)
        .Number("z", test => test.Z)
        .Item("pValue", test => test.PValue);
}

public sealed partial class GoodnessOfFit
{
    /// <summary>The mean absolute deviation with its expectation, standard deviation and score.</summary>
    public MeanDeviationTest MeanDeviation()
    {
        double[] spread = new double[Cells];
        double expected = 0, variance = 0;
        for (int cell = 0; cell < Cells; cell++)
        {
            spread[cell] = Math.Sqrt(_probabilities[cell] * (1 - _probabilities[cell]) / N);
            expected += Math.Sqrt(2 / Math.PI) * spread[cell] / Cells;
        }

        for (int cell = 0; cell < Cells; cell++)
        {
            variance += (1 - 2 / Math.PI) * spread[cell] * spread[cell];
            for (int other = 0; other < cell; other++)
            {
                double rho = -_probabilities[cell] * _probabilities[other] / N / (spread[cell] * spread[other]);
                double folded = rho * Math.Asin(rho) + Math.Sqrt(1 - rho * rho) - 1;
                variance += 2 * (2 / Math.PI) * folded * spread[cell] * spread[other];
            }
        }

        return new(MeanAbsoluteDeviation, expected, Math.Sqrt(variance) / Cells);
    }
}
