namespace Electoral.Tally.Live;

/// <summary>One sheet or withdrawal, checked by itself, on its way into the count.</summary>
internal sealed class Submission
{
    /// <summary>What the sheet goes by; empty where it was refused at the door.</summary>
    public string Key { get; init; } = "";

    /// <summary>The sheet; null for a withdrawal.</summary>
    public SheetCounts? Counts { get; init; }

    public long? Version { get; init; }

    /// <summary>Why a sheet is withdrawn.</summary>
    public string? Why { get; init; }

    /// <summary>What became of it; null until that is known.</summary>
    public SubmissionResult? Result { get; set; }

    public static Submission Refused(SubmissionReason reason, string key = "") =>
        new() { Key = key, Result = new(SubmissionKind.Refused, key, 0, reason) };
}
