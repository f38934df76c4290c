namespace Electoral.Tally.Rendering;

/// <summary>What a <see cref="CellValue"/> holds.</summary>
public enum CellKind
{
    /// <summary>No value; shown as "–". <see cref="CellValue.Reason"/> says why, if the reason is known.</summary>
    None,

    /// <summary>Text, as it came; invisible characters are made visible only when it is written.</summary>
    Text,

    /// <summary>A web address, as it came; in HTML it is a link only if it is absolute and http or https.</summary>
    Address,

    /// <summary>A whole number, exact.</summary>
    Whole,

    /// <summary>A finite real number, shown with fixed decimals or significant digits.</summary>
    Number,

    /// <summary>A finite ratio (1 is the whole), shown as a percentage.</summary>
    Percent,
}
