namespace Electoral.Tally.Live;

/// <summary>What became of something that was submitted to a live count.</summary>
public enum SubmissionKind
{
    /// <summary>The first sheet of its key.</summary>
    New = 0,

    /// <summary>A later version of a sheet, which counts from now on in the place of the earlier one.</summary>
    Corrected = 1,

    /// <summary>The sheet was taken out of the count.</summary>
    Withdrawn = 2,

    /// <summary>Known already: the same counts, or a withdrawal of what is withdrawn. Nothing changed.</summary>
    Duplicate = 3,

    /// <summary>An earlier version than the one that counts. Nothing changed.</summary>
    Stale = 4,

    /// <summary>It was not taken, for the reason given. Nothing changed.</summary>
    Refused = 5,
}
