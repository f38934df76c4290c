using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The counts of all sheets of a synthetic election, as columns in the order of the tree.</summary>
internal sealed class DrawnSheets
{
    private readonly SyntheticElection _election;
    private readonly DrawnLevel _centres;
    private readonly DrawnCentres _sizes;
    private readonly Streams _streams;
    private readonly int[][] _votes;
    private readonly int[][] _votesBySize;

    private DrawnSheets(SyntheticElection election, DrawnLevel centres, DrawnCentres sizes, Streams streams)
    {
        (_election, _centres, _sizes, _streams) = (election, centres, sizes, streams);
        int rows = sizes.RowStart[^1];
        Numbers = new int[rows];
        Registered = new int[rows];
        BallotsCast = new int[rows];
        Valid = new int[rows];
        Invalid = new int[rows];
        _votes = [.. election.Shares.Select(_ => new int[rows])];
        _votesBySize = [.. SelectionSplits.Of(election.Shares).Order.Select(index => _votes[index])];
    }

    /// <summary>The number of each station in its centre, from 1: the sheet's code.</summary>
    public int[] Numbers { get; }

    public int[] Registered { get; }

    public int[] BallotsCast { get; }

    public int[] Valid { get; }

    public int[] Invalid { get; }

    public IReadOnlyList<int[]> Votes => _votes;

    public static DrawnSheets Of(
        SyntheticElection election, DrawnLevel centres, DrawnCentres sizes, Streams streams, Workload work)
    {
        var sheets = new DrawnSheets(election, centres, sizes, streams);
        work.ForRanges(centres.Count, sheets.DrawBlock);
        return sheets;
    }

    /// <summary>The name of a station's random streams.</summary>
    public static ulong KeyOf(ulong centre, int number)
    {
        Span<byte> buffer = stackalloc byte[16];
        return UnitPathKey.Child(centre, DrawnNames.Code(number, buffer));
    }

    private void DrawBlock(int first, int end)
    {
        for (int centre = first; centre < end; centre++)
        {
            int start = _sizes.RowStart[centre];
            for (int row = start; row < _sizes.RowStart[centre + 1]; row++)
            {
                Numbers[row] = row - start + 1;
                ulong key = KeyOf(_centres.Keys[centre], Numbers[row]);
                DrawBallots(row, key, centre);
                DrawVotes(row, key, centre);
            }
        }
    }

    private void DrawBallots(int row, ulong key, int centre)
    {
        var random = _streams.Of(key, Purpose.Registered);
        Registered[row] = 1 + random.NextBinomial(_election.RegisteredCap - 1, _sizes.Fill[centre]);

        random = _streams.Of(key, Purpose.Turnout);
        double turnout = _centres.Turnout[centre];
        turnout = DispersedProportions.Next(ref random, turnout, _election.TurnoutDispersion);
        BallotsCast[row] = random.NextBinomial(Registered[row], turnout);

        random = _streams.Of(key, Purpose.Invalid);
        double invalid = DispersedProportions.Next(ref random, _election.InvalidShare, _election.InvalidDispersion);
        Invalid[row] = random.NextBinomial(BallotsCast[row], invalid);
        Valid[row] = BallotsCast[row] - Invalid[row];
    }

    private void DrawVotes(int row, ulong key, int centre)
    {
        var random = _streams.Of(key, Purpose.Shares);
        var splits = _centres.SplitsOf(centre);
        int left = Valid[row];
        for (int i = 0; i < splits.Length; i++)
        {
            double part = DispersedProportions.Next(ref random, splits[i], _election.ShareDispersion);
            left -= _votesBySize[i][row] = random.NextBinomial(left, part);
        }

        _votesBySize[^1][row] = left;
    }
}
