using System.Globalization;
using Electoral.Tally.Nist;

namespace Electoral.Tally;

/// <summary>Counts of units, a series for each selection or kind. Not safe to share between threads.</summary>
/// <remarks>Nearly all are totals and become columns at once; the others wait until all are known.</remarks>
/// <param name="choice">Which counts to take.</param>
/// <param name="areVotes">Whether rounds can be chosen: ballots and other counts have none.</param>
internal sealed class CountStore(NistReadOptions choice, bool areVotes)
{
    private readonly List<UnitCounts> _series = [];
    private readonly List<PartCount> _parts = [];
    private readonly Dictionary<int, CountFault> _faults = [];
    private readonly HashSet<int> _suppressed = [];

    /// <summary>How many series there are.</summary>
    public int Count => _series.Count;

    /// <summary>Units that lack a way of voting that others have.</summary>
    public int Uneven { get; private set; }

    /// <summary>Units with counts that are held back for the privacy of voters.</summary>
    public int Suppressed => _suppressed.Count;

    /// <summary>These units.</summary>
    public IEnumerable<int> SuppressedUnits => _suppressed;

    /// <summary>Units with a count that cannot be accepted, with the first reason.</summary>
    public IReadOnlyDictionary<int, CountFault> Faults => _faults;

    public UnitCounts this[int series] => _series[series];

    /// <summary>Begins a series.</summary>
    /// <returns>Its number.</returns>
    public int Begin()
    {
        _series.Add(new());
        return _series.Count - 1;
    }

    /// <summary>Adds a count of a unit.</summary>
    /// <param name="series">The series.</param>
    /// <param name="counts">What it is a count of.</param>
    /// <param name="count">The number.</param>
    /// <param name="line">Its line.</param>
    public void Add(int series, CountsDraft counts, int count, long line)
    {
        if (!IsChosen(counts)) return;
        var type = choice.CountType is null ? counts.Type : NistCountType.Total;
        long round = choice.Round is null ? counts.Round : -1;
        if (type == NistCountType.Total && counts.Device < 0 && round < 0)
        {
            if (_series[series].Has(counts.Unit)) Refuse(counts.Unit, Repeated(counts, line));
            else _series[series].Set(counts.Unit, count);
            return;
        }

        _parts.Add(new(series, counts.Unit, type, counts.Device, round, count));
    }

    /// <summary>Notes a count that is held back for the privacy of voters: it is missing.</summary>
    public void Suppress(int unit) => _suppressed.Add(unit);

    /// <summary>Notes that a count of a unit cannot be accepted.</summary>
    public void Refuse(int unit, CountFault fault) => _faults.TryAdd(unit, fault);

    /// <summary>Adds up the counts that are not totals; called once, when all counts are known.</summary>
    /// <exception cref="NistFault">There are several rounds, and none was chosen.</exception>
    public void Resolve()
    {
        long[] rounds = [.. _parts.Select(part => part.Round).Where(round => round >= 0).Distinct().Order()];
        if (rounds.Length > 1) throw new NistFault(Throw.NistRounds(rounds));
        var parts = _parts.ToArray();
        Array.Sort(parts, Order);
        var types = new Dictionary<int, HashSet<NistCountType>>();
        for (int first = 0, end; first < parts.Length; first = end)
        {
            for (end = first + 1; end < parts.Length; end++)
            {
                if (parts[end].Series != parts[first].Series || parts[end].Unit != parts[first].Unit) break;
            }

            Resolve(parts.AsSpan(first..end));
            var seen = types.TryGetValue(parts[first].Series, out var known) ? known : types[parts[first].Series] = [];
            foreach (var part in parts.AsSpan(first..end)) seen.Add(part.Type);
        }

        NoteUneven(parts, types);
        _parts.Clear();
    }

    private void Resolve(ReadOnlySpan<PartCount> parts)
    {
        var (series, unit) = (parts[0].Series, parts[0].Unit);
        for (int i = 1; i < parts.Length; i++)
        {
            if (!parts[i].IsOfSame(parts[i - 1])) continue;
            Refuse(unit, new(RejectReason.RepeatedSelection, "VoteCounts", NistVocabulary.NameOf(parts[i].Type),
                NistStatements.OneCount, 0));
            return;
        }

        // A total given by the unit itself is used: it includes its parts.
        if (_series[series].Has(unit) || PartSum.Of(parts) is not { } sum) return;
        if (sum <= int.MaxValue) _series[series].Set(unit, (int)sum);
        else Refuse(unit, TooLarge(sum));
    }

    private void NoteUneven(PartCount[] parts, Dictionary<int, HashSet<NistCountType>> types)
    {
        var uneven = new HashSet<int>();
        for (int first = 0, end; first < parts.Length; first = end)
        {
            var (series, unit) = (parts[first].Series, parts[first].Unit);
            var own = new HashSet<NistCountType>();
            for (end = first; end < parts.Length && (parts[end].Series, parts[end].Unit) == (series, unit); end++)
            {
                own.Add(parts[end].Type);
            }

            if (!own.Contains(NistCountType.Total) && own.Count < types[series].Count) uneven.Add(unit);
        }

        Uneven = uneven.Count;
    }

    private bool IsChosen(CountsDraft counts) =>
        (choice.CountType is null || counts.Type == choice.CountType)
        && (choice.DeviceType is null || counts.DeviceType == choice.DeviceType)
        && (choice.Round is null || !areVotes || counts.Round == choice.Round);

    private static CountFault TooLarge(long sum) => new(
        RejectReason.TooLarge, "VoteCounts", sum.ToString(CultureInfo.InvariantCulture), NistStatements.Whole, 0);

    private static CountFault Repeated(CountsDraft counts, long line) => new(
        RejectReason.RepeatedSelection, "VoteCounts", NistVocabulary.NameOf(counts.Type), NistStatements.OneCount,
        line);

    private static int Order(PartCount left, PartCount right)
    {
        int order = left.Series.CompareTo(right.Series);
        if (order == 0) order = left.Unit.CompareTo(right.Unit);
        if (order == 0) order = left.Type.CompareTo(right.Type);
        return order != 0 ? order : left.Device.CompareTo(right.Device);
    }
}
