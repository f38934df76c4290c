namespace Electoral.Tally.Rendering;

/// <summary>The side on which the cells of a column are flush.</summary>
public enum ColumnAlignment
{
    /// <summary>The side where a line begins.</summary>
    Start,

    /// <summary>The side where a line ends.</summary>
    End,
}
