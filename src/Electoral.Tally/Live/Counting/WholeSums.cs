namespace Electoral.Tally.Live;

/// <summary>What the sheets of the whole count add up to, besides the sums of units.</summary>
internal sealed class WholeSums(int candidates)
{
    /// <summary>The number of the last change.</summary>
    public long Sequence { get; set; }

    /// <summary>When the last change was taken; null before the first.</summary>
    public DateTimeOffset? At { get; set; }

    /// <summary>The sheets that are in the count, of any status.</summary>
    public long Sheets { get; set; }

    /// <summary>The sheets that were withdrawn, and not submitted again since.</summary>
    public long Withdrawn { get; set; }

    /// <summary>The votes of each candidate on counted sheets of the roll.</summary>
    public long[] Votes { get; private set; } = new long[candidates];

    /// <summary>For each of the five fields the sheets that give it, whatever their status.</summary>
    public long[] SheetsWith { get; private set; } = new long[Cells.FirstVote];

    public long Blank { get; set; }

    public long MissingStations { get; set; }

    /// <summary>The capacities of missing stations that are known, added up.</summary>
    public long MissingCapacity { get; set; }

    public long MissingWithoutCapacity { get; set; }

    public long MissingRegistered { get; set; }

    public long MissingWithoutRegister { get; set; }

    public long Outside { get; set; }

    public long OutsideBallots { get; set; }

    public long RegistersDiffering { get; set; }

    public long RegistersMore { get; set; }

    public long Exceeding { get; set; }

    public long Excess { get; set; }

    /// <summary>The outcome that is decided, as a text of its own; null where none is.</summary>
    public string? Outcome { get; set; }

    /// <summary>Since when it has been.</summary>
    public DateTimeOffset? DecidedSince { get; set; }

    public WholeSums Copy()
    {
        var copy = (WholeSums)MemberwiseClone();
        (copy.Votes, copy.SheetsWith) = ([.. Votes], [.. SheetsWith]);
        return copy;
    }
}
