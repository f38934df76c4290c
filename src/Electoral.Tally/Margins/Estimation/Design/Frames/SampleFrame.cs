namespace Electoral.Tally;

/// <summary>Strata of a frame before any joins, and the stratum and cluster of each collected sheet.</summary>
internal sealed class SampleFrame
{
    public required IReadOnlyList<StratumDraft> Drafts { get; init; }

    /// <summary>For each collected sheet its stratum, or -1 where the sheet cannot be used.</summary>
    public required int[] StratumOfRow { get; init; }

    /// <summary>For each collected sheet its cluster; empty where sheets are not clusters.</summary>
    public int[] ClusterOfRow { get; init; } = [];

    /// <summary>For each collected sheet the registered voters, the frame's where it lists stations; or null.</summary>
    public required CountColumn? Registered { get; init; }

    /// <summary>The collected sheets that lack a vote or registered voters.</summary>
    public required long Unusable { get; init; }

    /// <summary>Whether sheets that lack a vote or, where others have them, registered voters can be used.</summary>
    public static bool[] UsableRows(TallyTable sheets, CountColumn? registered)
    {
        bool[] usable = new bool[sheets.Count];
        bool anyRegistered = registered is not null && registered.MissingCount < registered.Count;
        for (int row = 0; row < usable.Length; row++)
        {
            bool isUsable = !anyRegistered || !registered!.IsMissing(row);
            foreach (var votes in sheets.Votes) isUsable &= !votes.IsMissing(row);
            usable[row] = isUsable;
        }

        return usable;
    }
}
