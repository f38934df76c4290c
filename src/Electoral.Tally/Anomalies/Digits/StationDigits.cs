using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>What is added up of the stations of one selection: last digits, second digits, kinds of pairs.</summary>
internal sealed class StationDigits
{
    private const int Digits = 10;
    private const int PairKinds = 3;

    public StationDigitSums Last { get; } = new(Digits);

    public StationDigitSums Second { get; } = new(Digits);

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
    public void Add(int count, ReadOnlySpan<double> law, ReadOnlySpan<double> average)
    {
        bool isOwn = !average.IsEmpty;
        Last.Add(count % 10, law[..DigitFold.Second], isOwn ? average[..DigitFold.Second] : default);
        Second.Add(
            Decimals.Leading(count, 100) % 10, law[DigitFold.Second..DigitFold.Kinds],
            isOwn ? average[DigitFold.Second..DigitFold.Kinds] : default);
        var kinds = law[DigitFold.Kinds..];
        bool hasLaw = kinds[0] + kinds[1] + kinds[2] > 0;
        if (count < DigitFold.LeastPair || !hasLaw) return;
        Kinds.Add(StationDigitRows.KindOf[count % 100], kinds, isOwn ? average[DigitFold.Kinds..] : default);
    }

    public void Merge(StationDigits others)
    {
        Last.Merge(others.Last);
        Second.Merge(others.Second);
        Kinds.Merge(others.Kinds);
    }
}
