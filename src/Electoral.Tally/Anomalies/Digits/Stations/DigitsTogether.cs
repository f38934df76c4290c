namespace Electoral.Tally;

/// <summary>Digits of several selections taken together: last digits, second digits and kinds of pairs.</summary>
/// <param name="counts">Which selections enter with last and second digits.</param>
/// <param name="pairs">Which enter with pairs.</param>
internal sealed class DigitsTogether(bool[] counts, bool[] pairs)
{
    private readonly JoinedDeviations _last = new(StationDigits.Digits, isSlow: false);
    private readonly JoinedDeviations _second = new(StationDigits.Digits, isSlow: true);
    private readonly JoinedDeviations _kinds = new(StationDigits.PairKinds, isSlow: false);

    /// <summary>Where the deviations of a selection are added; null where it stays out.</summary>
    public JoinedDeviations? Of(DigitPlace place, int selection) =>
        (place == DigitPlace.LastTwo ? pairs : counts)[selection] ? Of(place) : null;

    /// <summary>Ends the station whose deviations were added.</summary>
    public void EndStation()
    {
        _last.EndStation();
        _second.EndStation();
        _kinds.EndStation();
    }

    public void Merge(DigitsTogether others)
    {
        _last.Merge(others._last);
        _second.Merge(others._second);
        _kinds.Merge(others._kinds);
    }

    /// <summary>None yet, of the same selections.</summary>
    public DigitsTogether Empty() => new(counts, pairs);

    /// <summary>Whether digits of one selection give those of another.</summary>
    /// <param name="place">Last or second digits, or pairs.</param>
    /// <param name="sums">What was added up of each selection, in their order.</param>
    public bool AreDependent(DigitPlace place, StationDigits[] sums) => Of(place).AreDependent(Apart(place, sums));

    /// <summary>The test of a digit place; null for too few stations, or where nothing can vary.</summary>
    /// <param name="place">Last or second digits, or pairs.</param>
    /// <param name="sums">What was added up of each selection, in their order.</param>
    public FitStatistic? Test(DigitPlace place, StationDigits[] sums) => Of(place).Test(Apart(place, sums));

    private IEnumerable<StationDeviations> Apart(DigitPlace place, StationDigits[] sums) =>
        sums.Where((_, selection) => Of(place, selection) is not null).Select(one => one.Of(place).Deviations);

    private JoinedDeviations Of(DigitPlace place) => place switch
    {
        DigitPlace.Last => _last,
        DigitPlace.Second => _second,
        _ => _kinds,
    };
}
