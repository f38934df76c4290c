namespace Electoral.Tally.Rendering;

/// <summary>What the cells of a column may hold, apart from no value.</summary>
public enum ColumnKind
{
    /// <summary>Texts and addresses.</summary>
    Text,

    /// <summary>Whole numbers.</summary>
    Whole,

    /// <summary>Numbers, whole or real.</summary>
    Number,

    /// <summary>Percentages.</summary>
    Percent,

    /// <summary>Values of any kind.</summary>
    Any,
}
