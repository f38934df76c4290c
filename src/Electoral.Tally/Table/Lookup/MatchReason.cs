namespace Electoral.Tally.Lookup;

/// <summary>Why a look-up found a sheet or a unit; the stronger reasons come first.</summary>
public enum MatchReason
{
    /// <summary>The sheet has this key.</summary>
    SheetKey,

    /// <summary>The image of the sheet has this address.</summary>
    ImageAddress,

    /// <summary>The sheet or the unit is at this path of codes or names.</summary>
    Path,

    /// <summary>The sheet's own code is this one, which many sheets may share.</summary>
    SheetCode,

    /// <summary>The unit has this code.</summary>
    UnitCode,

    /// <summary>The unit has this name.</summary>
    UnitName,

    /// <summary>The name of the unit begins with this text.</summary>
    NameBeginning,

    /// <summary>Each word of the text is the beginning of a word of the unit's name.</summary>
    WordBeginnings,

    /// <summary>The name of the unit, or words of it, differ from this text in a few letters.</summary>
    Spelling,
}
