using System.Diagnostics;

namespace Electoral.Tally.Kernels;

/// <summary>The masses of one binomial distribution around its mode, as far as they matter.</summary>
/// <remarks>
/// From the mode outwards by the ratio of neighbours: one multiplication in the chain of dependencies a mass, two
/// chains at once. What lies beyond is below 1e-18 of the mode's mass. The buffer is reused: one row belongs to one
/// thread.
/// </remarks>
internal sealed class BinomialRow
{
    private const double Negligible = 1e-18;

    private double[] _masses = new double[1024];
    private long _offset;

    /// <summary>The first count that has a mass.</summary>
    public long First { get; private set; }

    /// <summary>The last count that has a mass.</summary>
    public long Last { get; private set; }

    /// <summary>The masses of the counts from <see cref="First"/> to <see cref="Last"/>.</summary>
    public ReadOnlySpan<double> Masses => _masses.AsSpan((int)(First - _offset), (int)(Last - First + 1));

    /// <summary>The mass of a count; 0 outside the row.</summary>
    public double this[long count] => count < First || count > Last ? 0 : _masses[count - _offset];

    /// <summary>Fills the row with Bin(trials, probability).</summary>
    public void Fill(long trials, double probability)
    {
        Debug.Assert(trials >= 0 && probability is >= 0 and <= 1, "A binomial distribution.");
        long mode = Math.Min(trials, (long)((trials + 1) * probability));
        double spread = Math.Sqrt(trials * probability * (1 - probability));

        // Masses fall below the limit within 9.2 standard deviations of the normal limit; the rest is for skewness.
        long reach = Math.Min(trials, (long)(14 * spread) + 60);
        _offset = Math.Max(0, mode - reach);
        long end = Math.Min(trials, mode + reach);
        if (end - _offset >= _masses.Length) _masses = new double[2 * (end - _offset + 1)];
        double peak = Math.Exp(BinomialDistribution.LogMass(mode, trials, probability));
        _masses[mode - _offset] = peak;
        (First, Last) = (mode, mode);
        if (probability is 0 or 1) return;
        double odds = probability / (1 - probability), limit = peak * Negligible, mass = peak;
        double[] masses = _masses;
        for (long count = mode; count < end && mass > limit; count++)
        {
            mass *= odds * (trials - count) / (count + 1);
            masses[count + 1 - _offset] = mass;
            Last = count + 1;
        }

        mass = peak;
        odds = 1 / odds;
        for (long count = mode; count > _offset && mass > limit; count--)
        {
            mass *= odds * count / (trials - count + 1);
            masses[count - 1 - _offset] = mass;
            First = count - 1;
        }
    }
}
