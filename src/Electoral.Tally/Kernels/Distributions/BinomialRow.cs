using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Electoral.Tally.Kernels;

/// <summary>The masses of one binomial distribution around its mode, as far as they matter, over their sum.</summary>
/// <remarks>
/// <para>From the mode outwards by ratios of masses, four counts per step: the ratio of a mass to the one four counts
/// before is that of the counts, which distributions of the same number of trials share, times the fourth power of the
/// odds. So a step of four masses costs two multiplications, one of them in the chain, and no division, and as masses
/// add up to one, none is computed by itself: all are multiples of the mode's, which is 1.</para>
/// <para>Masses end where they are below 1e-18 of the mode's. They are log-concave, so those beyond fall at least as
/// fast as a geometric series whose ratio is that of the last two; what is left out is less than 1e-16 of all.</para>
/// <para>The buffers are reused: one row belongs to one thread, as do rows that share ratios.</para>
/// </remarks>
internal sealed class BinomialRow
{
    /// <summary><see cref="First"/> and <see cref="End"/> are multiples of it.</summary>
    public const int Alignment = 20;

    private const int Lanes = BinomialRatios.Lanes;
    private const double Negligible = 1e-18;

    private readonly BinomialRatios _ratios;
    private double[] _masses = [];
    private long _trials = -1;
    private long _offset;

    /// <param name="ratios">Ratios that rows of the same number of trials share, or null for its own.</param>
    public BinomialRow(BinomialRatios? ratios = null) => _ratios = ratios ?? new();

    /// <summary>The first count of the row, a multiple of <see cref="Alignment"/>.</summary>
    public long First { get; private set; }

    /// <summary>One past the last count of the row, a multiple of <see cref="Alignment"/>.</summary>
    public long End { get; private set; }

    /// <summary>The sum of all masses, in units of the mode's.</summary>
    public double Sum { get; private set; }

    /// <summary>The masses of the counts from <see cref="First"/> on, in units of the mode's.</summary>
    public Span<double> Masses => _masses.AsSpan((int)(First - _offset), (int)(End - First));

    /// <summary>The probability of a count; 0 outside the row.</summary>
    public double this[long count] => count < First || count >= End ? 0 : _masses[count - _offset] / Sum;

    /// <summary>Prepares for distributions with this many trials.</summary>
    public void Begin(long trials)
    {
        Debug.Assert(trials is >= 0 and <= int.MaxValue, "A number of trials.");
        _ratios.Begin(trials);
        if (trials == _trials) return;
        _trials = trials;
        int size = (int)trials + 2 * Alignment;
        if (_ratios.HasTable && size > _masses.Length) _masses = new double[size];
    }

    /// <summary>Fills the row with the distribution of a probability.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fill(double probability)
    {
        Debug.Assert(probability is >= 0 and <= 1, "A probability.");
        // Between 0 and the number of trials, which is an int: converted without a check.
        long mode = unchecked((long)Math.Min(_trials, (_trials + 1.0) * probability));
        int reach = unchecked(
            (int)Math.Min(_trials, 14 * Math.Sqrt(_trials * probability * (1 - probability)) + 60));
        bool hasTable = _ratios.HasTable;
        // Without tables the buffer holds what lies within 14 standard deviations, and 60 counts for skewness.
        _offset = hasTable ? 0 : Math.Max(0, mode - reach) / Alignment * Alignment;
        if (!hasTable && 2 * reach + 3 * Alignment > _masses.Length) _masses = new double[3 * reach + 3 * Alignment];
        if (probability is 0 or 1) FillOne(mode);
        else if (hasTable) FillByFours((int)mode, probability / (1 - probability));
        else FillOneByOne(mode, reach, probability / (1 - probability));
    }

    private void FillOne(long mode)
    {
        (First, End) = (mode / Alignment * Alignment, mode / Alignment * Alignment + Alignment);
        Masses.Clear();
        _masses[mode - _offset] = Sum = 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FillByFours(int mode, double odds)
    {
        int start = mode & -Lanes, first = start;
        FillBlock(start, mode, 1, odds);
        ref double masses = ref MemoryMarshal.GetArrayDataReference(_masses);
        ref double upwards = ref MemoryMarshal.GetArrayDataReference(_ratios.Upwards);
        ref double downwards = ref MemoryMarshal.GetArrayDataReference(_ratios.Downwards);
        Vector256<double> above = Vector256.LoadUnsafe(ref masses, (nuint)start), below = above, sum = above;
        var more = Vector256<double>.Zero;
        int last = start;
        if (start > 0 && start + Lanes > _trials + 1)
        {
            // Below counts that exceed the trials and have no mass, there is no ratio.
            double next = _masses[start] * start / (odds * (_trials - start + 1));
            FillBlock(start - Lanes, start - 1, next, odds);
            below = Vector256.LoadUnsafe(ref masses, (nuint)(first -= Lanes));
            more = below;
        }

        double square = odds * odds;
        Vector256<double> up = Vector256.Create(square * square), down = Vector256.Create(1 / (square * square));
        // Both directions in alternation, because each is a chain of dependent multiplications. Every buffer is longer
        // than the trials by more than a step.
        bool hasAbove = last + Lanes <= _trials, hasBelow = first > 0;
        while (hasAbove && hasBelow)
        {
            above *= up * Vector256.LoadUnsafe(ref upwards, (nuint)last);
            below *= down * Vector256.LoadUnsafe(ref downwards, (nuint)first);
            above.StoreUnsafe(ref masses, (nuint)(last += Lanes));
            below.StoreUnsafe(ref masses, (nuint)(first -= Lanes));
            sum += above;
            more += below;
            hasAbove = last + Lanes <= _trials && above.ToScalar() > Negligible;
            hasBelow = first > 0 && below.GetElement(Lanes - 1) > Negligible;
        }

        while (hasAbove)
        {
            above *= up * Vector256.LoadUnsafe(ref upwards, (nuint)last);
            above.StoreUnsafe(ref masses, (nuint)(last += Lanes));
            sum += above;
            hasAbove = last + Lanes <= _trials && above.ToScalar() > Negligible;
        }

        while (hasBelow)
        {
            below *= down * Vector256.LoadUnsafe(ref downwards, (nuint)first);
            below.StoreUnsafe(ref masses, (nuint)(first -= Lanes));
            more += below;
            hasBelow = first > 0 && below.GetElement(Lanes - 1) > Negligible;
        }

        Sum = Vector256.Sum(sum + more);
        Close(first, last + Lanes);
    }

    // Four masses from one of them.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FillBlock(int start, int known, double mass, double odds)
    {
        double[] masses = _masses;
        masses[known] = mass;
        for (int count = known; count < start + Lanes - 1; count++)
        {
            // The factor is 0 at the number of trials, and so are all masses beyond.
            masses[count + 1] = masses[count] * odds * (_trials - count) / (count + 1);
        }

        for (int count = known; count > start; count--)
        {
            masses[count - 1] = masses[count] * count / (odds * (_trials - count + 1));
        }
    }

    private void FillOneByOne(long mode, int reach, double odds)
    {
        long first = mode, last = mode, end = Math.Min(_trials, mode + reach);
        double mass = Sum = _masses[mode - _offset] = 1;
        for (; last < end && mass > Negligible; last++)
        {
            _masses[last + 1 - _offset] = mass *= odds * (_trials - last) / (last + 1.0);
            Sum += mass;
        }

        mass = 1;
        for (; first > _offset && mass > Negligible; first--)
        {
            _masses[first - 1 - _offset] = mass *= first / (odds * (_trials - first + 1.0));
            Sum += mass;
        }

        Close(first, last + 1);
    }

    // There is nothing between the masses and the borders.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Close(long first, long end)
    {
        First = first / Alignment * Alignment;
        End = (end + Alignment - 1) / Alignment * Alignment;
        _masses.AsSpan((int)(First - _offset), (int)(first - First)).Clear();
        _masses.AsSpan((int)(end - _offset), (int)(End - end)).Clear();
    }
}
