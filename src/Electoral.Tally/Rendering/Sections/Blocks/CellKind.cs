namespace Electoral.Tally.Rendering;

/// <summary>What a <see cref="CellValue"/> holds.</summary>
public enum CellKind
{
    /// <summary>No value; shown as "–". <see cref="CellValue.Reason"/> says why, where a reason is known.</summary>
    None,

    /// <summary>Text, as it came; what cannot be seen in it is made visible only when it is written.</summary>
    Text,

    /// <summary>A web address, as it came; HTML makes it a link only if it is absolute and http or https.</summary>
    Address,

    /// <summary>A whole number, exact.</summary>
    Whole,

    /// <summary>A finite real number, shown with fixed decimals or significant digits.</summary>
    Number,

    /// <summary>A finite ratio (1 is the whole), shown as a percentage.</summary>
    Percent,
}
