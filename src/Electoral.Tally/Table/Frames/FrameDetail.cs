namespace Electoral.Tally;

/// <summary>How closely a frame describes the whole.</summary>
public enum FrameDetail
{
    /// <summary>Only the totals of the whole.</summary>
    Totals = 0,

    /// <summary>Totals for units, such as states.</summary>
    Units = 1,

    /// <summary>Every station.</summary>
    Stations = 2,
}
