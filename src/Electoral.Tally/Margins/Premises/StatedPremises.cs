namespace Electoral.Tally;

/// <summary>Premises that the caller states to be true although the roll or the sheets contradict them.</summary>
/// <remarks>
/// Without such a statement nothing is decided on a premise that the collected sheets or the roll contradict. A stated
/// premise is listed among the premises as stated, with what speaks against it.
/// </remarks>
[Flags]
public enum StatedPremises
{
    /// <summary>None: what the sheets and the roll contradict decides nothing.</summary>
    None = 0,

    /// <summary>
    /// The frame is complete as it was read: rows of the roll that were not read add nothing to it, and sheets outside
    /// it belong to no station of the election. Of duplicates that contradict each other the larger number counts.
    /// </summary>
    FrameComplete = 1,

    /// <summary>
    /// The frame is right where sheets contradict it: where a unit has more sheets or registered voters than the frame
    /// gives it, nothing further is missing there.
    /// </summary>
    FrameConsistent = 2,

    /// <summary>
    /// No missing station casts more ballots than it is bounded by, although collected ones do.
    /// </summary>
    BallotsWithinRegister = 4,

    /// <summary>
    /// No collected sheet was cut off: a source that seems to end in the middle of a sheet was read whole.
    /// </summary>
    SheetsReadWhole = 8,
}
