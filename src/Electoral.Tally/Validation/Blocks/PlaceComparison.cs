namespace Electoral.Tally.Validation;

/// <summary>Compares the votes of each sheet with those of the other sheets of its polling place.</summary>
/// <remarks>
/// A place with fewer than two other sheets says nothing. Then the sheets of the unit above are used, at least five,
/// but only for sheets that give a quarter of their votes to a selection with next to none in the whole table: polling
/// places differ, but no community votes for a candidate whom nobody else supports.
/// </remarks>
internal sealed class PlaceComparison
{
    private const int FewestOthers = 2;
    private const int FewestAbove = 5;
    private const int MostOthers = 64;
    private const double Rare = 0.05;

    // A cheap first check: a sheet that is far from what is typical of its place is not this near the sum of the
    // others.
    private const double NearSum = 0.1;

    private readonly ValidationInput _input;
    private readonly TallyTable _table;
    private readonly UnitLevel _level;
    private readonly bool[] _isRare;
    private readonly int _fewestVotes;

    public PlaceComparison(ValidationInput input)
    {
        (_input, _table, _level) = (input, input.Table, input.CentreLevel!.Value);
        _fewestVotes = Math.Max(1, input.Options.MinimumVotes);
        long[] sums = [.. _table.Votes.Select(SumOf)];
        _isRare = Array.ConvertAll(sums, sum => sum < Rare * sums.Sum());
    }

    /// <summary>
    /// Passes on each sheet that may be unlike its neighbours, with its votes and the neighbours; on several threads.
    /// </summary>
    public void ForEachApart(Action<int, int[], VoteNeighbours> found)
    {
        var places = _table.Units.UnitsAt(_level);
        _input.ForItems(places.Count, (first, end) =>
        {
            var buffer = new VoteBuffer(_table.Votes);
            for (int index = first; index < end; index++)
            {
                var (start, count) = _table.StartAndCountOf(places[index]);
                if (count > 0) Compare(places[index], start, count, buffer, found);
            }
        });
    }

    private void Compare(
        ReportingUnit place, int start, int count, VoteBuffer buffer, Action<int, int[], VoteNeighbours> found)
    {
        int asked = buffer.Read(start, count, _fewestVotes);
        for (int i = 0; asked > 0 && i < count; i++)
        {
            if (!buffer.IsKept(i)) continue;
            bool isOnePlace = asked > FewestOthers;
            if (isOnePlace ? buffer.DistanceFromOthers(i) < NearSum : !HasRareVotes(buffer, i)) continue;
            var unit = isOnePlace ? place : place.Parent!.Value;
            if (NeighboursOf(start + i, unit, isOnePlace) is not { } neighbours) continue;
            found(start + i, buffer.VotesOf(i), neighbours);
        }
    }

    /// <summary>The other sheets of a unit; in a large unit, the nearest ones.</summary>
    private VoteNeighbours? NeighboursOf(int row, ReportingUnit unit, bool isOnePlace)
    {
        var (start, count) = _table.StartAndCountOf(unit);
        int first = Math.Max(start, Math.Min(row - MostOthers / 2, start + count - MostOthers - 1));
        var others = new List<int[]>();
        for (int other = first; other < start + count && others.Count < MostOthers; other++)
        {
            if (other != row && VotesOf(other) is { } votes && votes.Sum(vote => (long)vote) >= _fewestVotes)
            {
                others.Add(votes);
            }
        }

        return others.Count < (isOnePlace ? FewestOthers : FewestAbove)
            ? null
            : VoteNeighbours.Of(others, isOnePlace);
    }

    private bool HasRareVotes(VoteBuffer buffer, int sheet)
    {
        for (int selection = 0; selection < _isRare.Length; selection++)
        {
            double votes = buffer.Votes(selection, sheet);
            if (_isRare[selection] && votes >= MisplacedVoteSearch.Far * buffer.SumOf(sheet)) return true;
        }

        return false;
    }

    private int[]? VotesOf(int row)
    {
        int[] votes = new int[_table.Votes.Count];
        for (int selection = 0; selection < votes.Length; selection++)
        {
            if (_table.Votes[selection][row] is not int count) return null;
            votes[selection] = count;
        }

        return votes;
    }

    private static long SumOf(CountColumn column)
    {
        long sum = 0;
        if (column.TryGetStored(out ReadOnlySpan<ushort> narrow))
        {
            foreach (ushort count in narrow) sum += count;
        }
        else if (column.TryGetStored(out ReadOnlySpan<int> wide))
        {
            foreach (int count in wide) sum += count;
        }

        return sum;
    }
}
