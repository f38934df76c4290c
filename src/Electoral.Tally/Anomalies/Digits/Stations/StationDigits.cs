using System.Runtime.CompilerServices;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>What is added up of the stations of one selection: last digits, second digits, kinds of pairs.</summary>
internal sealed class StationDigits
{
    public const int Digits = 10;
    public const int PairKinds = 3;

    /// <summary>A station counts in full this many votes above the least count.</summary>
    public const int Rise = 40;

    public StationDigitSums Last { get; } = new(Digits);

    public StationDigitSums Second { get; } = new(Digits, isSlow: true);

    public StationDigitSums Kinds { get; } = new(PairKinds);

    public StationDigitSums Of(DigitPlace place) => place switch
    {
        DigitPlace.Last => Last,
        DigitPlace.Second => Second,
        _ => Kinds,
    };

    /// <param name="count">A count of 10 or more.</param>
    /// <param name="law">The row of its law.</param>
    /// <param name="average">The average of rows, or empty.</param>
    /// <param name="selection">Which selection it is.</param>
    /// <param name="together">Where its deviations are added too, or null.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(
        int count, ReadOnlySpan<double> law, ReadOnlySpan<double> average, int selection, DigitsTogether? together)
    {
        double weight = WeightOf(count, DigitFold.Least);
        Last.Add(
            count % 10, law[..DigitFold.Second], Part(average, ..DigitFold.Second), weight,
            together?.Of(DigitPlace.Last, selection));
        Second.Add(
            Decimals.Leading(count, 100) % 10, law[DigitFold.Second..DigitFold.Kinds],
            Part(average, DigitFold.Second..DigitFold.Kinds), weight, together?.Of(DigitPlace.Second, selection));
        var kinds = law[DigitFold.Kinds..];
        bool hasLaw = kinds[0] + kinds[1] + kinds[2] > 0;
        if (count < DigitFold.LeastPair || !hasLaw) return;
        Kinds.Add(
            StationDigitRows.KindOf[count % 100], kinds, Part(average, DigitFold.Kinds..),
            WeightOf(count, DigitFold.LeastPair), together?.Of(DigitPlace.LastTwo, selection));
    }

    private static ReadOnlySpan<double> Part(ReadOnlySpan<double> row, Range range) =>
        row.IsEmpty ? default : row[range];

    // Counts that begin at once at 10 begin with a 0: where many stations have few votes, low digits come up more
    // often than high ones because of where counting starts. Over four decades the weight rises from 0 to 1.
    private static double WeightOf(int count, int least)
    {
        if (count >= least + Rise) return 1;
        double sine = Math.Sin(Math.PI / 2 * (count - least) / Rise);
        return sine * sine;
    }

    public void Merge(StationDigits others)
    {
        Last.Merge(others.Last);
        Second.Merge(others.Second);
        Kinds.Merge(others.Kinds);
    }
}
