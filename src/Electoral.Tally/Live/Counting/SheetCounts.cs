namespace Electoral.Tally.Live;

/// <summary>A sheet as the count adds it up: all that follows from it and its station alone.</summary>
internal sealed class SheetCounts
{
    /// <summary>The sheet, in the one form of its codes.</summary>
    public required TallySheet Sheet { get; init; }

    /// <summary>What the sheet goes by.</summary>
    public required string Key { get; init; }

    /// <summary>The row of its station on the roll; -1 where the roll has none.</summary>
    public required int Station { get; init; }

    /// <summary>Its counts in the order of sums, 0 where one is missing.</summary>
    public required int[] Cells { get; init; }

    /// <summary>The number of the set of cells that it lacks.</summary>
    public required int Pattern { get; init; }

    /// <summary>Which of the five fields it gives, a bit each.</summary>
    public required int Fields { get; init; }

    /// <summary>The ballots on it: given, or at least so many.</summary>
    public required long Ballots { get; init; }

    /// <summary>Blank votes, where they are valid ones and known.</summary>
    public long Blank { get; init; }

    /// <summary>Checked against registered voters.</summary>
    public LimitCheck Register { get; init; }

    /// <summary>Checked against the capacity that the options give its station.</summary>
    public LimitCheck Capacity { get; init; }

    /// <summary>The ballots beyond any limit of its station; 0 for none.</summary>
    public long Excess { get; init; }

    /// <summary>The registered voters that it has more than the roll; 0 for none.</summary>
    public long MoreRegistered { get; init; }

    /// <summary>The votes that it may still hold, where it lacks some.</summary>
    public IncompleteSheet? Incomplete { get; init; }

    public StationState State => Sheet.Status switch
    {
        SheetStatus.Counted => StationState.Collected,
        SheetStatus.Pending => StationState.Pending,
        _ => StationState.Annulled,
    };
}
