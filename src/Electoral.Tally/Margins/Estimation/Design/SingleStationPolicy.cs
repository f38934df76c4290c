namespace Electoral.Tally.Statistics;

/// <summary>What happens to a stratum of which one station was observed and others were not.</summary>
/// <remarks>One station shows no variance. Strata without any station always join another one.</remarks>
public enum SingleStationPolicy
{
    /// <summary>It joins others: see <see cref="CollapsedStratum"/>.</summary>
    Collapse,

    /// <summary>It counts as if it were observed completely: no variance. Too small.</summary>
    Certainty,

    /// <summary>It adds the square of its own deviation from zero (R survey's "adjust", as that computes it).</summary>
    Adjust,

    /// <summary>It gets the average variance of the other strata.</summary>
    Average,
}
